"""What the picture of /welcome status shows: how far newcomers got, and how many came in each week.

Words and numbers only, ready for drawing.py: whoever fills a Chart knows the reader's language.
"""

from dataclasses import dataclass

from bot.features.pictures import Figure


@dataclass(frozen=True, slots=True)
class Group:
    """Those who chose a language, in their colour."""

    label: str
    colour: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A stage. `shares` are those of the groups, from 0 to 1 of all who joined.

    `otherwise` is drawn for a label with letters that the font lacks.
    """

    label: str
    otherwise: str
    number: str
    percent: str
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A week: how many joined and how many of them finished, from 0 to 1 of the most that joined in one."""

    label: str
    number: str
    joined: float
    finished: float


@dataclass(frozen=True, slots=True)
class Chart:
    """`empty` is said where there are no bars."""

    figures: tuple[Figure, ...]
    title: str
    groups: tuple[Group, ...]
    bars: tuple[Bar, ...]
    weeks_title: str
    weeks: tuple[Column, ...]
    empty: tuple[str, str]
