"""What happened while the bot was away is carried when it is back."""

import pytest

from bot.features.rooms import Group, copying
from db import open_database
from playground import Playground
from playground.driver import Person
from playground.driver.waiting import wait_for
from tests.cogs.rooms.conftest import channel
from tests.cogs.rooms.test_carrier import (
    APPLES,
    APPLES_EN,
    APPLES_ES,
    LIBRARY,
    LIBRARY_ES,
    LIBRARY_ZH,
    copies,
)
from tests.teahouse import Running


async def greet(ann: Person, mei: Person) -> None:
    await mei.writes("👋", channel="food")
    await ann.sees("👋", channel="tea-house")


async def test_what_was_written_in_the_meantime_is_carried_in_order(
    linked: Group, ann: Person, mei: Person, teahouse: Running
) -> None:
    await greet(ann, mei)
    await teahouse.stop()
    await mei.writes(APPLES, channel="food")
    await ann.writes(LIBRARY, channel="tea-house")
    await mei.writes("🍎", channel="food")
    await teahouse.start()
    await ann.sees("🍎", channel="tea-house")
    await mei.sees(LIBRARY_ZH, channel="food")
    await ann.sees("🍎", channel="homework")
    firsts = [copy.text.split("\n")[0] for copy in copies(ann, "homework")]
    assert firsts == ["👋", APPLES_ES, LIBRARY_ES, "🍎"]


async def test_what_was_edited_and_deleted_in_the_meantime_is_put_right(
    linked: Group, ann: Person, mei: Person, teahouse: Running
) -> None:
    await greet(ann, mei)
    edited = await mei.writes("🍎", channel="food")
    deleted = await mei.writes("🍐", channel="food")
    await ann.sees("🍐", channel="tea-house")
    await ann.sees("🍐", channel="homework")
    await teahouse.stop()
    await mei.edits(edited, APPLES)
    await mei.deletes(deleted)
    await teahouse.start()
    await ann.sees(APPLES_EN, channel="tea-house")
    assert await wait_for(ann._world, lambda: len(copies(ann, "tea-house")) == 2 or None, 3)


async def test_a_new_session_misses_nothing_and_repeats_nothing(
    linked: Group, ann: Person, mei: Person, play: Playground
) -> None:
    await greet(ann, mei)
    play.faults.invalidate(resumable=False)
    await mei.writes(APPLES, channel="food")
    await ann.sees(APPLES_EN, channel="tea-house", within=15)
    await mei.writes("🍎", channel="food")
    await ann.sees("🍎", channel="tea-house")
    assert [copy.text.split("\n")[0] for copy in copies(ann, "tea-house")] == ["👋", APPLES_EN, "🍎"]


async def test_a_cut_connection_is_resumed_without_a_trace(
    linked: Group, ann: Person, mei: Person, play: Playground
) -> None:
    await greet(ann, mei)
    play.faults.drop()
    await mei.writes(APPLES, channel="food")
    await ann.sees(APPLES_EN, channel="tea-house", within=5)
    assert len(copies(ann, "tea-house")) == 2


async def test_a_long_absence_is_summed_up_in_a_line(
    linked: Group, ann: Person, mei: Person, teahouse: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "MOST_LATE", 3)
    await greet(ann, mei)
    await teahouse.stop()
    said = [await mei.writes(f"🍎 {number}", channel="food") for number in range(8)]
    await teahouse.start()
    await ann.sees("🍎 7", channel="tea-house")
    line = await ann.sees("5 earlier messages were not carried over", channel="tea-house")
    assert f"/{said[0].channel_id}/{said[0].id})" in line.text
    assert [copy.text for copy in copies(ann, "tea-house")] == ["👋", "🍎 5", "🍎 6", "🍎 7"]


async def test_what_is_said_while_a_room_is_read_through_is_carried(
    linked: Group, ann: Person, mei: Person, teahouse: Running, play: Playground
) -> None:
    await greet(ann, mei)
    await teahouse.stop()
    route = f"GET /channels/{channel(play, 'food').id}/messages"
    play.faults.slow(route, seconds=1.0, times=2, after_accepting=True)
    await teahouse.start()
    await mei.sees_nothing_new(channel="food")
    await mei.writes(APPLES, channel="food")
    await ann.sees(APPLES_EN, channel="tea-house", within=5)
    await ann.sees(APPLES_ES, channel="homework", within=5)


async def test_the_copy_of_what_was_deleted_is_taken_back_although_a_crash_kept_it_from_the_records(
    linked: Group, ann: Person, mei: Person, teahouse: Running
) -> None:
    await greet(ann, mei)
    said = await mei.writes(APPLES, channel="food")
    await ann.sees(APPLES_EN, channel="tea-house")
    await ann.sees(APPLES_ES, channel="homework")
    await teahouse.stop()
    async with open_database(teahouse.settings.database_path) as database:
        await database.run("DELETE FROM copy_posts WHERE message_id = :id", id=said.id)
        await database.run("UPDATE copies SET state = 'claimed' WHERE message_id = :id", id=said.id)
    await mei.deletes(said)
    await teahouse.start()
    assert await wait_for(ann._world, lambda: len(copies(ann, "tea-house")) == 1 or None, 3)
    assert await wait_for(ann._world, lambda: len(copies(ann, "homework")) == 1 or None, 3)


async def test_what_was_posted_before_a_crash_is_found_again(
    linked: Group, ann: Person, mei: Person, teahouse: Running
) -> None:
    await greet(ann, mei)
    await mei.writes(APPLES, channel="food")
    await mei.writes("哈哈", channel="food")
    await ann.sees("哈哈", channel="tea-house")
    await ann.sees("哈哈", channel="homework")
    assert teahouse.database
    await teahouse.database.run(
        "DELETE FROM copy_posts WHERE message_id > (SELECT min(message_id) FROM originals)"
    )
    await teahouse.database.run(
        "UPDATE copies SET state = 'claimed' WHERE message_id > (SELECT min(message_id) FROM originals)"
    )
    await teahouse.restart()
    await mei.writes("🍎", channel="food")
    await ann.sees("🍎", channel="tea-house")
    assert len(copies(ann, "tea-house")) == 4


async def test_threads_are_caught_up_with_too(
    linked: Group, ann: Person, mei: Person, teahouse: Running
) -> None:
    await greet(ann, mei)
    await teahouse.stop()
    said = await mei.writes(APPLES, channel="food")
    inside = await mei.starts_thread("🍎", on=said)
    await inside.writes("🍐")
    await teahouse.start()
    english = await ann.sees(APPLES_EN, channel="tea-house")
    assert await wait_for(ann._world, lambda: ann._world.channels.get(english.id), 3)
    await ann._at(ann._world.channels[english.id]).sees("🍐")
