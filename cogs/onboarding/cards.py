"""The cards that everybody sees: a greeting, one for many people, a farewell, and *Start here*."""

from collections.abc import Iterator, Sequence
from typing import Any

import discord
from discord import ui

from bot.client.outgoing import LAYOUT_LENGTH, clean
from bot.client.ui import custom_id
from bot.features.onboarding import Flow, render
from bot.features.translation import own_name
from bot.i18n import Speaker, Strings, nearest
from cogs.onboarding import pages
from cogs.onboarding.panels import parts

START = "start"
"""Stands for the nonce of a greeting on the card that greets nobody in particular."""

_IN_A_ROW = 5  # buttons, by Discord's rule
_MOST_NAMES = 20
_ROOM = LAYOUT_LENGTH - 400  # for the line about who said hi, in every language


def greeting(
    strings: Strings, guild: discord.Guild, flow: Flow, nonce: str, names: Sequence[str], hellos: int = 0
) -> ui.LayoutView:
    """The greeting of those with these names or mentions, on which `hellos` people said hi."""
    says = _speakers(strings, flow)
    if len(names) == 1:
        text = pages.greeting(flow, pages.values(says[0], guild, flow, names[0]))
    else:
        text = _together(says, names)
    items: list[ui.Item[Any]] = [ui.TextDisplay(text[:_ROOM]), *_languages(flow, nonce)]
    hi: ui.Button[Any] = ui.Button(
        label=says[0]("guide-say-hi"), emoji="👋", custom_id=custom_id("greeting:hi", nonce)
    )
    items.append(ui.ActionRow(hi))
    if hellos:
        said = " · ".join(say("guide-said-hi", count=hellos) for say in says)
        items.append(ui.TextDisplay(f"-# {said}"))
    return parts.layout(items)


def farewell(flow: Flow, guild: discord.Guild, strings: Strings, name: str) -> ui.LayoutView:
    """What a greeting becomes when its newcomer leaves, where the flow has words for that."""
    filled = pages.values(_speakers(strings, flow)[0], guild, flow, name)
    texts = [flow.farewell.texts[code] for code in flow.languages if code in flow.farewell.texts]
    words = texts or list(flow.farewell.texts.values())
    return parts.layout([ui.TextDisplay("\n".join(render(text, filled) for text in words)[:LAYOUT_LENGTH])])


def start_card(strings: Strings, flow: Flow) -> ui.LayoutView:
    """*Start here*: the way into the guide for whomever no card greets."""
    says = _speakers(strings, flow)
    title = " · ".join(say("guide-start-title") for say in says)
    text = "\n\n".join(say("guide-start") for say in says)
    return parts.layout([ui.TextDisplay(f"## {title}\n{text}"), *_languages(flow, START)])


def is_card(message: discord.Message, nonce: str) -> bool:
    """Whether a message is the greeting with this nonce."""
    wanted = custom_id("greeting:hi", nonce)
    view = ui.LayoutView.from_message(message)
    return any(isinstance(item, ui.Button) and item.custom_id == wanted for item in view.walk_children())


def plain_name(member: discord.Member | discord.User) -> str:
    """What somebody is called, for where a mention would show as nothing or ping."""
    return discord.utils.escape_markdown(clean(member.display_name))


def _together(says: Sequence[Speaker], names: Sequence[str]) -> str:
    shown, more = ", ".join(names[:_MOST_NAMES]), len(names) - _MOST_NAMES
    lines = [say("guide-many-joined", count=len(names)) for say in says]
    return "\n".join([*lines, f"{shown} +{more}" if more > 0 else shown])


def _languages(flow: Flow, nonce: str) -> Iterator[ui.ActionRow[Any]]:
    for start in range(0, len(flow.languages), _IN_A_ROW):
        row: ui.ActionRow[Any] = ui.ActionRow()
        for code in flow.languages[start : start + _IN_A_ROW]:
            row.add_item(
                ui.Button(
                    label=own_name(code),
                    custom_id=custom_id("greeting:language", code, nonce),
                    style=discord.ButtonStyle.primary,
                )
            )
        yield row


def _speakers(strings: Strings, flow: Flow) -> list[Speaker]:
    """One for each catalogue that serves the flow's languages, in their order."""
    return [strings.speak(locale) for locale in dict.fromkeys(nearest(code) for code in flow.languages)]
