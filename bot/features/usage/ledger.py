"""Today's purses in memory, and what was recorded and is not written yet.

Written every few seconds, in one transaction: an automatic message costs no write of its own, and a
kill loses those seconds, never more.
"""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from bot.clock import Clock
from bot.features.usage.purse import Purse
from db.errors import DatabaseError
from db.usage import Kind, MemberDay, Sums, UsageStore

_K = TypeVar("_K")


class Ledger:
    def __init__(self, store: UsageStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._day = 0
        self._purses: dict[tuple[int, int | None], Purse] = {}  # a member's, or for None a server's
        self._kinds: dict[Kind, Sums] = {}
        self._members: dict[MemberDay, Sums] = {}
        self._one_at_a_time = asyncio.Lock()
        self._writing: asyncio.Task[None] | None = None

    def today(self) -> int:
        """The day of UTC, counted from 1970-01-01. With a new one all purses are empty."""
        day = day_of(self._clock())
        if day != self._day:
            self._day = day
            self._purses = {}
        return day

    async def purse(self, guild_id: int, member_id: int | None = None) -> Purse:
        """Today's purse of a member in a server, or of the server, with what was spent before a restart."""
        day, key = self.today(), (guild_id, member_id)
        if key not in self._purses:
            async with self._one_at_a_time:
                spent = await self._written(guild_id, member_id, day)
            # From here to the end nothing else runs: what is not written yet is counted exactly once.
            self._purses.setdefault(key, Purse(spent + self._unwritten(guild_id, member_id, day)))
        return self._purses[key]

    def opened(self, guild_id: int, member_id: int | None) -> Iterator[Purse]:
        """The purses of a server and of a member, as far as anybody has asked for them today."""
        self.today()
        for key in {(guild_id, None), (guild_id, member_id)}:
            if key in self._purses:
                yield self._purses[key]

    def record(self, kind: Kind, member_id: int | None, sums: Sums) -> None:
        """Count what was posted."""
        _add(self._kinds, kind, sums)
        if member_id:
            _add(self._members, MemberDay(kind.guild_id, member_id, kind.day), sums)
        for purse in self.opened(kind.guild_id, member_id):
            purse.spend(sums.sent)

    async def flush(self) -> None:
        """Write what was recorded. Raises DatabaseError; then it is kept for the next time."""
        # Whoever waits may be cancelled; what is half written may not, or it would be counted twice.
        self._writing = asyncio.ensure_future(self._write())
        await asyncio.shield(self._writing)

    def forget_member(self, member_id: int) -> None:
        """Drop what is not written yet. The purses stay for today: to be forgotten refills none."""
        self._members = {
            member: sums for member, sums in self._members.items() if member.user_id != member_id
        }

    def forget_guild(self, guild_id: int) -> None:
        self._kinds = {kind: sums for kind, sums in self._kinds.items() if kind.guild_id != guild_id}
        self._members = {
            member: sums for member, sums in self._members.items() if member.guild_id != guild_id
        }

    async def _write(self) -> None:
        async with self._one_at_a_time:
            kinds, self._kinds = self._kinds, {}
            members, self._members = self._members, {}
            if not kinds:
                return
            try:
                await self._store.add(kinds, members)
            except DatabaseError:
                for kind, sums in kinds.items():
                    _add(self._kinds, kind, sums)
                for member, sums in members.items():
                    _add(self._members, member, sums)
                raise

    async def _written(self, guild_id: int, member_id: int | None, day: int) -> int:
        if member_id is None:
            return await self._store.sent(guild_id, day)
        return (await self._store.member(MemberDay(guild_id, member_id, day))).sent

    def _unwritten(self, guild_id: int, member_id: int | None, day: int) -> int:
        if member_id is not None:
            return self._members.get(MemberDay(guild_id, member_id, day), Sums()).sent
        return sum(
            sums.sent for kind, sums in self._kinds.items() if (kind.guild_id, kind.day) == (guild_id, day)
        )


def day_of(moment: datetime) -> int:
    """The day of UTC, counted from 1970-01-01."""
    return int(moment.timestamp()) // 86_400


def begin_of(day: int) -> datetime:
    return datetime.fromtimestamp(0, UTC) + timedelta(days=day)


def _add(counted: dict[_K, Sums], key: _K, sums: Sums) -> None:
    counted[key] = counted.get(key, Sums()) + sums
