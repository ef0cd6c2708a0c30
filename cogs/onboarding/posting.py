"""Greetings on their way into the channel: posted once, found again after a crash, taken down in time."""

import asyncio
import logging
from collections import defaultdict
from datetime import timedelta

import discord
from discord import ui

from bot.client import Teahouse, outgoing
from bot.client.notices import tell_admins
from bot.features.onboarding import Card, Flow
from cogs.onboarding import cards

log = logging.getLogger("teahouse.greetings")

_FORBIDDEN_SECONDS = 600.0
_GATHERING_SECONDS = 1.5
# How much of what was said after a crash may hold the card; and how far two clocks may differ.
_SEARCHED_MESSAGES = 200
_CLOCK_DIFFERENCE = timedelta(minutes=1)


class Poster:
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._greetings = bot.services.greetings
        self._welcome = bot.services.welcome
        self._one_at_a_time: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._greeted_at: dict[int, float] = {}

    async def greet(self, guild_id: int) -> None:
        """Post what is due in a server, unless that was done a moment ago: whoever comes right after
        somebody else may be the second of a hundred, and waits for the next look."""
        now = self._bot.loop.time()
        if now - self._greeted_at.get(guild_id, -_GATHERING_SECONDS) < _GATHERING_SECONDS:
            return
        self._greeted_at[guild_id] = now
        async with self._one_at_a_time[guild_id]:
            for card in await self._greetings.claim(guild_id):
                await self._post(card)

    async def resume(self, card: Card) -> None:
        """Finish with a card that an earlier run claimed: it stands already, or its people wait again."""
        channel = self._bot.get_partial_messageable(card.channel_id)
        after = discord.Object(discord.utils.time_snowflake(card.since - _CLOCK_DIFFERENCE))
        try:
            async for message in channel.history(after=after, limit=_SEARCHED_MESSAGES):
                if message.author.id == self._bot.application_id and cards.is_card(message, card.nonce):
                    await self._posted(card, message.id)
                    return
        except (discord.Forbidden, discord.NotFound) as error:
            log.warning("history_closed", extra={"channel": card.channel_id, "code": error.code})
        await self._greetings.released(card)

    async def tidy(self, card: Card, name: str) -> None:
        """Somebody (`name`) left: take their greeting down, or let it say farewell."""
        flow, guild = await self._welcome.flow(card.guild_id), self._bot.get_guild(card.guild_id)
        if card.user_ids or card.message_id is None:
            return
        if flow is None or guild is None or not flow.farewell:
            await self.take_down(card)
            return
        channel = self._bot.get_partial_messageable(card.channel_id)
        view = cards.farewell(flow, guild, self._bot.strings, name)
        try:
            await outgoing.change(channel, card.message_id, view)
        except (discord.Forbidden, discord.NotFound):
            await self._greetings.taken_down(card)

    async def take_down(self, card: Card) -> None:
        if card.message_id:
            channel = self._bot.get_partial_messageable(card.channel_id)
            await outgoing.take_back(channel, [card.message_id])
        await self._greetings.taken_down(card)

    async def _post(self, card: Card) -> None:
        """Every way out of here settles the claim."""
        flow, guild = await self._welcome.flow(card.guild_id), self._bot.get_guild(card.guild_id)
        channel = guild.get_channel(card.channel_id) if guild else None
        if flow is None or guild is None or not isinstance(channel, discord.TextChannel):
            await self._give_up(card, guild, "guide-channel-gone")
            return
        try:
            message_id = await self._send(card, flow, guild, channel)
        except (discord.Forbidden, discord.NotFound) as error:
            log.warning("greeting_refused", extra={"channel": channel.id, "code": error.code})
            await self._give_up(card, guild, "guide-channel-closed")
        except (discord.DiscordServerError, discord.RateLimited):
            # It may have arrived all the same: it is looked for before it is posted again.
            await self.resume(card)
        except discord.HTTPException as error:
            # AutoMod, for one, blocks what it does not like. Whoever waits is greeted when that is mended.
            log.warning("greeting_refused", extra={"channel": channel.id, "code": error.code})
            await self._give_up(card, guild, "guide-greeting-blocked")
        else:
            if message_id is not None:
                await self._posted(card, message_id)

    async def _send(
        self, card: Card, flow: Flow, guild: discord.Guild, channel: discord.TextChannel
    ) -> int | None:
        """Post a card; None where the only one it greets is gone."""
        if len(card.user_ids) > 1:
            names = [f"<@{user_id}>" for user_id in card.user_ids]
            view = cards.greeting(self._bot.strings, guild, flow, card.nonce, names)
            return await outgoing.post(channel, view, card.nonce)
        try:
            member = await guild.fetch_member(card.user_ids[0])
        except discord.NotFound:
            await self._greetings.left(guild.id, card.user_ids[0])
            return None
        # A mention of somebody who cannot see the channel yet shows as @unknown-user, for ever.
        arrived = channel.permissions_for(member).view_channel and not member.pending
        name = member.mention if arrived else cards.plain_name(member)
        view = cards.greeting(self._bot.strings, guild, flow, card.nonce, [name])
        return await outgoing.call(channel, view, card.nonce, users=[member.id] if arrived else [])

    async def _posted(self, card: Card, message_id: int) -> None:
        if left := await self._greetings.posted(card, message_id):
            await self.take_down(left)

    async def _give_up(self, card: Card, guild: discord.Guild | None, why: str) -> None:
        self._greetings.rest(card.guild_id, _FORBIDDEN_SECONDS)
        await self._greetings.released(card)
        if guild is not None:
            say = self._bot.strings.speak(str(guild.preferred_locale))
            view = ui.LayoutView(timeout=None)
            view.add_item(ui.TextDisplay(say(why, channel=f"<#{card.channel_id}>")))
            await tell_admins(self._bot, guild, view, deed=f"{why}:{guild.id}:{card.channel_id}")
