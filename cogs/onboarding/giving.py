"""Roles for newcomers: one after the other in each server, checked again at the moment of giving."""

import asyncio
import logging
from collections import Counter, defaultdict

import discord
from discord import ui

from bot.client import Teahouse, roles
from bot.client.notices import tell_admins
from bot.errors import UserError
from bot.features.onboarding import Grant

log = logging.getLogger("teahouse.roles")


class Giver:
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._grants = bot.services.grants
        self._turn: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._queue: Counter[int] = Counter()
        self._work: set[asyncio.Task[None]] = set()

    def start(self, guild_id: int, user_id: int) -> int:
        """Give a newcomer what they are owed, beside what else goes on; how many come before them.

        Discord takes about ten roles in ten seconds for a server; the library waits where it must.
        """
        ahead = self._queue[guild_id]
        task = asyncio.create_task(self.give(guild_id, user_id), name="give roles")
        self._work.add(task)
        task.add_done_callback(self._work.discard)
        return ahead

    async def stop(self) -> None:
        """What was not given yet is given after the next start."""
        for task in self._work:
            task.cancel()
        await asyncio.gather(*self._work, return_exceptions=True)

    async def give(self, guild_id: int, user_id: int) -> None:
        """Give and take what is open for a newcomer, when it is their turn."""
        self._queue[guild_id] += 1
        try:
            async with self._turn[guild_id]:
                await self._settle(guild_id, user_id)
        finally:
            self._queue[guild_id] -= 1

    async def _settle(self, guild_id: int, user_id: int) -> None:
        guild = self._bot.get_guild(guild_id)
        grants = await self._grants.open(guild_id, user_id)
        if guild is None or not grants:
            return
        try:
            member = await guild.fetch_member(user_id)
            for grant in grants:
                await self._carry_out(guild, member, grant)
        except discord.NotFound:
            log.info("newcomer_gone", extra={"guild": guild_id})
        except (discord.DiscordServerError, discord.RateLimited) as error:
            log.warning("roles_put_off", extra={"guild": guild_id}, exc_info=error)

    async def _carry_out(self, guild: discord.Guild, member: discord.Member, grant: Grant) -> None:
        role = guild.get_role(grant.role_id)
        if grant.state == "unwanted":
            if role in member.roles and not self._refusal(guild, role):
                await member.remove_roles(discord.Object(grant.role_id))
            await self._grants.taken(grant)
            return
        if role is None or (refusal := self._refusal(guild, role)):
            await self._refuse(guild, grant, refusal if role else UserError("guide-role-gone"))
            return
        try:
            if role not in member.roles:
                await member.add_roles(discord.Object(grant.role_id))
            await self._grants.given(grant)
        except discord.Forbidden:
            await self._refuse(guild, grant, UserError("roles-above-me", role=role.name))

    def _refusal(self, guild: discord.Guild, role: discord.Role | None) -> UserError | None:
        return roles.refusal(role, None, guild.me) if role else None

    async def _refuse(self, guild: discord.Guild, grant: Grant, why: UserError | None) -> None:
        """The newcomer reads of it in the guide; the admins are told once what to do."""
        await self._grants.refuse(grant)
        say = self._bot.strings.speak(str(guild.preferred_locale))
        reason = say(why.key, **why.params) if why else ""
        view = ui.LayoutView(timeout=None)
        view.add_item(ui.TextDisplay(say("guide-role-refused", role=f"<@&{grant.role_id}>", reason=reason)))
        await tell_admins(self._bot, guild, view, deed=f"role:{guild.id}:{grant.role_id}")
