"""The *Start here* card: a pinned way into the guide, also where nobody tells us who joins."""

import discord
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import on_press, speaker
from bot.errors import UserError
from cogs.onboarding import access, cards


class StartingCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._strings = bot.strings
        self._welcome = bot.services.welcome

    @on_press("guide:pin")
    async def pin(self, interaction: Interaction) -> None:
        """Post the card in the channel of the greetings, and pin it."""
        guild, say = access.managed(interaction), speaker(interaction)
        flow = await self._welcome.flow(guild.id)
        channel = guild.get_channel(flow.channel or 0) if flow else None
        if flow is None or not isinstance(channel, discord.TextChannel):
            raise UserError("welcome-channel-gone")
        # Discord gives back the card of a moment ago where the nonce is the same: pressed twice is once.
        nonce = f"start-{guild.id}"[:25]
        message_id = await outgoing.post(channel, cards.start_card(self._strings, flow), nonce)
        try:
            await channel.get_partial_message(message_id).pin()
        except discord.Forbidden:
            await outgoing.notice(interaction, say("guide-pin-refused", channel=channel.mention))
        else:
            await outgoing.notice(interaction, say("guide-pinned", channel=channel.mention))
