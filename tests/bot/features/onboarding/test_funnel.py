from datetime import UTC, datetime

import pytest

from bot.features.onboarding.funnel import OTHERS, gathered, mondays, stages_of, summed
from db.newcomers import Count
from tests.bot.features.onboarding.flows import flow, page

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)  # a Wednesday
STAGES = ("joined", "language", "finished", "day-7")
WEEKS = mondays(NOW, 4)


def counts(week: int, code: str, /, **stages: int) -> list[Count]:
    return [Count(week, code, stage.replace("_", "-"), count) for stage, count in stages.items()]


def test_weeks_begin_on_mondays_and_the_last_is_this_one() -> None:
    found = [datetime.fromtimestamp(monday, UTC) for monday in WEEKS]
    assert [f"{each:%a %d %H:%M}" for each in found] == [f"Mon {day:02} 00:00" for day in (2, 9, 16, 23)]


@pytest.mark.parametrize(
    ("sizes", "alone"),
    [
        ({"en": 9, "es": 3}, {"en", "es"}),
        ({"en": 9, "es": 2}, set()),
        ({"en": 9, "zh-Hans": 4, "es": 2}, {"en"}),
        ({"en": 9, "es": 2, "": 1}, {"en"}),
        ({"en": 1, "es": 1, "zh-Hans": 1}, set()),
        ({"a": 9, "b": 8, "c": 7, "d": 6}, {"a", "b", "c"}),
        ({}, set()),
    ],
)
def test_nobody_is_singled_out_not_even_by_subtraction(sizes: dict[str, int], alone: set[str]) -> None:
    found = gathered(sizes, 3)
    assert {each for each, name in found.items() if name != OTHERS} == alone
    rest = sum(size for each, size in sizes.items() if each not in alone)
    assert rest == 0 or rest >= 3 or sum(sizes.values()) < 3


def test_stages_are_summed_over_weeks_and_split_by_language() -> None:
    found = summed(
        counts(WEEKS[0], "en", joined=4, language=4, finished=2)
        + counts(WEEKS[3], "en", joined=1, language=1)
        + counts(WEEKS[3], "es", joined=3, language=3, finished=3)
        + counts(WEEKS[0] - 1, "en", joined=50),
        STAGES,
        WEEKS,
        NOW,
    )
    assert found.languages == ("en", "es")
    assert found.stage("joined").by_language == {"en": 5, "es": 3}
    finished = found.stage("finished")
    assert (finished.count, finished.of, finished.by_language) == (5, 8, {"en": 2, "es": 3})


def test_small_weeks_are_shown_together() -> None:
    found = summed(
        counts(WEEKS[0], "en", joined=2, finished=1)
        + counts(WEEKS[1], "en", joined=5, finished=5)
        + counts(WEEKS[3], "en", joined=1),
        STAGES,
        WEEKS,
        NOW,
    )
    assert [(week.monday, week.joined, week.finished) for week in found.weeks] == [
        (None, 3, 1),
        (WEEKS[1], 5, 5),
        (WEEKS[2], 0, 0),
    ]


def test_who_is_still_here_is_asked_only_of_those_who_came_long_enough_ago() -> None:
    found = summed(
        counts(WEEKS[1], "en", joined=4, day_7=3) + counts(WEEKS[2], "en", joined=9, day_7=1),
        STAGES,
        WEEKS,
        NOW,
    )
    still = found.stage("day-7")
    assert (still.count, still.of) == (3, 4)
    assert found.stage("joined").of == 13


def test_without_anybody_there_is_a_funnel_all_the_same() -> None:
    found = summed([], STAGES, WEEKS, NOW)
    assert found.languages == ()
    assert {(stage.count, stage.of) for stage in found.stages} == {(0, 0)}


def test_the_stages_are_those_of_the_flow_but_for_its_end_and_hidden_steps() -> None:
    own = flow(page("tea"), page("hidden", enabled=False), page("end", kind="finish"))
    assert stages_of(own)[3:] == ("step:tea", "finished", "first-message", "day-7")
