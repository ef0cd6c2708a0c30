"""Reactions, pins, and what became of threads while nobody listened: brought in step at the return."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from contextlib import suppress

import aiohttp
import discord
from discord.ext import commands

from bot.client import Teahouse
from bot.features.rooms import Group, Original
from cogs.rooms.echoing import Echoes, Event, key

log = logging.getLogger("teahouse.rooms")

# A thread that was open and is not in sight is asked for, one request each.
_MOST_THREADS = 50
_MOST_PEOPLE = 100  # of one reaction: one request; whoever is beyond is not missed among so many
_COPIED_SECONDS, _LOOK_AGAIN_SECONDS = 60.0, 0.5


class EchoReturnCog(commands.Cog):
    """Compares the messages that a catch-up has read, the latest of each room, with what is known of them.

    Changes to older messages, and in threads where nobody wrote since, stay in their room.
    """

    def __init__(self, bot: Teahouse, echoes: Echoes) -> None:
        self._bot = bot
        self._copies = bot.services.copies
        self._counterparts = bot.services.counterparts
        self._echoes = echoes

    @commands.Cog.listener()
    async def on_rooms_caught_up(self, group: Group, read: Mapping[int, Sequence[discord.Message]]) -> None:
        """`read` are the messages of each room and its threads, by the room's id."""
        for room_id, messages in read.items():
            try:
                await self._compare_messages(group, room_id, {message.id: message for message in messages})
                await self._compare_threads(group, room_id)
            except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
                log.warning("echoes_not_compared", extra={"room": room_id, "error": type(error).__name__})

    async def _compare_messages(
        self, group: Group, room_id: int, messages: Mapping[int, discord.Message]
    ) -> None:
        shown = await self._counterparts.shown(messages)
        reacted = await self._counterparts.reacted(room_id, shown)
        pinned = await self._counterparts.pinned(room_id, shown)
        for message_id, ids in shown.items():
            parts = [messages[each] for each in ids]
            people = reacted.get(message_id, {})
            changed = _changed(parts, people)
            is_news = any(part.pinned for part in parts) != (message_id in pinned)
            original = await self._copied(message_id) if changed or is_news else None
            if original:
                event = Event(group, room_id, original)
                if is_news:
                    await self._compare_pin(event, parts)
                for emoji in changed:
                    await self._compare_people(event, parts, emoji, people.get(emoji, set()))

    async def _copied(self, message_id: int) -> Original | None:
        """An original once its copies are posted; None where that takes too long."""
        deadline = asyncio.get_running_loop().time() + _COPIED_SECONDS
        while await self._copies.is_under_way(message_id):
            if asyncio.get_running_loop().time() > deadline:
                return None
            await asyncio.sleep(_LOOK_AGAIN_SECONDS)
        return await self._copies.original(message_id)

    async def _compare_pin(self, event: Event, parts: Sequence[discord.Message]) -> None:
        """Ask again: since the parts were read, somebody, or we, may have pinned one."""
        with suppress(discord.NotFound):
            now = [await part.fetch() for part in parts]
            await self._echoes.pin(event, pinned=any(part.pinned for part in now))

    async def _compare_people(
        self, event: Event, parts: Sequence[discord.Message], emoji: str, before: set[int]
    ) -> None:
        now: set[int] = set()
        for reaction in (each for part in parts for each in part.reactions if _key(each) == emoji):
            now |= {user.id async for user in reaction.users(limit=_MOST_PEOPLE) if not user.bot}
        partial = discord.PartialEmoji.from_str(emoji)
        for user_id in now - before:
            await self._echoes.react(event, partial, user_id)
        for user_id in before - now if len(now) < _MOST_PEOPLE else ():
            await self._echoes.unreact(event, partial, user_id)

    async def _compare_threads(self, group: Group, room_id: int) -> None:
        """Those that are open now, and those that were."""
        channel = self._bot.get_channel(room_id)
        if not isinstance(channel, discord.TextChannel | discord.ForumChannel):
            return
        there = {thread.id for thread in channel.threads if not thread.is_private()}
        for thread in [each for each in channel.threads if each.id in there]:
            await self._compare_thread(group, room_id, thread)
        for state in await self._counterparts.states(room_id, _MOST_THREADS):
            if not state.archived and state.thread_id not in there:
                await self._find(group, room_id, state.thread_id)

    async def _find(self, group: Group, room_id: int, thread_id: int) -> None:
        """A thread that was open: it is closed, or gone."""
        try:
            thread = await self._bot.fetch_channel(thread_id)
        except discord.NotFound:
            if await self._counterparts.forget_state(thread_id):
                await self._echoes.delete_thread(group, room_id, thread_id)
        except discord.Forbidden:
            return
        else:
            if isinstance(thread, discord.Thread):
                await self._compare_thread(group, room_id, thread)

    async def _compare_thread(self, group: Group, room_id: int, thread: discord.Thread) -> None:
        now = thread.name, thread.archived, thread.locked
        news = await self._counterparts.note_state(group.guild_id, room_id, thread.id, now)
        if news:
            await self._echoes.change_thread(group, room_id, thread.id, news)


def _changed(parts: Sequence[discord.Message], before: Mapping[str, set[int]]) -> list[str]:
    """The emoji with which not as many people reacted as before."""
    now: dict[str, int] = {}
    for reaction in (each for part in parts for each in part.reactions):
        now[_key(reaction)] = now.get(_key(reaction), 0) + reaction.count - reaction.me
    return [each for each in {*now, *before} if now.get(each, 0) != len(before.get(each, ()))]


def _key(reaction: discord.Reaction) -> str:
    emoji = reaction.emoji
    return emoji if isinstance(emoji, str) else key(discord.PartialEmoji(name=emoji.name, id=emoji.id))
