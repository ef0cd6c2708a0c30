"""Which texts have nothing to translate, whatever the languages."""

import functools
import re
import tomllib
from pathlib import Path
from typing import Literal

from bot.features.translation import spelling

_LETTER = re.compile(r"[^\W\d_]")


def nothing_in(plain: str) -> Literal["nothing", "interjection"] | None:
    """Why `plain`, a message without its markup, needs no translation; None where it may need one.

    `interjection` is laughter, an exclamation or a name, in any language; `nothing` is no word at all.
    """
    words = spelling.words(plain)
    if words and _is_interjection(words):
        return "interjection"
    return None if _LETTER.search(words) else "nothing"


def _is_interjection(words: str) -> bool:
    known, laughter = _data()
    return words in known or all(
        word in known or spelling.unstretched(word) in known or laughter.fullmatch(word)
        for word in words.split()
    )


@functools.cache
def _data() -> tuple[frozenset[str], re.Pattern[str]]:
    file = Path(__file__).with_name("interjections.toml")
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    known = frozenset(spelling.words(entry) for entry in data["words"] + data["names"])
    laughter = "|".join(f"(?:{pattern})" for pattern in data["laughter"])
    return known, re.compile(laughter)
