"""What is done now and then, and when somebody leaves or a thread is deleted."""

from contextlib import AsyncExitStack

import discord
from discord.ext import commands

from bot.client import Teahouse
from bot.client.loops import every
from cogs.buddies.usher import Usher

_PAUSE_SECONDS = 60.0


class RoundsCog(commands.Cog):
    def __init__(self, bot: Teahouse, usher: Usher) -> None:
        self._bot = bot
        self._buddies = bot.services.buddies
        self._helpers = bot.services.helpers
        self._todo = bot.services.introductions
        self._usher = usher
        self._loops = AsyncExitStack()

    async def cog_load(self) -> None:
        await self._loops.enter_async_context(every(_PAUSE_SECONDS, self._round, "introductions"))

    async def cog_unload(self) -> None:
        await self._loops.aclose()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """What an earlier run did not get to do."""
        await self._round()

    @commands.Cog.listener()
    async def on_raw_member_remove(self, event: discord.RawMemberRemoveEvent) -> None:
        await self._helpers.left(event.guild_id, event.user.id)
        await self._buddies.left(event.guild_id, event.user.id)
        await self._usher.attend(event.guild_id)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, event: discord.RawThreadDeleteEvent) -> None:
        await self._buddies.thread_gone(event.guild_id, event.thread_id)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await self._usher.look_for_threads(channel.guild)

    async def _round(self) -> None:
        if not self._bot.is_ready():
            return
        for guild_id in await self._todo.busy_guilds():
            await self._todo.look_again(guild_id)
            await self._usher.attend(guild_id)
        await self._todo.forget_over()
