"""The buttons of a posted prompt that lead to answers and guesses, by the posting's id."""

from typing import Any

import discord
from discord import ui

from bot.client.ui import custom_id
from bot.features.prompts import Posting, Prompt
from bot.i18n import Speaker

GUESS = "guess:make"


def answering(say: Speaker, posting: Posting, prompt: Prompt) -> list[ui.Button[Any]]:
    """To stand first in the row of buttons below a prompt."""
    buttons = [_first(say, posting, prompt)]
    if prompt.two_sided:
        both = custom_id("sides:read", posting.posting_id, 0)
        buttons.append(ui.Button(label=say("answer-sides"), emoji="⚖️", custom_id=both))
    return buttons


def guessing(say: Speaker, posting: Posting) -> ui.ActionRow[Any]:
    """The row above it, for a myth that is not revealed yet."""
    return ui.ActionRow(
        *(
            ui.Button(
                label=say(f"guess-{verdict}"),
                custom_id=custom_id(GUESS, posting.posting_id, verdict),
                style=discord.ButtonStyle.primary,
            )
            for verdict in ("fact", "myth")
        )
    )


def answer(
    label: str, posting_id: int, style: discord.ButtonStyle = discord.ButtonStyle.primary
) -> ui.Button[Any]:
    """The button that opens the form for an answer."""
    return ui.Button(label=label, emoji="✍️", custom_id=custom_id("answer:write", posting_id), style=style)


def _first(say: Speaker, posting: Posting, prompt: Prompt) -> ui.Button[Any]:
    """What people are asked to do; below a myth they guess first."""
    if prompt.kind == "myth":
        return answer(say("guess-story"), posting.posting_id, discord.ButtonStyle.secondary)
    return answer(say("answer-button"), posting.posting_id)
