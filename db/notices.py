"""What admins were told of, and where they want to be told."""

from dataclasses import dataclass

from db.database import Database


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that admins are told once. `message_id` is None until it was posted."""

    deed: str
    nonce: str
    message_id: int | None


@dataclass(frozen=True, slots=True)
class _Channel:
    channel_id: int


class NoticeStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def claim(self, guild_id: int, deed: str, nonce: str, now: int, until: int) -> Notice:
        """The notice about `deed`, made now (epoch seconds) under `nonce` unless there is one.

        Notices from before `until` count as forgotten.
        """
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM notices WHERE claimed_at < :until", until=until)
            await transaction.run(
                "INSERT INTO notices (deed, guild_id, nonce, claimed_at)"
                " VALUES (:deed, :guild_id, :nonce, :now)"
                " ON CONFLICT (deed) DO NOTHING",
                deed=deed,
                guild_id=guild_id,
                nonce=nonce,
                now=now,
            )
            (notice,) = await transaction.rows(
                Notice, "SELECT deed, nonce, message_id FROM notices WHERE deed = :deed", deed=deed
            )
        return notice

    async def mark(self, deed: str, message_id: int) -> None:
        await self._db.run(
            "UPDATE notices SET message_id = :message_id WHERE deed = :deed", deed=deed, message_id=message_id
        )

    async def remove(self, deed: str) -> None:
        await self._db.run("DELETE FROM notices WHERE deed = :deed", deed=deed)

    async def channel(self, guild_id: int) -> int | None:
        """Where the admins of a server chose to be told; None where they did not choose."""
        rows = await self._db.rows(
            _Channel,
            "SELECT channel_id FROM notice_channels WHERE guild_id = :guild_id",
            guild_id=guild_id,
        )
        return rows[0].channel_id if rows else None

    async def set_channel(self, guild_id: int, channel_id: int | None) -> None:
        if channel_id is None:
            await self._db.run("DELETE FROM notice_channels WHERE guild_id = :guild_id", guild_id=guild_id)
            return
        await self._db.run(
            "INSERT INTO notice_channels (guild_id, channel_id) VALUES (:guild_id, :channel_id)"
            " ON CONFLICT (guild_id) DO UPDATE SET channel_id = excluded.channel_id",
            guild_id=guild_id,
            channel_id=channel_id,
        )

    async def forget_member(self, user_id: int) -> None:
        """Nothing here is about a person."""

    async def forget_guild(self, guild_id: int) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM notices WHERE guild_id = :guild_id", guild_id=guild_id)
            await transaction.run("DELETE FROM notice_channels WHERE guild_id = :guild_id", guild_id=guild_id)
