"""Servers that the bot was taken out of, until what is stored about them is erased."""

from dataclasses import dataclass

from db.database import Database


@dataclass(frozen=True, slots=True)
class _Departure:
    guild_id: int


class DepartureStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def note(self, guild_id: int, now: int) -> None:
        """The bot left a server at `now`, in epoch seconds; a later departure counts."""
        await self._db.run(
            "INSERT INTO guilds_left (guild_id, left_at) VALUES (:guild_id, :now)"
            " ON CONFLICT (guild_id) DO UPDATE SET left_at = excluded.left_at",
            guild_id=guild_id,
            now=now,
        )

    async def before(self, moment: int) -> list[int]:
        """The servers that were left before `moment`, the earliest first."""
        rows = await self._db.rows(
            _Departure,
            "SELECT guild_id FROM guilds_left WHERE left_at < :moment ORDER BY left_at, guild_id",
            moment=moment,
        )
        return [row.guild_id for row in rows]

    async def is_noted(self, guild_id: int) -> bool:
        """Whether the bot left this server and has not come back."""
        sql = "SELECT guild_id FROM guilds_left WHERE guild_id = :guild_id"
        return bool(await self._db.rows(_Departure, sql, guild_id=guild_id))

    async def forget_guild(self, guild_id: int) -> None:
        """The bot is back, or everything is erased."""
        await self._db.run("DELETE FROM guilds_left WHERE guild_id = :guild_id", guild_id=guild_id)

    async def forget_member(self, user_id: int) -> None:
        """Nothing here is about a person."""
