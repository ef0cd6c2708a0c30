"""Which languages a flag asks for.

A flag emoji spells a territory in two letters, or a subdivision of one in tags behind a black flag
(Unicode TR 51, "Emoji Flag Sequence" and "Emoji Tag Sequence"). Which languages are official there
comes from CLDR, by Babel, the most spoken first.
"""

from functools import lru_cache

from babel.languages import get_official_languages

from bot.features.translation.languages import LANGUAGES, from_locale

_LETTER_A = 0x1F1E6
_TAGS = 0xE0000
_BLACK_FLAG, _END_TAG = "\U0001f3f4", "\U000e007f"

# CLDR counts Russian as de facto official in Ukraine; who shows this flag asks for Ukrainian.
_MEANT = {"UA": ("uk",), "GBENG": ("en",), "GBSCT": ("en",), "GBWLS": ("cy",)}


def read(emoji: str) -> str | None:
    """The flag that `emoji` shows, `US` or `GBWLS`; None where it is none that stands for a language."""
    flag = _territory(emoji) or _subdivision(emoji)
    return flag if flag and languages(flag) else None


@lru_cache(maxsize=512)
def languages(flag: str) -> tuple[str, ...]:
    """Those of our languages that are official under a flag, the most spoken first."""
    if flag in _MEANT:
        return _MEANT[flag]
    tags = get_official_languages(flag, de_facto=True)
    return tuple(dict.fromkeys(from_locale(f"{tag}-{flag}") for tag in tags if _is_ours(tag)))


def _is_ours(tag: str) -> bool:
    base = tag.partition("_")[0]
    return base == "zh" or base in LANGUAGES


def _territory(emoji: str) -> str | None:
    letters = [ord(character) - _LETTER_A for character in emoji]
    if len(letters) != 2 or not all(0 <= letter < 26 for letter in letters):
        return None
    return "".join(chr(ord("A") + letter) for letter in letters)


def _subdivision(emoji: str) -> str | None:
    if not (emoji.startswith(_BLACK_FLAG) and emoji.endswith(_END_TAG)):
        return None
    letters = "".join(chr(ord(character) - _TAGS) for character in emoji[1:-1] if ord(character) > _TAGS)
    return letters.upper() if letters.upper() in _MEANT else None
