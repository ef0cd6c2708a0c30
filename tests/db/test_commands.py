from db import Database
from db.commands import CommandStore


async def test_the_last_digest_of_each_application_is_remembered(db: Database) -> None:
    store = CommandStore(db)
    assert await store.digest(1) is None
    await store.remember(1, "old")
    await store.remember(1, "new")
    await store.remember(2, "other")
    assert (await store.digest(1), await store.digest(2)) == ("new", "other")
