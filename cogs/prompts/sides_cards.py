"""A page of answers from both sides, for one reader."""

from dataclasses import dataclass
from typing import Any

from discord import ui

from bot.client.outgoing import clean
from bot.client.ui import TEA_GREEN, custom_id
from bot.features.prompts import Answer
from bot.features.translation import UNSURE, own_name
from bot.i18n import Speaker

_LONGEST = 1_700  # characters of one answer; two of them, and what is around them, make a message


@dataclass(frozen=True, slots=True)
class Told:
    """An answer with its text for the reader."""

    answer: Answer
    text: str
    by_machine: bool


@dataclass(frozen=True, slots=True)
class Page:
    """`number` counts from 0; `silent` are the languages in which nobody has answered yet."""

    posting_id: int
    number: int
    pages: int
    told: tuple[Told, ...]
    silent: tuple[str, ...]


def page(say: Speaker, shown: Page) -> ui.LayoutView:
    container: ui.Container[Any] = ui.Container(accent_colour=TEA_GREEN)
    for each in shown.told:
        container.add_item(ui.TextDisplay(f"{_head(say, each)}\n{_shortened(clean(each.text))}"))
        container.add_item(ui.Separator())
    if not shown.told:
        container.add_item(ui.TextDisplay(say("sides-none")))
    if shown.silent:
        names = say.listing([own_name(code) for code in shown.silent])
        container.add_item(ui.TextDisplay(f"-# {say('sides-silent', languages=names)}"))
    if shown.pages > 1:
        place = say("sides-page", number=str(shown.number + 1), pages=str(shown.pages))
        container.add_item(ui.TextDisplay(f"-# {place}"))
        container.add_item(_turning(say, shown))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def _head(say: Speaker, told: Told) -> str:
    code = told.answer.language
    name = say("answer-language-unknown") if code == UNSURE else own_name(code)
    note = f" · {say('answer-by-machine')}" if told.by_machine else ""
    return f"-# **{name}** · <@{told.answer.user_id}>{note}"


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _turning(say: Speaker, shown: Page) -> ui.ActionRow[Any]:
    back, on = shown.number - 1, shown.number + 1
    return ui.ActionRow(
        ui.Button(
            label=say("sides-back"),
            custom_id=custom_id("sides:turn", shown.posting_id, max(back, 0)),
            disabled=back < 0,
        ),
        ui.Button(
            label=say("sides-on"),
            custom_id=custom_id("sides:turn", shown.posting_id, on),
            disabled=on >= shown.pages,
        ),
    )
