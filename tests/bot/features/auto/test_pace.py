from bot.features.auto.pace import CALM, MOST, NOTICE_SECONDS, Pace
from tests.bot.features.translation.doubles import SetClock


def test_a_channel_is_lively_beyond_so_many_in_a_minute_and_not_before() -> None:
    pace = Pace(SetClock())
    assert [pace.is_lively(1) for _ in range(MOST + 1)] == [False] * MOST + [True]
    assert not pace.is_lively(2)


def test_it_stays_lively_until_it_is_calm() -> None:
    clock = SetClock()
    pace = Pace(clock)
    for _ in range(MOST + 1):
        pace.is_lively(1)
    for _ in range(30):
        clock.go_on(60 / (CALM + 2))
        assert pace.is_lively(1)
    for _ in range(CALM + 2):
        clock.go_on(60 / (CALM - 1))
        lively = pace.is_lively(1)
    assert not lively


def test_slow_talk_never_becomes_lively() -> None:
    clock = SetClock()
    pace = Pace(clock)
    for _ in range(100):
        clock.go_on(60 / MOST + 0.1)
        assert not pace.is_lively(1)


def test_the_reason_is_said_once_an_hour_in_a_channel() -> None:
    clock = SetClock()
    pace = Pace(clock)
    assert [pace.may_explain(1), pace.may_explain(1), pace.may_explain(2)] == [True, False, True]
    clock.go_on(NOTICE_SECONDS + 1)
    assert pace.may_explain(1)
