"""Who would like to meet somebody, and whom not."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.database import Database


@dataclass(frozen=True, slots=True)
class Seeker:
    """Somebody who would like to meet someone, since then (epoch seconds)."""

    guild_id: int
    user_id: int
    since: int


@dataclass(frozen=True, slots=True)
class _Apart:
    user_id: int
    other_id: int


@dataclass(frozen=True, slots=True)
class _Id:
    id: int


class SeekerStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def seek(self, guild_id: int, user_id: int, now: int) -> None:
        """Note that somebody looks for someone; nothing changes where they did."""
        await self._db.run(
            "INSERT INTO seekers (guild_id, user_id, since) VALUES (:guild_id, :user_id, :now)"
            " ON CONFLICT DO NOTHING",
            guild_id=guild_id,
            user_id=user_id,
            now=now,
        )

    async def stop_seeking(self, guild_id: int, user_id: int) -> None:
        await self._db.run(
            "DELETE FROM seekers WHERE guild_id = :guild_id AND user_id = :user_id",
            guild_id=guild_id,
            user_id=user_id,
        )

    async def seekers(self, guild_id: int) -> list[Seeker]:
        """Those who look for someone in a server, the longest first."""
        return await self._db.rows(
            Seeker,
            "SELECT * FROM seekers WHERE guild_id = :guild_id ORDER BY since, user_id",
            guild_id=guild_id,
        )

    async def kept_apart(self, guild_id: int) -> set[frozenset[int]]:
        """Each two of whom one does not want to meet the other."""
        rows = await self._db.rows(
            _Apart,
            "SELECT user_id, other_id FROM kept_apart WHERE guild_id = :guild_id",
            guild_id=guild_id,
        )
        return {frozenset({row.user_id, row.other_id}) for row in rows}

    async def avoided(self, guild_id: int, user_id: int) -> list[int]:
        """Whom somebody does not want to meet."""
        rows = await self._db.rows(
            _Id,
            "SELECT other_id AS id FROM kept_apart WHERE guild_id = :guild_id AND user_id = :user_id"
            " ORDER BY other_id",
            guild_id=guild_id,
            user_id=user_id,
        )
        return [row.id for row in rows]

    async def avoid(self, guild_id: int, user_id: int, others: Sequence[int]) -> None:
        """Somebody does not want to meet these people either."""
        async with self._db.transaction() as transaction:
            for other_id in others:
                await transaction.run(
                    "INSERT INTO kept_apart (guild_id, user_id, other_id)"
                    " VALUES (:guild_id, :user_id, :other_id) ON CONFLICT DO NOTHING",
                    guild_id=guild_id,
                    user_id=user_id,
                    other_id=other_id,
                )

    async def stop_avoiding(self, guild_id: int, user_id: int) -> None:
        await self._db.run(
            "DELETE FROM kept_apart WHERE guild_id = :guild_id AND user_id = :user_id",
            guild_id=guild_id,
            user_id=user_id,
        )

    async def forget_member(self, user_id: int) -> None:
        """Whoever does not want to meet them still does not: nobody gets rid of that by being forgotten."""
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM seekers WHERE user_id = :user_id", user_id=user_id)
            await transaction.run("DELETE FROM kept_apart WHERE user_id = :user_id", user_id=user_id)

    async def forget_guild(self, guild_id: int) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM seekers WHERE guild_id = :guild_id", guild_id=guild_id)
            await transaction.run("DELETE FROM kept_apart WHERE guild_id = :guild_id", guild_id=guild_id)
