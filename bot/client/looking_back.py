"""What became of messages while the bot was away, from one request for each channel."""

from collections.abc import AsyncIterator, Collection
from contextlib import suppress

import discord

MOST_CHANNELS = 20  # the rest is too much to be asked at one start
MOST_MESSAGES = 100


async def look_back(
    channel: discord.abc.Messageable, message_ids: Collection[int]
) -> AsyncIterator[tuple[int, discord.Message | None]]:
    """Each of these messages as it is now, None where it was deleted.

    Those before the latest MOST_MESSAGES of the channel, and channels out of reach, are left out.
    """
    there: dict[int, discord.Message] = {}
    with suppress(discord.NotFound, discord.Forbidden):
        there = {message.id: message async for message in channel.history(limit=MOST_MESSAGES)}
    for message_id in message_ids:
        if there and message_id >= min(there):
            yield message_id, there.get(message_id)
