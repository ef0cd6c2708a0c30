"""Who may link rooms. Discord's own check of a command is only a hint, and presses have none."""

from collections.abc import Iterable

import discord

from bot.client import Interaction
from bot.errors import UserError


def managed(interaction: Interaction) -> discord.Guild:
    """The server, where the member may manage it and its webhooks. Raises UserError otherwise."""
    if interaction.guild_id is None:
        raise UserError("link-only-in-servers")
    if interaction.guild is None or not interaction.is_guild_integration():
        raise UserError("settings-not-installed")
    if not (interaction.permissions.manage_guild and interaction.permissions.manage_webhooks):
        raise UserError("link-not-allowed")
    return interaction.guild


def require_in(interaction: Interaction, guild: discord.Guild, channel_ids: Iterable[int]) -> None:
    """The member has to see each room and manage its webhooks: nobody opens what is kept from them.

    A channel that is gone is passed over. Raises UserError.
    """
    for channel_id in channel_ids:
        channel = guild.get_channel(channel_id)
        if channel is None or not isinstance(interaction.user, discord.Member):
            continue
        permissions = channel.permissions_for(interaction.user)
        if not (permissions.view_channel and permissions.manage_webhooks):
            raise UserError("link-not-yours", channel=channel.mention)


def number(text: str) -> int:
    """An id in a custom_id, which anybody may have made up. Raises UserError."""
    if not (text.isascii() and text.isdecimal()):
        raise UserError("error-component-outdated")
    return int(text)
