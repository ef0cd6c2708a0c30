import pytest

from db import Database
from db.grants import Grant, GrantStore

GUILD, OTHER, ANN, MEI = 10, 11, 101, 102


@pytest.fixture
def store(db: Database) -> GrantStore:
    return GrantStore(db)


async def states(store: GrantStore, guild_id: int = GUILD) -> dict[int, str]:
    return {grant.role_id: grant.state for grant in await store.of_member(guild_id, ANN)}


async def test_a_role_that_was_given_is_not_wanted_again(store: GrantStore) -> None:
    await store.want(GUILD, ANN, [7])
    await store.settle(Grant(GUILD, ANN, 7, "wanted"), "given")
    await store.want(GUILD, ANN, [7])
    assert await states(store) == {7: "given"}
    assert await store.open() == []


async def test_a_role_that_was_refused_is_tried_again_when_it_is_wanted_again(store: GrantStore) -> None:
    await store.want(GUILD, ANN, [7])
    await store.settle(Grant(GUILD, ANN, 7, "wanted"), "refused")
    assert await store.open() == []
    await store.want(GUILD, ANN, [7])
    assert await store.open(GUILD, ANN) == [Grant(GUILD, ANN, 7, "wanted")]


async def test_what_was_chosen_differently_meanwhile_is_not_settled(store: GrantStore) -> None:
    await store.want(GUILD, ANN, [7])
    await store.want(GUILD, ANN, [8], among=[7, 8])
    await store.settle(Grant(GUILD, ANN, 7, "wanted"), "given")
    assert await states(store) == {7: "unwanted", 8: "wanted"}
    await store.drop(Grant(GUILD, ANN, 7, "unwanted"))
    assert await states(store) == {8: "wanted"}


async def test_only_what_we_gave_can_become_unwanted(store: GrantStore) -> None:
    await store.want(GUILD, ANN, [], among=[7])
    assert await states(store) == {}


async def test_the_first_nonce_of_an_introduction_stays(store: GrantStore) -> None:
    first = await store.introduce(GUILD, ANN, "a", 5)
    assert await store.introduce(GUILD, ANN, "b", 6) == first
    assert (await store.introduce(OTHER, ANN, "c", 7)).nonce == "c"


async def test_people_and_servers_are_forgotten(store: GrantStore) -> None:
    for guild_id in (GUILD, OTHER):
        for user_id in (ANN, MEI):
            await store.want(guild_id, user_id, [7])
            await store.introduce(guild_id, user_id, "a", 5)
    await store.forget(GUILD, ANN)
    assert await states(store) == {}
    assert await states(store, OTHER) == {7: "wanted"}
    await store.forget_member(ANN)
    assert await states(store, OTHER) == {}
    assert (await store.introduce(OTHER, ANN, "new", 6)).nonce == "new"
    await store.forget_guild(GUILD)
    assert [grant.guild_id for grant in await store.open()] == [OTHER]
