"""How the greeting and the steps of a flow look, for newcomers and in the preview."""

from collections.abc import Iterator, Mapping
from typing import Any

import discord
from discord import ui

from bot.features.onboarding import CHANNELS, Flow, Step, render
from bot.i18n import Speaker

# Where placeholders make more of a text than anybody expected, Discord would refuse the whole message.
_LONGEST_BODY = 3_500


def values(say: Speaker, guild: discord.Guild, flow: Flow, member: str) -> dict[str, str]:
    """What the placeholders stand for: `member` is a mention. A place that is nowhere (any more) gets a
    plain word."""
    filled = {"member": member, "server": discord.utils.escape_markdown(guild.name)}
    for name in CHANNELS:
        channel = guild.get_channel(flow.place(name) or 0)
        filled[name] = channel.mention if channel else say("welcome-some-channel")
    helpers = guild.get_role(flow.place("helpers") or 0)
    filled["helpers"] = helpers.mention if helpers else say("welcome-some-helpers")
    return filled


def greeting(flow: Flow, filled: Mapping[str, str]) -> str:
    """The greeting in every language that is offered and has one, one below the other."""
    codes = [code for code in flow.languages if code in flow.greeting.texts]
    texts = [flow.greeting.texts[code] for code in codes or flow.greeting.texts]
    return "\n\n".join(render(text, filled) for text in texts)


def body(step: Step, language: str, filled: Mapping[str, str]) -> Iterator[ui.Item[Any]]:
    """Title, text and pictures of a step."""
    title, text = render(step.title(language), filled), render(step.text(language), filled)
    yield ui.TextDisplay(f"## {title}\n{text}"[:_LONGEST_BODY])
    if step.pictures:
        yield ui.MediaGallery(*(discord.MediaGalleryItem(address) for address in step.pictures))
