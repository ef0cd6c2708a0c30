import pytest

from db import Database
from db.greetings import GreetingStore

GUILD, OTHER, ANN, MEI, CHANNEL = 10, 11, 101, 102, 50


@pytest.fixture
def store(db: Database) -> GreetingStore:
    return GreetingStore(db)


async def due(store: GreetingStore, *user_ids: int) -> None:
    for user_id in user_ids:
        await store.expect(GUILD, user_id, 1_000)
        await store.come(GUILD, user_id, 1_001, held=False)


async def test_a_join_is_noted_once_and_a_later_one_anew(store: GreetingStore) -> None:
    assert [await store.expect(GUILD, ANN, joined) for joined in (1, 1, 2)] == [True, False, True]


async def test_a_moment_comes_once(store: GreetingStore) -> None:
    await store.expect(GUILD, ANN, 1)
    assert [await store.come(GUILD, ANN, 5, held=False) for _ in range(2)] == [True, False]
    assert await store.expected() == []
    assert [row.user_id for row in await store.waiting()] == [ANN]


async def test_whoever_is_held_back_waits_for_nothing(store: GreetingStore) -> None:
    await store.expect(GUILD, ANN, 1)
    await store.come(GUILD, ANN, 5, held=True)
    assert await store.waiting() == []
    assert await store.claim(GUILD, [ANN], "n", CHANNEL, 6) == []


async def test_a_claim_takes_only_those_who_still_wait(store: GreetingStore) -> None:
    await due(store, ANN, MEI)
    assert [row.user_id for row in await store.claim(GUILD, [ANN], "one", CHANNEL, 6)] == [ANN]
    assert [row.user_id for row in await store.claim(GUILD, [ANN, MEI], "two", CHANNEL, 6)] == [MEI]
    assert await store.cards_since(GUILD, 5) == 2
    assert await store.cards_since(GUILD, 6) == 0
    assert await store.cards_since(OTHER, 0) == 0


async def test_a_released_claim_waits_again_and_a_posted_one_does_not(store: GreetingStore) -> None:
    await due(store, ANN, MEI)
    await store.claim(GUILD, [ANN], "one", CHANNEL, 6)
    await store.claim(GUILD, [MEI], "two", CHANNEL, 6)
    await store.sent("two", 900)
    for nonce in ("one", "two"):
        await store.release(nonce)
    assert [row.user_id for row in await store.waiting()] == [ANN]
    assert [row.message_id for row in await store.card(GUILD, "two")] == [900]
    assert await store.card(OTHER, "two") == []


async def test_a_card_that_was_deleted_is_forgotten_with_its_hellos(store: GreetingStore) -> None:
    await due(store, ANN)
    await store.claim(GUILD, [ANN], "one", CHANNEL, 6)
    await store.sent("one", 900)
    await store.say_hi(GUILD, "one", MEI)
    assert await store.with_cards() == [GUILD]
    assert [row.user_id for row in await store.stale(GUILD, 10, 10)] == [ANN]
    assert await store.stale(OTHER, 10, 10) == []
    await store.forget_card(901)
    assert await store.hellos(GUILD, "one") == 1
    await store.forget_card(900)
    assert await store.hellos(GUILD, "one") == 0
    assert await store.stale(GUILD, 10, 10) == []
    assert await store.with_cards() == []
    assert not await store.expect(GUILD, ANN, 1_000)


async def test_people_and_servers_are_forgotten(store: GreetingStore) -> None:
    await due(store, ANN, MEI)
    await store.say_hi(GUILD, "one", ANN)
    await store.forget_member(ANN)
    assert [row.user_id for row in await store.waiting()] == [MEI]
    assert await store.hellos(GUILD, "one") == 0
    await store.forget_guild(GUILD)
    assert await store.waiting() == []
