"""Words that a community settled, found in a text so that no engine can translate them otherwise."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# Letters of scripts that are written without spaces between words.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
# Korean has spaces, and glues its particles to the word before them: 떡볶이를.
_HANGUL = "\uac00-\ud7af"
_BEFORE = rf"[^\W{UNSPACED}]"
_AFTER = rf"[^\W{UNSPACED}{_HANGUL}]"


@dataclass(frozen=True, slots=True)
class Term:
    """A word as it may stand in a text, and as it is said in the target language.

    `rendering` None means that it is left as it stands.
    """

    spelling: str
    rendering: str | None


class _Folded(dict[int, str]):
    """For str.translate: each character in small letters and normal width, as long as it stays one."""

    def __missing__(self, code: int) -> str:
        char = "'" if chr(code) == "’" else chr(code)
        plain = unicodedata.normalize("NFKC", char).casefold()
        self[code] = plain if len(plain) == 1 else char
        return self[code]


_FOLDED = _Folded()


class Terms:
    """The settled words for texts in one language that are translated into another.

    The longest of those that begin at one place counts. Case and width do not; a word ends where words
    end, and in scripts without spaces anywhere.
    """

    def __init__(self, terms: Iterable[Term] = ()) -> None:
        self._renderings: dict[str, str | None] = {}
        for term in terms:
            self._renderings.setdefault(fold(term.spelling), term.rendering)
        self._longest_first = sorted(self._renderings, key=len, reverse=True)

    def __bool__(self) -> bool:
        return bool(self._renderings)

    def split(self, text: str) -> tuple[list[str], list[str]]:
        """The texts around the settled words in `text`, and what stands for each word between them."""
        text = unicodedata.normalize("NFC", text)
        around, renderings, end = [], [], 0
        for place, rendering in self._places(text):
            around.append(text[end : place.start])
            renderings.append(rendering)
            end = place.stop
        return [*around, text[end:]], renderings

    def found(self, text: str) -> dict[str, str]:
        """The settled words in `text` as they stand there, and what stands for each."""
        text = unicodedata.normalize("NFC", text)
        return {text[place]: rendering for place, rendering in self._places(text)}

    def _places(self, text: str) -> Iterator[tuple[slice, str]]:
        """Where settled words are in a text in NFC, in order, and what stands for them."""
        folded = fold(text)
        # To look for each word first is ten times as fast as one pattern of 500 words.
        present = [spelling for spelling in self._longest_first if spelling in folded]
        for match in re.finditer("|".join(map(_pattern, present)), folded) if present else ():
            place = slice(*match.span())
            rendering = self._renderings[match[0]]
            yield place, text[place] if rendering is None else rendering


def fold(text: str) -> str:
    """`text` as it is compared: of the same length, without case and width."""
    return unicodedata.normalize("NFC", text).translate(_FOLDED)


def _pattern(spelling: str) -> str:
    """Only at the bounds of a word, where the spelling itself begins or ends with a letter that has them."""
    before = f"(?<!{_BEFORE})" if re.match(_BEFORE, spelling) else ""
    after = f"(?!{_AFTER})" if re.match(_AFTER, spelling[-1]) else ""
    return f"{before}{re.escape(spelling)}{after}"
