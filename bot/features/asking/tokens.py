"""What a text is found by: whole words where words are written apart, pairs of letters where they are not.

So `签证` is found in `办签证要多久`, and `Cafe` finds `café`, in any database. Traditional Chinese is looked
up as Simplified: readers of one look for what was written in the other.
"""

import unicodedata

import opencc
import regex

MOST_TOKENS = 24  # of a search; a whole question is similar to another by its first words too

_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー"
_RUN = regex.compile(rf"(?P<unspaced>[{_UNSPACED}]+)|[\p{{L}}\p{{M}}\p{{N}}--[{_UNSPACED}]]+", regex.V1)
_MARKS = regex.compile(r"\p{Mn}")
_LONGEST_WORD = 40  # characters; what is longer is no word

_SIMPLIFIED = opencc.OpenCC("t2s")


def indexed(text: str) -> set[str]:
    """The tokens under which `text` is filed: of unspaced scripts single letters as well as pairs."""
    found = set(searched(text))
    for run in _unspaced(text):
        found.update(run)
    return found


def searched(text: str) -> list[str]:
    """The tokens to look for, in their order, each once; a single letter only where it stands alone."""
    found: list[str] = []
    for match in _RUN.finditer(_normal(text)):
        run = match[0]
        if match["unspaced"]:
            found += [run[place : place + 2] for place in range(len(run) - 1)] or [run]
        else:
            found.append(_plain(run)[:_LONGEST_WORD])
    return list(dict.fromkeys(token for token in found if token))


def _unspaced(text: str) -> list[str]:
    return [match["unspaced"] for match in _RUN.finditer(_normal(text)) if match["unspaced"]]


def _normal(text: str) -> str:
    return str(_SIMPLIFIED.convert(unicodedata.normalize("NFKC", text).casefold()))


def _plain(word: str) -> str:
    """Without diacritics, and Korean put together again."""
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", word)))
