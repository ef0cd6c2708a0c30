from datetime import timedelta

import pytest

from bot.features.translation import FlagUpkeep, Place
from db import Database
from db.flag_upkeep import FlagUpkeepStore
from db.translation import FlagStore
from tests.bot.features.translation.doubles import SetClock

ANN = 1
APPLES = Place(7, 70, 700)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def upkeep(db: Database, clock: SetClock) -> FlagUpkeep:
    return FlagUpkeep(FlagUpkeepStore(db), clock)


async def answered(db: Database, clock: SetClock, *flags: str) -> None:
    store, now = FlagStore(db), int(clock().timestamp())
    for number, flag in enumerate(flags):
        await store.claim(APPLES, ANN, flag, [flag.lower()], flag, now)
        await store.settle(APPLES, flag, [flag.lower()], [], [701 + number])


async def test_an_edit_has_every_reply_revised_once(
    db: Database, clock: SetClock, upkeep: FlagUpkeep
) -> None:
    await answered(db, clock, "ES", "FR")
    clock.go_on(60)
    revisions = await upkeep.outdated(APPLES.message_id, clock())
    assert [(one.errand.nonce, one.errand.languages, one.replies) for one in revisions] == [
        ("ES", ("es",), (701,)),
        ("FR", ("fr",), (702,)),
    ]
    for revision in revisions:
        assert await upkeep.revised(revision, revision.errand.languages, revision.replies)
    assert await upkeep.outdated(APPLES.message_id, clock()) == []
    assert len(await upkeep.outdated(APPLES.message_id, clock() + timedelta(milliseconds=1))) == 2


async def test_an_edit_before_the_flag_is_none(db: Database, clock: SetClock, upkeep: FlagUpkeep) -> None:
    edited_at = clock()
    clock.go_on(3600)
    await answered(db, clock, "ES")
    assert await upkeep.outdated(APPLES.message_id, edited_at) == []


async def test_what_is_recent_is_looked_at_again_and_what_is_old_is_forgotten(
    db: Database, clock: SetClock, upkeep: FlagUpkeep
) -> None:
    await answered(db, clock, "ES", "FR")
    assert await upkeep.recent() == {70: {700: {"ES", "FR"}}}
    clock.go_on(86_401)
    assert await upkeep.recent() == {}
    await upkeep.prune()
    assert await FlagStore(db).withdraw(APPLES.message_id, ANN, "FR") == [702]
    clock.go_on(30 * 86_400)
    await upkeep.prune()
    assert await FlagStore(db).withdraw(APPLES.message_id, ANN, "ES") == []
