from datetime import UTC, datetime

import pytest

from bot.errors import UserError
from bot.features.translation.allowance import CHARACTERS, WINDOW, Allowance

ANN, MEI = 1, 2
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
    allowance.spend(ANN, CHARACTERS)
    with pytest.raises(UserError) as caught:
        allowance.spend(ANN, 1)
    assert caught.value.params == {"moment": str(int((NOON + WINDOW).timestamp()) + 1)}
    clock.now += WINDOW
    allowance.spend(ANN, CHARACTERS)


def test_what_was_refused_is_not_counted(allowance: Allowance) -> None:
    allowance.spend(ANN, CHARACTERS - 10)
    with pytest.raises(UserError):
        allowance.spend(ANN, 11)
    allowance.spend(ANN, 10)


def test_one_member_takes_nothing_from_another(allowance: Allowance) -> None:
    allowance.spend(ANN, CHARACTERS)
    allowance.spend(MEI, CHARACTERS)


def test_what_no_engine_translated_is_given_back(allowance: Allowance) -> None:
    allowance.spend(ANN, CHARACTERS)
    allowance.refund(ANN, 100)
    allowance.spend(ANN, 100)


def test_memory_is_bounded(allowance: Allowance) -> None:
    for member_id in range(20_000):
        allowance.spend(member_id, 1)
    assert len(allowance._windows) == 10_000
