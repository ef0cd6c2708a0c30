import asyncio
import time

from db.departures import DepartureStore
from playground import Playground
from playground.driver import Person
from tests.teahouse import Running

MONTH = 30 * 86_400
NOBODYS = 12_345


async def left_servers(teahouse: Running) -> list[int]:
    assert teahouse.database
    return await DepartureStore(teahouse.database).before(int(time.time()) + 60)


async def set_back(teahouse: Running, guild_id: int) -> None:
    """As if the server had been left a month ago."""
    assert teahouse.database
    await DepartureStore(teahouse.database).note(guild_id, int(time.time()) - MONTH - 10)


async def noted(teahouse: Running, expected: list[int]) -> None:
    """Wait until exactly these servers are noted as left."""
    async with asyncio.timeout(3):
        while await left_servers(teahouse) != expected:  # noqa: ASYNC110  (a database tells nobody)
            await asyncio.sleep(0.02)


async def test_a_server_that_takes_the_bot_out_and_back_in_keeps_everything(
    kai: Person, play: Playground, teahouse: Running
) -> None:
    await kai.chooses(await kai.runs("settings"), "Choose the languages of this server", ["ja"])
    bot = play.person("teahouse")
    await kai.kicks(bot)
    await noted(teahouse, [play.world.home.id])
    await kai.invites(bot)
    await noted(teahouse, [])
    assert "1. Japanese" in (await kai.runs("settings")).text


async def test_an_outage_is_no_departure(play: Playground, teahouse: Running, kai: Person) -> None:
    await teahouse.restart()
    await kai.runs("settings")
    assert await left_servers(teahouse) == []


async def test_a_month_later_everything_is_erased_but_of_a_server_that_came_back_meanwhile(
    kai: Person, play: Playground, teahouse: Running
) -> None:
    await kai.chooses(await kai.runs("settings"), "Choose the languages of this server", ["ja"])
    for guild_id in (play.world.home.id, NOBODYS):
        await set_back(teahouse, guild_id)
    await teahouse.restart()
    await noted(teahouse, [])
    assert "1. Japanese" in (await kai.runs("settings")).text


async def test_what_is_erased_is_gone(kai: Person, play: Playground, teahouse: Running) -> None:
    await kai.chooses(await kai.runs("settings"), "Choose the languages of this server", ["ja"])
    bot = play.person("teahouse")
    await kai.kicks(bot)
    await noted(teahouse, [play.world.home.id])
    await set_back(teahouse, play.world.home.id)
    await teahouse.restart()
    await noted(teahouse, [])
    await kai.invites(bot)
    assert "not set" in (await kai.runs("settings")).text
