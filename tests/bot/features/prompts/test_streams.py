import asyncio
from datetime import UTC, datetime

import pytest

from bot.errors import UserError
from bot.features.prompts import Stream
from bot.features.prompts.streams import MOST_STREAMS, read_times
from tests.bot.features.prompts.conftest import CHANNEL, GUILD, World


async def evening(world: World, zone: str = "Asia/Shanghai") -> Stream:
    return await world.streams.create(GUILD, CHANNEL, "tea", zone, "thread")


def at(stream: Stream) -> str:
    assert stream.next_at is not None
    return datetime.fromtimestamp(stream.next_at, UTC).strftime("%m-%d %H:%M")


async def test_a_new_stream_asks_in_the_evening_of_its_zone(world: World) -> None:
    stream = await evening(world)
    assert (at(stream), stream.next_local) == ("03-03 11:00", "2026-03-03 19:00")
    assert await world.streams.of_guild(GUILD) == [stream]
    assert (await evening(world, "europe/madrid")).zone == "Europe/Madrid"


async def test_a_server_has_only_so_many_even_when_two_admins_press_at_once(world: World) -> None:
    made = await asyncio.gather(*(evening(world) for _ in range(MOST_STREAMS + 3)), return_exceptions=True)
    assert sum(isinstance(each, UserError) for each in made) == 3
    assert len(await world.streams.of_guild(GUILD)) == MOST_STREAMS


async def test_a_pause_ends_on_its_day_and_skipping_leaves_out_one_time(world: World) -> None:
    stream = await evening(world)
    paused = await world.streams.pause(GUILD, stream.stream_id, "2026-03-10")
    assert at(paused) == "03-10 11:00"
    assert at(await world.streams.pause(GUILD, stream.stream_id, " 3 ")) == "03-05 11:00"
    stopped = await world.streams.pause(GUILD, stream.stream_id, "")
    assert (stopped.next_at, stopped.stopped) == (None, "admin")
    assert await world.streams.coming(stopped) == []
    assert at(await world.streams.resume(GUILD, stream.stream_id)) == "03-03 11:00"
    for _ in range(2):
        skipped = await world.streams.skip_next(GUILD, stream.stream_id, stream.next_at or 0)
        assert at(skipped) == "03-04 11:00"


@pytest.mark.parametrize("text", ["2026-03-02", "2027-03-10", "0", "366", "soon", "2026-02-30", "9" * 40])
async def test_a_pause_until_no_sensible_day_is_refused(world: World, text: str) -> None:
    stream = await evening(world)
    with pytest.raises(UserError):
        await world.streams.pause(GUILD, stream.stream_id, text)
    assert await world.streams.get(GUILD, stream.stream_id) == stream


async def test_what_comes_is_what_is_asked_then(world: World) -> None:
    stream = await evening(world)
    coming = await world.streams.coming(stream)
    assert len(coming) == 7
    assert [each.slot.local[:10] for each in coming[:2]] == ["2026-03-03", "2026-03-04"]
    for each in coming:
        assert each.prompt
        world.now = each.slot.at
        (due,) = await world.prompts.due()
        work = await world.prompts.claim(due)
        assert work
        assert work.prompt == each.prompt


async def test_a_change_of_times_counts_from_now(world: World) -> None:
    stream = await evening(world)
    changed = await world.streams.set_clock(GUILD, stream.stream_id, "UTC", "11:00 13:00")
    assert at(changed) == "03-02 13:00"
    assert at(await world.streams.set_weekdays(GUILD, stream.stream_id, ["6"])) == "03-08 11:00"


async def test_moving_a_stream_that_lost_its_channel_starts_it_again(world: World) -> None:
    stream = await evening(world)
    await world.streams.stop_now(GUILD, stream.stream_id, "channel")
    assert await world.prompts.due() == []
    moved = await world.streams.move(GUILD, stream.stream_id, 99, "card")
    assert (moved.stopped, moved.channel_id, at(moved)) == ("", 99, "03-03 11:00")


async def test_another_servers_admin_changes_and_deletes_nothing(world: World) -> None:
    stream = await evening(world)
    other, identity = GUILD + 1, stream.stream_id
    for change in (
        world.streams.rename(other, identity, "mine"),
        world.streams.set_weekdays(other, identity, ["1"]),
        world.streams.pause(other, identity, ""),
        world.streams.skip_next(other, identity, stream.next_at or 0),
        world.streams.set_limits(other, identity, 2, 3),
        world.streams.set_role(other, identity, 1),
    ):
        with pytest.raises(UserError):
            await change
    await world.streams.remove(other, identity)
    assert await world.streams.get(GUILD, identity) == stream


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("9", "09:00"),
        ("9, 21:30", "09:00,21:30"),
        ("９：００、21：05", "09:00,21:05"),
        ("7.15 7:15", "07:15"),
    ],
)
def test_times_are_read_as_people_write_them(text: str, times: str) -> None:
    assert read_times(text) == times


@pytest.mark.parametrize("text", ["", "24:00", "9:60", "nine", "1 2 3 4 5 6 7", "9:0", "-1"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        read_times(text)


@pytest.mark.parametrize("name", ["", "   ", "x" * 51])
async def test_a_name_is_neither_empty_nor_too_long(world: World, name: str) -> None:
    stream = await evening(world)
    with pytest.raises(UserError):
        await world.streams.rename(GUILD, stream.stream_id, name)


async def test_limits_and_weekdays_that_nobody_offers_are_refused(world: World) -> None:
    stream = await evening(world)
    for change in (
        world.streams.set_limits(GUILD, stream.stream_id, 3, 1),
        world.streams.set_limits(GUILD, stream.stream_id, 0, 0),
        world.streams.set_weekdays(GUILD, stream.stream_id, ["7"]),
        world.streams.set_weekdays(GUILD, stream.stream_id, []),
        world.streams.set_decks(GUILD, stream.stream_id, []),
    ):
        with pytest.raises(UserError):
            await change
