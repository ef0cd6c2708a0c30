"""The form in which a moderator spells out a term."""

from collections.abc import Mapping, Sequence
from typing import Any

import discord
from discord import ui

from bot.client.ui import custom_id
from bot.features.glossary import Entry, entries
from bot.features.translation import languages
from bot.i18n import Speaker

FIELDS = 3  # languages with a field of their own; Discord takes five fields, and two are needed besides

_OTHERS, _NOTE = "others", "note"
_LANGUAGE_LENGTH = 400
_OTHERS_LENGTH = 2_000
_LABEL_LENGTH = 45  # Discord's limit


def term_form(say: Speaker, codes: Sequence[str], entry: Entry | None = None) -> ui.Modal:
    """A form for a new term, or filled in for a known one."""
    known = entry.forms if entry else {}
    action = custom_id("glossary:edit", entry.id) if entry else custom_id("glossary:add")
    modal = ui.Modal(title=say("glossary-form-edit" if entry else "glossary-form-add"), custom_id=action)
    for place, code in enumerate(codes):
        hint = say("glossary-form-spellings") if place == 0 else None
        label = languages.bilingual_name(code, say.locale)[:_LABEL_LENGTH]
        modal.add_item(_field(code, label, hint, _LANGUAGE_LENGTH, _joined(known.get(code, ()))))
    more = "\n".join(
        f"{languages.name(code, say.locale)}: {_joined(spelled)}"
        for code, spelled in known.items()
        if code not in codes
    )
    modal.add_item(
        _field(_OTHERS, say("glossary-form-others"), say("glossary-form-others-hint"), _OTHERS_LENGTH, more)
    )
    note = entry.note if entry else ""
    modal.add_item(
        _field(_NOTE, say("glossary-form-note"), say("glossary-form-note-hint"), entries.NOTE_LENGTH, note)
    )
    return modal


def read(fields: Mapping[str, str]) -> tuple[dict[str, tuple[str, ...]], str]:
    """The spellings by language, and the note. Raises UserError with what is wrong in them."""
    own = {
        languages.known(code): entries.spellings(text)
        for code, text in fields.items()
        if code not in (_OTHERS, _NOTE)
    }
    return {**own, **entries.others(fields.get(_OTHERS, ""))}, fields.get(_NOTE, "")


def _field(identity: str, label: str, hint: str | None, length: int, text: str) -> ui.Label[Any]:
    long = identity == _OTHERS
    field: ui.TextInput[Any] = ui.TextInput(
        custom_id=identity,
        required=False,
        max_length=length,
        default=text[:length],
        style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
    )
    return ui.Label(text=label, description=hint, component=field)


def _joined(spelled: Sequence[str]) -> str:
    return " | ".join(spelled)
