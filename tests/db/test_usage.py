from db import Database
from db.usage import Budgets, Kind, MemberDay, Sums, UsageStore

KIND = Kind(1, 20_000, "es", "en", "deepl", "auto")
ANN = MemberDay(1, 7, 20_000)


async def test_counts_are_added_to_what_is_there(db: Database) -> None:
    store = UsageStore(db)
    for _ in range(2):
        await store.add({KIND: Sums(10, 2, 3, 1)}, {ANN: Sums(10, 2, 3, 1)})
    assert await store.sent(1, 20_000) == 20
    assert await store.member(ANN) == Sums(sent=20, translations=2)
    [use] = await store.by_day(1, 20_000)
    assert (use.day, use.way, use.sent, use.recalled, use.cached, use.translations) == (
        20_000,
        "auto",
        20,
        4,
        6,
        2,
    )


async def test_days_and_servers_are_apart(db: Database) -> None:
    store = UsageStore(db)
    await store.add({KIND: Sums(10, 0, 0, 1)}, {ANN: Sums(10, 0, 0, 1)})
    assert await store.sent(1, 20_001) == 0
    assert await store.sent(2, 20_000) == 0
    assert await store.member(MemberDay(2, 7, 20_000)) == Sums()
    assert await store.by_engine(1, 20_001) == []


async def test_budgets_are_replaced(db: Database) -> None:
    store = UsageStore(db)
    assert await store.budgets(1) == Budgets()
    await store.set_budgets(1, Budgets(5, None))
    await store.set_budgets(1, Budgets(None, 6))
    assert await store.budgets(1) == Budgets(None, 6)


async def test_a_person_and_a_server_are_forgotten(db: Database) -> None:
    store = UsageStore(db)
    await store.add({KIND: Sums(10, 0, 0, 1)}, {ANN: Sums(10, 0, 0, 1)})
    await store.set_budgets(1, Budgets(5, 5))
    await store.forget_member(7)
    assert await store.member(ANN) == Sums()
    assert await store.sent(1, 20_000) == 10
    await store.forget_guild(1)
    assert await store.sent(1, 20_000) == 0
    assert await store.budgets(1) == Budgets()
