"""Texts brought to one spelling, so that what people write differently compares as the same."""

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f]")
_STRETCHED = re.compile(r"([^\W\d])\1{2,}")


class _WordCharacters(dict[int, str]):
    """For str.translate: letters, digits and vowel signs stay, apostrophes go, all else is a space."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        joined = char in "'’ʼ`´" or 0xFE00 <= code <= 0xFE0F or unicodedata.category(char) in ("Cf", "Me")
        kept = unicodedata.category(char)[0] in "LNM"
        self[code] = "" if joined else char if kept else " "
        return self[code]


_WORD_CHARACTERS = _WordCharacters()
_NOT_JAMO = re.compile("[^\u3131-\u318e]+")
_REPEATED = re.compile(r"([a-zа-я])\1+")


def normal_width(text: str) -> str:
    """`text` with normal letters for full-width and styled ones.

    This is NFKC, but for Korean laughter: of the letters ㅋ and ㅠ it would make the syllable 큐.
    """
    return _NOT_JAMO.sub(lambda run: unicodedata.normalize("NFKC", run[0]), text)


def words(text: str) -> str:
    """`text` in small letters and normal width, with single spaces and without marks or emoji."""
    return " ".join(normal_width(text).casefold().translate(_WORD_CHARACTERS).split())


def unaccented(text: str) -> str:
    """`text` without the accents of Latin, Greek and Cyrillic letters; other scripts' signs stay."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", text)))


def unstretched(text: str) -> str:
    """`sooooo` as `so`: a letter that stands three times or more is meant once."""
    return _STRETCHED.sub(r"\1", text)


def unrepeated(text: str) -> str:
    """`good` and `goooood` as `god`: for comparing only. Latin and Cyrillic; 谢谢 is not 谢."""
    return _REPEATED.sub(r"\1", text)
