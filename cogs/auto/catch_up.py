"""What happened while the bot was away, in the places where translations are made by themselves."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import islice

import discord

from bot.client import Teahouse, outgoing
from bot.client.looking_back import MOST_CHANNELS, look_back
from cogs.auto.kinds import Written, written
from cogs.auto.poster import Poster

log = logging.getLogger("teahouse.auto")

# What was said before a longer absence, or is more than one screen of it, is not translated any more.
_MISSED = timedelta(minutes=10)
_MOST_MISSED = 25
_PAUSES = (1.0, 5.0, 25.0)  # seconds, after each of which Discord may be well again

Follow = Callable[[int, discord.Message | None], Awaitable[None]]
Hear = Callable[[discord.Message], Awaitable[None]]


class CatchUp:
    """`follow` is told what became of messages that are translated, `hear` what was said since."""

    def __init__(self, bot: Teahouse, poster: Poster, follow: Follow, hear: Hear) -> None:
        self._bot = bot
        self._auto = bot.services.auto
        self._poster = poster
        self._follow = follow
        self._hear = hear
        self._listening_since = discord.utils.utcnow()

    def listen(self) -> None:
        """A session begins: what is said from now on is heard anyway."""
        self._listening_since = discord.utils.utcnow()

    async def run(self) -> None:
        """Look at the channels with translations of the last day, and those where something was just said."""
        recent = await self._auto.recent()
        for (guild_id, channel_id), message_ids in islice(recent.items(), MOST_CHANNELS):
            await self._look_back(guild_id, channel_id, message_ids, max(message_ids))
        for channel, since in islice(self._unheard(recent), MOST_CHANNELS):
            await self._look_back(channel.guild.id, channel.id, (), since)

    def _unheard(self, recent: Mapping[tuple[int, int], object]) -> Iterator[tuple[Written, int]]:
        """Other channels that somebody wrote in lately, with the last message id before their start."""
        for guild in filter(lambda each: self._auto.places.any_in(each.id), self._bot.guilds):
            for channel in written(guild):
                place = self._auto.places.nearest(guild.id, around(channel))
                if place is None or (guild.id, channel.id) in recent:
                    continue
                since = _latest(place.since)
                if (channel.last_message_id or 0) > since:
                    yield channel, since

    async def _look_back(self, guild_id: int, channel_id: int, known: Sequence[int], since: int) -> None:
        """Follow what happened in a channel; Discord may have trouble, but no channel costs the others."""
        for pause in _PAUSES:
            try:
                if channel := await self._poster.whole_channel(guild_id, channel_id):
                    if known:
                        async for message_id, message in look_back(channel, known):
                            await self._follow(message_id, message)
                    await self._listen(channel, since)
                return
            except outgoing.OUTCOME_UNKNOWN as error:
                log.warning("look_back_failed", extra={"channel": channel_id, "error": type(error).__name__})
                await asyncio.sleep(pause)

    async def _listen(self, channel: discord.abc.Messageable, since: int) -> None:
        """Hear what was said after the message `since`, when nobody listened."""
        after, before = discord.Object(max(since, _latest(0))), self._listening_since
        with suppress(discord.NotFound, discord.Forbidden):
            async for message in channel.history(limit=_MOST_MISSED, after=after, before=before):
                await self._hear(message)


def around(channel: object) -> tuple[int | None, ...]:
    """A channel and what it is in, the narrowest first: thread, channel, category."""
    if isinstance(channel, discord.Thread):
        category = channel.parent.category_id if channel.parent else None
        return channel.id, channel.parent_id, category
    return getattr(channel, "id", None), getattr(channel, "category_id", None)


def _latest(since: int) -> int:
    """The id that a message of `since` (epoch milliseconds) would have, or one that is just not too old."""
    moment = max(datetime.fromtimestamp(since / 1000, UTC), discord.utils.utcnow() - _MISSED)
    return discord.utils.time_snowflake(moment)
