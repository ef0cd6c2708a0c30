"""Reactions, pins, and what becomes of threads: done in one linked room, seen in all."""

import asyncio

import discord
from discord.ext import commands

from bot.client import Teahouse
from bot.features.rooms import Group, Original
from cogs.rooms import letters
from cogs.rooms.echoing import Echoes, Event

_FRESH_SECONDS = 5.0
_LOOK_AGAIN_SECONDS = 0.1


class EchoCog(commands.Cog):
    def __init__(self, bot: Teahouse, echoes: Echoes) -> None:
        self._bot = bot
        self._links = bot.services.links
        self._copies = bot.services.copies
        self._counterparts = bot.services.counterparts
        self._echoes = echoes

    @commands.Cog.listener()
    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        if event.member is not None and event.member.bot:
            return
        if found := await self._found(event.guild_id, event.channel_id, event.message_id):
            await self._echoes.react(found, event.emoji, event.user_id)

    @commands.Cog.listener()
    async def on_raw_reaction_remove(self, event: discord.RawReactionActionEvent) -> None:
        if event.user_id == self._bot.application_id:
            return
        if found := await self._found(event.guild_id, event.channel_id, event.message_id):
            await self._echoes.unreact(found, event.emoji, event.user_id)

    @commands.Cog.listener()
    async def on_raw_reaction_clear_emoji(self, event: discord.RawReactionClearEmojiEvent) -> None:
        if found := await self._found(event.guild_id, event.channel_id, event.message_id):
            await self._echoes.unreact(found, event.emoji, None)

    @commands.Cog.listener()
    async def on_raw_reaction_clear(self, event: discord.RawReactionClearEvent) -> None:
        """All reactions were taken off a message at once."""
        if found := await self._found(event.guild_id, event.channel_id, event.message_id):
            for emoji in await self._counterparts.reactions(found.original.message_id):
                await self._echoes.unreact(found, discord.PartialEmoji.from_str(emoji), None)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        """A message that was pinned, or is no more, comes as an edit of it."""
        if found := await self._found(event.guild_id, event.channel_id, event.message_id):
            await self._echoes.pin(found, pinned=event.message.pinned)

    @commands.Cog.listener()
    async def on_thread_create(self, thread: discord.Thread) -> None:
        """From now on it is seen what changes."""
        if self._group(thread.parent_id):
            now = thread.name, thread.archived, thread.locked
            await self._counterparts.note_state(thread.guild.id, thread.parent_id, thread.id, now)

    @commands.Cog.listener()
    async def on_raw_thread_update(self, event: discord.RawThreadUpdateEvent) -> None:
        if group := self._group(event.parent_id):
            state = event.data["thread_metadata"]
            now = event.data["name"], state["archived"], state.get("locked", False)
            news = await self._counterparts.note_state(event.guild_id, event.parent_id, event.thread_id, now)
            if news:
                await self._echoes.change_thread(group, event.parent_id, event.thread_id, news)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, event: discord.RawThreadDeleteEvent) -> None:
        if group := self._group(event.parent_id):
            await self._counterparts.forget_state(event.thread_id)
            await self._echoes.delete_thread(group, event.parent_id, event.thread_id)

    def _group(self, room_id: int) -> Group | None:
        """The group of a room, unless it is paused."""
        group = self._links.of(room_id)
        return None if group is None or group.paused else group

    async def _found(self, guild_id: int | None, place_id: int, message_id: int) -> Event | None:
        """What happened to a message, where it is an original or a copy of one."""
        guild = self._bot.get_guild(guild_id or 0)
        room_id = letters.room_of(guild.get_channel_or_thread(place_id)) if guild else None
        group = self._group(room_id) if room_id else None
        if group is None or room_id is None:
            return None
        original = await self._settled(message_id)
        return Event(group, room_id, original) if original else None

    async def _settled(self, message_id: int) -> Original | None:
        """The original of a message; of one of a moment ago once its copies are posted and recorded."""
        while True:
            original = await self._copies.original(message_id)
            age = discord.utils.utcnow() - discord.utils.snowflake_time(message_id)
            is_old = age.total_seconds() > _FRESH_SECONDS
            if is_old or (original and not await self._copies.is_under_way(original.message_id)):
                return original
            await asyncio.sleep(_LOOK_AGAIN_SECONDS)
