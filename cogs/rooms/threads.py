"""Threads and forum posts: where a message of a thread belongs in another room."""

from typing import cast

import discord

from bot.client import Teahouse, outgoing
from bot.client.outgoing import clean
from bot.features.rooms import Group, Original, Room
from bot.features.translation import Account
from cogs.rooms.letters import Letter

_NAME_LENGTH = 100  # Discord's limit


class NoPlace(Exception):
    """What the message belongs to was never carried into that room, or was deleted there."""


def opens_post(original: Original) -> bool:
    """Whether a message is the first of a forum post, which has its id."""
    return original.place_id == original.message_id


class Threads:
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._copies = bot.services.copies
        self._counterparts = bot.services.counterparts

    async def place(self, letter: Letter, room: Room) -> int | None:
        """The thread in which a copy belongs, opened if need be; None for the room itself.

        Raises NoPlace, and discord.HTTPException.
        """
        original = letter.original
        if original.place_id == original.room_id or opens_post(original):
            return None
        anchor = await self._counterparts.anchor(original.place_id)
        thread_id = await self._counterparts.thread_in(anchor, room.channel_id) if anchor else None
        if thread_id is None:
            raise NoPlace
        if not isinstance(self._bot.get_channel(thread_id), discord.Thread):
            await self._open(letter, room, thread_id)
        return thread_id

    async def name(self, name: str, room: Room, group: Group, account: Account) -> str:
        """What a thread is called in a room."""
        wording = await self._copies.word(name, room, group, account)
        return clean(wording.text).replace("\n", " ").strip()[:_NAME_LENGTH] or name[:_NAME_LENGTH]

    async def title(self, letter: Letter, room: Room) -> str | None:
        """The name of the forum post that a copy opens; None for a copy that opens none."""
        thread = letter.message.channel
        if not opens_post(letter.original) or not isinstance(thread, discord.Thread):
            return None
        return await self.name(thread.name, room, letter.group, _account(letter))

    async def _open(self, letter: Letter, room: Room, thread_id: int) -> None:
        channel, thread = self._bot.get_channel(room.channel_id), letter.message.channel
        if not isinstance(channel, discord.TextChannel) or not isinstance(thread, discord.Thread):
            return  # a forum post, which is open as soon as it is there
        name = await self.name(thread.name, room, letter.group, _account(letter))
        idle = cast("outgoing.IdleMinutes", thread.auto_archive_duration)
        try:
            await outgoing.open_thread(channel.get_partial_message(thread_id), name, idle)
        except discord.NotFound:
            raise NoPlace from None


def _account(letter: Letter) -> Account:
    return Account(letter.original.guild_id, letter.original.author_id)
