"""/link: what is linked in a server, and what admins do with it."""

import re

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import chosen, on_choice, on_press, on_submit, speaker, written
from bot.errors import UserError
from bot.features.rooms import Group, Reason, checks
from cogs.rooms import access, findings, inspection, opening, panels

# Discord's ids have 17 digits since 2015, and will have 20 from 2090 on.
_ID = re.compile(r"\d{17,20}")


class LinkCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._links = bot.services.links

    @app_commands.command(description="Make channels in several languages one conversation")
    @app_commands.default_permissions(manage_guild=True, manage_webhooks=True)
    @app_commands.guild_only()
    @app_commands.guild_install()
    async def link(self, interaction: Interaction) -> None:
        guild = access.managed(interaction)
        await outgoing.reply(
            interaction, panels.home(speaker(interaction), self._links.groups(guild.id), guild)
        )

    @on_press("link:home")
    async def home(self, interaction: Interaction) -> None:
        guild = access.managed(interaction)
        await _show(interaction, panels.home(speaker(interaction), self._links.groups(guild.id), guild))

    @on_choice("link:manage")
    async def manage(self, interaction: Interaction) -> None:
        await self.group(interaction, *chosen(interaction))

    @on_press("link:group")
    async def group(self, interaction: Interaction, group: str) -> None:
        guild, found = self._found(interaction, group)
        await _show(interaction, self._page(interaction, guild, found))

    @on_press("link:pause")
    async def pause(self, interaction: Interaction, group: str) -> None:
        guild, found = self._found(interaction, group)
        work = self._links.pause(guild.id, found.id, Reason.ADMIN)
        await outgoing.in_time(interaction, work)
        await self.group(interaction, group)

    @on_press("link:resume")
    async def resume(self, interaction: Interaction, group: str) -> None:
        """Carry again, if nothing is in the way; else show what is."""
        guild, found = self._found(interaction, group)
        access.require_in(interaction, guild, [room.channel_id for room in found.rooms])
        if opening.strangers(guild, found):
            await _show(interaction, self._page(interaction, guild, found))
        else:
            await self._resume(interaction, guild, found)

    @on_press("link:accept")
    async def accept(self, interaction: Interaction, group: str, seen: str) -> None:
        """The same, with consent to who sees some rooms only, as far as the panel said it."""
        guild, found = self._found(interaction, group)
        access.require_in(interaction, guild, [room.channel_id for room in found.rooms])
        if findings.digest(opening.strangers(guild, found)) == seen:
            await self._resume(interaction, guild, found)
        else:
            await _show(interaction, self._page(interaction, guild, found))

    @on_press("link:out")
    async def take_out(self, interaction: Interaction, group: str, channel: str) -> None:
        """Take a room out of a group, and look whether the rest can go on."""
        guild, found = self._found(interaction, group)
        out = access.number(channel)
        rooms = {room.channel_id: room.language for room in found.rooms if room.channel_id != out}
        work = self._links.change(guild.id, found.id, rooms)
        await outgoing.in_time(interaction, work)
        await self.resume(interaction, group)

    @on_press("link:bots")
    async def bots(self, interaction: Interaction, group: str) -> None:
        _, found = self._found(interaction, group)
        await outgoing.ask(interaction, panels.bots_form(speaker(interaction), found))

    @on_submit("link:bots-typed")
    async def set_bots(self, interaction: Interaction, group: str) -> None:
        guild, found = self._found(interaction, group)
        work = self._links.set_bots(guild.id, found.id, _application_ids(written(interaction)["bots"]))
        await outgoing.in_time(interaction, work)
        await self.group(interaction, group)

    @on_press("link:unlink")
    async def unlink(self, interaction: Interaction, group: str) -> None:
        _, found = self._found(interaction, group)
        await _show(interaction, panels.unlink_question(speaker(interaction), found))

    @on_press("link:unlinked")
    async def unlink_after_all(self, interaction: Interaction, group: str) -> None:
        guild, found = self._found(interaction, group)
        await outgoing.in_time(interaction, opening.close_group(self._bot, guild, found))
        await self.home(interaction)

    async def _resume(self, interaction: Interaction, guild: discord.Guild, group: Group) -> None:
        rooms = inspection.sights(guild, [room.channel_id for room in group.rooms])
        if checks.obstacle(rooms):
            await _show(interaction, self._page(interaction, guild, group))
            return
        work = opening.open_group(self._bot, guild, group, checks.outsiders(rooms))
        resumed = await outgoing.in_time(interaction, work)
        if _is_notice(interaction):
            locale = str(guild.preferred_locale)
            settled = panels.settled(self._bot.strings.speak(locale), resumed, interaction.user.mention)
            await outgoing.update(interaction, settled)
        else:
            await outgoing.update(interaction, self._page(interaction, guild, resumed))

    def _found(self, interaction: Interaction, group: str) -> tuple[discord.Guild, Group]:
        """The server and its group of that id. Raises UserError where it has none, or for a plain member."""
        guild = access.managed(interaction)
        return guild, self._links.group(guild.id, access.number(group))

    def _page(self, interaction: Interaction, guild: discord.Guild, group: Group) -> discord.ui.LayoutView:
        current = self._links.group(guild.id, group.id)
        rooms = inspection.sights(guild, [room.channel_id for room in current.rooms])
        strangers = opening.strangers(guild, current)
        return panels.group_page(speaker(interaction), guild, current, rooms, strangers)


def _application_ids(text: str) -> list[int]:
    """The ids in what an admin wrote. Raises UserError for anything else."""
    words = re.split(r"[\s,，、;；]+", text.strip())
    found = [word.strip("<@!&>") for word in words if word]
    if not all(_ID.fullmatch(word) for word in found):
        raise UserError("link-bots-no-id")
    return [int(word) for word in dict.fromkeys(found)]


async def _show(interaction: Interaction, view: discord.ui.LayoutView) -> None:
    """In place of the panel; beside a notice, which is for all admins, only to who pressed."""
    if _is_notice(interaction):
        await outgoing.reply(interaction, view)
    else:
        await outgoing.update(interaction, view)


def _is_notice(interaction: Interaction) -> bool:
    return interaction.message is not None and not interaction.message.flags.ephemeral
