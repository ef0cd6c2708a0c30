"""What an earlier run did not get to do, what engines owe, and what was changed from elsewhere."""

from contextlib import AsyncExitStack

from discord.ext import commands

from bot.client import Teahouse
from bot.client.loops import every
from cogs.asking.clerk import Clerk

_PAUSE_SECONDS = 60.0


class AskRoundsCog(commands.Cog):
    def __init__(self, bot: Teahouse, clerk: Clerk) -> None:
        self._bot = bot
        self._todo = bot.services.ask_upkeep
        self._clerk = clerk
        self._loops = AsyncExitStack()

    async def cog_load(self) -> None:
        await self._loops.enter_async_context(every(_PAUSE_SECONDS, self._round, "questions"))

    async def cog_unload(self) -> None:
        await self._loops.aclose()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        await self._round()

    async def _round(self) -> None:
        if not self._bot.is_ready():
            return
        await self._clerk.catch_up()
        for guild_id in await self._todo.busy_guilds():
            await self._clerk.attend(guild_id)
