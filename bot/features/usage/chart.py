"""What the picture of /usage shows: three numbers, a column for each day, and who and what they were for.

Words and numbers only, ready for drawing.py: whoever fills a Chart knows the reader's language.
"""

from dataclasses import dataclass

from bot.features.pictures import Figure


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of the columns: `values` by day."""

    label: str
    colour: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A height of the columns, with its label."""

    value: int
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """One bar of a panel; `share` from 0 to 1."""

    label: str
    number: str
    share: float


@dataclass(frozen=True, slots=True)
class Panel:
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """`dates` has a label for each day, most of them empty. `empty` is said where there are no columns."""

    figures: tuple[Figure, ...]
    title: str
    dates: tuple[str, ...]
    series: tuple[Series, ...]
    marks: tuple[Mark, ...]
    budget: Mark | None
    panels: tuple[Panel, ...]
    empty: tuple[str, str]


def marks_up_to(highest: int) -> list[int]:
    """Three to five round numbers from 0, the last of them not less than `highest`."""
    step = 1
    while step * 4 < highest:
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    return list(range(0, max(highest, 1) + step, step))
