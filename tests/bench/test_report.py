import json

import pytest

from bench.report import Figure, Goal, Series, percentile, table


def figure(teahouse: tuple[float, ...], bare: tuple[float, ...], goal: Goal | None = None) -> Figure:
    return Figure("ignored", "µs", Series(teahouse), Series(bare), goal)


@pytest.mark.parametrize(
    ("values", "percent", "found"),
    [
        ([3, 1, 2], 50, 2),
        ([1, 2, 3, 4], 50, 2),
        (range(1, 101), 99, 99),
        (range(1, 101), 100, 100),
        (range(1, 201), 99, 198),
        ([7], 99, 7),
        ([7, 8], 0, 7),
    ],
)
def test_a_percentile_is_one_of_the_values(values: list[float], percent: float, found: float) -> None:
    assert percentile(values, percent) == found


def test_a_ratio_is_taken_round_by_round() -> None:
    """A slow round slows both bots: the ratio of the medians (here 2.5) would be of different rounds."""
    ratio = figure((2, 40, 5), (1, 10, 2)).ratio
    assert ratio == Series((2, 4, 2.5))
    assert ratio.median == 2.5


def test_a_ratio_of_different_numbers_of_rounds_is_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        Series((1, 2)).over(Series((1,)))


@pytest.mark.parametrize(
    ("goal", "met"),
    [
        (Goal(2.5, "ratio"), True),
        (Goal(2.4, "ratio"), False),
        (Goal(5), True),
        (Goal(4.9), False),
        (Goal(5, bound="at least"), True),
        (Goal(5.1, bound="at least"), False),
        (None, None),
    ],
)
def test_a_goal_is_judged_by_the_median_of_what_it_is_about(goal: Goal | None, met: bool | None) -> None:
    assert figure((2, 40, 5), (1, 10, 2), goal).met is met


def test_a_goal_for_a_ratio_without_a_bare_bot_is_not_met() -> None:
    assert Figure("alone", "µs", Series((1,)), None, Goal(2, "ratio")).met is False


def test_the_table_shows_the_median_the_spread_and_whether_the_goal_is_met() -> None:
    rows = table([figure((50.04, 47.26, 138.4), (25, 25, 25), Goal(2, "ratio"))]).splitlines()
    cells = [cell.strip() for cell in rows[2].strip("|").split("|")]
    assert cells == [
        "ignored",
        "µs",
        "50.0 (47.3 to 138)",
        "25.0 (25.0 to 25.0)",
        "2.00 (1.89 to 5.54)",
        "≤ 2.00 times",
        "no",
    ]
    assert len({len(row) for row in rows}) == 1


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0, "0"), (0.00123, "0.00123"), (0.9261, "0.926"), (15.83, "15.8"), (152.7, "153"), (10215.4, "10,215")],
)
def test_numbers_are_shown_with_three_digits_that_count(value: float, shown: str) -> None:
    assert str(Series((value,))) == shown


def test_the_json_holds_every_round_and_the_verdict() -> None:
    told = json.loads(json.dumps(figure((2, 40, 5), (1, 10, 2), Goal(2, "ratio")).as_json()))
    assert told["teahouse"] == {"median": 5, "low": 2, "high": 40, "rounds": [2, 40, 5]}
    assert told["ratio"]["rounds"] == [2, 4, 2.5]
    assert (told["goal"], told["met"]) == ("≤ 2.00 times", False)
