"""Reactions, pins, and what becomes of threads: done in one linked room, seen in all."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection
from datetime import timedelta
from weakref import WeakValueDictionary

import discord
from discord.ext import commands

from bot.client import Teahouse, outgoing
from bot.features.rooms import Echo, Group, Original
from bot.features.translation import Account
from cogs.rooms import letters
from cogs.rooms.threads import Threads

log = logging.getLogger("teahouse.rooms")

Deed = Callable[[discord.PartialMessage], Awaitable[None]]

_FRESH = timedelta(seconds=5)
_LOOK_AGAIN_SECONDS = 0.1


class EchoCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._links = bot.services.links
        self._copies = bot.services.copies
        self._counterparts = bot.services.counterparts
        self._threads = Threads(bot)
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._own_changes: set[tuple[int, str, bool, bool]] = set()

    @commands.Cog.listener()
    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        if event.member is not None and event.member.bot:
            return
        if found := await self._found(event.guild_id, event.channel_id, event.message_id):
            group, room_id, original = found
            async with self._turn(original):
                echo = await self._counterparts.react(
                    group, original.message_id, _key(event.emoji), room_id, event.user_id
                )
                await self._echo(original, event.emoji, echo)

    @commands.Cog.listener()
    async def on_raw_reaction_remove(self, event: discord.RawReactionActionEvent) -> None:
        if event.user_id != self._bot.application_id:
            await self._unreact(event, event.emoji, event.user_id)

    @commands.Cog.listener()
    async def on_raw_reaction_clear_emoji(self, event: discord.RawReactionClearEmojiEvent) -> None:
        await self._unreact(event, event.emoji, None)

    @commands.Cog.listener()
    async def on_raw_reaction_clear(self, event: discord.RawReactionClearEvent) -> None:
        """All reactions were taken off a message at once."""
        if found := await self._found(event.guild_id, event.channel_id, event.message_id):
            for emoji in await self._counterparts.reactions(found[2].message_id):
                await self._unreact(event, discord.PartialEmoji.from_str(emoji), None)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        """A message that was pinned, or is no more, comes as an edit of it."""
        found = await self._found(event.guild_id, event.channel_id, event.message_id)
        if found is None:
            return
        group, room_id, original = found
        pinned = event.message.pinned
        if await self._counterparts.note_pin(original.message_id, pinned=pinned):
            rooms = {room.channel_id for room in group.rooms} - {room_id}
            deed: Deed = discord.PartialMessage.pin if pinned else discord.PartialMessage.unpin
            await self._do(original, rooms, deed)

    @commands.Cog.listener()
    async def on_thread_update(self, before: discord.Thread, after: discord.Thread) -> None:
        change = (after.id, after.name, after.archived, after.locked)
        is_news = (before.name, before.archived, before.locked) != change[1:]
        if change in self._own_changes:
            self._own_changes.discard(change)
        elif is_news and (group := self._links.of(after.parent_id or 0)) and not group.paused:
            await self._change_threads(group, after, renamed=before.name != after.name)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, event: discord.RawThreadDeleteEvent) -> None:
        """The thread of an original takes its counterparts along; one of those goes alone."""
        group = self._links.of(event.parent_id)
        anchor = await self._counterparts.anchor(event.thread_id) if group else None
        if group is None or anchor is None or anchor.room_id != event.parent_id:
            return
        for room in group.rooms:
            thread_id = await self._counterparts.thread_in(anchor, room.channel_id)
            thread = self._bot.get_channel(thread_id or 0)
            if room.channel_id != event.parent_id and isinstance(thread, discord.Thread):
                await _allowed(thread.delete())

    async def _unreact(
        self,
        event: discord.RawReactionActionEvent
        | discord.RawReactionClearEmojiEvent
        | discord.RawReactionClearEvent,
        emoji: discord.PartialEmoji,
        user_id: int | None,
    ) -> None:
        if found := await self._found(event.guild_id, event.channel_id, event.message_id):
            group, room_id, original = found
            async with self._turn(original):
                echo = await self._counterparts.unreact(
                    group, original.message_id, _key(emoji), room_id, user_id
                )
                await self._echo(original, emoji, echo)

    async def _echo(self, original: Original, emoji: discord.PartialEmoji, echo: Echo) -> None:
        own = self._bot.user
        await self._do(original, echo.add, lambda message: message.add_reaction(emoji))
        if own:
            await self._do(original, echo.remove, lambda message: message.remove_reaction(emoji, own))

    async def _do(self, original: Original, rooms: Collection[int], deed: Deed) -> None:
        """Do something with what stands for an original in each of `rooms`."""
        for room_id in rooms:
            if there := await self._counterparts.message_in(original, room_id):
                message_id, place_id = there
                place = self._bot.get_partial_messageable(place_id, guild_id=original.guild_id)
                await _allowed(deed(place.get_partial_message(message_id)))

    async def _change_threads(self, group: Group, thread: discord.Thread, *, renamed: bool) -> None:
        anchor = await self._counterparts.anchor(thread.id)
        for room in group.rooms:
            other_id = await self._counterparts.thread_in(anchor, room.channel_id) if anchor else None
            other = self._bot.get_channel(other_id or 0)
            if room.channel_id == thread.parent_id or not isinstance(other, discord.Thread):
                continue
            account = Account(thread.guild.id, thread.owner_id)
            name = await self._threads.name(thread.name, room, group, account) if renamed else other.name
            change = (other.id, name, thread.archived, thread.locked)
            if change[1:] != (other.name, other.archived, other.locked):
                self._own_changes.add(change)
                work = outgoing.change_thread(other, name, archived=thread.archived, locked=thread.locked)
                await _allowed(work)

    async def _found(
        self, guild_id: int | None, place_id: int, message_id: int
    ) -> tuple[Group, int, Original] | None:
        """The group, the room, and the original of a message in it, where it is one or a copy of one."""
        guild = self._bot.get_guild(guild_id or 0)
        room_id = letters.room_of(guild.get_channel_or_thread(place_id)) if guild else None
        group = self._links.of(room_id) if room_id else None
        if group is None or room_id is None or group.paused:
            return None
        original = await self._settled(message_id)
        return (group, room_id, original) if original else None

    async def _settled(self, message_id: int) -> Original | None:
        """The original of a message; of one of a moment ago once its copies are posted and recorded."""
        while True:
            original = await self._copies.original(message_id)
            age = discord.utils.utcnow() - discord.utils.snowflake_time(message_id)
            if age > _FRESH or (original and not await self._copies.is_under_way(original.message_id)):
                return original
            await asyncio.sleep(_LOOK_AGAIN_SECONDS)

    def _turn(self, original: Original) -> asyncio.Lock:
        """What happens to one message happens in order."""
        return self._turns.setdefault(original.message_id, asyncio.Lock())


async def _allowed(work: Awaitable[object]) -> None:
    """As far as Discord lets us: a counterpart may be gone, an emoji may be another server's."""
    try:
        await work
    except discord.HTTPException as error:
        log.info("echo_refused", extra={"code": error.code})


def _key(emoji: discord.PartialEmoji) -> str:
    return f"{emoji.name}:{emoji.id}" if emoji.id else str(emoji.name)
