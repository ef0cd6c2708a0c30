"""Greeting newcomers: who comes, whose moment has come, who leaves; and what was missed meanwhile."""

import logging
from contextlib import AsyncExitStack
from dataclasses import replace

import discord
from discord import ui
from discord.ext import commands

from bot.client import Teahouse
from bot.client.loops import every
from bot.client.notices import tell_admins
from bot.features.onboarding import MISSED, Standing
from cogs.onboarding.cards import plain_name
from cogs.onboarding.guests import standing
from cogs.onboarding.posting import Poster

log = logging.getLogger("teahouse.greeter")

_LOOK_SECONDS = 2.0
_UPKEEP_SECONDS = 60.0
# A thousand members come with each request; larger servers are not looked through.
_LARGEST_SERVER = 20_000


class GreeterCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._greetings = bot.services.greetings
        self._welcome = bot.services.welcome
        self._tasks = bot.services.tasks
        self._poster = Poster(bot)
        self._listening = False
        self._loops = AsyncExitStack()

    async def cog_load(self) -> None:
        await self._loops.enter_async_context(every(_LOOK_SECONDS, self._greet_due, "greetings"))
        await self._loops.enter_async_context(every(_UPKEEP_SECONDS, self._upkeep, "greetings' upkeep"))

    async def cog_unload(self) -> None:
        await self._loops.aclose()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Finish what was claimed, and greet those who joined while we were away."""
        for card in await self._greetings.unfinished():
            await self._poster.resume(card)
        if since := await self._greetings.missed_since():
            for guild in self._bot.guilds:
                await self._catch_up(guild, since.timestamp())
        self._listening = True
        await self._upkeep()
        await self._greet_due()

    @commands.Cog.listener()
    async def on_resumed(self) -> None:
        self._listening = True

    @commands.Cog.listener()
    async def on_disconnect(self) -> None:
        self._listening = False

    @commands.Cog.listener()
    async def on_member_join(self, member: discord.Member) -> None:
        if member.bot:
            return
        await self._joined(member)
        await self._greet_due()

    @commands.Cog.listener()
    async def on_raw_member_update(self, member: discord.Member) -> None:
        if not self._greetings.expects(member.guild.id, member.id):
            return
        if await self._greetings.changed(member.guild.id, member.id, await self._standing(member)):
            await self._tell_of_young(member.guild)
        await self._greet_due()

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Some flows greet with the first message, and without the Members intent nothing else tells."""
        author, guild = message.author, message.guild
        if guild is None or author.bot or not isinstance(author, discord.Member):
            return
        if "members" in self._bot.withheld and self._is_fresh(author):
            await self._joined(author)
        if not self._greetings.expects(guild.id, author.id):
            return
        if await self._greetings.wrote(guild.id, author.id, standing(author)):
            await self._tell_of_young(guild)
        await self._greet_due()

    @commands.Cog.listener()
    async def on_raw_member_remove(self, event: discord.RawMemberRemoveEvent) -> None:
        for card in await self._greetings.left(event.guild_id, event.user.id):
            await self._poster.tidy(card, plain_name(event.user))

    @commands.Cog.listener()
    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        await self._greetings.deleted(event.message_id)

    async def _joined(self, member: discord.Member) -> None:
        self._tasks.watch(member.guild.id, member.id)
        if await self._greetings.joined(member.guild.id, member.id, await self._standing(member)):
            await self._tell_of_young(member.guild)

    def _is_fresh(self, member: discord.Member) -> bool:
        """Whether somebody joined a short while ago and was not met yet."""
        recent = member.joined_at and discord.utils.utcnow() - member.joined_at < MISSED
        return bool(recent) and not self._tasks.watches(member.guild.id, member.id)

    async def _greet_due(self) -> None:
        if self._bot.is_ready():
            for guild_id in self._greetings.due():
                await self._poster.greet(guild_id)

    async def _upkeep(self) -> None:
        if self._listening:
            await self._greetings.listen()
        for card in await self._greetings.stale() if self._bot.is_ready() else ():
            await self._poster.take_down(card)

    async def _catch_up(self, guild: discord.Guild, since: float) -> None:
        """Greet whoever joined `since`, or whose moment came; only the Members intent lets us look."""
        if "members" in self._bot.withheld or await self._welcome.live(guild.id) is None:
            return
        if (guild.member_count or 0) > _LARGEST_SERVER:
            log.warning("joins_not_looked_for", extra={"guild": guild.id})
            return
        async for member in guild.fetch_members(limit=None):
            if not member.bot and member.joined_at and member.joined_at.timestamp() > since:
                await self._joined(member)
            elif self._greetings.expects(guild.id, member.id):
                await self._greetings.changed(guild.id, member.id, await self._standing(member))

    async def _standing(self, member: discord.Member) -> Standing:
        """What Discord tells of a member; whether there is an onboarding is asked where it matters."""
        known, flow = standing(member), await self._welcome.live(member.guild.id)
        if flow is None or flow.moment != "onboarding" or known.onboarded or known.pending:
            return known
        return replace(known, onboards=(await member.guild.onboarding()).enabled)

    async def _tell_of_young(self, guild: discord.Guild) -> None:
        """Admins hear of accounts too young to be greeted, once a day."""
        say = self._bot.strings.speak(str(guild.preferred_locale))
        view = ui.LayoutView(timeout=None)
        view.add_item(ui.TextDisplay(say("guide-young-accounts")))
        today = discord.utils.utcnow().date().isoformat()
        await tell_admins(self._bot, guild, view, deed=f"young:{guild.id}:{today}")
