"""Looks for a post of ours in a room: one that a request of unknown outcome made after all."""

from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

import discord

from bot.client import Teahouse
from bot.client.posting import Parcel
from bot.features.rooms import Room
from cogs.rooms import drawing, letters
from cogs.rooms.letters import Letter

# How much of a room is searched for a copy, the latest first; and by how much Discord's ids, which tell
# the time, may contradict the order of events.
_SEARCHED_MESSAGES = 1_000
_DISORDER = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Sought:
    """One part of a message's copy in a room."""

    letter: Letter
    room: Room
    part: int
    parcel: Parcel


class Search:
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._copies = bot.services.copies

    async def find(self, sought: Sought) -> tuple[int, int] | None:
        """The post that is this part, and the place it is in."""
        ours = await self._ours(sought)
        marked = [message for message in ours if _is_marked(message, sought)]
        found = marked or await self._unmarked(ours, sought)
        return (found[0].id, found[0].channel.id) if found else None

    async def unrecorded(self, sought: Sought) -> list[discord.Message]:
        """The posts that are this part too, besides the one that is recorded."""
        ours = await self._ours(sought)
        free = await self._copies.unrecorded([message.id for message in ours])
        marked = [message for message in ours if _is_marked(message, sought) and message.id in free]
        return marked or await self._unmarked(ours, sought)

    async def _ours(self, sought: Sought) -> list[discord.Message]:
        return [
            message
            async for message in self._later(sought)
            if message.application_id == self._bot.application_id and message.webhook_id
        ]

    async def _unmarked(self, ours: list[discord.Message], sought: Sought) -> list[discord.Message]:
        free = await self._copies.unrecorded([message.id for message in ours])
        return [message for message in ours if message.id in free and _is(message, sought.parcel)]

    async def _later(self, sought: Sought) -> AsyncIterator[discord.Message]:
        """What was posted since an original where its copy belongs; of a forum its posts' first messages."""
        said_at, parcel, room = sought.letter.message.created_at, sought.parcel, sought.room
        since = discord.Object(discord.utils.time_snowflake(said_at - _DISORDER))
        channel = self._bot.get_channel(room.channel_id)
        if parcel.title is None:
            place = letters.place(self._bot, room.guild_id, parcel.thread_id or room.channel_id)
            found = place.history(limit=_SEARCHED_MESSAGES, after=since, oldest_first=False)
            async for message in found:
                yield message
        elif isinstance(channel, discord.ForumChannel):
            for thread in channel.threads:
                if thread.id > since.id:
                    with suppress(discord.NotFound):
                        yield await thread.fetch_message(thread.id)


def _is_marked(message: discord.Message, sought: Sought) -> bool:
    return drawing.read_mark(message.content) == (sought.letter.original.message_id, sought.part)


def _is(message: discord.Message, parcel: Parcel) -> bool:
    """Whether a post without a small line is this one."""
    return (
        drawing.read_mark(parcel.text) is None
        and message.content == parcel.text
        and message.author.name == parcel.face.name
        and len(message.attachments) == len(parcel.files)
    )
