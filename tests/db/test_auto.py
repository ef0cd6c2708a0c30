import dataclasses

import pytest

from db import Database
from db.auto import AutoPlace, AutoPlaceStore

TEA = AutoPlace(70, 7, "line", 600, False, ("zh-Hans", "en"), (5, 6), 1_700_000_000_123)
FOOD = AutoPlace(71, 7, "reply", None, True, ("es",))


@pytest.fixture
def store(db: Database) -> AutoPlaceStore:
    return AutoPlaceStore(db)


async def test_places_come_back_as_they_were_saved(store: AutoPlaceStore) -> None:
    await store.save(FOOD)
    await store.save(TEA)
    assert await store.everything() == [TEA, FOOD]


async def test_saving_again_replaces_everything(store: AutoPlaceStore) -> None:
    await store.save(TEA)
    changed = dataclasses.replace(TEA, languages=("en",), bots=(), stay_seconds=None, paused=True)
    await store.save(changed)
    assert await store.everything() == [changed]


async def test_a_place_is_removed_only_for_its_own_server(store: AutoPlaceStore) -> None:
    await store.save(TEA)
    await store.remove(8, 70)
    assert await store.everything() == [TEA]
    await store.remove(7, 70)
    assert await store.everything() == []


async def test_servers_are_paused_and_go_on(store: AutoPlaceStore) -> None:
    for _ in range(2):
        await store.pause_guild(7, paused=True)
    assert await store.paused_guilds() == {7}
    await store.pause_guild(7, paused=False)
    assert await store.paused_guilds() == frozenset()


async def test_a_server_is_forgotten(store: AutoPlaceStore) -> None:
    other = dataclasses.replace(FOOD, guild_id=8)
    await store.save(TEA)
    await store.save(other)
    await store.pause_guild(7, paused=True)
    await store.forget_member(5)
    await store.forget_guild(7)
    assert await store.everything() == [other]
    assert await store.paused_guilds() == frozenset()
