"""What became of messages while the bot was away, from one request for each channel."""

from collections.abc import AsyncIterator, Callable, Collection
from contextlib import suppress
from datetime import datetime, timedelta

import discord

from bot.client.client import Teahouse

MOST_CHANNELS = 20  # the rest is too much to be asked at one start
MOST_MESSAGES = 100
# How much of what was said after a crash may hold our message; and how far two clocks may differ.
_SEARCHED_MESSAGES = 200
_CLOCK_DIFFERENCE = timedelta(minutes=1)


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


async def find_own(
    bot: Teahouse, channel_id: int, since: datetime, is_it: Callable[[discord.Message], bool]
) -> int | None:
    """The message of ours that was posted before a crash left it unrecorded; None where there is none.

    `since` is when it was claimed at the earliest. Raises discord.HTTPException where nobody can look.
    """
    after = discord.Object(discord.utils.time_snowflake(since - _CLOCK_DIFFERENCE))
    history = bot.get_partial_messageable(channel_id).history(after=after, limit=_SEARCHED_MESSAGES)
    async for message in history:
        if message.author.id == bot.application_id and is_it(message):
            return message.id
    return None
