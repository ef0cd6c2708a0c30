import random
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from bot.errors import UserError
from bot.features.prompts import CannotPost, Stream, Work
from bot.features.prompts.service import PromptService
from db.streams import StreamStore
from tests.bot.features.prompts.conftest import CHANNEL, GUILD, World


class Killed(BaseException):
    """The process ends here, as kill -9 ends it."""


@dataclass
class Channel:
    """A poster whose process may die at any step; what was posted stays."""

    posted: list[tuple[int, int]] = field(default_factory=list)  # posting, occurrence
    threads: set[int] = field(default_factory=set)
    deaths: random.Random | None = None
    refuses: bool = False

    async def find(self, work: Work) -> int | None:
        self._may_die()
        ids = [posting_id for posting_id, _ in self.posted]
        return ids.index(work.posting.posting_id) + 1 if work.posting.posting_id in ids else None

    async def post(self, work: Work) -> int:
        self._may_die()
        if self.refuses:
            raise CannotPost("access")
        self.posted.append((work.posting.posting_id, work.posting.occurrence))
        self._may_die()
        return len(self.posted)

    async def open_thread(self, work: Work, message_id: int) -> int | None:
        self._may_die()
        self.threads.add(message_id)
        self._may_die()
        return message_id

    def _may_die(self) -> None:
        if self.deaths and self.deaths.random() < 0.3:
            raise Killed


async def run(prompts: PromptService, channel: Channel) -> None:
    """One look of the clock, as the loop does it."""
    async for work in prompts.left_behind():
        await prompts.carry_out(work, channel, again=True)
    for stream in await prompts.due():
        if work_due := await prompts.claim(stream):
            await prompts.carry_out(work_due, channel)


async def hourly(world: World) -> Stream:
    stream = await world.streams.create(GUILD, CHANNEL, "tea", "UTC", "thread")
    times = ",".join(f"{hour:02}:00" for hour in range(24))
    await world.streams._streams.save(replace(stream, times=times, next_at=int(world.now.timestamp())))
    return await world.streams.get(GUILD, stream.stream_id)


async def test_five_hundred_kills_double_nothing_and_lose_nothing(world: World) -> None:
    stream = await hourly(world)
    first, chance, kills = int(world.now.timestamp()), random.Random(6), 0
    channel = Channel(deaths=chance)
    while kills < 500:
        try:
            await run(world.prompts, channel)
        except Killed:
            kills += 1
            world.prompts = world.boot()
            world.passes(seconds=61)
        else:
            world.passes(minutes=7)
    channel.deaths = None
    world.passes(seconds=61)
    await run(world.prompts, channel)
    counts = Counter(occurrence for _, occurrence in channel.posted)
    assert set(counts.values()) == {1}
    hours = set(range(first, max(counts) + 1, 3_600))
    assert set(counts) == hours
    assert len(channel.threads) == len(hours) > 50
    posted = await world.prompts.latest(stream.stream_id, 1_000)
    assert {posting.occurrence for posting in posted} == hours


async def test_of_two_processes_one_asks(world: World) -> None:
    await hourly(world)
    one, two, channel = world.boot(), world.boot(), Channel()
    for _ in range(3):
        seen = [await one.due(), await two.due()]
        for prompts, streams in zip((one, two), seen, strict=True):
            for stream in streams:
                if work := await prompts.claim(stream):
                    await prompts.carry_out(work, channel)
        world.passes(hours=1)
    assert len({occurrence for _, occurrence in channel.posted}) == len(channel.posted) == 3


async def test_a_claim_that_its_process_is_still_at_is_left_alone(world: World) -> None:
    await hourly(world)
    (stream,) = await world.prompts.due()
    work = await world.prompts.claim(stream)
    assert work
    assert [each async for each in world.boot().left_behind()] == []
    world.passes(seconds=61)
    assert len([each async for each in world.boot().left_behind()]) == 1
    assert [each async for each in world.boot().left_behind()] == []


async def test_a_short_absence_is_made_up_for_and_a_long_one_is_skipped_without_a_flood(world: World) -> None:
    stream, channel = await hourly(world), Channel()
    world.passes(minutes=29)
    await run(world.prompts, channel)
    assert len(channel.posted) == 1
    world.passes(days=3, minutes=40)
    for _ in range(3):
        await run(world.prompts, channel)
    # Of 72 hours only the last, nine minutes ago, is within the grace.
    assert len(channel.posted) == 2
    later = await world.streams.get(GUILD, stream.stream_id)
    assert later.next_at
    assert later.next_at > world.now.timestamp()
    assert len(await world.prompts.latest(stream.stream_id, 9)) == 2


@pytest.mark.parametrize("hours", [-1, 1])
async def test_a_clock_that_jumps_an_hour_doubles_nothing(world: World, hours: int) -> None:
    await hourly(world)
    channel = Channel()
    await run(world.prompts, channel)
    world.passes(hours=hours)
    await run(world.prompts, channel)
    world.passes(hours=-hours)
    for _ in range(3):
        await run(world.prompts, channel)
        world.passes(hours=1)
    occurrences = [occurrence for _, occurrence in channel.posted]
    assert len(set(occurrences)) == len(occurrences)
    assert max(occurrences) >= world.now.timestamp() - 2 * 3_600


async def test_a_closed_channel_is_reported_and_its_time_is_not_asked_later(world: World) -> None:
    await hourly(world)
    (stream,) = await world.prompts.due()
    work = await world.prompts.claim(stream)
    assert work
    with pytest.raises(CannotPost):
        await world.prompts.carry_out(work, Channel(refuses=True))
    world.passes(minutes=5)
    assert [each async for each in world.boot().left_behind()] == []


async def test_a_zone_that_an_update_took_away_stops_the_stream_once(world: World) -> None:
    stream = await hourly(world)
    await world.streams._streams.save(replace(stream, zone="Asia/Nowhere"))
    (due,) = await world.prompts.due()
    with pytest.raises(CannotPost) as caught:
        await world.prompts.claim(due)
    assert caught.value.why == "zone"
    assert await world.prompts.claim(due) is None
    assert (await world.streams.get(GUILD, stream.stream_id)).stopped == "zone"
    assert await world.prompts.due() == []


async def test_decks_that_are_gone_stop_the_stream(world: World) -> None:
    stream = await hourly(world)
    await world.streams._streams.save(replace(stream, decks="own:5"))
    with pytest.raises(CannotPost):
        await run(world.prompts, Channel())
    assert (await world.streams.get(GUILD, stream.stream_id)).stopped == "decks"
    again = await world.streams.set_decks(GUILD, stream.stream_id, ["food"])
    assert again.stopped == ""
    assert again.next_at


async def test_asking_now_is_done_once_for_a_press_and_moves_nothing(world: World) -> None:
    stream = await world.streams.create(GUILD, CHANNEL, "tea", "UTC", "card")
    at, channel = int(world.now.timestamp()), Channel()
    work = await world.prompts.claim_now(stream, at)
    assert work
    assert await world.prompts.claim_now(stream, at) is None
    await world.prompts.carry_out(work, channel)
    assert await world.streams.get(GUILD, stream.stream_id) == stream
    for forged in (at + 60, at - 7_200):
        with pytest.raises(UserError):
            await world.prompts.claim_now(stream, forged)


async def test_a_posting_of_another_server_is_not_found(world: World) -> None:
    await hourly(world)
    channel = Channel()
    await run(world.prompts, channel)
    ((posting_id, _),) = channel.posted
    assert (await world.prompts.posting(GUILD, posting_id)).message_id == 1
    assert await world.prompts.of_thread(GUILD, 1)
    with pytest.raises(UserError):
        await world.prompts.posting(GUILD + 1, posting_id)
    assert await world.prompts.of_thread(GUILD + 1, 1) is None


async def test_ten_thousand_streams_cost_no_more_than_those_that_are_due(world: World) -> None:
    stream = await world.streams.create(GUILD, CHANNEL, "tea", "UTC", "card")
    async with world.db.transaction() as transaction:
        await transaction.run("CREATE TABLE numbers (n INTEGER)")
        await transaction.run(
            "WITH RECURSIVE up(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < 10000)"
            " INSERT INTO numbers SELECT n FROM up"
        )
        await transaction.run(
            "INSERT INTO streams SELECT n, n + 100, name, channel_id, decks, shuffled, weekdays, times, zone,"
            " style, role_id, sensitivity, level, next_at + n * 60, next_local, paused_until, stopped"
            " FROM streams, numbers WHERE stream_id = :stream_id",
            stream_id=stream.stream_id,
        )
    assert stream.next_at
    world.now += timedelta(seconds=stream.next_at - world.now.timestamp() + 120)
    due = await world.prompts.due()
    assert len(due) == 3

    @dataclass(frozen=True)
    class Plan:
        id: int
        parent: int
        notused: int
        detail: str

    sql = "EXPLAIN QUERY PLAN SELECT stream_id FROM streams WHERE next_at <= 5 ORDER BY next_at LIMIT 50"
    (plan,) = await world.db.rows(Plan, sql)
    assert "USING" in plan.detail
    assert "streams_due (next_at<?)" in plan.detail


async def test_forgetting_a_server_leaves_nothing(world: World) -> None:
    await hourly(world)
    await run(world.prompts, Channel())
    await world.streams.forget_guild(GUILD)
    await world.prompts.forget_guild(GUILD)
    assert await StreamStore(world.db).of_guild(GUILD) == []
    assert [each async for each in world.prompts.left_behind()] == []
