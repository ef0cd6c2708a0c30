import pytest

from bot.features.community import DepartureService
from bot.features.community.departures import KEPT
from db import Database
from db.departures import DepartureStore
from tests.bot.features.translation.doubles import SetClock


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def departures(db: Database, clock: SetClock) -> DepartureService:
    return DepartureService(DepartureStore(db), clock)


async def test_a_server_is_due_a_month_after_it_was_left(
    departures: DepartureService, clock: SetClock
) -> None:
    await departures.left(1)
    clock.go_on(KEPT.total_seconds())
    assert await departures.due() == []
    clock.go_on(1)
    assert await departures.due() == [1]


async def test_a_server_that_came_back_is_kept_and_counts_anew(
    departures: DepartureService, clock: SetClock
) -> None:
    await departures.left(1)
    await departures.came_back(1)
    clock.go_on(KEPT.total_seconds() + 1)
    assert await departures.due() == []
    await departures.left(1)
    assert await departures.due() == []
