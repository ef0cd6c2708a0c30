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

from bot.client.credit import note_line, pair_line
from bot.client.outgoing import LAYOUT_LENGTH, clean, split
from bot.client.ui import TEA_GREEN, custom_id
from bot.errors import UserError
from bot.features.translation import Note, Origin, Silence, Translation, languages
from bot.i18n import Speaker
from bot.settings import ENGINE_NAMES

# A quote of up to this many characters leaves room for the translation beside it.
QUOTE_LENGTH = 2_400

# On cards that everybody sees, with the source; and with the target where all of it is in one message.
MINE = "translation:mine"

_ORIGINAL, _TEXT, _FOOT = 1, 2, 3  # ids of the text displays
_FOOT_LENGTH = 900  # the pair, and three notes on slang
# What the id of a button says of a translation that is no engine's.
_OTHER_ORIGINS = {
    "phrasebook": Origin("phrasebook"),
    "member": Origin("member"),
    "OpenCC": Origin("conversion", "OpenCC"),
}


@dataclass(frozen=True, slots=True)
class Content:
    """The texts of a card. `original` is None where it was too long to be quoted."""

    original: str | None
    text: str
    foot: str = ""


def translated(say: Speaker, original: str, translation: Translation) -> list[ui.LayoutView]:
    """The card that only its reader sees, then what is left of a long translation."""
    content, more = _contents(say, original, translation)
    if not content.original:
        return [_card(content), *more]
    # A card in several messages no longer holds all that would be shared.
    return [_card(content, _buttons(say, translation, shareable=not more)), *more]


def shared(
    say: Speaker, original: str, translation: Translation, by: str | None = None
) -> list[ui.LayoutView]:
    """The same for everybody in the channel; `by` mentions who shared it."""
    content, more = _contents(say, original, translation, by)
    if not content.original:
        return [_card(content), *more]
    pair = (translation.source,) if more else (translation.source, translation.target)
    return [_card(content, _mine(say, pair).add_item(_why(say, translation))), *more]


def shared_again(say: Speaker, content: Content, better: Translation, foot: str) -> ui.LayoutView:
    """A shared card with a `better` translation."""
    row = _mine(say, (better.source, better.target)).add_item(_why(say, better))
    return _card(Content(content.original, better.text, foot), row)


def silent(say: Speaker, original: str, silence: Silence) -> ui.LayoutView:
    """The card that says why there is no translation."""
    sentence = {
        "nothing": "translation-nothing",
        "interjection": "translation-interjection",
        "same_language": "translation-same-language",
    }[silence.reason]
    if silence.notes and silence.reason != "same_language":
        sentence = "translation-only-slang"
    name = languages.name(silence.language, say.locale) if silence.language else ""
    notes = "\n".join(note_line(say, note) for note in silence.notes)
    content = Content(_quotable(original), say(sentence, language=name), notes)
    another = ui.ActionRow(_another(say, silence.language or languages.UNSURE))
    return _card(content, another if content.original else None)


def choosing(say: Speaker, content: Content, source: str, codes: Sequence[str]) -> ui.LayoutView:
    """The card with a choice of other languages instead of its buttons."""
    view = _card(content)
    select: ui.Select[Any] = ui.Select(
        custom_id=custom_id("translation:into", source),
        placeholder=say("translation-choose"),
        options=[
            discord.SelectOption(label=languages.bilingual_name(code, say.locale), value=code)
            for code in codes
        ],
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


def read(message: discord.Message | None) -> Content:
    """The content of a card that was sent before."""
    if message is None:
        return Content(None, "")
    texts = {
        item.id: item.content
        for item in ui.LayoutView.from_message(message).walk_children()
        if isinstance(item, ui.TextDisplay)
    }
    original = texts.get(_ORIGINAL)
    return Content(_unquote(original) if original else None, texts.get(_TEXT, ""), texts.get(_FOOT, ""))


def reread(content: Content, source: str, target: str, origin: str, notes: tuple[Note, ...]) -> Translation:
    """The translation on a card, with what the id of its button says of it."""
    return Translation(content.text, source, target, origin_named(origin), notes)


def origin_named(name: str) -> Origin:
    """The origin that a custom_id names. Raises UserError for one that no button of ours would name."""
    if name in ENGINE_NAMES:
        return Origin("engine", name)
    if name not in _OTHER_ORIGINS:
        raise UserError("error-component-outdated")
    return _OTHER_ORIGINS[name]


def _contents(
    say: Speaker, original: str, translation: Translation, by: str | None = None
) -> tuple[Content, list[ui.LayoutView]]:
    quoted = _quotable(original)
    room = LAYOUT_LENGTH - _FOOT_LENGTH
    first, *more = split(clean(translation.text), room, first=room - len(_quote(quoted or "")))
    return Content(quoted, first, pair_line(say, translation, by)), [
        _card(Content(None, part)) for part in more
    ]


def _quotable(original: str) -> str | None:
    text = clean(original).strip()
    return text if text and len(_quote(text)) <= QUOTE_LENGTH else None


def _another(say: Speaker, source: str) -> ui.Button[Any]:
    return _button(say("translation-another"), "🌐", custom_id("translation:another", source))


def _mine(say: Speaker, pair: Sequence[str]) -> ui.ActionRow[Any]:
    return ui.ActionRow(_button(say("translation-mine"), "🌐", custom_id(MINE, *pair)))


def _buttons(say: Speaker, translation: Translation, *, shareable: bool) -> ui.ActionRow[Any]:
    row: ui.ActionRow[Any] = ui.ActionRow(_another(say, translation.source))
    if shareable:
        row.add_item(_button(say("translation-share"), "📣", _identity("translation:share", translation)))
    return row.add_item(_why(say, translation))


def _why(say: Speaker, translation: Translation) -> ui.Button[Any]:
    return _button(say("translation-why"), "🔎", _identity("translation:why", translation))


def _identity(action: str, translation: Translation) -> str:
    origin = translation.origin.engine or translation.origin.kind
    return custom_id(action, translation.source, translation.target, origin)


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
