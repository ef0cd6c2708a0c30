"""*Say hi*: one press with which the others greet a newcomer."""

import asyncio
from collections import defaultdict

import discord
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import on_press, speaker
from bot.errors import UserError
from bot.features.onboarding import Card
from cogs.onboarding import cards
from cogs.onboarding.guests import guest


class HelloCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._strings = bot.strings
        self._greetings = bot.services.greetings
        self._welcome = bot.services.welcome
        # By server: a smaller number must not be drawn over a larger one.
        self._in_order: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)

    @on_press("greeting:hi")
    async def say_hi(self, interaction: Interaction, nonce: str) -> None:
        """Count it on the card, once for each person, and thank them."""
        guild, who = guest(interaction)
        card = await self._greetings.card(guild.id, nonce)
        if card is None:
            raise UserError("guide-greeting-over")
        if card.user_ids == (who.user_id,):
            raise UserError("guide-hi-yourself")
        if not await self._greetings.say_hi(guild.id, nonce, who.user_id):
            raise UserError("guide-hi-already")
        async with self._in_order[guild.id]:
            await self._draw(interaction, guild, card)
        await outgoing.notice(interaction, speaker(interaction)("guide-hi-thanks"))

    async def _draw(self, interaction: Interaction, guild: discord.Guild, card: Card) -> None:
        flow = await self._welcome.flow(guild.id)
        if flow is not None and card.user_ids:
            names = [f"<@{user_id}>" for user_id in card.user_ids]
            count = await self._greetings.hellos(guild.id, card.nonce)
            view = cards.greeting(self._strings, guild, flow, card.nonce, names, count)
            await outgoing.update(interaction, view)
