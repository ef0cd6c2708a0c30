from datetime import UTC, datetime

import pytest

from db import Database
from db.newcomers import Count, Newcomer, NewcomerStore

GUILD, OTHER, ANN, MEI = 10, 11, 101, 102
MONDAY = int(datetime(2026, 11, 16, tzinfo=UTC).timestamp())


@pytest.fixture
def store(db: Database) -> NewcomerStore:
    return NewcomerStore(db)


@pytest.mark.parametrize("seconds", [0, 1, 7 * 86_400 - 1])
async def test_people_count_for_the_week_that_begins_on_their_monday(
    store: NewcomerStore, seconds: int
) -> None:
    await store.add(Newcomer(GUILD, ANN, MONDAY + seconds))
    await store.reach(GUILD, ANN, "joined")
    assert await store.funnel(GUILD) == [Count(MONDAY, "", "joined", 1)]


async def test_a_stage_counts_once_and_moves_with_the_language(store: NewcomerStore) -> None:
    for user_id in (ANN, MEI):
        await store.add(Newcomer(GUILD, user_id, MONDAY))
        assert [await store.reach(GUILD, user_id, "joined") for _ in range(2)] == [True, False]
    await store.speak(GUILD, ANN, "es")
    counts = {(each.language, each.count) for each in await store.funnel(GUILD)}
    assert counts == {("", 1), ("es", 1)}
    assert await store.funnel(OTHER) == []


async def test_a_stranger_reaches_nothing(store: NewcomerStore) -> None:
    assert not await store.reach(GUILD, ANN, "joined")
    assert await store.funnel(GUILD) == []


async def test_whoever_comes_back_keeps_their_progress(store: NewcomerStore) -> None:
    await store.add(Newcomer(GUILD, ANN, MONDAY))
    await store.go(GUILD, ANN, "rules")
    await store.leave(GUILD, ANN, MONDAY + 5)
    assert await store.recent(MONDAY - 1) == []
    assert [each.user_id for each in await store.absent(MONDAY + 6)] == [ANN]
    await store.add(Newcomer(GUILD, ANN, MONDAY + 9))
    assert await store.newcomer(GUILD, ANN) == Newcomer(GUILD, ANN, MONDAY, step="rules")


async def test_interests_are_replaced_where_they_were_offered(store: NewcomerStore) -> None:
    await store.set_interests(GUILD, ANN, ["tea", "food"], ["tea"])
    await store.set_interests(GUILD, ANN, ["games"], ["games"])
    await store.set_interests(GUILD, ANN, ["tea", "food"], ["food"])
    assert await store.interests(GUILD, ANN) == {"games", "food"}


async def test_forgetting_leaves_nothing_of_a_person_but_the_counts(store: NewcomerStore) -> None:
    for guild_id in (GUILD, OTHER):
        await store.add(Newcomer(guild_id, ANN, MONDAY))
        await store.reach(guild_id, ANN, "joined")
        await store.set_interests(guild_id, ANN, ["tea"], ["tea"])
    await store.forget(GUILD, ANN)
    assert await store.newcomer(GUILD, ANN) is None
    assert await store.newcomer(OTHER, ANN) is not None
    await store.forget_member(ANN)
    assert await store.newcomer(OTHER, ANN) is None
    assert await store.stages(OTHER, ANN) == frozenset()
    assert await store.interests(OTHER, ANN) == frozenset()
    assert len(await store.funnel(OTHER)) == 1
    await store.forget_guild(OTHER)
    assert await store.funnel(OTHER) == []
    assert len(await store.funnel(GUILD)) == 1
