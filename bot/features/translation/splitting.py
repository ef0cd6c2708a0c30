"""Cuts a text that is too long for an engine, and joins what comes back."""

import re
from collections.abc import Sequence

from bot.features.translation.languages import LANGUAGES

_SENTENCE = re.compile(r"[^。！？!?…\n.]*(?:[。！？!?…\n]+|\.+(?=\s)|\.|$)\s*")
_CLAUSE = re.compile(r"[^,，、;；。！？!?…\n.]+(?:[,，、;；。！？!?…\n.]+|$)\s*")
_WORD = re.compile(r"\[X\d+X\]\s*|\S+\s*|\s+")
_UNSPACED = {"Hans", "Hant", "Jpan", "Thai", "Laoo", "Khmr", "Mymr"}


def split(text: str, most: int) -> list[str]:
    """`text` in parts of at most `most` bytes of UTF-8, which joined are `text`.

    The bounds are sentences, else words, else (in scripts without spaces) letters; a token of the
    shield is never cut.
    """
    if len(text.encode()) <= most:
        return [text]
    return _fill([part for sentence in sentences(text) for part in _small(sentence, most)], most)


def sentences(text: str) -> list[str]:
    """`text` cut behind every sentence; joined they are `text`."""
    return [match[0] for match in _SENTENCE.finditer(text) if match[0]]


def clauses(text: str) -> list[str]:
    """`text` cut behind every comma, semicolon and sentence."""
    return [match[0] for match in _CLAUSE.finditer(text)]


def join(parts: Sequence[str], answers: Sequence[str], target: str) -> str:
    """The answers as one text: with the white space that followed each part, or what `target` wants."""
    spaced = is_spaced(target)
    text = ""
    for part, answer in zip(parts, answers, strict=True):
        space = part[len(part.rstrip()) :]
        text += answer.strip() + (space or " " if spaced else space.strip(" "))
    return text.strip() if len(parts) > 1 else answers[0]


def is_spaced(language: str) -> bool:
    """Whether `language` puts spaces between words."""
    return language in LANGUAGES and LANGUAGES[language].script not in _UNSPACED


def _small(sentence: str, most: int) -> list[str]:
    if len(sentence.encode()) <= most:
        return [sentence]
    words = [match[0] for match in _WORD.finditer(sentence)]
    letters = [part for word in words for part in ([word] if len(word.encode()) <= most else _tokens(word))]
    return _fill(letters, most)


def _tokens(word: str) -> list[str]:
    return re.findall(r"\[X\d+X\]|.", word, re.DOTALL)


def _fill(parts: Sequence[str], most: int) -> list[str]:
    """Neighbours put together as long as they stay within `most` bytes."""
    filled: list[str] = []
    for part in parts:
        if filled and len((filled[-1] + part).encode()) <= most:
            filled[-1] += part
        else:
            filled.append(part)
    return filled
