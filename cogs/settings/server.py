"""/settings: the server's languages, its flag reactions, and what the bot is missing there."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.notices import place
from bot.client.ui import chosen, on_choice, on_press, on_submit, speaker, written
from bot.errors import UserError
from bot.features.translation import languages
from cogs.settings import flags, health, notices, panels


class ServerCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._community = bot.services.community
        self._flags = bot.services.flags
        self._notices = bot.services.notices

    @app_commands.command(description="This server's languages, and what I am missing here")
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    @app_commands.guild_install()
    async def settings(self, interaction: Interaction) -> None:
        guild_id = _managed(interaction)
        panel = await outgoing.in_time(interaction, self._panel(interaction, guild_id))
        await outgoing.reply(interaction, panel)

    @on_choice("settings:choose")
    async def choose(self, interaction: Interaction) -> None:
        """Keep the order of what was known; what was newly chosen comes after it."""
        guild_id = _managed(interaction)
        known = await self._community.guild_languages(guild_id)
        await self._save(
            interaction, guild_id, languages.reordered(known, panels.chosen_languages(interaction))
        )

    @on_press("settings:type")
    async def type(self, interaction: Interaction) -> None:
        known = await self._community.guild_languages(_managed(interaction))
        await outgoing.ask(interaction, panels.server_form(speaker(interaction), known))

    @on_submit("settings:typed")
    async def typed(self, interaction: Interaction) -> None:
        guild_id = _managed(interaction)
        await self._save(interaction, guild_id, languages.require_all(written(interaction)["languages"]))

    @on_press("settings:flags")
    async def switch_flags(self, interaction: Interaction, state: str) -> None:
        """Answer flags in this server, or not."""
        guild_id = _managed(interaction)
        await outgoing.in_time(interaction, self._flags.switch(guild_id, on=state == "on"))
        await outgoing.update(interaction, await self._panel(interaction, guild_id))

    @on_choice("settings:flags-in")
    async def leave_out(self, interaction: Interaction) -> None:
        """Answer flags in all channels but those that were chosen."""
        guild_id = _managed(interaction)
        channels = [int(channel) for channel in chosen(interaction)]
        await outgoing.in_time(interaction, self._flags.switch_off_in(guild_id, channels))
        await outgoing.update(interaction, await self._panel(interaction, guild_id))

    @on_choice("settings:notices")
    async def send_notices_to(self, interaction: Interaction) -> None:
        """Tell the admins of trouble in the channel that was chosen; none leaves it to the bot."""
        guild_id = _managed(interaction)
        channels = [int(channel) for channel in chosen(interaction)]
        work = self._notices.choose_channel(guild_id, channels[0] if channels else None)
        await outgoing.in_time(interaction, work)
        await outgoing.update(interaction, await self._panel(interaction, guild_id))

    async def _save(self, interaction: Interaction, guild_id: int, codes: tuple[str, ...]) -> None:
        await outgoing.in_time(interaction, self._community.set_guild_languages(guild_id, codes))
        await outgoing.update(interaction, await self._panel(interaction, guild_id))

    async def _panel(self, interaction: Interaction, guild_id: int) -> discord.ui.LayoutView:
        say = speaker(interaction)
        known = await self._community.guild_languages(guild_id)
        common = languages.search("", say.locale)
        switches = flags.section(say, await self._flags.switches(guild_id), interaction.guild)
        told = await self._notices.channel(guild_id)
        where = place(self._bot, interaction.guild, told) if interaction.guild else None
        sections = [switches, notices.section(say, told, where)]
        return panels.server_panel(say, known, common, sections, health.findings(say, interaction))


def _managed(interaction: Interaction) -> int:
    """The server's id, where the member may manage it. Discord's own check is only a hint.

    Raises UserError otherwise.
    """
    if interaction.guild_id is None:
        raise UserError("settings-only-in-servers")
    if not interaction.is_guild_integration():
        raise UserError("settings-not-installed")
    if not interaction.permissions.manage_guild:
        raise UserError("settings-not-allowed")
    return interaction.guild_id
