"""Which channels are rooms of one conversation, and whether it is carried at the moment."""

import asyncio
import secrets
from collections.abc import Collection, Mapping
from enum import StrEnum

from bot.errors import UserError
from db.rooms import Group, RoomStore, RoomTaken

FEWEST_ROOMS = 2
MOST_ROOMS = 10
MOST_BOTS = 10
MOST_GROUPS = 25  # in one server; what a select in Discord shows


class Reason(StrEnum):
    """Why a group is paused; the catalogues have a sentence "link-paused-<reason>" for each."""

    ADMIN = "admin"
    PREPARING = "preparing"  # its webhooks are not there yet
    PERMISSION = "permission"
    VISIBILITY = "visibility"  # somebody sees some of the rooms only, and the admins do not know of it
    NSFW = "nsfw"  # some rooms are age-restricted, some are not
    CHANNEL = "channel"  # deleted
    WEBHOOK = "webhook"  # deleted, and could not be made again


class Links:
    """The groups of all servers, in the database and in an index in memory.

    Every method but `of` and `groups` raises UserError where the server has no such group.
    """

    def __init__(self, store: RoomStore) -> None:
        self._store = store
        self._by_channel: dict[int, Group] = {}
        self._by_guild: dict[int, dict[int, Group]] = {}
        self._in_order = asyncio.Lock()  # the index must not end with the older of two changes

    async def load(self) -> None:
        """Read the index; once, at the start."""
        async with self._in_order:
            for group in await self._store.everything():
                self._index(group)

    def of(self, channel_id: int) -> Group | None:
        """The group that a channel is a room of. Costs one look-up in memory."""
        return self._by_channel.get(channel_id)

    def groups(self, guild_id: int) -> list[Group]:
        """The groups of a server, in no order that means anything but always the same."""
        found = self._by_guild.get(guild_id, {})
        return [found[group_id] for group_id in sorted(found)]

    def group(self, guild_id: int, group_id: int) -> Group:
        return self._by_guild.get(guild_id, {}).get(group_id) or _missing()

    async def create(self, guild_id: int, languages: Mapping[int, str]) -> Group:
        """Link rooms, channel -> language. The group stays paused, as PREPARING, until `resume`.

        Exactly these rooms once more, as by a second press on a button, are the group that is there.
        Raises UserError for too few or too many rooms, a language twice, a room of another group, or
        where the server has MOST_GROUPS already.
        """
        _check(languages)
        async with self._in_order:
            for known in self.groups(guild_id):
                if {room.channel_id: room.language for room in known.rooms} == languages:
                    return known
            if len(self.groups(guild_id)) >= MOST_GROUPS:
                raise UserError("link-too-many-groups", most=MOST_GROUPS)
            try:
                group = await self._store.create(
                    secrets.randbits(53), guild_id, languages, paused=Reason.PREPARING
                )
            except RoomTaken as taken:
                raise UserError("link-taken", channel=f"<#{taken.channel_id}>") from taken
            return self._index(group)

    async def pause(
        self, guild_id: int, group_id: int, reason: Reason, channel_id: int | None = None
    ) -> bool:
        """Carry nothing until `resume`; `channel_id` is the room that the reason is about.

        False where it was paused already: the first reason stays.
        """
        self.group(guild_id, group_id)
        async with self._in_order:
            group = await self._store.pause(guild_id, group_id, reason, channel_id)
            if group:
                self._index(group)
            return group is not None

    async def resume(self, guild_id: int, group_id: int, outsiders: Collection[int] = ()) -> Group:
        """Carry again. `outsiders` are the viewers of some rooms only, of whom the admin was told."""
        async with self._in_order:
            return self._index(await self._store.resume(guild_id, group_id, outsiders) or _missing())

    async def change(self, guild_id: int, group_id: int, languages: Mapping[int, str]) -> Group:
        """Give a group other rooms or languages. Raises UserError as `create` does."""
        _check(languages)
        async with self._in_order:
            try:
                group = await self._store.set_rooms(guild_id, group_id, languages)
            except RoomTaken as taken:
                raise UserError("link-taken", channel=f"<#{taken.channel_id}>") from taken
            return self._index(group or _missing())

    async def set_webhook(self, channel_id: int, webhook_id: int | None) -> None:
        """Remember which webhook of a room is ours; a channel that is no room is passed over."""
        async with self._in_order:
            if group := await self._store.set_webhook(channel_id, webhook_id):
                self._index(group)

    async def set_bots(self, guild_id: int, group_id: int, bots: Collection[int]) -> Group:
        """The applications whose posts are carried. Raises UserError for more than MOST_BOTS."""
        if len(bots) > MOST_BOTS:
            raise UserError("link-too-many-bots", most=MOST_BOTS)
        async with self._in_order:
            return self._index(await self._store.set_bots(guild_id, group_id, bots) or _missing())

    async def remove(self, guild_id: int, group_id: int) -> None:
        """Forget a group; its channels and what was written stay as they are."""
        async with self._in_order:
            await self._store.remove(guild_id, group_id)
            self._drop(guild_id, group_id)

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._store.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        async with self._in_order:
            await self._store.forget_guild(guild_id)
            for group in self.groups(guild_id):
                self._drop(guild_id, group.id)

    def _index(self, group: Group) -> Group:
        self._drop(group.guild_id, group.id)
        self._by_guild.setdefault(group.guild_id, {})[group.id] = group
        self._by_channel.update({room.channel_id: group for room in group.rooms})
        return group

    def _drop(self, guild_id: int, group_id: int) -> None:
        if group := self._by_guild.get(guild_id, {}).pop(group_id, None):
            for room in group.rooms:
                del self._by_channel[room.channel_id]


def _check(languages: Mapping[int, str]) -> None:
    if not FEWEST_ROOMS <= len(languages) <= MOST_ROOMS:
        raise UserError("link-number-of-rooms", fewest=FEWEST_ROOMS, most=MOST_ROOMS)
    if len(set(languages.values())) < len(languages):
        raise UserError("link-language-twice")


def _missing() -> Group:
    raise UserError("link-gone")
