"""Copies in linked rooms, as translations that a member can make better."""

import asyncio
from collections.abc import Sequence

import discord

from bot.client import Teahouse
from bot.client.outgoing import MESSAGE_LENGTH
from bot.client.translations import Posted
from bot.errors import UserError
from bot.features.rooms import Original, Room, Wording
from bot.features.translation import Translation
from cogs.rooms import drawing, letters
from cogs.rooms.courier import Courier
from cogs.rooms.letters import Letter

_FOOT_MAY_GROW_BY = 60


class CopyCorrector:
    """Copies that are one post each."""

    def __init__(self, bot: Teahouse, courier: Courier) -> None:
        self._bot = bot
        self._copies = bot.services.copies
        self._links = bot.services.links
        self._courier = courier

    async def recognise(self, message: discord.Message) -> Sequence[Posted]:
        found = await self._find(message)
        if found is None:
            return ()
        original, room = found
        if len(await self._copies.posts(original.message_id, room.channel_id)) != 1:
            raise UserError("translation-cannot-correct")
        text = letters.words(await self._read(original))
        source = (await self._bot.services.translation.detect(text)).code
        body = drawing.body(message.content)
        room_left = MESSAGE_LENGTH - len(message.content) - _FOOT_MAY_GROW_BY
        return [Posted(text, source, room.language, body, room_left + len(body))]

    async def replace(self, message: discord.Message, better: Translation) -> None:
        found = await self._find(message)
        group = self._links.of(found[1].channel_id) if found else None
        if found is None or group is None:
            return
        original, room = found
        letter = Letter(await self._read(original), original, group)
        letter.wordings[room.channel_id] = asyncio.create_task(_worded(better), name="rooms: wording")
        await self._courier.renew(letter, room)

    async def _find(self, message: discord.Message) -> tuple[Original, Room] | None:
        """The original of a copy, and the room that the copy is in."""
        mark = drawing.read_mark(message.content) if message.webhook_id else None
        room_id = letters.room_of(self._bot.get_channel(message.channel.id))
        group = self._links.of(room_id) if room_id else None
        if mark is None or group is None or message.application_id != self._bot.application_id:
            return None
        original = await self._copies.original(mark[0])
        room = group.room(room_id) if room_id else None
        return (original, room) if original and room and original.group_id == group.id else None

    async def _read(self, original: Original) -> discord.Message:
        """Raises UserError where it is gone, or may not be read any more."""
        place = letters.place(self._bot, original.guild_id, original.place_id)
        try:
            return await place.fetch_message(original.message_id)
        except (discord.NotFound, discord.Forbidden) as error:
            raise UserError("translation-original-gone") from error


async def _worded(better: Translation) -> Wording:
    return Wording(better.text, better)
