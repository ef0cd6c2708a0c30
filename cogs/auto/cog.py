"""/auto: which places translate themselves, and how."""

import re
from contextlib import suppress

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Interaction, outgoing
from bot.client.ui import chosen, on_choice, on_press, on_submit, speaker, written
from bot.errors import UserError
from bot.features.translation import languages
from bot.services import Services
from cogs.auto import needs, panels
from cogs.auto.needs import AnyChannel

_BETWEEN_IDS = re.compile(r"[\s,，、;；]+")
_AN_ID = re.compile(r"<?@?!?(\d{15,20})>?")


class AutoCog(commands.Cog):
    def __init__(self, services: Services) -> None:
        self._services = services
        self._places = services.auto.places

    @app_commands.command(description="Channels that translate themselves")
    @app_commands.default_permissions(manage_channels=True)
    @app_commands.guild_only()
    @app_commands.guild_install()
    async def auto(self, interaction: Interaction) -> None:
        guild = _guild(interaction)
        _require_some_right(interaction)
        await outgoing.reply(interaction, self._overview(interaction, guild))

    @on_press("auto:list")
    async def list(self, interaction: Interaction) -> None:
        guild = _guild(interaction)
        _require_some_right(interaction)
        await outgoing.update(interaction, self._overview(interaction, guild))

    @on_choice("auto:open")
    async def open(self, interaction: Interaction) -> None:
        """Show the settings of a place; one that is new gets usual ones, and waits to be started."""
        (channel_id,) = chosen(interaction)
        channel = await _managed(interaction, channel_id)
        community = self._services.community
        here = await community.guild_languages(channel.guild.id)
        mine = await self._services.reading_language(interaction.user.id, str(interaction.locale))
        server = languages.from_locale(str(interaction.guild_locale))
        await self._places.prepare(channel.guild.id, channel.id, here or (server, mine))
        await self._show(interaction, channel)

    @on_press("auto:show")
    async def show(self, interaction: Interaction, channel_id: str) -> None:
        await self._show(interaction, await _managed(interaction, channel_id))

    @on_choice("auto:languages")
    async def choose_languages(self, interaction: Interaction, channel_id: str) -> None:
        """Keep the order of what was known; what was newly chosen comes after it."""
        channel = await _managed(interaction, channel_id)
        codes = [languages.known(code) for code in chosen(interaction)]
        known = self._places.at(channel.guild.id, channel.id).languages
        ordered = languages.reordered(known, codes)
        await self._places.set_languages(channel.guild.id, channel.id, ordered)
        await self._show(interaction, channel)

    @on_press("auto:type")
    async def type_languages(self, interaction: Interaction, channel_id: str) -> None:
        channel = await _managed(interaction, channel_id)
        place = self._places.at(channel.guild.id, channel.id)
        await outgoing.ask(interaction, panels.languages_form(speaker(interaction), place))

    @on_submit("auto:typed")
    async def typed_languages(self, interaction: Interaction, channel_id: str) -> None:
        channel = await _managed(interaction, channel_id)
        codes = languages.require_all(written(interaction)["languages"])
        await self._places.set_languages(channel.guild.id, channel.id, codes)
        await self._show(interaction, channel)

    @on_choice("auto:way")
    async def choose_way(self, interaction: Interaction, channel_id: str) -> None:
        channel = await _managed(interaction, channel_id)
        await self._places.set_way(channel.guild.id, channel.id, chosen(interaction)[0])
        await self._show(interaction, channel)

    @on_choice("auto:stay")
    async def choose_stay(self, interaction: Interaction, channel_id: str) -> None:
        channel = await _managed(interaction, channel_id)
        seconds = panels.stay(chosen(interaction)[0])
        await self._places.set_stay(channel.guild.id, channel.id, seconds)
        await self._show(interaction, channel)

    @on_press("auto:bots")
    async def type_bots(self, interaction: Interaction, channel_id: str) -> None:
        channel = await _managed(interaction, channel_id)
        place = self._places.at(channel.guild.id, channel.id)
        await outgoing.ask(interaction, panels.bots_form(speaker(interaction), place))

    @on_submit("auto:bots-typed")
    async def typed_bots(self, interaction: Interaction, channel_id: str) -> None:
        channel = await _managed(interaction, channel_id)
        await self._places.set_bots(channel.guild.id, channel.id, _ids(written(interaction)["bots"]))
        await self._show(interaction, channel)

    @on_press("auto:pause")
    async def pause(self, interaction: Interaction, channel_id: str, state: str) -> None:
        channel = await _managed(interaction, channel_id)
        await self._places.pause(channel.guild.id, channel.id, paused=state == "on")
        await self._show(interaction, channel)

    @on_press("auto:guild")
    async def pause_guild(self, interaction: Interaction, state: str) -> None:
        guild = _guild(interaction)
        if not interaction.permissions.manage_guild:
            raise UserError("auto-guild-not-allowed")
        await self._places.pause_guild(guild.id, paused=state == "pause")
        await outgoing.update(interaction, self._overview(interaction, guild))

    @on_press("auto:ask-remove")
    async def ask_removal(self, interaction: Interaction, channel_id: str) -> None:
        channel = await _managed(interaction, channel_id)
        place = self._places.at(channel.guild.id, channel.id)
        await outgoing.update(interaction, panels.removal(speaker(interaction), place))

    @on_press("auto:remove")
    async def remove(self, interaction: Interaction, channel_id: str) -> None:
        channel = await _managed(interaction, channel_id)
        await self._places.remove(channel.guild.id, channel.id)
        await outgoing.update(interaction, self._overview(interaction, channel.guild))

    def _overview(self, interaction: Interaction, guild: discord.Guild) -> discord.ui.LayoutView:
        places, paused = self._places.configured(guild.id), self._places.is_paused(guild.id)
        return panels.overview(speaker(interaction), places, paused=paused)

    async def _show(self, interaction: Interaction, channel: AnyChannel) -> None:
        say = speaker(interaction)
        place = self._places.at(channel.guild.id, channel.id)
        here = await self._services.community.guild_languages(channel.guild.id)
        offers = languages.search("", say.locale, here)
        preview = await self._services.auto.preview(place.languages)
        found = needs.findings(say, interaction, channel, place)
        await outgoing.update(interaction, panels.settings(say, place, offers, preview, found))


def _guild(interaction: Interaction) -> discord.Guild:
    """Raises UserError outside of servers, and in those that I am not a member of."""
    if interaction.guild_id is None:
        raise UserError("settings-only-in-servers")
    if interaction.guild is None or not interaction.is_guild_integration():
        raise UserError("settings-not-installed")
    return interaction.guild


def _require_some_right(interaction: Interaction) -> None:
    """The list is for whoever manages the server or the channel where it is shown."""
    if not (interaction.permissions.manage_guild or interaction.permissions.manage_channels):
        raise UserError("auto-not-allowed")


async def _managed(interaction: Interaction, channel_id: str) -> AnyChannel:
    """The channel of an id that anybody can forge, where the member may manage it.

    Raises UserError for one that is not in this server, or not theirs to manage.
    """
    guild, channel = _guild(interaction), None
    if channel_id.isdecimal():
        channel = guild.get_channel_or_thread(int(channel_id))
        with suppress(discord.NotFound, discord.Forbidden, discord.InvalidData):
            channel = channel or await guild.fetch_channel(int(channel_id))
    if channel is None:
        raise UserError("auto-no-such-place")
    if not isinstance(interaction.user, discord.Member):
        raise UserError("auto-not-allowed")
    may = channel.permissions_for(interaction.user)
    if not (may.manage_channels or interaction.permissions.manage_guild):
        raise UserError("auto-not-allowed")
    return channel


def _ids(text: str) -> list[int]:
    """The ids in what somebody typed or pasted. Raises UserError for what is none."""
    found = []
    for part in filter(None, _BETWEEN_IDS.split(text)):
        match = _AN_ID.fullmatch(part)
        if match is None:
            raise UserError("auto-not-an-id", text=part[:30])
        found.append(int(match[1]))
    return found
