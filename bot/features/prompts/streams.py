"""Setting up streams: what admins may choose, and when each asks next."""

import asyncio
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from bot.clock import Clock
from bot.errors import UserError
from bot.features.prompts.choosing import choose
from bot.features.prompts.prompt import HARDEST, MOST_SENSITIVE, Prompt
from bot.features.prompts.schedule import (
    Slot,
    Timetable,
    ZoneUnknown,
    known_zone,
    local_day,
    next_slot,
    start_of_day,
)
from bot.features.prompts.stock import Stock
from db.postings import Asked, PostingStore
from db.streams import Stopped, Stream, StreamStore, Style

MOST_STREAMS = 10
MOST_TIMES = 6
MOST_DECKS = 25  # what a select of Discord holds
MOST_OF_NAME = 50
PREVIEWED = 7
LONGEST_PAUSE_DAYS = 365

# Good for a first stream: nothing about money, and myths in a stream of their own.
_FIRST_DECKS = "daily-life,food,pets-and-small-joys,festivals,language-and-slang,school"
_FIRST_TIME = "19:00"
_TIME = re.compile(r"(\d{1,2})(?:[:：.](\d{2}))?")
_BETWEEN = re.compile(r"[\s,，、;；/]+")


@dataclass(frozen=True, slots=True)
class Coming:
    """What a stream will ask, and when; no prompt where its decks hold nothing that fits."""

    slot: Slot
    prompt: Prompt | None


class StreamService:
    """Every stream is found by its server and its id: ids come from buttons, which anybody can forge."""

    def __init__(self, streams: StreamStore, postings: PostingStore, stock: Stock, clock: Clock) -> None:
        self._streams = streams
        self._postings = postings
        self._stock = stock
        self._clock = clock
        self._changing = asyncio.Lock()  # two admins may change one stream at once

    async def of_guild(self, guild_id: int) -> list[Stream]:
        return await self._streams.of_guild(guild_id)

    async def get(self, guild_id: int, stream_id: int) -> Stream:
        """Raises UserError where there is none, or somebody has just removed it."""
        stream = await self._streams.find(guild_id, stream_id)
        if stream is None:
            raise UserError("prompts-stream-gone")
        return stream

    async def create(
        self, guild_id: int, channel_id: int, name: str, zone: str, style: Style, times: str = _FIRST_TIME
    ) -> Stream:
        """A stream that asks every day. Raises UserError for one too many, or what is unclear."""
        async with self._changing:
            if len(await self._streams.of_guild(guild_id)) >= MOST_STREAMS:
                raise UserError("prompts-too-many-streams", most=MOST_STREAMS)
            stream = Stream(
                stream_id=secrets.randbits(62),
                guild_id=guild_id,
                name=_named(name),
                channel_id=channel_id,
                decks=_FIRST_DECKS,
                shuffled=1,
                weekdays="0123456",
                times=read_times(times),
                zone=_zone(zone),
                style=style,
                role_id=None,
                sensitivity=1,
                level=HARDEST,
                next_at=None,
                next_local="",
                paused_until=None,
                stopped="",
            )
            return await self._save(self._rescheduled(stream))

    async def rename(self, guild_id: int, stream_id: int, name: str) -> Stream:
        """Raises UserError for a name that is empty or too long."""
        async with self._changing:
            return await self._save(replace(await self.get(guild_id, stream_id), name=_named(name)))

    async def move(self, guild_id: int, stream_id: int, channel_id: int, style: Style) -> Stream:
        """Ask somewhere else; a stream that had lost its channel goes on."""
        async with self._changing:
            stream = await self.get(guild_id, stream_id)
            moved = replace(stream, channel_id=channel_id, style=style)
            return await self._save(self._resumed(moved) if _is_lost(stream) else moved)

    async def set_style(self, guild_id: int, stream_id: int, style: Style) -> Stream:
        async with self._changing:
            return await self._save(replace(await self.get(guild_id, stream_id), style=style))

    async def set_clock(self, guild_id: int, stream_id: int, zone: str, times: str) -> Stream:
        """Raises UserError for an unknown zone, or what are no times."""
        async with self._changing:
            stream = await self.get(guild_id, stream_id)
            changed = replace(stream, zone=_zone(zone), times=read_times(times))
            if stream.stopped == "zone":
                return await self._save(self._resumed(changed))
            return await self._save(self._rescheduled(changed))

    async def set_weekdays(self, guild_id: int, stream_id: int, weekdays: Sequence[str]) -> Stream:
        """Raises UserError for none, or what is no weekday."""
        async with self._changing:
            days = "".join(sorted(set(weekdays)))
            if not days or set(days) - set("0123456"):
                raise UserError("error-component-outdated")
            stream = replace(await self.get(guild_id, stream_id), weekdays=days)
            return await self._save(self._rescheduled(stream))

    async def set_decks(self, guild_id: int, stream_id: int, keys: Sequence[str]) -> Stream:
        """The decks, the most important first. Raises UserError for none, or one the server does not have."""
        async with self._changing:
            stream = await self.get(guild_id, stream_id)
            unique = tuple(dict.fromkeys(keys))
            if not 1 <= len(unique) <= MOST_DECKS or set(unique) - set(await self._stock.decks(guild_id)):
                raise UserError("prompts-deck-gone")
            changed = replace(stream, decks=",".join(unique))
            return await self._save(self._resumed(changed) if stream.stopped == "decks" else changed)

    async def set_order(self, guild_id: int, stream_id: int, *, shuffled: bool) -> Stream:
        async with self._changing:
            return await self._save(replace(await self.get(guild_id, stream_id), shuffled=int(shuffled)))

    async def set_limits(self, guild_id: int, stream_id: int, sensitivity: int, level: int) -> Stream:
        """The most sensitive and the hardest that is asked. Raises UserError outside of their ranges."""
        if not (0 <= sensitivity <= MOST_SENSITIVE and 1 <= level <= HARDEST):
            raise UserError("error-component-outdated")
        async with self._changing:
            stream = replace(await self.get(guild_id, stream_id), sensitivity=sensitivity, level=level)
            return await self._save(self._resumed(stream) if stream.stopped == "decks" else stream)

    async def set_role(self, guild_id: int, stream_id: int, role_id: int | None) -> Stream:
        """Whoever offers it has asked whether the role is harmless."""
        async with self._changing:
            return await self._save(replace(await self.get(guild_id, stream_id), role_id=role_id))

    async def pause(self, guild_id: int, stream_id: int, until: str) -> Stream:
        """Ask nothing until a day ("2026-12-24", or a number of days), or for "" until it is resumed.

        Raises UserError for what is no day, or not within a year from now.
        """
        async with self._changing:
            stream = await self.get(guild_id, stream_id)
            if not until.strip():
                return await self._save(
                    self._rescheduled(replace(stream, stopped="admin", paused_until=None))
                )
            start = start_of_day(stream.zone, self._day(stream, until))
            paused = replace(stream, stopped="", paused_until=int(start.timestamp()))
            return await self._save(self._rescheduled(paused))

    async def resume(self, guild_id: int, stream_id: int) -> Stream:
        """Raises UserError where its zone is no longer known."""
        async with self._changing:
            return await self._save(self._resumed(await self.get(guild_id, stream_id)))

    async def skip_next(self, guild_id: int, stream_id: int, next_at: int) -> Stream:
        """Leave out the time that is next, if that is still `next_at`: a second press skips no second one."""
        async with self._changing:
            stream = await self.get(guild_id, stream_id)
            if stream.next_at != next_at:
                return stream
            slot = next_slot(timetable(stream), datetime.fromtimestamp(next_at, UTC))
            return await self._save(_at(stream, slot))

    async def remove(self, guild_id: int, stream_id: int) -> None:
        await self._streams.remove(guild_id, stream_id)

    async def stop(self, stream: Stream, why: Stopped) -> bool:
        """Stop a due stream that cannot ask; False where somebody has just changed it."""
        return await self._streams.stop(stream, why)

    async def stop_now(self, guild_id: int, stream_id: int, why: Stopped) -> Stream:
        """Stop a stream whatever its time. Raises UserError where there is none."""
        async with self._changing:
            stream = replace(await self.get(guild_id, stream_id), stopped=why, paused_until=None)
            return await self._save(self._rescheduled(stream))

    async def coming(self, stream: Stream, most: int = PREVIEWED) -> list[Coming]:
        """What a stream asks the next times; nothing for a stopped one."""
        if stream.next_at is None:
            return []
        decks = await self._stock.decks(stream.guild_id)
        asked = await self._postings.asked(stream.stream_id)
        slot = Slot(datetime.fromtimestamp(stream.next_at, UTC), stream.next_local)
        found: list[Coming] = []
        while len(found) < most:
            at = int(slot.at.timestamp())
            choice = choose(stream, decks, asked, local_day(stream.zone, slot.at), at)
            found.append(Coming(slot, choice.prompt if choice else None))
            if choice:
                asked.append(Asked(choice.prompt.key, choice.round, at))
            slot = next_slot(timetable(stream), slot.at)
        return found

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._streams.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._streams.forget_guild(guild_id)

    def _day(self, stream: Stream, text: str) -> date:
        today = local_day(stream.zone, self._clock())
        try:
            written = text.strip()
            day = today + timedelta(int(written)) if written.isdecimal() else date.fromisoformat(written)
        except (ValueError, OverflowError):
            raise UserError("prompts-pause-no-day") from None
        if not today < day <= today + timedelta(LONGEST_PAUSE_DAYS):
            raise UserError("prompts-pause-no-day")
        return day

    def _resumed(self, stream: Stream) -> Stream:
        return self._rescheduled(replace(stream, stopped="", paused_until=None))

    def _rescheduled(self, stream: Stream) -> Stream:
        if stream.stopped:
            return replace(stream, next_at=None, next_local="")
        after = max(int(self._clock().timestamp()), (stream.paused_until or 0) - 1)
        try:
            return _at(stream, next_slot(timetable(stream), datetime.fromtimestamp(after, UTC)))
        except ZoneUnknown:
            raise UserError("prompts-zone-unknown", zone=stream.zone) from None

    async def _save(self, stream: Stream) -> Stream:
        await self._streams.save(stream)
        return stream


def timetable(stream: Stream) -> Timetable:
    times = tuple(time.fromisoformat(each) for each in stream.times.split(","))
    return Timetable(stream.zone, frozenset(map(int, stream.weekdays)), times)


def read_times(text: str) -> str:
    """Times of day as people write them ("9, 21:30"), as streams keep them. Raises UserError."""
    found: set[str] = set()
    for word in filter(None, _BETWEEN.split(text.strip())):
        match = _TIME.fullmatch(word)
        if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:
            raise UserError("prompts-times-unclear", time=word[:20])
        found.add(f"{int(match[1]):02}:{int(match[2] or 0):02}")
    if not 1 <= len(found) <= MOST_TIMES:
        raise UserError("prompts-times-how-many", most=MOST_TIMES)
    return ",".join(sorted(found))


def _at(stream: Stream, slot: Slot) -> Stream:
    return replace(stream, next_at=int(slot.at.timestamp()), next_local=slot.local)


def _is_lost(stream: Stream) -> bool:
    return stream.stopped in ("channel", "access")


def _named(name: str) -> str:
    shown = " ".join(name.split())
    if not 1 <= len(shown) <= MOST_OF_NAME:
        raise UserError("prompts-name-length", most=MOST_OF_NAME)
    return shown


def _zone(name: str) -> str:
    try:
        return known_zone(name)
    except ZoneUnknown:
        raise UserError("prompts-zone-unknown", zone=name.strip()[:50]) from None
