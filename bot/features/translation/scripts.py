"""Which writing system a text is in, and what that says about its language."""

import re
from functools import lru_cache

from bot.features.translation.languages import LANGUAGES

_RANGES = {
    "Kana": "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff",
    "Hang": "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3",
    "Hani": "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
    "Latn": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
    "Cyrl": "\u0400-\u052f",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Arab": "\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc",
    "Hebr": "\u05d0-\u05ea",
    "Thai": "\u0e01-\u0e3a\u0e40-\u0e4e",
    "Deva": "\u0900-\u0963\u0971-\u097f",
    "Beng": "\u0980-\u09e3",
    "Guru": "\u0a05-\u0a76",
    "Gujr": "\u0a80-\u0ae3",
    "Taml": "\u0b80-\u0bcf",
    "Telu": "\u0c00-\u0c63",
    "Sinh": "\u0d80-\u0df3",
    "Laoo": "\u0e81-\u0ebd\u0ec0-\u0ec4",
    "Mymr": "\u1000-\u103f\u1050-\u109f",
    "Geor": "\u10a0-\u10ff",
    "Armn": "\u0531-\u0587",
    "Khmr": "\u1780-\u17d3",
}
_LETTERS = {script: re.compile(f"[{chars}]") for script, chars in _RANGES.items()}
_ANY = re.compile("|".join(f"(?P<{script}>[{chars}]+)" for script, chars in _RANGES.items()))

# The scripts whose letters a text in a language may consist of.
_WRITTEN_IN = {"Hans": ("Hani",), "Hant": ("Hani",), "Jpan": ("Kana", "Hani"), "Kore": ("Hang",)}
_LEAST_SHARE = 0.2  # names and terms stay in Latin letters, so a small share of the right script suffices


def shares(text: str) -> dict[str, int]:
    """How many letters of each script `text` has."""
    counts: dict[str, int] = {}
    for run in _ANY.finditer(text):
        script = run.lastgroup or ""
        counts[script] = counts.get(script, 0) + len(run[0])
    return counts


def main_script(script: str) -> str:
    """The letters by which one knows the writing system `script` (ISO 15924): of Japanese, kana."""
    return _WRITTEN_IN.get(script, (script,))[0]


def words(text: str, script: str) -> int:
    """How many runs of letters of `script` the text has."""
    return sum(1 for run in _ANY.finditer(text) if run.lastgroup == script)


def plausible(text: str, language: str) -> bool:
    """Whether `text` could be in `language`, judged by its letters alone; true of a text without any."""
    counts = shares(text)
    total = sum(counts.values())
    script = LANGUAGES[language].script
    right = sum(counts.get(name, 0) for name in _WRITTEN_IN.get(script, (script,)))
    return right >= _LEAST_SHARE * total


def chinese_variant(text: str) -> str | None:
    """`zh-Hans`, `zh-Hant`, or None for Chinese whose characters are the same in both."""
    votes = sum(_vote(char) for char in text)
    return None if votes == 0 else "zh-Hans" if votes > 0 else "zh-Hant"


def japanese_only(text: str) -> bool:
    """Whether `text` has a Han character of the kind only Japanese uses, as 気, 駅 or 働."""
    return any(_japanese(char) for char in text)


def _in(codec: str, char: str) -> bool:
    try:
        char.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=8192)
def _vote(char: str) -> int:
    """+1 for a simplified character, -1 for a traditional one, 0 for one of both.

    The national standards tell: GB 2312 lists the simplified characters, Big5 the traditional ones.
    """
    if not "\u3400" <= char <= "\u9fff":
        return 0
    return _in("gb2312", char) - _in("big5", char)


@lru_cache(maxsize=8192)
def _japanese(char: str) -> bool:
    if char == "々":
        return True
    return (
        "\u4e00" <= char <= "\u9fff"
        and _in("shift_jis", char)
        and not _in("gb2312", char)
        and not _in("big5", char)
    )
