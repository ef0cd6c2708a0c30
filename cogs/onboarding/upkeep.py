"""What is done for newcomers now and then: who is still here after a week, roles put off, the forgetting."""

from contextlib import AsyncExitStack

import discord
from discord.ext import commands

from bot.client import Teahouse
from bot.client.loops import every
from cogs.onboarding.reading import Reading

_PAUSE_SECONDS = 900.0
# Each costs a request; what is left is looked at the next time.
_LOOKED_AT = 20


class UpkeepCog(commands.Cog):
    def __init__(self, bot: Teahouse, reading: Reading) -> None:
        self._bot = bot
        self._guide = bot.services.guide
        self._grants = bot.services.grants
        self._giver = reading.giver
        self._loops = AsyncExitStack()

    async def cog_load(self) -> None:
        await self._loops.enter_async_context(every(_PAUSE_SECONDS, self._round, "newcomers"))

    async def cog_unload(self) -> None:
        await self._loops.aclose()
        await self._giver.stop()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """What an earlier run did not get to do."""
        await self._round()

    async def _round(self) -> None:
        if not self._bot.is_ready():
            return
        for guild_id, user_id in await self._grants.unfinished():
            self._giver.start(guild_id, user_id)
        await self._guide.forget_absent()
        await self._look_who_stayed()

    async def _look_who_stayed(self) -> None:
        """Discord is asked: without the Members intent nobody tells us who left."""
        for newcomer in await self._guide.settling(_LOOKED_AT):
            guild = self._bot.get_guild(newcomer.guild_id)
            if guild is None:
                await self._guide.left(newcomer)
                continue
            try:
                await guild.fetch_member(newcomer.user_id)
                await self._guide.stayed(newcomer)
            except discord.NotFound:
                await self._guide.left(newcomer)
