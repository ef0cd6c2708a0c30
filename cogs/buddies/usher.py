"""What follows from what people answered: they are asked, a thread is opened, put in order, closed.

`attend` does what the database says is still to be done in a server, and can be called at any time: after
a press, every minute, after a crash.
"""

import asyncio
import logging
from collections import defaultdict
from datetime import UTC, datetime, timedelta

import aiohttp
import discord

from bot.client import Teahouse, outgoing
from bot.features.buddies import Meeting, Partner
from cogs.buddies import cards, tables
from cogs.buddies.threads import Threads

log = logging.getLogger("teahouse.buddies")

_SEARCHED_MESSAGES = 200
_CLOCK_DIFFERENCE = timedelta(minutes=1)


class Usher:
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._buddies = bot.services.buddies
        self._todo = bot.services.introductions
        self._threads = Threads(bot)
        self._one_at_a_time: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def attend(self, guild_id: int) -> None:
        """Do what is to be done. What Discord does not answer to is done the next time."""
        guild = self._bot.get_guild(guild_id)
        if guild is None:
            return
        async with self._one_at_a_time[guild_id]:
            try:
                await self._attend(guild)
            except (discord.DiscordServerError, discord.RateLimited, aiohttp.ClientError, OSError) as error:
                log.warning("introductions_put_off", extra={"guild": guild_id}, exc_info=error)

    async def look_for_threads(self, guild: discord.Guild) -> None:
        """A channel is gone: so are the meetings whose thread was in it."""
        for meeting in await self._buddies.going_on(guild.id):
            if meeting.thread_id and await self._threads.is_gone(guild, meeting):
                await self._buddies.thread_gone(guild.id, meeting.thread_id)

    async def _attend(self, guild: discord.Guild) -> None:
        for partner in await self._todo.needless_cards(guild.id):
            await self._take_down(partner)
        for meeting, partner in await self._todo.to_ask(guild.id):
            await self._ask(guild, meeting, partner)
        for meeting in await self._todo.to_open(guild.id):
            await self._threads.open(guild, meeting)
        for meeting, partner in await self._todo.to_part(guild.id):
            await self._threads.part(guild, meeting, partner)
        for meeting in await self._todo.to_close(guild.id):
            await self._threads.close(guild, meeting)

    async def _take_down(self, partner: Partner) -> None:
        if partner.channel_id and partner.message_id:
            channel = self._bot.get_partial_messageable(partner.channel_id)
            await outgoing.take_back(channel, [partner.message_id])
        await self._todo.asked(partner, None)

    async def _ask(self, guild: discord.Guild, meeting: Meeting, partner: Partner) -> None:
        """Claim, look whether an earlier try arrived, post."""
        channel = await self._place(guild, meeting, partner)
        if channel is None:
            return
        if partner.nonce is None:
            partner = await self._todo.ask(partner, channel.id)
        elif found := await self._standing(partner):
            await self._todo.asked(partner, found)
            return
        say = self._bot.strings.speak_to(partner.language, str(guild.preferred_locale))
        view = cards.asked(say, meeting, partner)
        try:
            sent = await outgoing.call(channel, view, partner.nonce or "", users=[partner.user_id])
            await self._todo.asked(partner, sent)
        except (discord.Forbidden, discord.NotFound) as error:
            log.warning("asking_refused", extra={"channel": channel.id, "code": error.code})

    async def _place(
        self, guild: discord.Guild, meeting: Meeting, partner: Partner
    ) -> discord.TextChannel | discord.Thread | None:
        """Where somebody is asked; None where they are gone, or there is no place for it."""
        try:
            member = await guild.fetch_member(partner.user_id)
        except discord.NotFound:
            await self._buddies.left(guild.id, partner.user_id)
            return None
        if meeting.is_host(partner.user_id) and meeting.joins:
            return await self._threads.of(guild, meeting.joins)
        return await tables.asking_place(self._bot, guild, partner, member)

    async def _standing(self, partner: Partner) -> int | None:
        """The card that asks somebody, if it was posted before a crash."""
        channel = self._bot.get_partial_messageable(partner.channel_id or 0)
        since = datetime.fromtimestamp(partner.asked_at or 0, UTC) - _CLOCK_DIFFERENCE
        try:
            async for message in channel.history(after=since, limit=_SEARCHED_MESSAGES):
                mine = message.author.id == self._bot.application_id
                if mine and cards.is_signed(message, partner.nonce or ""):
                    return message.id
        except (discord.Forbidden, discord.NotFound) as error:
            log.warning("history_closed", extra={"channel": partner.channel_id, "code": error.code})
        return None
