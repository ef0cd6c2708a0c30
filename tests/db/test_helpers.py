import pytest

from db import Database
from db.helpers import Call, Helper, HelperStore

GUILD, OTHER, ANN, MEI = 10, 11, 101, 102


@pytest.fixture
def store(db: Database) -> HelperStore:
    return HelperStore(db)


async def test_a_helper_is_one_in_each_server(store: HelperStore) -> None:
    await store.save(Helper(GUILD, ANN, 2))
    await store.save(Helper(GUILD, ANN, 3, paused_until=9))
    await store.save(Helper(OTHER, ANN, 1))
    assert await store.helpers(GUILD) == [Helper(GUILD, ANN, 3, 9)]
    await store.remove(GUILD, ANN)
    assert await store.helper(GUILD, ANN) is None
    assert await store.helper(OTHER, ANN) == Helper(OTHER, ANN, 1)


async def test_a_call_is_taken_once_and_a_new_one_is_open_again(store: HelperStore) -> None:
    call = Call(GUILD, ANN, "en", 50, "one")
    await store.call(call)
    assert await store.take(call, MEI)
    assert not await store.take(call, 7)
    await store.call(Call(GUILD, ANN, "en", 50, "two"))
    assert await store.called(GUILD, "one") is None
    assert await store.called(OTHER, "two") is None
    found = await store.called(GUILD, "two")
    assert found is not None
    assert found.taken_by is None


async def test_a_call_that_a_forgotten_helper_took_stays_taken(store: HelperStore) -> None:
    call = Call(GUILD, ANN, "en", 50, "one")
    await store.call(call)
    await store.take(call, MEI)
    await store.forget_member(MEI)
    assert not await store.take(call, 7)
