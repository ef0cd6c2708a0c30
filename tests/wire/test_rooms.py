"""Linked rooms and the process: kill -9 at awkward moments, and what is left on disk."""

import signal
from pathlib import Path

import pytest

from bot.settings import Settings
from db import open_database
from db.rooms import RoomStore
from playground import Playground
from playground.driver import Person
from playground.driver.waiting import wait_for
from tests.cogs.rooms.conftest import LINKED, channel
from tests.cogs.rooms.test_carrier import APPLES, APPLES_EN, copies
from tests.engine import StubEngine
from tests.wire.process import teahouse_run

POST = "POST /webhooks/*"


@pytest.fixture(autouse=True)
async def linked(play: Playground, settings: Settings) -> None:
    """The rooms are linked before the process starts."""
    rooms = {channel(play, name).id: language for name, language in LINKED.items()}
    async with open_database(settings.database_path) as database:
        await RoomStore(database).create(7, play.world.home.id, rooms)


async def posted(person: Person, room: str, number: int) -> bool:
    found = await wait_for(person._world, lambda: len(copies(person, room)) == number or None, 15)
    return found is not None


@pytest.mark.parametrize("moment", ["engine", "answer"])
async def test_a_kill_at_any_moment_leaves_exactly_one_copy_of_each_message(
    play: Playground, settings: Settings, engine: StubEngine, tmp_path: Path, moment: str
) -> None:
    ann, mei = play.person("Ann"), play.person("Mei")
    log = tmp_path / "log"
    async with teahouse_run(play, settings, log) as process:
        await mei.writes("👋", channel="food")
        assert await posted(ann, "tea-house", 1)
        assert await posted(ann, "homework", 1)
        if moment == "engine":
            engine.delay = 60
        else:  # it was posted, and nobody heard of it
            play.faults.fail(POST, status=500, times=2, after_accepting=True)
        await mei.writes(APPLES, channel="food")
        await mei.writes("🍎", channel="food")
        if moment == "engine":
            await engine.asked.wait()
        else:
            await ann.sees(APPLES_EN, channel="tea-house", within=15)
        process.kill()
        await process.wait()
    engine.delay = 0
    play.faults.clear()
    await mei.writes("🍐", channel="food")
    async with teahouse_run(play, settings, log):
        for room in ("tea-house", "homework"):
            await ann.sees("🍐", channel=room, within=15)
        assert [copy.text.split("\n")[0] for copy in copies(ann, "tea-house")] == [
            "👋",
            APPLES_EN,
            "🍎",
            "🍐",
        ]
        assert len(copies(ann, "homework")) == 4


async def test_what_was_carried_is_on_no_disk_and_in_no_log(
    play: Playground, settings: Settings, engine: StubEngine, tmp_path: Path
) -> None:
    ann, mei = play.person("Ann"), play.person("Mei")
    log = tmp_path / "log"
    async with teahouse_run(play, settings, log, LOG_LEVEL="DEBUG") as process:
        said = await mei.writes(APPLES, channel="food")
        english = await ann.sees(APPLES_EN, channel="tea-house", within=15)
        await ann.writes("Canary pears, please", channel="tea-house", reply_to=english)
        engine.status = 500
        await mei.edits(said, APPLES + "和梨")
        await ann.sees(APPLES + "和梨", channel="tea-house", within=15)
        play.faults.fail(POST, 500, times=2, after_accepting=True)
        await mei.writes(APPLES + "和桃子", channel="food")
        await ann.sees(APPLES + "和桃子", channel="tea-house", within=15)
        await mei.deletes(said)
        process.send_signal(signal.SIGTERM)
        assert await process.wait() == 0
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"room_unsure" in left
    tokens = [hook.token for hook in play.world.webhooks.values()]
    for secret in (APPLES, APPLES_EN, "Canary pears", "林梅", play.token, *tokens):
        assert secret.encode() not in left
        assert secret.encode("unicode_escape") not in left
