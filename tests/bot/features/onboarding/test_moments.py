from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.features.onboarding import Flow, Moment, Standing, Throttle, Wording
from bot.features.onboarding.moments import has_come, is_too_young

NOW = datetime(2026, 11, 22, tzinfo=UTC)
FRESH = Standing(joined_at=NOW, created_at=NOW - timedelta(days=400), pending=True, onboards=True)


def flow(moment: Moment) -> Flow:
    return Flow(("en",), Wording({"en": "Hi"}), moment=moment, moment_role=7 if moment == "role" else None)


@pytest.mark.parametrize(
    ("moment", "come"),
    [
        ("join", FRESH),
        ("screening", replace(FRESH, pending=False)),
        ("onboarding", replace(FRESH, pending=False, onboarded=True)),
        ("role", replace(FRESH, role_ids=frozenset({7}))),
    ],
)
def test_each_moment_comes_when_discord_says_so(moment: Moment, come: Standing) -> None:
    assert has_come(flow(moment), come)
    assert moment == "join" or not has_come(flow(moment), FRESH)


def test_an_onboarding_that_was_switched_off_is_not_waited_for() -> None:
    off = replace(FRESH, onboards=False)
    assert not has_come(flow("onboarding"), off)
    assert has_come(flow("onboarding"), replace(off, pending=False))


def test_no_standing_tells_of_a_first_message() -> None:
    done = replace(FRESH, pending=False, onboarded=True, role_ids=frozenset({7}))
    assert not has_come(flow("first-message"), done)


def test_an_account_is_too_young_until_the_day_it_is_not() -> None:
    strict = replace(flow("join"), throttle=Throttle(account_age_days=3))
    young = replace(FRESH, created_at=NOW - timedelta(days=2, hours=23))
    assert is_too_young(strict, young, NOW)
    assert not is_too_young(strict, young, NOW + timedelta(hours=1))
    assert not is_too_young(flow("join"), young, NOW)
