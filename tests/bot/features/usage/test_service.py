import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.errors import BudgetSpent, UserError
from bot.features.translation import NOBODY, Account, Origin, Translation
from bot.features.usage import Budgets, Limits, Reached, Sums, UsageService
from db import Database
from db.usage import UsageStore
from tests.bot.features.translation.doubles import SetClock

GUILD, ANN, MEI = 100, 1, 2
HERE = Account(GUILD, ANN)
HOST = Limits(server=1_000, member=400)
DAY = 86_400.0


def posted(sent: int = 0, recalled: int = 0, cached: int = 0, target: str = "en") -> Translation:
    origin = Origin("engine", "deepl") if sent or cached else Origin("phrasebook")
    return Translation("…", "es", target, origin, sent=sent, recalled=recalled, cached=cached)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def usage(db: Database, clock: SetClock) -> UsageService:
    return UsageService(UsageStore(db), HOST, clock)


async def spend(usage: UsageService, account: Account, characters: int) -> None:
    await usage.require(account, characters)
    usage.record(account, "command", posted(sent=characters))


async def test_a_member_who_has_used_the_budget_is_told_when_the_next_day_begins(
    usage: UsageService, clock: SetClock
) -> None:
    await spend(usage, HERE, 400)
    with pytest.raises(BudgetSpent) as caught:
        await usage.require(HERE, 1)
    assert caught.value.whose == "member"
    assert caught.value.again == datetime(2026, 1, 2, tzinfo=UTC)
    await usage.require(Account(GUILD, MEI), 1)
    clock.go_on(DAY)
    await usage.require(HERE, 1)


async def test_a_server_that_has_used_its_budget_is_refused_for_everybody(usage: UsageService) -> None:
    for member in range(1, 6):
        await spend(usage, Account(GUILD, member), 200)
    with pytest.raises(BudgetSpent) as caught:
        await usage.require(Account(GUILD, 9), 1)
    assert caught.value.whose == "server"
    await usage.require(Account(GUILD + 1, 9), 1)


async def test_forty_at_once_overrun_the_budget_by_one_message_at_most(usage: UsageService) -> None:
    async def one(member: int) -> int:
        account = Account(GUILD, member)
        try:
            await usage.require(account, 150)
        except BudgetSpent:
            return 0
        await asyncio.sleep(0.01)
        usage.record(account, "rooms", posted(sent=150))
        return 150

    spent = sum(await asyncio.gather(*(one(member) for member in range(1, 41))))
    assert HOST.server <= spent < HOST.server + 150
    assert (await usage.today(GUILD, ANN)).server == spent


async def test_the_longest_message_is_possible_as_long_as_anything_is_left(usage: UsageService) -> None:
    await usage.require(HERE, 5_000)


async def test_what_is_given_back_can_be_used_by_others(usage: UsageService) -> None:
    await usage.require(HERE, 400)
    with pytest.raises(BudgetSpent):
        await usage.require(HERE, 1)
    usage.release(HERE, 400)
    await usage.require(HERE, 1)


async def test_numbers_survive_a_restart(usage: UsageService, db: Database, clock: SetClock) -> None:
    await spend(usage, HERE, 400)
    await usage.close()
    again = UsageService(UsageStore(db), HOST, clock)
    with pytest.raises(BudgetSpent):
        await again.require(HERE, 1)


async def test_what_is_not_written_yet_counts_in_a_purse_that_is_opened_late(usage: UsageService) -> None:
    usage.record(HERE, "auto", posted(sent=400))
    with pytest.raises(BudgetSpent):
        await usage.require(HERE, 1)


async def test_a_write_that_fails_loses_nothing_and_doubles_nothing(
    usage: UsageService, db: Database
) -> None:
    usage.record(HERE, "auto", posted(sent=10))
    await db._writer.execute("PRAGMA query_only = ON")
    await usage.close()
    usage.record(HERE, "auto", posted(sent=5))
    assert (await usage.today(GUILD, ANN)).server == 15
    await db._writer.execute("PRAGMA query_only = OFF")
    for _ in range(2):
        await usage.flush()
    assert (await usage.report(GUILD, 1)).total == Sums(sent=15, translations=2)


async def test_a_write_that_is_cancelled_is_done_once(usage: UsageService) -> None:
    usage.record(HERE, "auto", posted(sent=10))
    writing = asyncio.create_task(usage.flush())
    await asyncio.sleep(0)
    writing.cancel()
    await asyncio.wait({writing})
    await usage.flush()
    assert (await usage.report(GUILD, 1)).total == Sums(sent=10, translations=1)


async def test_most_and_all_of_a_budget_are_announced_once_a_day_each(
    usage: UsageService, clock: SetClock
) -> None:
    day = 20_454
    for _ in range(5):
        await spend(usage, Account(GUILD, None), 160)
    assert usage.reached.get_nowait() == Reached(GUILD, day, 80)
    await spend(usage, Account(GUILD, None), 160)
    assert usage.reached.empty()
    await spend(usage, Account(GUILD, None), 160)
    assert usage.reached.get_nowait() == Reached(GUILD, day, 100)
    clock.go_on(DAY)
    await spend(usage, Account(GUILD, None), 1_200)
    assert usage.reached.get_nowait() == Reached(GUILD, day + 1, 100)
    assert usage.reached.empty()


async def test_a_budget_that_is_set_below_what_was_used_is_announced_with_the_next_message(
    usage: UsageService,
) -> None:
    await spend(usage, HERE, 300)
    await usage.set_budgets(GUILD, Budgets(server_day=200))
    with pytest.raises(BudgetSpent):
        await usage.require(HERE, 1)
    assert usage.reached.get_nowait().percent == 100


async def test_admins_may_set_less_than_the_host_and_never_more(usage: UsageService) -> None:
    await usage.set_budgets(GUILD, Budgets(server_day=50, member_day=20))
    assert await usage.limits(GUILD) == Limits(50, 20)
    for wrong, key in (
        (Budgets(server_day=1_001), "usage-budget-too-high"),
        (Budgets(member_day=401), "usage-budget-too-high"),
        (Budgets(server_day=0), "usage-budget-too-low"),
        (Budgets(member_day=-5), "usage-budget-too-low"),
    ):
        with pytest.raises(UserError) as caught:
            await usage.set_budgets(GUILD, wrong)
        assert caught.value.key == key
    await usage.set_budgets(GUILD, Budgets())
    assert await usage.limits(GUILD) == HOST


async def test_a_host_that_lowers_its_limit_lowers_those_of_servers(db: Database, clock: SetClock) -> None:
    await UsageStore(db).set_budgets(GUILD, Budgets(server_day=900))
    usage = UsageService(UsageStore(db), Limits(500, 0), clock)
    assert await usage.limits(GUILD) == Limits(500, 0)


async def test_without_limits_nobody_is_refused_and_servers_may_have_their_own(
    db: Database, clock: SetClock
) -> None:
    usage = UsageService(UsageStore(db), Limits(), clock)
    await spend(usage, HERE, 10**9)
    await usage.require(HERE, 1)
    await usage.set_budgets(GUILD, Budgets(member_day=10**9))
    with pytest.raises(BudgetSpent):
        await usage.require(HERE, 1)


async def test_outside_of_servers_only_the_members_limit_holds(usage: UsageService) -> None:
    for member in range(1, 5):
        await spend(usage, Account(None, member), 399)
    await spend(usage, Account(None, ANN), 399)
    with pytest.raises(BudgetSpent):
        await usage.require(Account(None, ANN), 1)
    assert (await usage.today(None, ANN)).mine == Sums(sent=798, translations=2)


async def test_nobodys_account_costs_nothing(usage: UsageService) -> None:
    await usage.require(NOBODY, 10**9)
    await usage.require(NOBODY, 10**9)


async def test_a_report_tells_days_pairs_and_engines(usage: UsageService, clock: SetClock) -> None:
    usage.record(HERE, "command", posted(sent=100))
    clock.go_on(2 * DAY)
    usage.record(HERE, "flag", posted(sent=50, cached=10, target="zh-Hans"))
    usage.record(HERE, "command", posted(recalled=4))
    report = await usage.report(GUILD, 3)
    assert (report.first, report.last) == (date(2026, 1, 1), date(2026, 1, 3))
    assert [(use.way, use.sent, use.saved) for use in report.days] == [
        ("command", 100, 0),
        ("command", 0, 4),
        ("flag", 50, 10),
    ]
    assert [(use.source, use.target, use.written) for use in report.pairs] == [
        ("es", "en", 104),
        ("es", "zh-Hans", 60),
    ]
    assert [(use.engine, use.written) for use in report.engines] == [("deepl", 160), ("phrasebook", 4)]
    assert report.total == Sums(sent=150, recalled=4, cached=10, translations=3)
    assert (await usage.report(GUILD, 2)).total.sent == 50
    assert (await usage.report(GUILD + 1, 90)).total == Sums()


async def test_old_days_are_forgotten_and_those_of_members_sooner(
    usage: UsageService, db: Database, clock: SetClock
) -> None:
    usage.record(HERE, "command", posted(sent=7))
    await usage.flush()
    day = clock.now
    for passed, (server, member) in {40: (7, 7), 41: (7, 0), 400: (7, 0), 401: (0, 0)}.items():
        clock.now = day + timedelta(days=passed)
        await usage.prune()
        clock.now = day
        fresh = UsageService(UsageStore(db), HOST, clock)
        assert (await fresh.report(GUILD, 1)).total.sent == server
        assert (await fresh.today(GUILD, ANN)).mine.sent == member


async def test_to_be_forgotten_leaves_no_row_and_refills_no_budget(usage: UsageService, db: Database) -> None:
    await spend(usage, HERE, 200)
    await usage.flush()
    await spend(usage, HERE, 200)
    await usage.forget_member(ANN)
    assert (await usage.today(GUILD, ANN)).mine == Sums()
    assert (await usage.report(GUILD, 1)).total.sent == 400
    with pytest.raises(BudgetSpent):
        await usage.require(HERE, 1)


async def test_of_a_forgotten_server_nothing_is_left(usage: UsageService) -> None:
    await usage.set_budgets(GUILD, Budgets(server_day=10))
    usage.record(HERE, "command", posted(sent=3))
    await usage.flush()
    usage.record(HERE, "command", posted(sent=3))
    await usage.forget_guild(GUILD)
    assert (await usage.report(GUILD, 1)).total == Sums()
    assert await usage.budgets(GUILD) == Budgets()
    assert await usage.limits(GUILD) == HOST
