"""How far newcomers got, in numbers from which nobody can be singled out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.features.onboarding.flow import Flow
from db.newcomers import Count

FEWEST = 3
"""A group of fewer people is not shown by itself."""
OTHERS = "others"
"""Stands for languages, or weeks, that are too small to be shown each by itself."""
UNDECIDED = ""
"""Stands for those who have not chosen a language yet."""

_WEEK = int(timedelta(days=7).total_seconds())
_MOST_LANGUAGES = 5
_MONDAY = 3 * 86_400  # 1970 began on a Thursday


@dataclass(frozen=True, slots=True)
class Stage:
    """How many reached a stage, altogether and by group of languages.

    `of` is how many could have by now. It is 0 where it is too early to say.
    """

    key: str
    count: int
    of: int
    by_language: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Week:
    """Those who joined in a week, given by its Monday in epoch seconds; None for several small ones."""

    monday: int | None
    joined: int
    finished: int


@dataclass(frozen=True, slots=True)
class Funnel:
    """`languages` are the groups, the largest first, UNDECIDED and OTHERS last; only one where a division
    would tell too much."""

    stages: tuple[Stage, ...]
    languages: tuple[str, ...]
    weeks: tuple[Week, ...]

    def stage(self, key: str) -> Stage:
        return next(stage for stage in self.stages if stage.key == key)


def stages_of(flow: Flow) -> tuple[str, ...]:
    """What newcomers to a flow can reach, in order. The last step is the end of the guide."""
    steps = (f"step:{step.id}" for step in flow.steps if step.enabled and step.kind != "finish")
    return ("joined", "greeted", "language", *steps, "finished", "first-message", "day-7")


def mondays(now: datetime, count: int) -> list[int]:
    """So many weeks until now, the earliest first: their Mondays, in epoch seconds."""
    today = int(now.timestamp())
    this = today - (today + _MONDAY) % _WEEK
    return [this - _WEEK * before for before in reversed(range(count))]


def summed(counts: Iterable[Count], stages: Sequence[str], weeks: Sequence[int], now: datetime) -> Funnel:
    """The funnel of those who joined in `weeks`."""
    chosen = [each for each in counts if each.week in weeks]
    joined = [each for each in chosen if each.stage == "joined"]
    group = gathered(_sums((each.language, each.count) for each in joined), _MOST_LANGUAGES)
    sizes = _sums((group[each.language], each.count) for each in joined)
    return Funnel(
        tuple(_stage(key, chosen, group, now) for key in stages),
        tuple(sorted(sizes, key=lambda each: (each == OTHERS, each == UNDECIDED, -sizes[each]))),
        tuple(_weeks(chosen, weeks)),
    )


def gathered(sizes: Mapping[str, int], most: int) -> dict[str, str]:
    """Under which name each of some groups is shown: its own, or OTHERS.

    Those of fewer than FEWEST people are gathered, and those beyond the `most` largest. Where all of them
    together are still too few, the smallest of the larger ones joins them: else the difference to the
    whole would tell them.
    """
    order = sorted(sizes, key=lambda each: (-sizes[each], each))
    alone = [each for each in order[:most] if sizes[each] >= FEWEST]
    while alone and 0 < sum(size for each, size in sizes.items() if each not in alone) < FEWEST:
        alone.pop()
    return {each: each if each in alone else OTHERS for each in sizes}


def _stage(key: str, counts: Iterable[Count], group: Mapping[str, str], now: datetime) -> Stage:
    # Who joined on the last day of a week has been here for seven days when the next one is over.
    until = now.timestamp() - 2 * _WEEK if key == "day-7" else now.timestamp()
    counted = [each for each in counts if each.week <= until]
    reached = [each for each in counted if each.stage == key]
    return Stage(
        key,
        sum(each.count for each in reached),
        sum(each.count for each in counted if each.stage == "joined"),
        _sums((group.get(each.language, OTHERS), each.count) for each in reached),
    )


def _weeks(counts: Sequence[Count], weeks: Sequence[int]) -> Iterable[Week]:
    """The weeks in order, before them the small ones together."""
    joined = _sums((str(each.week), each.count) for each in counts if each.stage == "joined")
    finished = _sums((str(each.week), each.count) for each in counts if each.stage == "finished")
    shown = gathered(joined, len(weeks))
    small = [week for week, name in shown.items() if name == OTHERS]
    if small:
        yield Week(None, sum(joined[each] for each in small), sum(finished.get(each, 0) for each in small))
    for monday in weeks:
        week = str(monday)
        if week not in small:
            yield Week(monday, joined.get(week, 0), finished.get(week, 0))


def _sums(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for key, count in pairs:
        found[key] = found.get(key, 0) + count
    return found
