"""What is stored about a server that took the bot out is erased a month later, unless it comes back."""

import logging
from contextlib import AsyncExitStack

import discord
from discord.ext import commands

from bot.client import Teahouse
from bot.client.loops import every

log = logging.getLogger("teahouse.departures")

_DAY = 86_400.0


class DepartureCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._services = bot.services
        self._loops = AsyncExitStack()

    async def cog_load(self) -> None:
        await self._loops.enter_async_context(every(_DAY, self._erase, "erase servers that were left"))

    async def cog_unload(self) -> None:
        await self._loops.aclose()

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Not called for a server that Discord only cannot reach for a while."""
        await self._services.departures.left(guild.id)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self._services.departures.came_back(guild.id)

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        """That is also what discord.py calls a join in the moments after it connected."""
        await self._services.departures.came_back(guild.id)

    async def _erase(self) -> None:
        await self._bot.wait_until_ready()  # until then we do not know which servers we are in
        for guild_id in await self._services.departures.due():
            if self._bot.get_guild(guild_id):  # it came back while we were not running
                await self._services.departures.came_back(guild_id)
            else:
                await self._services.forget_guild(guild_id)
                log.info("guild_forgotten", extra={"guild": guild_id})
