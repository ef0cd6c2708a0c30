"""Figures, their spread and their goals; as a table for people and as JSON."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Json = dict[str, object]

_HEAD = ("measured", "unit", "Teahouse", "bare bot", "ratio", "goal", "met")


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest of `values` that is at least as large as `percent` per cent of them (nearest rank)."""
    rank = math.ceil(len(values) * percent / 100)
    return sorted(values)[max(rank, 1) - 1]


@dataclass(frozen=True, slots=True)
class Series:
    """The same thing measured in several rounds; at least one."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    def over(self, other: Series) -> Series:
        """Round by round, how many times the other's. Both were measured in the same rounds."""
        return Series(tuple(mine / theirs for mine, theirs in zip(self.values, other.values, strict=True)))

    def as_json(self) -> Json:
        low, high = min(self.values), max(self.values)
        return {"median": self.median, "low": low, "high": high, "rounds": list(self.values)}

    def __str__(self) -> str:
        if len(self.values) == 1:
            return _number(self.median)
        return f"{_number(self.median)} ({_number(min(self.values))} to {_number(max(self.values))})"


@dataclass(frozen=True, slots=True)
class Goal:
    """What the median of the value itself, or of its ratio to the bare bot's, should be at most or least."""

    limit: float
    of: Literal["value", "ratio"] = "value"
    bound: Literal["at most", "at least"] = "at most"

    def met_by(self, median: float) -> bool:
        return median <= self.limit if self.bound == "at most" else median >= self.limit

    def __str__(self) -> str:
        sign = "≤" if self.bound == "at most" else "≥"
        return f"{sign} {_number(self.limit)}{' times' if self.of == 'ratio' else ''}"


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report. A goal `of` the ratio needs the `bare` bot's figure."""

    name: str
    unit: str
    teahouse: Series
    bare: Series | None = None
    goal: Goal | None = None

    @property
    def ratio(self) -> Series | None:
        return self.teahouse.over(self.bare) if self.bare else None

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        if self.goal is None:
            return None
        judged = self.ratio if self.goal.of == "ratio" else self.teahouse
        return judged is not None and self.goal.met_by(judged.median)

    def as_json(self) -> Json:
        return {
            "name": self.name,
            "unit": self.unit,
            "teahouse": self.teahouse.as_json(),
            "bare": self.bare.as_json() if self.bare else None,
            "ratio": self.ratio.as_json() if self.ratio else None,
            "goal": str(self.goal) if self.goal else None,
            "met": self.met,
        }

    def cells(self) -> tuple[str, ...]:
        met = {True: "yes", False: "no", None: ""}[self.met]
        optional = ("" if part is None else str(part) for part in (self.bare, self.ratio, self.goal))
        return (self.name, self.unit, str(self.teahouse), *optional, met)


def table(figures: Sequence[Figure]) -> str:
    """A Markdown table: medians, and in brackets the lowest and the highest round."""
    rows = [_HEAD, *(figure.cells() for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    lines = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    lines.insert(1, " | ".join("-" * width for width in widths))
    return "".join(f"| {line} |\n" for line in lines)


def _number(value: float) -> str:
    """Three digits that count."""
    if value == 0 or abs(value) >= 100:
        return f"{value:,.0f}"
    decimals = max(0, 2 - math.floor(math.log10(abs(value))))
    return f"{value:.{decimals}f}"
