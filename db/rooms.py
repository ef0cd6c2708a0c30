"""Groups of linked rooms: channels of a server that are one conversation, each in its language."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from db.database import Database, Transaction


@dataclass(frozen=True, slots=True)
class Room:
    """A channel, and the language (BCP 47) that is written in it."""

    channel_id: int
    group_id: int
    guild_id: int
    language: str
    webhook_id: int | None


@dataclass(frozen=True, slots=True)
class Group:
    """Rooms that are one conversation, in the admin's order.

    `paused` is a short word for why nothing is carried (bot/features/rooms/links.py lists them), None
    while it works; `paused_channel` the room that it is about. `bots` are the applications whose posts
    are carried too. `outsiders` are the roles and members who see some of the rooms only, and whom the
    admins knew of when they last confirmed the group.
    """

    id: int
    guild_id: int
    paused: str | None
    paused_channel: int | None
    rooms: tuple[Room, ...]
    bots: tuple[int, ...] = ()
    outsiders: tuple[int, ...] = ()

    def room(self, channel_id: int) -> Room | None:
        return next((room for room in self.rooms if room.channel_id == channel_id), None)


@dataclass(frozen=True, slots=True)
class _Row:
    group_id: int
    guild_id: int
    paused: str | None
    paused_channel: int | None


@dataclass(frozen=True, slots=True)
class _Id:
    id: int


class RoomTaken(Exception):
    """A channel is a room of some group already."""

    def __init__(self, channel_id: int) -> None:
        super().__init__(f"channel {channel_id}")
        self.channel_id = channel_id


class RoomStore:
    """What changes a group returns it as it is then, or None where that server has no such group."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def create(
        self, group_id: int, guild_id: int, languages: Mapping[int, str], paused: str | None = None
    ) -> Group:
        """A new group of `languages`, channel -> language. Raises RoomTaken."""
        async with self._db.transaction() as transaction:
            await transaction.run(
                "INSERT INTO room_groups (group_id, guild_id, paused) VALUES (:group_id, :guild_id, :paused)",
                group_id=group_id,
                guild_id=guild_id,
                paused=paused,
            )
            await _insert_rooms(transaction, guild_id, group_id, languages, {})
            (group,) = await _read(transaction, guild_id, group_id)
        return group

    async def group(self, guild_id: int, group_id: int) -> Group | None:
        async with self._db.transaction() as transaction:
            return await _find(transaction, guild_id, group_id)

    async def groups(self, guild_id: int) -> list[Group]:
        async with self._db.transaction() as transaction:
            return await _read(transaction, guild_id)

    async def everything(self) -> list[Group]:
        """The groups of all servers."""
        async with self._db.transaction() as transaction:
            return await _read(transaction)

    async def pause(
        self, guild_id: int, group_id: int, reason: str, channel_id: int | None = None
    ) -> Group | None:
        """None also where it was paused already: the first reason stays."""
        async with self._db.transaction() as transaction:
            changed = await transaction.run(
                "UPDATE room_groups SET paused = :reason, paused_channel = :channel_id"
                " WHERE group_id = :group_id AND guild_id = :guild_id AND paused IS NULL",
                guild_id=guild_id,
                group_id=group_id,
                reason=reason,
                channel_id=channel_id,
            )
            return await _find(transaction, guild_id, group_id) if changed else None

    async def resume(self, guild_id: int, group_id: int, outsiders: Collection[int]) -> Group | None:
        """Let it work; an admin knows that `outsiders` see some of its rooms only."""
        async with self._db.transaction() as transaction:
            if await _find(transaction, guild_id, group_id) is None:
                return None
            await transaction.run(
                "UPDATE room_groups SET paused = NULL, paused_channel = NULL WHERE group_id = :group_id",
                group_id=group_id,
            )
            await transaction.run("DELETE FROM room_outsiders WHERE group_id = :group_id", group_id=group_id)
            for viewer_id in outsiders:
                await transaction.run(
                    "INSERT INTO room_outsiders (group_id, viewer_id) VALUES (:group_id, :viewer_id)",
                    group_id=group_id,
                    viewer_id=viewer_id,
                )
            return await _find(transaction, guild_id, group_id)

    async def set_webhook(self, channel_id: int, webhook_id: int | None) -> Group | None:
        async with self._db.transaction() as transaction:
            changed = await transaction.rows(
                _Id,
                "UPDATE rooms SET webhook_id = :webhook_id WHERE channel_id = :channel_id"
                " RETURNING group_id AS id",
                webhook_id=webhook_id,
                channel_id=channel_id,
            )
            groups = await _read(transaction, group_id=changed[0].id) if changed else []
        return groups[0] if groups else None

    async def set_rooms(self, guild_id: int, group_id: int, languages: Mapping[int, str]) -> Group | None:
        """Make `languages`, channel -> language, its rooms; those that stay keep their webhook.

        Raises RoomTaken.
        """
        async with self._db.transaction() as transaction:
            before = await _find(transaction, guild_id, group_id)
            if before is None:
                return None
            webhooks = {room.channel_id: room.webhook_id for room in before.rooms}
            await transaction.run("DELETE FROM rooms WHERE group_id = :group_id", group_id=group_id)
            await _insert_rooms(transaction, guild_id, group_id, languages, webhooks)
            return await _find(transaction, guild_id, group_id)

    async def set_bots(self, guild_id: int, group_id: int, bots: Collection[int]) -> Group | None:
        async with self._db.transaction() as transaction:
            if await _find(transaction, guild_id, group_id) is None:
                return None
            await transaction.run("DELETE FROM room_bots WHERE group_id = :group_id", group_id=group_id)
            for application_id in bots:
                await transaction.run(
                    "INSERT INTO room_bots (group_id, application_id) VALUES (:group_id, :application_id)",
                    group_id=group_id,
                    application_id=application_id,
                )
            return await _find(transaction, guild_id, group_id)

    async def remove(self, guild_id: int, group_id: int) -> None:
        await self._db.run(
            "DELETE FROM room_groups WHERE group_id = :group_id AND guild_id = :guild_id",
            group_id=group_id,
            guild_id=guild_id,
        )

    async def forget_member(self, user_id: int) -> None:
        await self._db.run("DELETE FROM room_outsiders WHERE viewer_id = :user_id", user_id=user_id)

    async def forget_guild(self, guild_id: int) -> None:
        await self._db.run("DELETE FROM room_groups WHERE guild_id = :guild_id", guild_id=guild_id)


async def _insert_rooms(
    transaction: Transaction,
    guild_id: int,
    group_id: int,
    languages: Mapping[int, str],
    webhooks: Mapping[int, int | None],
) -> None:
    for position, (channel_id, language) in enumerate(languages.items()):
        inserted = await transaction.run(
            "INSERT INTO rooms (channel_id, group_id, guild_id, position, language, webhook_id)"
            " VALUES (:channel_id, :group_id, :guild_id, :position, :language, :webhook_id)"
            " ON CONFLICT (channel_id) DO NOTHING",
            channel_id=channel_id,
            group_id=group_id,
            guild_id=guild_id,
            position=position,
            language=language,
            webhook_id=webhooks.get(channel_id),
        )
        if not inserted:
            raise RoomTaken(channel_id)


async def _find(transaction: Transaction, guild_id: int, group_id: int) -> Group | None:
    groups = await _read(transaction, guild_id, group_id)
    return groups[0] if groups else None


async def _read(
    transaction: Transaction, guild_id: int | None = None, group_id: int | None = None
) -> list[Group]:
    """The groups of a server, for None of all servers; for a `group_id` only that one."""
    rows = await transaction.rows(
        _Row,
        "SELECT group_id, guild_id, paused, paused_channel FROM room_groups"
        " WHERE guild_id = coalesce(:guild_id, guild_id) AND group_id = coalesce(:group_id, group_id)"
        " ORDER BY guild_id, group_id",
        guild_id=guild_id,
        group_id=group_id,
    )
    return [await _group(transaction, row) for row in rows]


async def _group(transaction: Transaction, row: _Row) -> Group:
    rooms = await transaction.rows(
        Room,
        "SELECT channel_id, group_id, guild_id, language, webhook_id FROM rooms"
        " WHERE group_id = :group_id ORDER BY position",
        group_id=row.group_id,
    )
    bots = await transaction.rows(
        _Id,
        "SELECT application_id AS id FROM room_bots WHERE group_id = :group_id ORDER BY application_id",
        group_id=row.group_id,
    )
    outsiders = await transaction.rows(
        _Id,
        "SELECT viewer_id AS id FROM room_outsiders WHERE group_id = :group_id ORDER BY viewer_id",
        group_id=row.group_id,
    )
    return Group(
        row.group_id,
        row.guild_id,
        row.paused,
        row.paused_channel,
        tuple(rooms),
        tuple(bot.id for bot in bots),
        tuple(outsider.id for outsider in outsiders),
    )
