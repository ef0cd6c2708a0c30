"""Those who look after newcomers, and the newcomers who called one."""

from dataclasses import dataclass

from db.database import Database


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who helps, `places` people at once; not before `paused_until` (epoch seconds)."""

    guild_id: int
    user_id: int
    places: int
    paused_until: int | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """A newcomer who reads `language` asked for a helper; the card stands in `channel_id`."""

    guild_id: int
    user_id: int
    language: str
    channel_id: int
    nonce: str
    taken_by: int | None = None


class HelperStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def helpers(self, guild_id: int) -> list[Helper]:
        return await self._db.rows(
            Helper, "SELECT * FROM helpers WHERE guild_id = :guild_id ORDER BY user_id", guild_id=guild_id
        )

    async def helper(self, guild_id: int, user_id: int) -> Helper | None:
        rows = await self._db.rows(
            Helper,
            "SELECT * FROM helpers WHERE guild_id = :guild_id AND user_id = :user_id",
            guild_id=guild_id,
            user_id=user_id,
        )
        return rows[0] if rows else None

    async def save(self, helper: Helper) -> None:
        await self._db.run(
            "INSERT INTO helpers (guild_id, user_id, places, paused_until)"
            " VALUES (:guild_id, :user_id, :places, :paused_until) ON CONFLICT (guild_id, user_id)"
            " DO UPDATE SET places = excluded.places, paused_until = excluded.paused_until",
            guild_id=helper.guild_id,
            user_id=helper.user_id,
            places=helper.places,
            paused_until=helper.paused_until,
        )

    async def remove(self, guild_id: int, user_id: int) -> None:
        await self._db.run(
            "DELETE FROM helpers WHERE guild_id = :guild_id AND user_id = :user_id",
            guild_id=guild_id,
            user_id=user_id,
        )

    async def call(self, call: Call) -> None:
        """Note a call; it takes the place of an earlier one."""
        await self._db.run(
            "INSERT INTO helper_calls (guild_id, user_id, language, channel_id, nonce)"
            " VALUES (:guild_id, :user_id, :language, :channel_id, :nonce)"
            " ON CONFLICT (guild_id, user_id) DO UPDATE SET language = excluded.language,"
            " channel_id = excluded.channel_id, nonce = excluded.nonce, taken_by = NULL",
            guild_id=call.guild_id,
            user_id=call.user_id,
            language=call.language,
            channel_id=call.channel_id,
            nonce=call.nonce,
        )

    async def called(self, guild_id: int, nonce: str) -> Call | None:
        """The call of this server under a nonce."""
        rows = await self._db.rows(
            Call,
            "SELECT * FROM helper_calls WHERE guild_id = :guild_id AND nonce = :nonce",
            guild_id=guild_id,
            nonce=nonce,
        )
        return rows[0] if rows else None

    async def take(self, call: Call, helper_id: int) -> bool:
        """Somebody looks after it; False where somebody else was quicker."""
        taken = await self._db.run(
            "UPDATE helper_calls SET taken_by = :helper_id"
            " WHERE guild_id = :guild_id AND nonce = :nonce AND taken_by IS NULL",
            guild_id=call.guild_id,
            nonce=call.nonce,
            helper_id=helper_id,
        )
        return taken == 1

    async def end_call(self, guild_id: int, user_id: int) -> None:
        await self._db.run(
            "DELETE FROM helper_calls WHERE guild_id = :guild_id AND user_id = :user_id",
            guild_id=guild_id,
            user_id=user_id,
        )

    async def forget_member(self, user_id: int) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM helpers WHERE user_id = :user_id", user_id=user_id)
            await transaction.run("DELETE FROM helper_calls WHERE user_id = :user_id", user_id=user_id)
            await transaction.run(
                "UPDATE helper_calls SET taken_by = 0 WHERE taken_by = :user_id", user_id=user_id
            )

    async def forget_guild(self, guild_id: int) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM helpers WHERE guild_id = :guild_id", guild_id=guild_id)
            await transaction.run("DELETE FROM helper_calls WHERE guild_id = :guild_id", guild_id=guild_id)
