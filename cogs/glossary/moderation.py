"""/glossary settings: where suggestions are decided on, and whose need no decision."""

from typing import Any

import discord
from discord import ui
from discord.ext import commands

from bot.client import Interaction, outgoing
from bot.client.ui import TEA_GREEN, chosen, custom_id, on_choice, speaker
from bot.errors import UserError
from bot.features.glossary import Moderation
from bot.features.glossary.service import MOST_TRUSTED
from bot.i18n import Speaker
from bot.services import Services
from cogs.glossary import rights


class ModerationCog(commands.Cog):
    def __init__(self, services: Services) -> None:
        self._glossary = services.glossary

    @on_choice("glossary:channel")
    async def choose_channel(self, interaction: Interaction) -> None:
        guild_id = rights.managed(interaction)
        channel_id = next(map(int, chosen(interaction)), None)
        if channel_id is not None:
            _require_open(interaction, channel_id)
        await outgoing.in_time(interaction, self._glossary.set_channel(guild_id, channel_id))
        await self._show(interaction, guild_id)

    @on_choice("glossary:trusted")
    async def choose_trusted(self, interaction: Interaction) -> None:
        """@everyone among the roles would make approval void: it is left out."""
        guild_id = rights.managed(interaction)
        roles = {int(role) for role in chosen(interaction)} - {guild_id}
        await outgoing.in_time(interaction, self._glossary.set_trusted(guild_id, roles))
        await self._show(interaction, guild_id)

    async def _show(self, interaction: Interaction, guild_id: int) -> None:
        await outgoing.update(interaction, panel(interaction, await self._glossary.moderation(guild_id)))


def panel(interaction: Interaction, moderation: Moderation) -> ui.LayoutView:
    """What is set now, and the selects to change it."""
    say, guild = speaker(interaction), interaction.guild
    # Discord refuses a panel with a channel or a role in it that has been deleted since.
    channel = guild and moderation.channel_id and guild.get_channel(moderation.channel_id)
    trusted = [role for role in moderation.trusted if guild and guild.get_role(role)]
    container: ui.Container[Any] = ui.Container(
        ui.TextDisplay(f"## {say('glossary-settings-title')}"),
        ui.TextDisplay(f"**{say('glossary-settings-channel')}**\n-# {say('glossary-settings-channel-hint')}"),
        ui.ActionRow(_channel(say, channel.id if channel else None)),
        ui.TextDisplay(f"**{say('glossary-settings-trusted')}**\n-# {say('glossary-settings-trusted-hint')}"),
        ui.ActionRow(_trusted(say, trusted)),
        accent_colour=TEA_GREEN,
    )
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def _channel(say: Speaker, known: int | None) -> ui.ChannelSelect[Any]:
    defaults = [discord.SelectDefaultValue.from_channel(discord.Object(known))] if known else []
    return ui.ChannelSelect(
        custom_id=custom_id("glossary:channel"),
        placeholder=say("glossary-settings-choose-channel"),
        channel_types=[discord.ChannelType.text],
        min_values=0,
        default_values=defaults,
    )


def _trusted(say: Speaker, known: list[int]) -> ui.RoleSelect[Any]:
    return ui.RoleSelect(
        custom_id=custom_id("glossary:trusted"),
        placeholder=say("glossary-settings-choose-trusted"),
        min_values=0,
        max_values=MOST_TRUSTED,
        default_values=[discord.SelectDefaultValue.from_role(discord.Object(role)) for role in known],
    )


def _require_open(interaction: Interaction, channel_id: int) -> None:
    """Raises UserError for a channel that is not of this server, or where the bot cannot write."""
    guild = interaction.guild
    channel = guild.get_channel(channel_id) if guild else None
    if guild is None or channel is None:
        raise UserError("error-component-outdated")
    may = channel.permissions_for(guild.me)
    if not (may.view_channel and may.send_messages):
        raise UserError("glossary-channel-closed", channel=channel.mention)
