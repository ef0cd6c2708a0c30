"""What was said, edited and deleted while nobody listened."""

import asyncio
import logging
from collections.abc import Collection, Iterable, Mapping

import aiohttp
import discord
from discord import ui

from bot.client import Teahouse, outgoing
from bot.features.rooms import Group, Reason, Room
from cogs.rooms import drawing, letters
from cogs.rooms.courier import Courier
from cogs.rooms.exchange import Exchange

log = logging.getLogger("teahouse.rooms")

# Messages of each room: one request. Who edits, deletes, pins or reacts does it to what is on the screen.
_LOOKED_THROUGH = 100
_GROUPS_AT_ONCE = 4
_FIRST_PAUSE, _LONGEST_PAUSE = 2.0, 300.0


class CatchUp:
    """Looks through the rooms of a group once after every new session, before anything is posted there."""

    def __init__(self, bot: Teahouse, exchange: Exchange, courier: Courier, deleted: Collection[int]) -> None:
        """`deleted` are the messages whose deletion was heard of lately."""
        self._bot = bot
        self._copies = bot.services.copies
        self._links = bot.services.links
        self._exchange = exchange
        self._courier = courier
        self._deleted = deleted
        self._current: set[int] = set()
        self._lost: set[int] = set()
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._turns = asyncio.Semaphore(_GROUPS_AT_ONCE)

    def require(self, group: Group) -> None:
        """See to it that a group is looked through, if it was not since the last `lose`."""
        if not self.is_current(group) and group.id not in self._tasks:
            self._exchange.hold(group)
            task = asyncio.create_task(self._look_through(group), name="rooms: catching up")
            self._tasks[group.id] = task
            task.add_done_callback(lambda _: self._tasks.pop(group.id))

    def is_current(self, group: Group) -> bool:
        """Whether all that was said in a group's rooms until now was looked at."""
        return group.id in self._current

    def lose(self, groups: Iterable[Group]) -> None:
        """Something may have been missed in these groups."""
        for group in groups:
            self._current.discard(group.id)
            self._lost.add(group.id)
            self._exchange.hold(group)

    async def close(self) -> None:
        for task in self._tasks.values():
            task.cancel()

    async def _look_through(self, group: Group) -> None:
        self._lost.add(group.id)
        pause = _FIRST_PAUSE
        read: dict[int, list[discord.Message]] = {}
        while group.id in self._lost:
            self._lost.discard(group.id)
            try:
                async with self._turns:
                    read = await self._look_at_all(group)
            except discord.Forbidden:
                await self._links.pause(group.guild_id, group.id, Reason.PERMISSION)
                self._bot.dispatch("rooms_paused", group)
                return
            except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
                log.warning("catch_up_failed", extra={"group": group.id}, exc_info=error)
                self._lost.add(group.id)
                await asyncio.sleep(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)
        self._current.add(group.id)
        self._exchange.release(group)
        self._bot.dispatch("rooms_caught_up", group, read)

    async def _look_at_all(self, group: Group) -> dict[int, list[discord.Message]]:
        """What was read in each room."""
        read = {room.channel_id: await self._look_at_room(group, room) for room in group.rooms}
        for room in group.rooms:
            await self._courier.take_back_strays(room, read[room.channel_id])
            await self._sum_up(room)
        return read

    async def _look_at_room(self, group: Group, room: Room) -> list[discord.Message]:
        """Read the room itself, and those of its threads in which something is new."""
        read: list[discord.Message] = []
        channel = self._bot.get_channel(room.channel_id)
        since = await self._copies.looked_at(room.channel_id) or room.webhook_id
        if not isinstance(channel, discord.ForumChannel):
            read += await self._look(group, room, room.channel_id, since)
        if not isinstance(channel, discord.TextChannel | discord.ForumChannel) or since is None:
            return read
        for thread in channel.threads:
            seen = await self._copies.looked_at(thread.id) or since
            if not thread.is_private() and (thread.last_message_id or thread.id) > seen:
                read += await self._look(group, room, thread.id, seen)
        return read

    async def _look(
        self, group: Group, room: Room, place_id: int, since: int | None
    ) -> list[discord.Message]:
        """Note what is new in a place, and what became of the messages that were known; what was read."""
        place = letters.place(self._bot, group.guild_id, place_id)
        latest = await self._copies.latest(place_id)
        found = [message async for message in place.history(limit=_LOOKED_THROUGH)]
        there = {message.id: message for message in found}
        if since is None:  # linked a moment ago: what was said before stays where it is
            since = max(there, default=place_id)
        await self._compare(place_id, there, latest)
        for message in reversed(found):
            is_new = message.id > since and message.id not in self._deleted
            if is_new and letters.is_carried(message, group, self._bot):
                await self._exchange.claim(message, group, room.channel_id)
        await self._copies.look_at(place_id, group.guild_id, max(there, default=since))
        return found

    async def _compare(self, place_id: int, there: Mapping[int, discord.Message], latest: int) -> None:
        """Note what became of the messages that were known until `latest`; `there` is the end of a place.

        What was said since it was read is known by now, and not there.
        """
        for original in await self._copies.known(place_id, min(there, default=place_id)):
            if original.message_id > latest:
                continue
            if original.message_id not in there:
                await self._courier.take_back(await self._copies.bury(original.message_id))
            else:
                edit = letters.edit_of(there[original.message_id])
                await self._copies.note_edit(original.message_id, edit)

    async def _sum_up(self, room: Room) -> None:
        """In place of what waits too long or is too much, one line that leads to it."""
        surplus = await self._copies.surplus(room.channel_id)
        channel = self._bot.get_channel(room.channel_id)
        if not surplus or not isinstance(channel, discord.TextChannel):
            return
        url = drawing.link(room.guild_id, surplus[0].place_id, surplus[0].message_id)
        say = self._bot.strings.speak_to(room.language, str(channel.guild.preferred_locale))
        view = ui.LayoutView(timeout=None)
        view.add_item(ui.TextDisplay(f"-# {say('rooms-skipped', count=len(surplus))} [↗]({url})"))
        await outgoing.post(channel, view, f"late{surplus[0].message_id}")
        await self._copies.skip(room.channel_id, [copy.message_id for copy in surplus])
