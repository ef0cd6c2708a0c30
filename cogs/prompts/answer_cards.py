"""What an answer looks like in the thread of its prompt, and to one reader alone."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.client.credit import pair_line
from bot.client.outgoing import LAYOUT_LENGTH, clean
from bot.client.ui import TEA_GREEN, custom_id, mark
from bot.features.prompts import LONGEST_ANSWER, Answer, Translated
from bot.features.translation import UNSURE, Translation, languages
from bot.i18n import Speaker

TEXT = "text"  # the form's field

_ROOM = LAYOUT_LENGTH - 400  # the rest is for the lines above and below
_LANGUAGE_LINE = 40
_LONGEST_ALONE = LAYOUT_LENGTH - 1_000  # beside it there may be notes on slang


def answer_card(say: Speaker, shown: Translated) -> ui.LayoutView:
    """The answer with as many of its translations as a message holds; each reader can have the others."""
    answer, container = shown.answer, _container()
    head = say("answer-head", member=f"<@{answer.user_id}>", language=_language(say, answer.language))
    container.add_item(ui.TextDisplay(head, id=mark(answer.nonce)))
    container.add_item(ui.TextDisplay(clean(answer.text)))
    fitting = _fitting(shown)
    for language, text in fitting:
        container.add_item(ui.Separator())
        container.add_item(ui.TextDisplay(f"-# {languages.own_name(language)}\n{text}"))
    container.add_item(ui.TextDisplay("\n".join(_foot(say, shown, len(fitting)))))
    container.add_item(_buttons(say, answer))
    return _view(container)


def is_card(message: discord.Message, answer: Answer) -> bool:
    """Whether a message of ours shows that answer."""
    wanted = mark(answer.nonce)
    return any(item.id == wanted for item in ui.LayoutView.from_message(message).walk_children())


def withdrawn(say: Speaker) -> ui.LayoutView:
    """What is left where an answer stood."""
    return sentence(say("answer-withdrawn"))


def sentence(text: str, *rows: ui.ActionRow[Any]) -> ui.LayoutView:
    return _view(_container(ui.TextDisplay(text), *rows))


def translated(say: Speaker, outcome: Translation) -> ui.LayoutView:
    """A text for one reader, with the small line that says who translated."""
    return _view(_container(ui.TextDisplay(_alone(outcome.text)), ui.TextDisplay(pair_line(say, outcome))))


def kept(say: Speaker, answer: Answer, text: str, language: str) -> ui.LayoutView:
    """The same with a translation that was made before."""
    pair = f"{_language(say, answer.language)} → {languages.name(language, say.locale)}"
    line = f"-# {pair} · {say('answer-by-machine')}"
    return _view(_container(ui.TextDisplay(_alone(text)), ui.TextDisplay(line)))


def already(say: Speaker, answer: Answer) -> ui.LayoutView:
    """An answer for somebody who needs no translation of it."""
    line = f"-# {say('answer-already-yours', language=_language(say, answer.language))}"
    return _view(_container(ui.TextDisplay(_alone(answer.text)), ui.TextDisplay(line)))


def form(say: Speaker, posting_id: int, text: str) -> ui.Modal:
    """The form for an answer, with the `text` of the one that is there."""
    title = say("answer-form-change" if text else "answer-form")
    modal = ui.Modal(title=title, custom_id=custom_id("answer:give", posting_id))
    field: ui.TextInput[Any] = ui.TextInput(
        custom_id=TEXT,
        style=discord.TextStyle.paragraph,
        max_length=LONGEST_ANSWER,
        default=text,
    )
    modal.add_item(
        ui.Label(text=say("answer-form-text"), description=say("answer-form-hint"), component=field)
    )
    return modal


def _alone(text: str) -> str:
    """A text that has a card for itself."""
    return clean(text)[:_LONGEST_ALONE]


def _language(say: Speaker, code: str) -> str:
    return say("answer-language-unknown") if code == UNSURE else languages.own_name(code)


def _fitting(shown: Translated) -> list[tuple[str, str]]:
    """The translations that fit on the card, in the server's order."""
    room, fitting = _ROOM - len(clean(shown.answer.text)), list[tuple[str, str]]()
    for language, text in shown.texts.items():
        room -= len(safe := clean(text)) + _LANGUAGE_LINE
        if room >= 0:
            fitting.append((language, safe))
    return fitting


def _foot(say: Speaker, shown: Translated, fitting: int) -> list[str]:
    lines: Sequence[str] = [
        say("answer-by-machine") if fitting else "",
        say("answer-more") if fitting < len(shown.texts) else "",
        "" if shown.complete else say("answer-incomplete"),
    ]
    return [f"-# {line}" for line in lines if line] or [f"-# {say('answer-in-every-language')}"]


def _buttons(say: Speaker, answer: Answer) -> ui.ActionRow[Any]:
    return ui.ActionRow(
        *(
            ui.Button(label=say(key), emoji=emoji, custom_id=custom_id(f"answer:{verb}", answer.id))
            for verb, key, emoji in (
                ("mine", "answer-mine", "🌐"),
                ("edit", "answer-edit", None),
                ("withdraw", "answer-withdraw", None),
            )
        )
    )


def _container(*items: ui.Item[Any]) -> ui.Container[Any]:
    return ui.Container(*items, accent_colour=TEA_GREEN)


def _view(container: ui.Container[Any]) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view
