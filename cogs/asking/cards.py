"""What stands on the board: a question, and below it the answers, each in two languages."""

from collections.abc import Iterable
from typing import Any

import discord
from discord import ui

from bot.client.outgoing import clean, split
from bot.client.ui import TEA_GREEN, custom_id, mark
from bot.features.asking import Entry, Shown, Text
from bot.features.translation import name
from bot.i18n import Speaker

_NAME_LENGTH = 100  # of a thread, by Discord's rule
_ROOM = 1_700  # characters for one of two languages, of the 4,000 that a card has
_SHORT = 150


def button(label: str, action: str, entry: Entry, *, emoji: str | None = None, main: bool = False) -> Any:
    style = discord.ButtonStyle.primary if main else discord.ButtonStyle.secondary
    identity = custom_id(action, entry.id)
    return ui.Button[Any](label=label, custom_id=identity, emoji=emoji, style=style)


def layout(items: Iterable[ui.Item[Any]], sign: str = "") -> ui.LayoutView:
    """A card; one with a `sign` is found again by it."""
    container: ui.Container[Any] = ui.Container(*items, accent_colour=TEA_GREEN)
    if sign:
        container.id = mark(sign)
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def plain(text: str) -> ui.LayoutView:
    return layout([ui.TextDisplay(text)])


def sign(entry: Entry) -> str:
    """What a card is known by, and its nonce."""
    return f"ask{entry.id}"


def is_signed(message: discord.Message, entry: Entry) -> bool:
    items = ui.LayoutView.from_message(message).walk_children()
    return any(item.id == mark(sign(entry)) for item in items)


def thread_name(shown: Shown) -> str:
    first = _first(shown)
    return f"❓ {short(first.text, _NAME_LENGTH - 2)}"


def short(text: str, most: int = _SHORT) -> str:
    text = " ".join(clean(text).split())
    return text if len(text) <= most else f"{text[: most - 1]}…"


def link(entry: Entry) -> str:
    """Where an entry is read: a question in its thread, which has its message's id."""
    if entry.is_question:
        return f"https://discord.com/channels/{entry.guild_id}/{entry.message_id}"
    return f"https://discord.com/channels/{entry.guild_id}/{entry.channel_id}/{entry.message_id}"


def question(say: Speaker, shown: Shown) -> ui.LayoutView:
    """In the language of those who are asked, the original beneath."""
    entry = shown.entry
    if not shown.texts:
        return layout([ui.TextDisplay(say(f"ask-question-{entry.state}"))], sign(entry))
    first = _first(shown)
    texts = [f"## ❓ {short(first.text, _ROOM)}"]
    if first.details:
        texts.append(_fitted(first.details))
    texts += _beneath(say, shown, first)
    credit = say("ask-by", member=f"<@{entry.author_id}>") if not entry.anonymous else say("ask-by-somebody")
    whom = say("ask-readers", language=name(entry.target, say.locale))
    texts.append(f"-# {credit} · {whom} · {say(f'ask-topic-{entry.topic}')}{_machine(say, first)}")
    if entry.helped_by:
        texts.append(f"✅ {say('ask-solved')}")
    ways = ui.ActionRow[Any](
        button(say("ask-answer"), "ask:answer", entry, emoji="✍️", main=True),
        button(say("ask-mine"), "ask:mine", entry, emoji="🌐"),
        button("…", "ask:more", entry),
    )
    return layout([ui.TextDisplay("\n".join(texts)), ways], sign(entry))


def answer(say: Speaker, shown: Shown) -> ui.LayoutView:
    """In the asker's language, the original beneath; it calls the asker, unless nobody may know who asked."""
    entry, asker = shown.entry, shown.question
    if not shown.texts:
        return layout([ui.TextDisplay(say(f"ask-answer-{entry.state}"))], sign(entry))
    first = _first(shown)
    texts = [_fitted(first.text), *_beneath(say, shown, first)]
    if not asker.anonymous and asker.author_id not in (0, entry.author_id):
        texts.insert(0, say("ask-answer-for", member=f"<@{asker.author_id}>"))
    if shown.helped:
        texts.insert(0, f"✅ **{say('ask-helped-mark')}**")
    texts.append(f"-# {say('ask-answer-by', member=f'<@{entry.author_id}>')}{_machine(say, first)}")
    ways = ui.ActionRow[Any](
        button(say("ask-helped"), "ask:helped", entry, emoji="✅"),
        button(say("ask-mine"), "ask:mine", entry, emoji="🌐"),
        button("…", "ask:more", entry),
    )
    return layout([ui.TextDisplay("\n".join(texts)), ways], sign(entry))


def private(say: Speaker, text: str, details: str, *, machine: bool) -> ui.LayoutView:
    """An entry in the reader's own language."""
    lines = [_fitted(text), *([_fitted(details)] if details else [])]
    if machine:
        lines.append(f"-# {say('ask-machine')}")
    return plain("\n\n".join(lines))


def _first(shown: Shown) -> Text:
    """In the language it is for, where there is such a text."""
    return shown.in_language(shown.entry.target) or shown.original


def _beneath(say: Speaker, shown: Shown, first: Text) -> list[str]:
    """The original below its translation, or why there is none."""
    original = shown.original
    if first is not original:
        written = f"{original.text}\n{original.details}".strip()
        quoted = "\n".join(f"> {line}" for line in _fitted(written).splitlines())
        return [f"-# {name(original.language, say.locale)}", quoted]
    return [f"-# ⏳ {say('ask-untranslated')}"] if shown.entry.untranslated else []


def _machine(say: Speaker, text: Text) -> str:
    return f" · {say('ask-machine')}" if text.machine else ""


def _fitted(text: str) -> str:
    text = clean(text)
    return text if len(text) <= _ROOM else f"{split(text, _ROOM)[0]}…"
