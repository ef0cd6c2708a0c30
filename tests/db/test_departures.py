from db import Database
from db.departures import DepartureStore


async def test_only_those_that_left_long_ago_are_due(db: Database) -> None:
    store = DepartureStore(db)
    await store.note(1, 100)
    await store.note(2, 200)
    assert await store.before(200) == [1]
    await store.note(1, 300)
    assert await store.before(300) == [2]
    await store.forget_guild(2)
    assert await store.before(301) == [1]
    await store.forget_member(1)
    assert await store.before(301) == [1]
