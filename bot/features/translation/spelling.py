"""Texts brought to one spelling, so that what people write differently compares as the same."""

import re
import unicodedata

_ACCENTS = re.compile("[\u0300-\u036f]+")
_SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz"
# Letters drawn as white on black, as in 🅷🅰🆅🅴: one alone (🅰️, 🅿️) is an emoji.
_DRAWN = re.compile(f"[{_SMALL_CAPITALS[0]}]|(?:[\U0001f150-\U0001f169\U0001f170-\U0001f189]\ufe0f?){{2}}")
_DRAWN_AS = str.maketrans(
    _SMALL_CAPITALS[0] + "".join(chr(first + at) for first in (0x1F150, 0x1F170) for at in range(26)),
    _SMALL_CAPITALS[1] + "abcdefghijklmnopqrstuvwxyz" * 2,
)
_STRETCHED = re.compile(r"([^\W\d])\1{2,}")


class _WordCharacters(dict[int, str]):
    """For str.translate: letters, digits and vowel signs stay, apostrophes go, all else is a space."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        joined = char in "'’ʼ`´" or 0xFE00 <= code <= 0xFE0F or unicodedata.category(char) in ("Cf", "Me")
        kept = unicodedata.category(char)[0] in "LNM"
        self[code] = "" if joined else char if kept else " "
        return self[code]


class _Unaccented(dict[int, str]):
    """For str.translate: letters without their accents, and nothing for an accent that stands alone."""

    def __missing__(self, code: int) -> str:
        parts = _ACCENTS.sub("", unicodedata.normalize("NFD", chr(code)))
        self[code] = unicodedata.normalize("NFC", parts)
        return self[code]


class _Narrow(dict[int, str]):
    """For str.translate: the normal letter for a full-width or styled one, where it is one letter."""

    def __missing__(self, code: int) -> str:
        narrow = normal_width(chr(code))
        self[code] = narrow if len(narrow) == 1 else chr(code)
        return self[code]


_WORD_CHARACTERS = _WordCharacters()
_UNACCENTED = _Unaccented()
_NARROW = _Narrow()
_NOT_JAMO = re.compile("[^\u3131-\u318e]+")
_REPEATED = re.compile(r"([a-zа-я])\1+")


def normal_width(text: str) -> str:
    """`text` with normal letters for full-width, styled, drawn (🅷🅰🆅🅴) and struck-out (h̶a̶v̶e̶) ones.

    This is NFKC and more, but for Korean laughter: of ㅋ and ㅠ NFKC would make the syllable 큐.
    """
    if text.isascii():
        return text
    if _DRAWN.search(text):
        text = text.translate(_DRAWN_AS)
    if not unicodedata.is_normalized("NFKC", text):
        text = _NOT_JAMO.sub(lambda run: unicodedata.normalize("NFKC", run[0]), text)
    # The accents that are left have no letter to be part of.
    return _ACCENTS.sub("", text)


def narrow(text: str) -> str:
    """As `normal_width`, as far as the text keeps its length: what is found in it is there in `text`."""
    return text if text.isascii() else text.translate(_NARROW)


def words(text: str) -> str:
    """`text` in small letters and normal width, with single spaces and without marks or emoji."""
    return normal_words(normal_width(text))


def normal_words(text: str) -> str:
    """As `words`, for a text that normal_width has been through."""
    return " ".join(text.casefold().translate(_WORD_CHARACTERS).split())


def unaccented(text: str) -> str:
    """`text` without the accents of Latin, Greek and Cyrillic letters; other scripts' signs stay."""
    return text if text.isascii() else text.translate(_UNACCENTED)


def unstretched(text: str) -> str:
    """`sooooo` as `so`: a letter that stands three times or more is meant once."""
    return _STRETCHED.sub(r"\1", text)


def unrepeated(text: str) -> str:
    """`good` and `goooood` as `god`: for comparing only. Latin and Cyrillic; 谢谢 is not 谢."""
    return _REPEATED.sub(r"\1", text)
