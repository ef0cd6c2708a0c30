"""What is done in the other rooms when something happens to a message or a thread in one."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from weakref import WeakValueDictionary

import discord

from bot.client import Teahouse, outgoing
from bot.features.rooms import Echo, Group, Original, Room, ThreadNews
from bot.features.translation import Account
from cogs.rooms.threads import Threads

log = logging.getLogger("teahouse.rooms")

Deed = Callable[[discord.PartialMessage], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Event:
    """Something happened in a room to an original, or to its copy there."""

    group: Group
    room_id: int
    original: Original


class Echoes:
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._counterparts = bot.services.counterparts
        self._threads = Threads(bot)
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def react(self, event: Event, emoji: discord.PartialEmoji, user_id: int) -> None:
        async with self._turn(event.original):
            echo = await self._counterparts.react(
                event.group, event.original.message_id, key(emoji), event.room_id, user_id
            )
            await self._echo(event.original, emoji, echo)

    async def unreact(self, event: Event, emoji: discord.PartialEmoji, user_id: int | None) -> None:
        """A person, for None everybody in that room, took a reaction back."""
        async with self._turn(event.original):
            echo = await self._counterparts.unreact(
                event.group, event.original.message_id, key(emoji), event.room_id, user_id
            )
            await self._echo(event.original, emoji, echo)

    async def pin(self, event: Event, *, pinned: bool) -> None:
        """Something is pinned, or is not; nothing happens where that is known."""
        message_id, note = event.original.message_id, self._counterparts.note_pin
        if not await note(message_id, event.room_id, pinned=pinned):
            return
        deed: Deed = discord.PartialMessage.pin if pinned else discord.PartialMessage.unpin
        for room in event.group.rooms:
            # Noted first, so that Discord's word of our own pin is no news.
            is_to_do = await note(message_id, room.channel_id, pinned=pinned)
            if is_to_do and not await self._do(event.original, room.channel_id, deed):
                await note(message_id, room.channel_id, pinned=not pinned)

    async def change_thread(self, group: Group, room_id: int, thread_id: int, news: ThreadNews) -> None:
        """A thread of a room was renamed, closed, locked or opened again."""
        for room, other in await self._counterparts_of(group, room_id, thread_id):
            account = Account(group.guild_id, other.owner_id)
            name = other.name
            if news.name is not None:
                name = await self._threads.name(news.name, room, group, account)
            now, wanted = (other.name, other.archived, other.locked), (name, news.archived, news.locked)
            if wanted != now:
                await self._counterparts.note_state(group.guild_id, room.channel_id, other.id, wanted)
                work = outgoing.change_thread(other, name, archived=news.archived, locked=news.locked)
                if not await _allowed(work):
                    await self._counterparts.note_state(group.guild_id, room.channel_id, other.id, now)

    async def delete_thread(self, group: Group, room_id: int, thread_id: int) -> None:
        """The thread of an original takes its counterparts along; one of those goes alone."""
        anchor = await self._counterparts.anchor(thread_id)
        if anchor and anchor.room_id == room_id:
            for _, thread in await self._counterparts_of(group, room_id, thread_id):
                await _allowed(thread.delete())

    async def _counterparts_of(
        self, group: Group, room_id: int, thread_id: int
    ) -> list[tuple[Room, discord.Thread]]:
        anchor = await self._counterparts.anchor(thread_id)
        if anchor is None:
            return []
        found = []
        for room in group.rooms:
            other_id = await self._counterparts.thread_in(anchor, room.channel_id)
            thread = await self._thread(other_id) if other_id and room.channel_id != room_id else None
            if thread:
                found.append((room, thread))
        return found

    async def _thread(self, thread_id: int) -> discord.Thread | None:
        """A thread, though it be closed; None where it is out of reach."""
        with suppress(discord.HTTPException):
            channel = self._bot.get_channel(thread_id) or await self._bot.fetch_channel(thread_id)
            return channel if isinstance(channel, discord.Thread) else None
        return None

    async def _echo(self, original: Original, emoji: discord.PartialEmoji, echo: Echo) -> None:
        for room_id in echo.add:
            await self._do(original, room_id, lambda message: message.add_reaction(emoji))
        if own := self._bot.user:
            for room_id in echo.remove:
                await self._do(original, room_id, lambda message: message.remove_reaction(emoji, own))

    async def _do(self, original: Original, room_id: int, deed: Deed) -> bool:
        """Do something with what stands for an original in a room; whether that was done."""
        there = await self._counterparts.message_in(original, room_id)
        if there is None:
            return False
        message_id, place_id = there
        place = self._bot.get_partial_messageable(place_id, guild_id=original.guild_id)
        return await _allowed(deed(place.get_partial_message(message_id)))

    def _turn(self, original: Original) -> asyncio.Lock:
        """What happens to one message happens in order."""
        return self._turns.setdefault(original.message_id, asyncio.Lock())


def key(emoji: discord.PartialEmoji) -> str:
    """The character, or name:id."""
    return f"{emoji.name}:{emoji.id}" if emoji.id else str(emoji.name)


async def _allowed(work: Awaitable[object]) -> bool:
    """As far as Discord lets us: a counterpart may be gone, an emoji may be another server's."""
    try:
        await work
    except discord.HTTPException as error:
        log.info("echo_refused", extra={"code": error.code})
        return False
    return True
