"""The name under which a member's message appears in other rooms.

Discord refuses a webhook message whose name holds one of its own words; and nobody may look like the
staff, or like this bot, by choosing their name.
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import regex

MOST_CHARACTERS = 80  # "User: Usernames and Nicknames" in Discord's documentation
GUEST = " · 🌐"  # behind a name that somebody else is known by

_HAIR_SPACE = "\u200a"
# What Discord does not take anywhere in a name; the latter two it forbids as the whole of it.
_RESERVED = regex.compile(r"(?i)(?<=d)(?=iscord)|(?<=c)(?=lyde)|(?<=\be)(?=veryone\b)|(?<=\bh)(?=ere\b)")
# All but the joiner inside an emoji of several.
_INVISIBLE = regex.compile(
    r"(?!(?<=[\p{Extended_Pictographic}\ufe0f\p{Emoji_Modifier}])\u200d)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115f\u1160\u3164\uffa0]"
)
_SPACES = regex.compile(r"\s+")
_MOST_MARKS = regex.compile(r"(\p{M}{4})\p{M}+")
_NAMELESS = "…"
# Letters of other scripts that pass for Latin ones.
_LOOK = str.maketrans("аеорсухіјѕԁоΑΒΕΗΙΚΜΝΟΡΤΧΥ01|", "aeopcyxijsdoABEHIKMNOPTXYoll")


def safe_name(name: str, known: Iterable[str]) -> str:
    """`name` as Discord takes it, marked where it would pass for one of the `known` names of others."""
    plain = _MOST_MARKS.sub(r"\1", _SPACES.sub(" ", _INVISIBLE.sub("", name))).replace("```", "'''").strip()
    shown = plain or _NAMELESS
    suffix = GUEST if _look(shown) in {_look(other) for other in known} else ""
    return _fit(_RESERVED.sub(_HAIR_SPACE, shown), MOST_CHARACTERS - len(suffix)) + suffix


@lru_cache(maxsize=1_024)  # the same few names of staff, with every message
def _look(name: str) -> str:
    """What a name looks like: the same for names that cannot be told apart at a glance."""
    bare = unicodedata.normalize("NFKD", _INVISIBLE.sub("", name)).translate(_LOOK)
    return "".join(c for c in bare.casefold() if c.isalnum())


def _fit(name: str, most: int) -> str:
    """As many whole graphemes of `name` as fit."""
    if len(name) <= most:
        return name
    ends = [match.end() for match in regex.finditer(r"\X", name) if match.end() < most]
    return name[: max(ends, default=0)].rstrip() + "…"
