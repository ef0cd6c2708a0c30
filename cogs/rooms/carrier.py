"""Listens in linked rooms, and sees to it that what happens in one happens in all."""

import asyncio
import logging
from collections import deque
from collections.abc import Collection
from contextlib import AsyncExitStack

import discord
from discord.ext import commands

from bot.client import Teahouse
from bot.client.loops import every
from bot.client.posting import Webhooks
from bot.features.rooms import Group, Post
from cogs.rooms import letters
from cogs.rooms.catch_up import CatchUp
from cogs.rooms.corrector import CopyCorrector
from cogs.rooms.courier import Courier
from cogs.rooms.exchange import Exchange
from cogs.rooms.files import Files
from cogs.rooms.letters import Letter
from cogs.rooms.staff import Staff
from cogs.rooms.threads import Threads
from cogs.rooms.troubles import Troubles
from cogs.rooms.writing import Writer

log = logging.getLogger("teahouse.rooms")

_REMEMBERED_DELETIONS = 2_000
_CLEARED_AT_ONCE = 100
_MENDING_SECONDS = 30.0
_DAY = 86_400.0


class CarrierCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._copies = bot.services.copies
        self._links = bot.services.links
        self._webhooks = Webhooks(bot.http.user_agent)
        self._files = Files()
        self._staff = Staff()
        self._courier = Courier(bot, self._webhooks, Writer(bot, self._files, self._staff), Threads(bot))
        self._exchange = Exchange(bot, self._courier)
        self._deleted: deque[int] = deque(maxlen=_REMEMBERED_DELETIONS)
        self._catch_up = CatchUp(bot, self._exchange, self._courier, self._deleted)
        bot.translations.add(CopyCorrector(bot, self._courier))
        self._troubles = Troubles(bot)
        self._clearing: set[asyncio.Task[None]] = set()
        self._open = AsyncExitStack()

    async def cog_load(self) -> None:
        """Opened here, closed in reverse."""
        self._open.push_async_callback(self._files.close)
        self._open.push_async_callback(self._webhooks.close)
        self._open.push_async_callback(self._exchange.close)
        self._open.push_async_callback(self._catch_up.close)
        mending = every(_MENDING_SECONDS, self._mend, "mend copies")
        await self._open.enter_async_context(mending)
        forgetting = every(_DAY, self._copies.forget_old, "forget old copies")
        await self._open.enter_async_context(forgetting)

    async def _mend(self) -> None:
        """What could not be done when it was time for it."""
        await self._bot.wait_until_ready()
        await self._troubles.tell_late()
        await self._courier.take_back(await self._copies.buried(_CLEARED_AT_ONCE))
        self._exchange.look_again()
        await self._exchange.retry()

    async def cog_unload(self) -> None:
        for task in self._clearing:
            task.cancel()
        await self._open.aclose()

    @commands.Cog.listener()
    async def on_shard_connect(self, shard_id: int) -> None:
        """A new session: what happened since the last one was not heard."""
        self._catch_up.lose(self._groups(shard_id))

    @commands.Cog.listener()
    async def on_shard_ready(self, shard_id: int) -> None:
        for group in self._groups(shard_id):
            if not group.paused:
                self._catch_up.require(group)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        room_id = letters.room_of(message.channel)
        group = self._links.of(room_id) if room_id else None
        if group is None or room_id is None:
            return
        if group.paused:
            self._catch_up.lose([group])
            return
        if not letters.is_carried(message, group, self._bot) or self._burns(message, group):
            return
        self._staff.note(message.author)
        self._catch_up.require(group)
        in_turn = self._catch_up.is_current(group)
        original, rooms = await self._exchange.claim(message, group, room_id, in_turn=in_turn)
        self._exchange.dispatch(Letter(message, original, group), rooms)

    @commands.Cog.listener()
    async def on_copy_withheld(self, room_id: int) -> None:
        """The courier met with automatic moderation."""
        await self._troubles.tell_withheld(room_id)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        message = event.message
        room_id = letters.room_of(message.channel)
        group = self._links.of(room_id) if room_id else None
        edit = letters.edit_of(message)
        # Previews of links, pins and threads come as edits too.
        if group is None or not edit or not await self._copies.note_edit(message.id, edit):
            return
        if original := await self._copies.original(message.id):
            self._exchange.renew(Letter(message, original, group))

    @commands.Cog.listener()
    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        await self._follow_deletion(event.channel_id, event.guild_id, [event.message_id])

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        await self._follow_deletion(event.channel_id, event.guild_id, event.message_ids)

    async def _follow_deletion(self, place_id: int, guild_id: int | None, ids: Collection[int]) -> None:
        guild = self._bot.get_guild(guild_id or 0)
        channel = guild.get_channel_or_thread(place_id) if guild else None
        room_id = letters.room_of(channel)
        if room_id is None or self._links.of(room_id) is None:
            return
        self._deleted.extend(ids)
        posts = [post for each in ids for post in await self._copies.bury(each)]
        self._clear(posts)

    def _clear(self, posts: list[Post]) -> None:
        task = asyncio.create_task(self._courier.take_back(posts), name="rooms: clearing")
        self._clearing.add(task)
        task.add_done_callback(self._clearing.discard)

    def _groups(self, shard_id: int) -> list[Group]:
        return [
            group
            for guild in self._bot.guilds
            if guild.shard_id == shard_id
            for group in self._links.groups(guild.id)
        ]

    def _burns(self, message: discord.Message, group: Group) -> bool:
        application = letters.sender(message)
        return application is not None and self._copies.burns(group.id, application)
