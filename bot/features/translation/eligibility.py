"""Which texts have nothing to translate, whatever the languages."""

import functools
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bot.features.translation import spelling

_LONGEST_LAUGH = 60  # letters; a longer one is judged by its beginning
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class _Noises:
    """What interjections.toml lists. `starts` are the first words of the `phrases`."""

    words: frozenset[str]
    phrases: frozenset[str]
    starts: frozenset[str]
    longest: int  # phrase, in words
    abbreviations: frozenset[str]
    laughter: re.Pattern[str]

    def knows(self, word: str) -> bool:
        return (
            word in self.words
            or spelling.unstretched(word) in self.words
            or self.laughter.fullmatch(word, 0, _LONGEST_LAUGH) is not None
        )


def nothing_in(plain: str) -> Literal["nothing", "interjection"] | None:
    """Why `plain`, a message without its markup, needs no translation; None where it may need one.

    `interjection` is laughter, an exclamation or a name, in any language; `nothing` is no word at all.
    """
    return nothing_in_words(spelling.words(plain))


def nothing_in_words(words: str) -> Literal["nothing", "interjection"] | None:
    """As `nothing_in`, of what spelling.words has made of a message."""
    if words and _only_noises(words.split()):
        return "interjection"
    return None if _LETTER.search(words) else "nothing"


def says_nothing(word: str) -> bool:
    """Whether a word is met in texts of every language, so that it tells none: `lol`, `yyds`, `Discord`."""
    noises, word = _noises(), spelling.words(word)
    return word in noises.abbreviations or noises.knows(word)


def _only_noises(words: list[str]) -> bool:
    """Whether the words are noises, names and numbers, and not numbers alone."""
    noises = _noises()
    at, any_noise = 0, False
    while at < len(words):
        if length := _phrase(noises, words, at) or int(noises.knows(words[at])):
            any_noise = True
        elif not words[at].isdecimal():
            return False
        at += length or 1
    return any_noise


def _phrase(noises: _Noises, words: list[str], at: int) -> int:
    """How many words the listed phrase has that begins at `at`; 0 where none does."""
    if words[at] not in noises.starts:
        return 0
    lengths = range(min(noises.longest, len(words) - at), 1, -1)
    return next((n for n in lengths if " ".join(words[at : at + n]) in noises.phrases), 0)


@functools.cache
def _noises() -> _Noises:
    file = Path(__file__).with_name("interjections.toml")
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    known = frozenset(spelling.words(entry) for entry in data["words"] + data["names"])
    phrases = frozenset(entry for entry in known if " " in entry)
    return _Noises(
        words=known - phrases,
        phrases=phrases,
        starts=frozenset(phrase.split()[0] for phrase in phrases),
        longest=max(len(phrase.split()) for phrase in phrases),
        abbreviations=frozenset(data["abbreviations"]),
        laughter=re.compile("|".join(f"(?:{pattern})" for pattern in data["laughter"])),
    )
