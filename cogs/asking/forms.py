"""The forms in which members ask, answer and change what they wrote."""

from collections.abc import Iterable, Sequence
from typing import Any

import discord
from discord import ui

from bot.client.ui import custom_id
from bot.features.asking import ANSWER_LENGTH, DETAILS_LENGTH, QUESTION_LENGTH, Entry, Text
from bot.features.translation import languages
from bot.i18n import Speaker

TEXT, DETAILS, TARGET, TOPIC, NAME = "text", "details", "target", "topic", "name"
HIDDEN = "hidden"


def asking(say: Speaker, targets: Sequence[str], topics: Sequence[str], *, anonymous: bool) -> ui.Modal:
    """A question: what, of whom, about what; and whether with one's name, where one may choose."""
    modal = ui.Modal(title=say("ask-title"), custom_id=custom_id("ask:asked"))
    modal.add_item(_line(TEXT, say("ask-form-text"), QUESTION_LENGTH))
    modal.add_item(_paragraph(DETAILS, say("ask-form-details"), DETAILS_LENGTH, needed=False))
    whom = [(code, languages.bilingual_name(code, say.locale)) for code in targets]
    modal.add_item(_menu(TARGET, say("ask-form-target"), whom))
    modal.add_item(_menu(TOPIC, say("ask-form-topic"), [(each, say(f"ask-topic-{each}")) for each in topics]))
    if anonymous:
        names = [("shown", say("ask-form-name-shown")), (HIDDEN, say("ask-form-name-hidden"))]
        modal.add_item(_menu(NAME, say("ask-form-name"), names))
    return modal


def answering(say: Speaker, question: Entry) -> ui.Modal:
    modal = ui.Modal(title=say("ask-answer-title"), custom_id=custom_id("ask:answered", question.id))
    modal.add_item(_paragraph(TEXT, say("ask-form-answer"), ANSWER_LENGTH))
    return modal


def editing(say: Speaker, entry: Entry, text: Text) -> ui.Modal:
    modal = ui.Modal(title=say("ask-edit-title"), custom_id=custom_id("ask:edited", entry.id))
    if entry.is_question:
        modal.add_item(_line(TEXT, say("ask-form-text"), QUESTION_LENGTH, text.text))
        details = _paragraph(DETAILS, say("ask-form-details"), DETAILS_LENGTH, text.details, needed=False)
        modal.add_item(details)
    else:
        modal.add_item(_paragraph(TEXT, say("ask-form-answer"), ANSWER_LENGTH, text.text))
    return modal


def _line(field: str, label: str, most: int, text: str = "") -> ui.Label[Any]:
    return ui.Label(text=label, component=ui.TextInput(custom_id=field, max_length=most, default=text))


def _paragraph(field: str, label: str, most: int, text: str = "", *, needed: bool = True) -> ui.Label[Any]:
    style = discord.TextStyle.paragraph
    box: ui.TextInput[Any] = ui.TextInput(
        custom_id=field, max_length=most, default=text, style=style, required=needed
    )
    return ui.Label(text=label, component=box)


def _menu(field: str, label: str, options: Iterable[tuple[str, str]]) -> ui.Label[Any]:
    """A select in which the first option is chosen."""
    select: ui.Select[Any] = ui.Select(custom_id=field)
    for place, (value, text) in enumerate(options):
        select.add_option(label=text, value=value, default=place == 0)
    return ui.Label(text=label, component=select)
