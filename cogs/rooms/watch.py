"""The watch over linked rooms: what changes on Discord and makes them unsafe pauses them at once."""

import logging
from collections.abc import Iterable
from datetime import timedelta

import discord
from discord.ext import commands

from bot.client import Teahouse, notices, webhooks
from bot.features.rooms import Group, Reason, checks
from cogs.rooms import inspection, opening, panels

log = logging.getLogger("teahouse.rooms")

# A webhook that is deleted again so soon is deleted on purpose.
_RECREATED = timedelta(hours=1)


class WatchCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._links = bot.services.links
        self._recreated: dict[int, tuple[int, float]] = {}  # channel -> new webhook, and when

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Catch up with what changed while nobody watched, and with notices that were not posted."""
        for guild in self._bot.guilds:
            await self._check_all(guild, self._links.groups(guild.id))

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self._check_all(guild, self._links.groups(guild.id))

    @commands.Cog.listener()
    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        if group := self._links.of(after.id):
            await self._check(after.guild, group, after.id)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        if group := self._links.of(channel.id):
            await self._check(channel.guild, group, channel.id)

    @commands.Cog.listener()
    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        if before.permissions != after.permissions:
            await self._check_all(after.guild, self._links.groups(after.guild.id))

    @commands.Cog.listener()
    async def on_guild_role_delete(self, role: discord.Role) -> None:
        await self._check_all(role.guild, self._links.groups(role.guild.id))

    @commands.Cog.listener()
    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        if after.id == after.guild.me.id and before.roles != after.roles:
            await self._check_all(after.guild, self._links.groups(after.guild.id))

    @commands.Cog.listener()
    async def on_webhooks_update(self, channel: discord.abc.GuildChannel) -> None:
        """Make our webhook again where somebody deleted it; once, since the second time they mean it."""
        group, room = self._links.of(channel.id), inspection.room(channel.guild, channel.id)
        if group is None or room is None or group.paused:
            return
        try:
            webhook = await webhooks.ours(room)
        except discord.HTTPException as error:
            log.warning("webhook_not_made", extra={"channel": channel.id, "code": error.code})
            await self._pause(channel.guild, group, Reason.WEBHOOK, channel.id)
            return
        await self._replace(channel.guild, channel.id, webhook.id)

    @commands.Cog.listener()
    async def on_rooms_paused(self, group: Group) -> None:
        """The carrier met with what keeps it from going on, and paused the group."""
        if guild := self._bot.get_guild(group.guild_id):
            await self._tell(guild, self._links.group(guild.id, group.id))

    async def _replace(self, guild: discord.Guild, channel_id: int, webhook_id: int) -> None:
        group = self._links.of(channel_id)
        room = group.room(channel_id) if group else None
        last, before = self._recreated.get(channel_id, (None, None))
        # Of our own new webhook we are told too.
        if group is None or room is None or webhook_id in (room.webhook_id, last):
            return
        now = self._bot.loop.time()
        self._recreated[channel_id] = (webhook_id, now)
        await self._links.set_webhook(channel_id, webhook_id)
        if before is not None and now - before < _RECREATED.total_seconds():
            await self._pause(guild, group, Reason.WEBHOOK, channel_id)

    async def _check_all(self, guild: discord.Guild, groups: Iterable[Group]) -> None:
        for group in groups:
            await self._check(guild, group)

    async def _check(self, guild: discord.Guild, group: Group, channel_id: int | None = None) -> None:
        """Pause the group where something is in the way; `channel_id` is the room that changed."""
        if group.paused in (Reason.ADMIN, Reason.PREPARING):
            return
        if group.paused:
            await self._tell(guild, group)
            return
        found = checks.obstacle(inspection.sights(guild, [room.channel_id for room in group.rooms]))
        if found and found.reason:
            await self._pause(guild, group, found.reason, found.channel_id)
        elif opening.strangers(guild, group):
            await self._pause(guild, group, Reason.VISIBILITY, channel_id)

    async def _pause(
        self, guild: discord.Guild, group: Group, reason: Reason, channel_id: int | None
    ) -> None:
        if await self._links.pause(guild.id, group.id, reason, channel_id):
            log.info("rooms_paused", extra={"group": group.id, "reason": reason.value})
            await self._tell(guild, self._links.group(guild.id, group.id))

    async def _tell(self, guild: discord.Guild, group: Group) -> None:
        """Say once why a group is paused, in the server's language."""
        rooms = inspection.sights(guild, [room.channel_id for room in group.rooms])
        say = self._bot.strings.speak(str(guild.preferred_locale))
        view = panels.notice(say, guild, group, rooms, opening.strangers(guild, group))
        await notices.tell_admins(self._bot, guild, view, deed=opening.deed(group))
