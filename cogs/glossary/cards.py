"""What the glossary looks like: its list, and what was done to it."""

from collections.abc import Iterable, Sequence
from typing import Any

import discord
from discord import ui
from discord.utils import escape_markdown

from bot.client.ui import TEA_GREEN, custom_id
from bot.features.glossary import Entry, entries
from bot.features.translation import languages
from bot.i18n import Speaker

PER_PAGE = 8

_QUERY = 1  # id of the text display that says what was searched for
_ENTRY_LENGTH = 420  # letters: eight of them, and what is around them, fit into one message


def listing(say: Speaker, found: Sequence[Entry], query: str, page: int) -> ui.LayoutView:
    """One page of the terms that were found; the card itself says what was searched for."""
    last = max(0, (len(found) - 1) // PER_PAGE)
    page = min(page, last)
    shown = found[page * PER_PAGE : (page + 1) * PER_PAGE]
    view, container = _card(f"## {say('glossary-title')}")
    if query:
        container.add_item(ui.TextDisplay(f"🔍 `{_in_code(query)}`", id=_QUERY))
    for entry in shown:
        container.add_item(ui.TextDisplay(described(say, entry)))
    if not found:
        container.add_item(ui.TextDisplay(say("glossary-nothing-found" if query else "glossary-none")))
    if last:
        container.add_item(
            ui.TextDisplay(f"-# {say('glossary-page', page=page + 1, pages=last + 1, terms=len(found))}")
        )
        view.add_item(ui.ActionRow(_turn("◀️", page - 1, page > 0), _turn("▶️", page + 1, page < last)))
    return view


def read_query(message: discord.Message | None) -> str:
    """What the list on a card was searched for."""
    if message is None:
        return ""
    for item in ui.LayoutView.from_message(message).walk_children():
        if isinstance(item, ui.TextDisplay) and item.id == _QUERY:
            return item.content.removeprefix("🔍 `").removesuffix("`")
    return ""


def described(say: Speaker, entry: Entry) -> str:
    """A term with all its spellings, cut where it would be too long."""
    lines = [f"**{escape_markdown(entries.title(entry))}**"]
    spelled = [
        f"{languages.name(code, say.locale)}: {_spelled(say, forms)}" for code, forms in entry.forms.items()
    ]
    lines.append(f"-# {' · '.join(spelled)}")
    if len(entries.real(entry.forms)) == 1:
        lines.append(f"-# {say('glossary-left-everywhere')}")
    if entry.note:
        lines.append(f"-# 📝 {escape_markdown(entry.note)}")
    return "\n".join(shortened(line, _ENTRY_LENGTH // len(lines)) for line in lines)


def saved(say: Speaker, sentence_key: str, entry: Entry) -> ui.LayoutView:
    """What became of a term."""
    view, _ = _card(f"{say(sentence_key)}\n{described(say, entry)}")
    return view


def removing(say: Speaker, entry: Entry) -> ui.LayoutView:
    """The question before a term is removed."""
    view, _ = _card(f"{say('glossary-remove-ask')}\n{described(say, entry)}")
    remove: ui.Button[Any] = ui.Button(
        label=say("glossary-remove-yes"),
        custom_id=custom_id("glossary:remove", entry.id),
        style=discord.ButtonStyle.danger,
    )
    keep: ui.Button[Any] = ui.Button(label=say("glossary-remove-no"), custom_id=custom_id("glossary:keep"))
    view.add_item(ui.ActionRow(remove, keep))
    return view


def sentence(text: str, *rows: ui.Item[Any]) -> ui.LayoutView:
    """A card with a text, and what can be pressed below it."""
    view, _ = _card(text)
    for row in rows:
        view.add_item(row)
    return view


def titles(marked: Iterable[tuple[str, Entry]], most: int) -> list[str]:
    """A line for each term with its mark, the first `most` of them."""
    lines = [
        f"{mark} {shortened(escape_markdown(entries.title(entry)), _ENTRY_LENGTH // 4)}"
        for mark, entry in marked
    ]
    return [*lines[:most], *(["…"] if len(lines) > most else [])]


def shortened(text: str, length: int) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"


def _card(text: str) -> tuple[ui.LayoutView, ui.Container[Any]]:
    container: ui.Container[Any] = ui.Container(ui.TextDisplay(text), accent_colour=TEA_GREEN)
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view, container


def _spelled(say: Speaker, forms: Sequence[str]) -> str:
    if tuple(forms) == (entries.LEAVE,):
        return say("glossary-left")
    return escape_markdown(say.listing(list(forms)) if len(forms) == 1 else ", ".join(forms))


def _turn(arrow: str, page: int, possible: bool) -> ui.Button[Any]:
    return ui.Button(emoji=arrow, custom_id=custom_id("glossary:page", max(page, 0)), disabled=not possible)


def _in_code(query: str) -> str:
    return query.replace("`", "'")
