"""Newcomers on their way through a server's welcome, and how many got how far."""

from collections.abc import Collection
from dataclasses import dataclass

from db.database import Database, Transaction

_FORGET_MEMBER = (
    "DELETE FROM newcomers WHERE user_id = :user_id",
    "DELETE FROM newcomer_stages WHERE user_id = :user_id",
    "DELETE FROM newcomer_interests WHERE user_id = :user_id",
)
_FORGET_ONE = tuple(f"{statement} AND guild_id = :guild_id" for statement in _FORGET_MEMBER)
_FORGET_GUILD = (
    "DELETE FROM newcomers WHERE guild_id = :guild_id",
    "DELETE FROM newcomer_stages WHERE guild_id = :guild_id",
    "DELETE FROM newcomer_interests WHERE guild_id = :guild_id",
    "DELETE FROM funnel WHERE guild_id = :guild_id",
)


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody and how far they are. Times are in epoch seconds; what is not known yet is "" or None."""

    guild_id: int
    user_id: int
    joined_at: int
    language: str = ""
    step: str = ""
    left_at: int | None = None
    called_at: int | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How many of those who joined in a week (epoch seconds of its Monday) reached a stage."""

    week: int
    language: str
    stage: str
    count: int


@dataclass(frozen=True, slots=True)
class _Stage:
    stage: str


@dataclass(frozen=True, slots=True)
class _Interest:
    interest: str


class NewcomerStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def newcomer(self, guild_id: int, user_id: int) -> Newcomer | None:
        rows = await self._db.rows(
            Newcomer,
            "SELECT * FROM newcomers WHERE guild_id = :guild_id AND user_id = :user_id",
            guild_id=guild_id,
            user_id=user_id,
        )
        return rows[0] if rows else None

    async def recent(self, joined_after: int) -> list[Newcomer]:
        """Those who joined after that and are here."""
        return await self._db.rows(
            Newcomer,
            "SELECT * FROM newcomers WHERE left_at IS NULL AND joined_at > :joined_after",
            joined_after=joined_after,
        )

    async def add(self, new: Newcomer) -> None:
        """Keep somebody new; whoever is known keeps their progress, and counts as here again."""
        await self._db.run(
            "INSERT INTO newcomers (guild_id, user_id, joined_at) VALUES (:guild_id, :user_id, :joined_at)"
            " ON CONFLICT (guild_id, user_id) DO UPDATE SET left_at = NULL",
            guild_id=new.guild_id,
            user_id=new.user_id,
            joined_at=new.joined_at,
        )

    async def speak(self, guild_id: int, user_id: int, language: str) -> None:
        """The newcomer's guide is in `language` from now on, and they count under it in the funnel."""
        async with self._db.transaction() as transaction:
            for stage in await _stages(transaction, guild_id, user_id):
                await _count(transaction, guild_id, user_id, stage, -1)
            await transaction.run(
                "UPDATE newcomers SET language = :language WHERE guild_id = :guild_id AND user_id = :user_id",
                language=language,
                guild_id=guild_id,
                user_id=user_id,
            )
            for stage in await _stages(transaction, guild_id, user_id):
                await _count(transaction, guild_id, user_id, stage, 1)

    async def go(self, guild_id: int, user_id: int, step: str) -> None:
        await self._db.run(
            "UPDATE newcomers SET step = :step WHERE guild_id = :guild_id AND user_id = :user_id",
            step=step,
            guild_id=guild_id,
            user_id=user_id,
        )

    async def leave(self, guild_id: int, user_id: int, now: int) -> None:
        await self._db.run(
            "UPDATE newcomers SET left_at = :now WHERE guild_id = :guild_id AND user_id = :user_id",
            now=now,
            guild_id=guild_id,
            user_id=user_id,
        )

    async def call(self, guild_id: int, user_id: int, now: int, since: int) -> bool:
        """Note that they called a helper; False where they did after `since` already."""
        changed = await self._db.run(
            "UPDATE newcomers SET called_at = :now WHERE guild_id = :guild_id AND user_id = :user_id"
            " AND (called_at IS NULL OR called_at <= :since)",
            now=now,
            since=since,
            guild_id=guild_id,
            user_id=user_id,
        )
        return changed == 1

    async def stages(self, guild_id: int, user_id: int) -> frozenset[str]:
        rows = await self._db.rows(
            _Stage,
            "SELECT stage FROM newcomer_stages WHERE guild_id = :guild_id AND user_id = :user_id",
            guild_id=guild_id,
            user_id=user_id,
        )
        return frozenset(row.stage for row in rows)

    async def reach(self, guild_id: int, user_id: int, stage: str) -> bool:
        """Note that a newcomer reached a stage, and count it; False for the second time."""
        async with self._db.transaction() as transaction:
            new = await transaction.run(
                "INSERT INTO newcomer_stages (guild_id, user_id, stage) SELECT guild_id, user_id, :stage"
                " FROM newcomers WHERE guild_id = :guild_id AND user_id = :user_id ON CONFLICT DO NOTHING",
                guild_id=guild_id,
                user_id=user_id,
                stage=stage,
            )
            if new:
                await _count(transaction, guild_id, user_id, stage, 1)
        return new == 1

    async def interests(self, guild_id: int, user_id: int) -> frozenset[str]:
        rows = await self._db.rows(
            _Interest,
            "SELECT interest FROM newcomer_interests WHERE guild_id = :guild_id AND user_id = :user_id",
            guild_id=guild_id,
            user_id=user_id,
        )
        return frozenset(row.interest for row in rows)

    async def set_interests(
        self, guild_id: int, user_id: int, offered: Collection[str], chosen: Collection[str]
    ) -> None:
        """Of the interests that were `offered`, keep those that were chosen; others stay as they are."""
        async with self._db.transaction() as transaction:
            for interest in offered:
                await transaction.run(
                    "DELETE FROM newcomer_interests WHERE guild_id = :guild_id AND user_id = :user_id"
                    " AND interest = :interest",
                    guild_id=guild_id,
                    user_id=user_id,
                    interest=interest,
                )
            for interest in chosen:
                await transaction.run(
                    "INSERT INTO newcomer_interests (guild_id, user_id, interest)"
                    " VALUES (:guild_id, :user_id, :interest) ON CONFLICT DO NOTHING",
                    guild_id=guild_id,
                    user_id=user_id,
                    interest=interest,
                )

    async def staying(self, joined_before: int, most: int) -> list[Newcomer]:
        """Those who joined before and are not counted as still here yet, at most so many."""
        return await self._db.rows(
            Newcomer,
            "SELECT * FROM newcomers WHERE left_at IS NULL AND joined_at < :joined_before"
            " AND NOT EXISTS (SELECT 1 FROM newcomer_stages AS reached"
            " WHERE reached.guild_id = newcomers.guild_id AND reached.user_id = newcomers.user_id"
            " AND reached.stage = 'day-7') ORDER BY joined_at LIMIT :most",
            joined_before=joined_before,
            most=most,
        )

    async def funnel(self, guild_id: int) -> list[Count]:
        """All counts of a server, the latest week first."""
        return await self._db.rows(
            Count,
            "SELECT week, language, stage, count FROM funnel WHERE guild_id = :guild_id AND count > 0"
            " ORDER BY week DESC, language, stage",
            guild_id=guild_id,
        )

    async def absent(self, left_before: int) -> list[Newcomer]:
        """Those who left so long ago."""
        return await self._db.rows(
            Newcomer, "SELECT * FROM newcomers WHERE left_at < :left_before", left_before=left_before
        )

    async def forget(self, guild_id: int, user_id: int) -> None:
        """Forget somebody in one server; what was counted stays."""
        async with self._db.transaction() as transaction:
            for statement in _FORGET_ONE:
                await transaction.run(statement, guild_id=guild_id, user_id=user_id)

    async def forget_member(self, user_id: int) -> None:
        """The counts stay: nobody can be told from them."""
        async with self._db.transaction() as transaction:
            for statement in _FORGET_MEMBER:
                await transaction.run(statement, user_id=user_id)

    async def forget_guild(self, guild_id: int) -> None:
        async with self._db.transaction() as transaction:
            for statement in _FORGET_GUILD:
                await transaction.run(statement, guild_id=guild_id)


async def _stages(transaction: Transaction, guild_id: int, user_id: int) -> list[str]:
    rows = await transaction.rows(
        _Stage,
        "SELECT stage FROM newcomer_stages WHERE guild_id = :guild_id AND user_id = :user_id",
        guild_id=guild_id,
        user_id=user_id,
    )
    return [row.stage for row in rows]


async def _count(transaction: Transaction, guild_id: int, user_id: int, stage: str, by: int) -> None:
    """Count under the week in which the newcomer joined; weeks begin on Monday, and 1970 on a Thursday."""
    await transaction.run(
        "INSERT INTO funnel (guild_id, week, language, stage, count)"
        " SELECT guild_id, joined_at - (joined_at + 259200) % 604800, language, :stage, :by"
        " FROM newcomers WHERE guild_id = :guild_id AND user_id = :user_id"
        " ON CONFLICT (guild_id, week, language, stage) DO UPDATE SET count = funnel.count + excluded.count",
        stage=stage,
        by=by,
        guild_id=guild_id,
        user_id=user_id,
    )
