"""Streams: where a server's prompts are asked, how, and when next."""

from dataclasses import dataclass
from typing import Literal

from db.database import Database

Style = Literal["card", "thread", "poll", "forum"]
# Why a stream asks nothing: not at all, an admin stopped it, or something that an admin has to put right.
Stopped = Literal["", "admin", "channel", "access", "zone", "decks"]


@dataclass(frozen=True, slots=True)
class Stream:
    """The columns of streams, which the migration explains. `next_at` is None while it is `stopped`."""

    stream_id: int
    guild_id: int
    name: str
    channel_id: int
    decks: str
    shuffled: int
    weekdays: str
    times: str
    zone: str
    style: Style
    role_id: int | None
    sensitivity: int
    level: int
    next_at: int | None
    next_local: str
    paused_until: int | None
    stopped: Stopped

    @property
    def deck_keys(self) -> tuple[str, ...]:
        return tuple(key for key in self.decks.split(",") if key)


_COLUMNS = (
    "stream_id, guild_id, name, channel_id, decks, shuffled, weekdays, times, zone, style, role_id,"
    " sensitivity, level, next_at, next_local, paused_until, stopped"
)


class StreamStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def of_guild(self, guild_id: int) -> list[Stream]:
        return await self._db.rows(
            Stream,
            f"SELECT {_COLUMNS} FROM streams WHERE guild_id = :guild_id ORDER BY name, stream_id",  # noqa: S608
            guild_id=guild_id,
        )

    async def find(self, guild_id: int, stream_id: int) -> Stream | None:
        """A stream of this server; None for any other."""
        rows = await self._db.rows(
            Stream,
            f"SELECT {_COLUMNS} FROM streams WHERE stream_id = :stream_id AND guild_id = :guild_id",  # noqa: S608
            stream_id=stream_id,
            guild_id=guild_id,
        )
        return rows[0] if rows else None

    async def due(self, now: int, most: int) -> list[Stream]:
        """The streams whose time has come, the longest first; reads no other rows (index streams_due)."""
        return await self._db.rows(
            Stream,
            f"SELECT {_COLUMNS} FROM streams WHERE next_at <= :now ORDER BY next_at LIMIT :most",  # noqa: S608
            now=now,
            most=most,
        )

    async def save(self, stream: Stream) -> None:
        """Write all of it, a new one too; the server of one that is there never changes."""
        await self._db.run(
            f"INSERT INTO streams ({_COLUMNS})"  # noqa: S608
            " VALUES (:stream_id, :guild_id, :name, :channel_id, :decks, :shuffled, :weekdays, :times, :zone,"
            " :style, :role_id, :sensitivity, :level, :next_at, :next_local, :paused_until, :stopped)"
            " ON CONFLICT (stream_id) DO UPDATE SET name = excluded.name, channel_id = excluded.channel_id,"
            " decks = excluded.decks, shuffled = excluded.shuffled, weekdays = excluded.weekdays,"
            " times = excluded.times, zone = excluded.zone, style = excluded.style,"
            " role_id = excluded.role_id, sensitivity = excluded.sensitivity, level = excluded.level,"
            " next_at = excluded.next_at, next_local = excluded.next_local,"
            " paused_until = excluded.paused_until, stopped = excluded.stopped"
            " WHERE streams.guild_id = excluded.guild_id",
            stream_id=stream.stream_id,
            guild_id=stream.guild_id,
            name=stream.name,
            channel_id=stream.channel_id,
            decks=stream.decks,
            shuffled=stream.shuffled,
            weekdays=stream.weekdays,
            times=stream.times,
            zone=stream.zone,
            style=stream.style,
            role_id=stream.role_id,
            sensitivity=stream.sensitivity,
            level=stream.level,
            next_at=stream.next_at,
            next_local=stream.next_local,
            paused_until=stream.paused_until,
            stopped=stream.stopped,
        )

    async def stop(self, stream: Stream, why: Stopped) -> bool:
        """Stop a stream as it was read; False where somebody changed its time since."""
        changed = await self._db.run(
            "UPDATE streams SET stopped = :why, next_at = NULL, next_local = '' WHERE stream_id = :stream_id"
            " AND next_at = :next_at",
            why=why,
            stream_id=stream.stream_id,
            next_at=stream.next_at,
        )
        return changed > 0

    async def remove(self, guild_id: int, stream_id: int) -> bool:
        """Delete a stream; what it posted stays. False where the server has no such stream."""
        changed = await self._db.run(
            "DELETE FROM streams WHERE stream_id = :stream_id AND guild_id = :guild_id",
            stream_id=stream_id,
            guild_id=guild_id,
        )
        return changed > 0

    async def forget_member(self, user_id: int) -> None:
        """Nothing here is about a person."""

    async def forget_guild(self, guild_id: int) -> None:
        await self._db.run("DELETE FROM streams WHERE guild_id = :guild_id", guild_id=guild_id)
