"""What makes a term: how people write it, and its limits."""

import re
import unicodedata
from collections.abc import Mapping

from bot.errors import UserError
from bot.features.translation import languages, marks, markup
from db.glossary import Entry

SPELLING_LENGTH = 80  # a name or a short phrase; whole sentences are what corrections are for
MOST_SPELLINGS = 8  # of one language: the cases of a declined noun, and some to spare
NOTE_LENGTH = 200
LEAVE = "*"  # instead of spellings: the word is left as it is in this language

Forms = Mapping[str, tuple[str, ...]]

_BETWEEN_SPELLINGS = re.compile(r"[|｜;；\n]")
_BETWEEN_NAME_AND_SPELLINGS = re.compile(r"[:：]")
_WITHOUT_LETTERS = re.compile(r"[\W_]*")
# A stray one of these would break a spoiler or a code block of the message that the word is put into.
_MARKUP = "`\\"
_JOINERS = "\u200c\u200d"  # needed to spell Persian, Indic languages, and emoji
_INVISIBLE = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


def spellings(written: str) -> tuple[str, ...]:
    """ "dumpling | dumplings" as its parts, "*" as LEAVE. Raises UserError with what is wrong."""
    parts = [_tidy(part) for part in _BETWEEN_SPELLINGS.split(written)]
    found = tuple(dict.fromkeys(part for part in parts if part))
    if len(found) > MOST_SPELLINGS:
        raise UserError("glossary-too-many-spellings", most=MOST_SPELLINGS)
    if found != (LEAVE,):
        for spelling in found:
            _check(spelling)
    return found


def others(written: str) -> dict[str, tuple[str, ...]]:
    """Spellings in further languages, a line for each: "Japanese: 餃子 | ギョーザ".

    Raises UserError where a line does not begin with the name of a language.
    """
    found = {}
    for line in filter(None, map(str.strip, written.splitlines())):
        name, *rest = _BETWEEN_NAME_AND_SPELLINGS.split(line, maxsplit=1)
        if not rest:
            raise UserError("glossary-line-without-language", line=line[:SPELLING_LENGTH])
        found[languages.require(name)] = spellings(rest[0])
    return found


def entry(term_id: int, forms: Forms, note: str) -> Entry:
    """A term with `forms`, empty ones left out. Raises UserError where it says nothing."""
    kept = {language: written for language, written in forms.items() if written}
    if not real(kept):
        raise UserError("glossary-empty")
    text = " ".join(note.split())
    if len(text) > NOTE_LENGTH:
        raise UserError("glossary-note-too-long", most=NOTE_LENGTH)
    return Entry(term_id, kept, text)


def real(forms: Forms) -> Forms:
    """Those of `forms` that are spelled out."""
    return {language: written for language, written in forms.items() if written != (LEAVE,)}


def title(entry: Entry) -> str:
    """The first spelling in each language, for lists."""
    return " · ".join(written[0] for written in real(entry.forms).values())


def _tidy(part: str) -> str:
    return " ".join(unicodedata.normalize("NFC", part).split())


def _check(spelling: str) -> None:
    shown = spelling[:SPELLING_LENGTH]
    if len(spelling) > SPELLING_LENGTH:
        raise UserError("glossary-too-long", spelling=shown, most=SPELLING_LENGTH)
    invisible = any(unicodedata.category(char) in _INVISIBLE and char not in _JOINERS for char in spelling)
    if (
        invisible
        or set(_MARKUP) & set(spelling)
        or marks.invents(spelling, "")
        or markup.TOKEN.search(spelling)
    ):
        raise UserError("glossary-unsafe", spelling=shown)
    if _WITHOUT_LETTERS.fullmatch(spelling):
        raise UserError("glossary-no-word", spelling=shown)
