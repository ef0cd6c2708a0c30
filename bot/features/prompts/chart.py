"""What the picture of /prompts stats shows: answers by week and language, and the prompts that worked.

Words and numbers only, ready for drawing.py: whoever fills a Chart knows the reader's language.
"""

from dataclasses import dataclass

from bot.features.pictures import Figure


@dataclass(frozen=True, slots=True)
class Group:
    """Those who answered in a language, in their colour."""

    label: str
    colour: str


@dataclass(frozen=True, slots=True)
class Column:
    """A week. `shares` are those of the groups, from 0 to 1 of the most answers that there were in one."""

    label: str
    number: str
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A prompt that worked, and how many people answered it, from 0 to 1 of the most.

    `texts` say the same in several languages: the first is drawn of which the font has all letters.
    """

    texts: tuple[str, ...]
    number: str
    share: float


@dataclass(frozen=True, slots=True)
class Chart:
    """`empty` is said where nothing was answered."""

    figures: tuple[Figure, ...]
    title: str
    groups: tuple[Group, ...]
    weeks: tuple[Column, ...]
    best_title: str
    best: tuple[Row, ...]
    empty: tuple[str, str]
