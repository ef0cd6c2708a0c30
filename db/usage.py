"""What translating costs, by server and day and by member and day, and the budgets of servers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from db.database import Database, Transaction

Way = Literal["command", "flag", "auto", "rooms", "tap"]

OUTSIDE = 0  # the guild_id of what is not in a server


@dataclass(frozen=True, slots=True)
class Sums:
    """Characters of the originals, and how many translations were posted."""

    sent: int = 0
    recalled: int = 0
    cached: int = 0
    translations: int = 0

    @property
    def saved(self) -> int:
        """Characters that did not have to go to an engine."""
        return self.recalled + self.cached

    @property
    def written(self) -> int:
        """All characters that were translated, whoever knew how."""
        return self.sent + self.saved

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(
            self.sent + other.sent,
            self.recalled + other.recalled,
            self.cached + other.cached,
            self.translations + other.translations,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DayUse(Sums):
    """What a server used on one day (counted from 1970-01-01, in UTC) in one way."""

    day: int
    way: Way


@dataclass(frozen=True, slots=True, kw_only=True)
class PairUse(Sums):
    """What a server used from one language to another."""

    source: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineUse(Sums):
    """What one engine, or who else translated, did for a server."""

    engine: str


@dataclass(frozen=True, slots=True)
class Kind:
    """What is counted together."""

    guild_id: int
    day: int
    source: str
    target: str
    engine: str
    way: Way


@dataclass(frozen=True, slots=True)
class MemberDay:
    guild_id: int
    user_id: int
    day: int


@dataclass(frozen=True, slots=True)
class Budgets:
    """What a server decided, in characters a day; None is what the host allows."""

    server_day: int | None = None
    member_day: int | None = None


@dataclass(frozen=True, slots=True)
class _Sent:
    sent: int


class UsageStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def add(self, kinds: Mapping[Kind, Sums], members: Mapping[MemberDay, Sums]) -> None:
        """Add to what is counted already, all of it or nothing."""
        async with self._db.transaction() as transaction:
            for kind, sums in kinds.items():
                await _add(transaction, kind, sums)
            for member, sums in members.items():
                await _add_member(transaction, member, sums)

    async def sent(self, guild_id: int, day: int) -> int:
        """Characters that a server sent to engines on a day."""
        (row,) = await self._db.rows(
            _Sent,
            "SELECT coalesce(sum(sent), 0) AS sent FROM usage_days WHERE guild_id = :guild_id AND day = :day",
            guild_id=guild_id,
            day=day,
        )
        return row.sent

    async def member(self, member: MemberDay) -> Sums:
        """What a member used on a day."""
        rows = await self._db.rows(
            Sums,
            "SELECT sent, translations FROM usage_members"
            " WHERE guild_id = :guild_id AND user_id = :user_id AND day = :day",
            guild_id=member.guild_id,
            user_id=member.user_id,
            day=member.day,
        )
        return rows[0] if rows else Sums()

    async def by_day(self, guild_id: int, since: int) -> list[DayUse]:
        """From the day `since` on, the earliest first."""
        return await self._db.rows(
            DayUse,
            "SELECT day, way, sum(sent) AS sent, sum(recalled) AS recalled, sum(cached) AS cached,"
            " sum(translations) AS translations FROM usage_days"
            " WHERE guild_id = :guild_id AND day >= :since"
            " GROUP BY day, way ORDER BY day, way",
            guild_id=guild_id,
            since=since,
        )

    async def by_pair(self, guild_id: int, since: int) -> list[PairUse]:
        """From the day `since` on, the pair with most characters first."""
        return await self._db.rows(
            PairUse,
            "SELECT source, target, sum(sent) AS sent, sum(recalled) AS recalled, sum(cached) AS cached,"
            " sum(translations) AS translations FROM usage_days"
            " WHERE guild_id = :guild_id AND day >= :since"
            " GROUP BY source, target ORDER BY sum(sent + recalled + cached) DESC, source, target",
            guild_id=guild_id,
            since=since,
        )

    async def by_engine(self, guild_id: int, since: int) -> list[EngineUse]:
        """From the day `since` on, the engine with most characters first."""
        return await self._db.rows(
            EngineUse,
            "SELECT engine, sum(sent) AS sent, sum(recalled) AS recalled, sum(cached) AS cached,"
            " sum(translations) AS translations FROM usage_days"
            " WHERE guild_id = :guild_id AND day >= :since"
            " GROUP BY engine ORDER BY sum(sent) DESC, engine",
            guild_id=guild_id,
            since=since,
        )

    async def budgets(self, guild_id: int) -> Budgets:
        rows = await self._db.rows(
            Budgets,
            "SELECT server_day, member_day FROM budgets WHERE guild_id = :guild_id",
            guild_id=guild_id,
        )
        return rows[0] if rows else Budgets()

    async def set_budgets(self, guild_id: int, budgets: Budgets) -> None:
        await self._db.run(
            "INSERT INTO budgets (guild_id, server_day, member_day)"
            " VALUES (:guild_id, :server_day, :member_day) ON CONFLICT (guild_id) DO UPDATE"
            " SET server_day = excluded.server_day, member_day = excluded.member_day",
            guild_id=guild_id,
            server_day=budgets.server_day,
            member_day=budgets.member_day,
        )

    async def prune(self, *, days_before: int, members_before: int) -> None:
        """Forget what was counted before these days."""
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM usage_days WHERE day < :before", before=days_before)
            await transaction.run("DELETE FROM usage_members WHERE day < :before", before=members_before)

    async def forget_member(self, user_id: int) -> None:
        await self._db.run("DELETE FROM usage_members WHERE user_id = :user_id", user_id=user_id)

    async def forget_guild(self, guild_id: int) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM usage_days WHERE guild_id = :guild_id", guild_id=guild_id)
            await transaction.run("DELETE FROM usage_members WHERE guild_id = :guild_id", guild_id=guild_id)
            await transaction.run("DELETE FROM budgets WHERE guild_id = :guild_id", guild_id=guild_id)


async def _add(transaction: Transaction, kind: Kind, sums: Sums) -> None:
    await transaction.run(
        "INSERT INTO usage_days"
        " (guild_id, day, source, target, engine, way, sent, recalled, cached, translations)"
        " VALUES (:guild_id, :day, :source, :target, :engine, :way, :sent, :recalled, :cached, :translations)"
        " ON CONFLICT (guild_id, day, source, target, engine, way) DO UPDATE SET"
        " sent = usage_days.sent + excluded.sent, recalled = usage_days.recalled + excluded.recalled,"
        " cached = usage_days.cached + excluded.cached,"
        " translations = usage_days.translations + excluded.translations",
        guild_id=kind.guild_id,
        day=kind.day,
        source=kind.source,
        target=kind.target,
        engine=kind.engine,
        way=kind.way,
        sent=sums.sent,
        recalled=sums.recalled,
        cached=sums.cached,
        translations=sums.translations,
    )


async def _add_member(transaction: Transaction, member: MemberDay, sums: Sums) -> None:
    await transaction.run(
        "INSERT INTO usage_members (guild_id, user_id, day, sent, translations)"
        " VALUES (:guild_id, :user_id, :day, :sent, :translations)"
        " ON CONFLICT (guild_id, user_id, day) DO UPDATE SET sent = usage_members.sent + excluded.sent,"
        " translations = usage_members.translations + excluded.translations",
        guild_id=member.guild_id,
        user_id=member.user_id,
        day=member.day,
        sent=sums.sent,
        translations=sums.translations,
    )
