from datetime import UTC, datetime, timedelta

from bot.features.usage.purse import LONGEST_HOLD, Purse

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_what_is_held_is_used_until_it_is_released() -> None:
    purse = Purse(100)
    purse.hold(30, NOON)
    purse.hold(20, NOON)
    assert purse.used(NOON) == 150
    purse.release(35)
    assert purse.used(NOON) == 115
    assert purse.spent == 100


def test_what_is_spent_was_held() -> None:
    purse = Purse(0)
    purse.hold(30, NOON)
    purse.spend(30)
    assert (purse.spent, purse.used(NOON)) == (30, 30)


def test_spending_without_a_hold_counts_too() -> None:
    purse = Purse(0)
    purse.spend(7)
    assert purse.used(NOON) == 7


def test_a_hold_that_nobody_released_ends_by_itself() -> None:
    purse = Purse(5)
    purse.hold(30, NOON)
    assert purse.used(NOON + LONGEST_HOLD) == 35
    assert purse.used(NOON + LONGEST_HOLD + timedelta(seconds=1)) == 5
