from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import UserError
from bot.features.translation.allowance import WINDOWS, Allowance

ANN, MEI = 1, 2
MINUTE, DAY = WINDOWS
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def allowance(clock: Clock) -> Allowance:
    return Allowance(clock)


def test_too_much_in_a_minute_says_when_it_is_possible_again(allowance: Allowance, clock: Clock) -> None:
    allowance.spend(ANN, MINUTE.characters)
    with pytest.raises(UserError) as caught:
        allowance.spend(ANN, 1)
    assert caught.value.params == {"moment": str(int((NOON + MINUTE.length).timestamp()) + 1)}
    clock.now += MINUTE.length
    allowance.spend(ANN, MINUTE.characters)


def test_what_was_refused_is_not_counted(allowance: Allowance) -> None:
    allowance.spend(ANN, MINUTE.characters - 10)
    with pytest.raises(UserError):
        allowance.spend(ANN, 11)
    allowance.spend(ANN, 10)


def test_one_member_takes_nothing_from_another(allowance: Allowance) -> None:
    allowance.spend(ANN, MINUTE.characters)
    allowance.spend(MEI, MINUTE.characters)


def test_a_day_has_its_own_limit(allowance: Allowance, clock: Clock) -> None:
    for _ in range(DAY.characters // MINUTE.characters):
        allowance.spend(ANN, MINUTE.characters)
        clock.now += timedelta(minutes=2)
    with pytest.raises(UserError) as caught:
        allowance.spend(ANN, 1)
    assert caught.value.params == {"moment": str(int((NOON + DAY.length).timestamp()) + 1)}


def test_what_no_engine_translated_is_given_back(allowance: Allowance) -> None:
    allowance.spend(ANN, MINUTE.characters)
    allowance.refund(ANN, 100)
    allowance.spend(ANN, 100)


def test_memory_is_bounded(allowance: Allowance) -> None:
    for member_id in range(20_000):
        allowance.spend(member_id, 1)
    assert len(allowance._accounts) == 10_000
