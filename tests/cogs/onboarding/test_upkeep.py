import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from db.newcomers import Newcomer, NewcomerStore
from playground import Playground
from playground.driver import Person
from tests.cogs.onboarding.arriving import live
from tests.teahouse import Running

LONG_AGO = int((datetime.now(UTC) - timedelta(days=8)).timestamp())


async def until(there: Callable[[], Awaitable[object]]) -> None:
    """Wait until something is so; a database tells nobody when it changes."""
    async with asyncio.timeout(5):
        while not await there():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def test_who_is_still_here_after_a_week_is_asked_of_discord_and_counted(
    teahouse: Running, play: Playground, kai: Person, ann: Person
) -> None:
    await live(teahouse, play, kai)
    guild, gone, fresh = play.world.home.id, play.stranger("Lin"), play.person("Mei")
    assert teahouse.database
    store = NewcomerStore(teahouse.database)
    await store.add(Newcomer(guild, ann.id, LONG_AGO))
    await store.add(Newcomer(guild, gone.id, LONG_AGO))
    await store.add(Newcomer(guild, fresh.id, LONG_AGO + 3 * 86_400))
    await teahouse.restart()
    store = NewcomerStore(teahouse.database)

    async def left() -> bool:
        known = await store.newcomer(guild, gone.id)
        return known is not None and known.left_at is not None

    await until(left)
    await until(lambda: store.stages(guild, ann.id))
    assert await store.stages(guild, ann.id) == {"day-7"}
    assert await store.stages(guild, gone.id) == await store.stages(guild, fresh.id) == frozenset()
    assert [(each.stage, each.count) for each in await store.funnel(guild)] == [("day-7", 1)]


async def test_whoever_has_been_away_for_a_month_is_forgotten(
    teahouse: Running, play: Playground, ann: Person, mei: Person
) -> None:
    guild = play.world.home.id
    assert teahouse.database
    store = NewcomerStore(teahouse.database)
    for person, days in ((ann, 31), (mei, 29)):
        await store.add(Newcomer(guild, person.id, LONG_AGO))
        left = datetime.now(UTC) - timedelta(days=days)
        await store.leave(guild, person.id, int(left.timestamp()))
    await teahouse.restart()
    store = NewcomerStore(teahouse.database)

    async def forgotten() -> bool:
        return await store.newcomer(guild, ann.id) is None

    await until(forgotten)
    assert await store.newcomer(guild, mei.id) is not None
