"""What a translation looks like on Discord.

A card carries everything its buttons need: the original, the translation and the line below it are
text displays with fixed ids, and are read back from the message when a button is pressed. So a
card works after a restart although no chat text is ever stored.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from bot.client.outgoing import LAYOUT_LENGTH, clean, split
from bot.client.ui import TEA_GREEN, custom_id
from bot.features.translation import Silence, Translation, languages
from bot.i18n import Speaker

# Originals up to this length are quoted on the card; a longer one would leave no room.
QUOTED_LENGTH = 2_000

_ORIGINAL, _TEXT, _FOOT = 1, 2, 3  # ids of the text displays
_SPARE = 200  # for the foot and the quote marks
_MOST_OPTIONS = 25


@dataclass(frozen=True, slots=True)
class Content:
    """The texts of a card. `original` is None where it is too long to be quoted."""

    original: str | None
    text: str
    foot: str


def translated(say: Speaker, original: str, translation: Translation) -> tuple[Content, list[str]]:
    """The content of a card, and the parts of the translation that need messages of their own."""
    quoted = clean(original) if len(original) <= QUOTED_LENGTH else None
    room = LAYOUT_LENGTH - _SPARE - len(_quote(quoted or ""))
    first, *more = split(clean(translation.text), LAYOUT_LENGTH - _SPARE, first=room)
    return Content(quoted, first, _pair(say, translation)), more


def silent(say: Speaker, original: str, silence: Silence) -> Content:
    """The content of a card that says why there is no translation."""
    sentence = {
        "nothing": "translation-nothing",
        "interjection": "translation-interjection",
        "same_language": "translation-same-language",
    }[silence.reason]
    name = languages.name(silence.language, say.locale) if silence.language else ""
    quoted = clean(original) if len(original) <= QUOTED_LENGTH else None
    return Content(quoted, say(sentence, language=name), "")


def read(message: discord.Message | None) -> Content:
    """The content of a card that was sent before."""
    texts = (
        {
            item.id: item.content
            for item in ui.LayoutView.from_message(message).walk_children()
            if isinstance(item, ui.TextDisplay)
        }
        if message
        else {}
    )
    original = texts.get(_ORIGINAL)
    return Content(_unquote(original) if original else None, texts.get(_TEXT, ""), texts.get(_FOOT, ""))


def private(
    say: Speaker, content: Content, source: str, target: str | None = None, *, shared: bool = False
) -> ui.LayoutView:
    """The card that only its reader sees. Without a `target` it has nothing that could be shared."""
    if not content.original:
        return _card(content)
    row: ui.ActionRow[Any] = ui.ActionRow(
        _button(say("translation-another"), "🌐", custom_id("translation:another", source))
    )
    if target:
        label = say("translation-shared" if shared else "translation-share")
        share = _button(label, "✅" if shared else "📣", custom_id("translation:share", source, target))
        share.disabled = shared
        row.add_item(share)
    return _card(content, row)


def public(say: Speaker, content: Content, source: str, by: str | None = None) -> ui.LayoutView:
    """The card that everybody in the channel sees; `by` mentions who shared it."""
    if by:
        content = Content(
            content.original, content.text, f"{content.foot} · {say('translation-by', member=by)}"
        )
    if not content.original:
        return _card(content)
    button = _button(say("translation-mine"), "🌐", custom_id("translation:mine", source))
    return _card(content, ui.ActionRow(button))


def choosing(say: Speaker, content: Content, source: str, codes: Sequence[str]) -> ui.LayoutView:
    """The card with a choice of other languages instead of its buttons."""
    view = _card(content)
    select: ui.Select[Any] = ui.Select(
        custom_id=custom_id("translation:into", source),
        placeholder=say("translation-choose"),
        options=[_option(code, say.locale) for code in codes[:_MOST_OPTIONS]],
    )
    view.add_item(ui.ActionRow(select))
    view.add_item(ui.ActionRow(_button(say("translation-type"), "✏️", custom_id("translation:type", source))))
    return view


def language_form(say: Speaker, source: str) -> ui.Modal:
    """The form for a language that is not in the list."""
    modal = ui.Modal(title=say("translation-type-title"), custom_id=custom_id("translation:typed", source))
    field: ui.TextInput[Any] = ui.TextInput(custom_id="language", max_length=50)
    modal.add_item(
        ui.Label(
            text=say("translation-type-label"), description=say("translation-type-hint"), component=field
        )
    )
    return modal


def continuation(text: str) -> ui.LayoutView:
    """A further part of a long translation."""
    return _card(Content(None, text, ""))


def _option(code: str, locale: str) -> discord.SelectOption:
    return discord.SelectOption(label=languages.bilingual_name(code, locale), value=code)


def _pair(say: Speaker, translation: Translation) -> str:
    origin = say(f"translation-from-{translation.origin.kind}", engine=translation.origin.engine or "")
    pair = (
        f"{languages.name(translation.source, say.locale)} → {languages.name(translation.target, say.locale)}"
    )
    return f"-# {pair} · {origin}"


def _card(content: Content, row: ui.ActionRow[Any] | None = None) -> ui.LayoutView:
    container: ui.Container[Any] = ui.Container(accent_colour=TEA_GREEN)
    if content.original:
        container.add_item(ui.TextDisplay(_quote(content.original), id=_ORIGINAL))
    container.add_item(ui.TextDisplay(content.text, id=_TEXT))
    if content.foot:
        container.add_item(ui.TextDisplay(content.foot, id=_FOOT))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    if row:
        view.add_item(row)
    return view


def _button(label: str, emoji: str, identity: str) -> ui.Button[Any]:
    return ui.Button(label=label, emoji=emoji, custom_id=identity, style=discord.ButtonStyle.secondary)


def _quote(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.split("\n"))


def _unquote(text: str) -> str:
    return "\n".join(line.removeprefix(">").removeprefix(" ") for line in text.split("\n"))
