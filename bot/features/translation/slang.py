"""Slang: what it means, beside the translation, because an engine takes it at its word.

The entries are data, slang/*.toml, which a translator edits without code. A message that is nothing
but one expression is answered with its natural equivalent, like a phrase.
"""

import functools
import itertools
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import regex

from bot.features.translation import spelling
from bot.features.translation.memory import Recollection

MOST_NOTES = 3

_AS_A_PICTURE = "\ufe0f"  # ☠️ is ☠ with it
_FOLDER = Path(__file__).with_name("slang")
_CODES = {"zh": "zh-Hans"}  # where an entry's language is less than one of our codes


@dataclass(frozen=True, slots=True)
class Entry:
    """One expression; `meaning`, `literal` and `equivalent` are by the language of the reader.

    A form that is `also_a_word` (草 is grass) is slang only where it stands alone.
    """

    language: str
    forms: tuple[str, ...]
    meaning: Mapping[str, str]
    literal: Mapping[str, str]
    equivalent: Mapping[str, str]
    also_a_word: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """What an expression in a message means, for one reader; `full` is what 666 or xswl is short for."""

    form: str
    meaning: str
    literal: str | None
    full: str | None = None


class Slang:
    """Knows the expressions of `entries`. It is a memory, asked after the phrasebook."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._known: dict[str, dict[str, Entry]] = {}  # form -> language -> entry: 草 laughs in two
        also_words: set[str] = set()
        for entry in entries:
            also_words.update(map(_key, entry.also_a_word))
            for form in entry.forms:
                self._known.setdefault(_key(form), {})[entry.language] = entry
        inside = [form for form in self._known if len(form) > 1 and form not in also_words]
        forms = "|".join(regex.escape(form) for form in sorted(inside, key=len, reverse=True)) or "(?!)"
        # Latin words have bounds; Chinese, Japanese and Korean ones stand without any.
        self._inside = regex.compile(rf"(?<![\p{{Latin}}\p{{N}}])(?:{forms})(?![\p{{Latin}}\p{{N}}])")

    async def recall(self, text: str, source: str | None, target: str) -> Recollection | None:
        for entry in self._entries(_key(text), source):
            if source is not None and _base(source) != entry.language:
                continue
            if equivalent := entry.equivalent.get(target):
                code = _CODES.get(entry.language, entry.language)
                return Recollection(equivalent, code, "phrasebook")
        return None

    def explain(self, text: str, target: str, source: str | None = None) -> tuple[Note, ...]:
        """What the expressions in `text`, written in `source` where that is known, mean for a reader of
        `target`: at most MOST_NOTES.

        Nobody is told of the slang of their own language.
        """
        whole = _key(text)
        found = [whole] if whole in self._known else [match[0] for match in self._inside.finditer(whole)]
        entries = {id(entry): (form, entry) for form in found for entry in self._entries(form, source)}
        notes = (
            Note(form, entry.meaning[target], entry.literal.get(target), _full(form, entry))
            for form, entry in entries.values()
            if target in entry.meaning and _base(target) != entry.language
        )
        return tuple(itertools.islice(notes, MOST_NOTES))

    def _entries(self, form: str, source: str | None) -> list[Entry]:
        """What `form` is: in the language of the message where it has a meaning there, else in all."""
        by_language = self._known.get(form, {})
        own = by_language.get(_base(source)) if source else None
        return [own] if own else list(by_language.values())


NO_SLANG = Slang(())


@functools.cache
def slang() -> Slang:
    """The expressions that ship with Teahouse."""
    tables = [tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(_FOLDER.glob("*.toml"))]
    return Slang(_entry(row) for table in tables for row in table.values())


def _entry(row: Mapping[str, Any]) -> Entry:
    return Entry(
        language=row["language"],
        forms=tuple(row["forms"]),
        meaning=row["meaning"],
        literal=row.get("literal", {}),
        equivalent=row.get("equivalent", {}),
        also_a_word=tuple(row.get("also_a_word", ())),
    )


def _full(form: str, entry: Entry) -> str | None:
    """The Chinese words that letters or digits stand for, where the entry has them among its forms."""
    if entry.language != "zh" or not form.isascii():
        return None
    return next((other for other in entry.forms if not other.isascii()), None)


def _key(text: str) -> str:
    """By what an expression is known: its words; of one without letters (💀💀) its signs, each once."""
    return spelling.words(text) or "".join(dict.fromkeys("".join(text.replace(_AS_A_PICTURE, "").split())))


def _base(code: str) -> str:
    return code.partition("-")[0]
