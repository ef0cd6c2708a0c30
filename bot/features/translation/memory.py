"""What people have settled: translations that beat any engine, at once and offline.

What a server settled itself comes first: its corrections of whole messages, and its glossary inside
them. Then a memory is asked before the engines; the phrasebook that ships with Teahouse is one.
"""

import functools
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from bot.features.translation import spelling, splitting
from bot.features.translation.languages import covers
from bot.features.translation.terms import Terms

_BOOK = Path(__file__).with_name("phrasebook")
_EXCLAMATION = re.compile(r"[!！][\s!！~～]*$")
_QUESTION = re.compile(r"[?？][\s?？!！]*$")
_EXCLAIMED = {"es": "¡{}!", "fr": "{}\u202f!", "ja": "{}！", "zh-Hans": "{}！", "zh-Hant": "{}！"}
# They soften what is said in Chinese and change nothing in it; 吗, 呢 and 吧 do change it.
_PARTICLE = re.compile(r"[啊呀啦哦喔噢哟哈嘛捏\s~～!！.。]+$")
_STOP = re.compile(r"[.。!！?？…]\s*$")
_FULL_STOPS = {"zh-Hans": "。", "zh-Hant": "。", "ja": "。"}
_Key = tuple[str, bool]  # the words, and whether they are a question


@dataclass(frozen=True, slots=True)
class Recollection:
    """A settled translation of a text that was in `source`."""

    text: str
    source: str
    kind: Literal["phrasebook", "member"]


class Memory(Protocol):
    """Somewhere that translations were settled."""

    async def recall(self, text: str, source: str | None, target: str) -> Recollection | None:
        """The settled translation of the whole of `text`, or None.

        `source` None means that the language is not known: the memory may know it from the text. A
        recollection whose source covers the target says that `text` is in that language already.
        """
        ...


class Settled(Protocol):
    """What the members of a server settled among themselves."""

    async def correction(self, guild_id: int, text: str, target: str) -> Recollection | None:
        """What a member made of the whole message `text` in `target`."""
        ...

    async def terms(self, guild_id: int, source: str | None, target: str) -> Terms:
        """The server's words for a text in `source` (None: not known) that is translated into `target`."""
        ...


class NothingSettled:
    """Of a bot without servers, as on the command line."""

    async def correction(self, guild_id: int, text: str, target: str) -> Recollection | None:
        return None

    async def terms(self, guild_id: int, source: str | None, target: str) -> Terms:
        return Terms()


class Phrasebook:
    """Everyday phrases, from the files in phrasebook/ where each is a table of languages.

    The first spelling in a language is the one that is shown; the others are understood as well.
    """

    def __init__(self, phrases: Sequence[Mapping[str, Sequence[str]]]) -> None:
        self._phrases = phrases
        self._known: dict[_Key, list[tuple[str, int]]] = {}  # what is written -> (language, phrase)
        for number, phrase in enumerate(phrases):
            for code, spellings in phrase.items():
                for key in _keys(spellings):
                    self._known.setdefault(key, []).append((code, number))

    async def recall(self, text: str, source: str | None, target: str) -> Recollection | None:
        """The phrase that `text` is, or the phrases that it is made of, if all of them are known."""
        return self._phrase(text, source, target) or self._in_pieces(text, source, target)

    def _phrase(self, text: str, source: str | None, target: str) -> Recollection | None:
        for code, number in self._readings(text, source, target):
            if target in self._phrases[number] or covers(target, code):
                shown = self._phrases[number].get(target, (text,))[0]
                return Recollection(_ended_like(text, shown, target), code, "phrasebook")
        return None

    def _in_pieces(self, text: str, source: str | None, target: str) -> Recollection | None:
        """As "你好，很高兴认识你" is: two phrases, each of which becomes a sentence of its own."""
        for pieces in (splitting.sentences(text), splitting.clauses(text)):
            found = [self._phrase(piece, source, target) for piece in pieces]
            known = [recollection for recollection in found if recollection]
            if len(pieces) > 1 and len(known) == len(pieces):
                ended = [_ended(piece.text, target) for piece in known[:-1]]
                last = known[-1].text
                whole = splitting.join(
                    pieces, [*ended, _ended(last, target) if _stops(text) else last], target
                )
                return Recollection(whole, known[0].source, "phrasebook")
        return None

    def _readings(self, text: str, source: str | None, target: str) -> list[tuple[str, int]]:
        """The phrases that `text` may be, the likeliest first: in `source`, else in `target`."""
        readings = self._known.get(_key(text)) or self._known.get(_key(_PARTICLE.sub("", text)), [])
        if source is not None:
            return [reading for reading in readings if _same_language(reading[0], source)]
        return sorted(readings, key=lambda reading: not covers(target, reading[0]))


@functools.cache
def phrasebook() -> Phrasebook:
    """The phrases that ship with Teahouse."""
    files = sorted(_BOOK.glob("*.toml"))
    tables = [tomllib.loads(file.read_text(encoding="utf-8")) for file in files]
    return Phrasebook([phrase for table in tables for phrase in table.values()])


def _same_language(one: str, other: str) -> bool:
    """Whether both are the same but for script or region: greetings rarely show which Chinese they are."""
    return one.partition("-")[0] == other.partition("-")[0]


def _keys(spellings: Sequence[str]) -> set[_Key]:
    """What to look up for the spellings of one phrase in one language.

    A question may be written without its mark, unless a spelling after the first has one: "tudo bem?"
    asks how you are, "tudo bem" says that all is well. A statement with a question mark is another
    phrase: "大丈夫？" asks what "大丈夫" answers.
    """
    keys = {_key(written) for written in spellings}
    first, *others = spellings
    if _QUESTION.search(first):
        words_of = [first, *(other for other in others if not _QUESTION.search(other))]
        keys |= {(_key(written)[0], False) for written in words_of}
        keys |= {(words, True) for words, _ in keys}
    return keys


def _key(text: str) -> _Key:
    words = spelling.unrepeated(spelling.unaccented(spelling.words(text)))
    return words, bool(_QUESTION.search(text))


def _ended_like(text: str, shown: str, target: str) -> str:
    """`shown` with the exclamation mark that `text` ends in, as `target` writes it."""
    if not _EXCLAMATION.search(text) or not shown[-1].isalnum():
        return shown
    return _EXCLAIMED.get(target, "{}!").format(shown)


def _stops(text: str) -> bool:
    return bool(_STOP.search(text))


def _ended(shown: str, target: str) -> str:
    return shown if _stops(shown) else shown + _FULL_STOPS.get(target, ".")
