from hypothesis import given
from hypothesis import strategies as st

from bot.features.onboarding import Throttle
from bot.features.onboarding.throttle import cards

USUAL = Throttle(per_minute=6, digest_above=5)


def test_a_few_people_get_a_card_each() -> None:
    assert cards([1, 2, 3], 0, USUAL) == [[1], [2], [3]]


def test_a_crowd_shares_one_card() -> None:
    assert cards(list(range(94)), 5, USUAL) == [list(range(94))]


def test_after_so_many_cards_in_a_minute_everybody_waits() -> None:
    assert cards([1], 6, USUAL) == []
    assert cards(list(range(94)), 6, USUAL) == []


def test_the_last_card_of_a_minute_is_kept_for_a_crowd() -> None:
    assert cards([1, 2], 4, USUAL) == [[1]]
    assert cards([1, 2], 5, USUAL) == []
    assert cards(list(range(6)), 5, USUAL) == [list(range(6))]


def test_a_limit_of_none_at_all_lets_one_card_through() -> None:
    assert cards([1, 2], 0, Throttle(per_minute=0)) == [[1]]


@given(
    st.lists(st.integers(), unique=True, max_size=200),
    st.integers(0, 100),
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_nobody_is_greeted_twice_and_the_minute_is_never_fuller_than_allowed(
    waiting: list[int], already: int, per_minute: int, digest_above: int
) -> None:
    groups = cards(waiting, already, Throttle(per_minute, digest_above))
    greeted = [user_id for group in groups for user_id in group]
    assert len(greeted) == len(set(greeted))
    assert set(greeted) <= set(waiting)
    assert len(groups) <= max(0, max(per_minute, 1) - already)
