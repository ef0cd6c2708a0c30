"""What the bot replies to a message that somebody put a flag on.

The original stands right above, so it is not repeated. After a crash a reply has to be recognised
without any text in the database: the id of each text display says which language it is in.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import discord
from discord import ui

from bot.client.credit import pair_line
from bot.client.outgoing import LAYOUT_LENGTH, clean, split
from bot.client.ui import TEA_GREEN, mark
from bot.features.translation import CODES, Translation
from bot.i18n import DEFAULT, Speaker, Strings


@dataclass(frozen=True, slots=True)
class Section:
    """One language of a reply. The foot belongs below its last part."""

    language: str
    text: str
    foot: str = ""

    @property
    def length(self) -> int:
        return len(self.text) + len(self.foot)


def section(say: Speaker, translation: Translation) -> Section:
    return Section(translation.target, clean(translation.text), pair_line(say, translation))


def replies(sections: Sequence[Section]) -> list[ui.LayoutView]:
    """All in one message, or each language in as many as it needs."""
    if sum(section.length for section in sections) <= LAYOUT_LENGTH:
        return [_reply(sections)]
    return [_reply([part]) for section in sections for part in _parts(section)]


def notice(text: str) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.TextDisplay(text))
    return view


def sections_on(message: discord.Message) -> list[Section]:
    """The languages of a reply of ours, as they stand in it."""
    marks, found = {mark(code): code for code in CODES}, list[Section]()
    for item in ui.LayoutView.from_message(message).walk_children():
        if isinstance(item, ui.TextDisplay) and item.id in marks:
            found.append(Section(marks[item.id], item.content))
        elif isinstance(item, ui.TextDisplay) and found:
            found[-1] = replace(found[-1], foot=item.content)
    return found


def speaker(strings: Strings, guild: discord.Guild | None, language: str = "") -> Speaker:
    """Sentences in the language that was asked for, where we speak it; else in the server's."""
    server = str(guild.preferred_locale) if guild else DEFAULT
    return strings.speak_to(language or server, server)


def languages_on(message: discord.Message, among: Iterable[str]) -> set[str]:
    """Which of `among` a reply of ours is in."""
    ids = {item.id for item in ui.LayoutView.from_message(message).walk_children()}
    return {language for language in among if mark(language) in ids}


def _parts(section: Section) -> list[Section]:
    *most, last = split(section.text, LAYOUT_LENGTH - len(section.foot))
    return [
        *(Section(section.language, text) for text in most),
        Section(section.language, last, section.foot),
    ]


def _reply(sections: Iterable[Section]) -> ui.LayoutView:
    container: ui.Container[Any] = ui.Container(accent_colour=TEA_GREEN)
    for section in sections:
        if container.children:
            container.add_item(ui.Separator())
        container.add_item(ui.TextDisplay(section.text, id=mark(section.language)))
        if section.foot:
            container.add_item(ui.TextDisplay(section.foot))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view
