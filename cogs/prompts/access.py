"""Who may change what is asked, and which channels and roles were chosen. Ids in buttons can be forged."""

import discord

from bot.client import Interaction, roles
from bot.client.ui import chosen, number
from bot.errors import UserError

Place = discord.TextChannel | discord.ForumChannel


def managed(interaction: Interaction) -> discord.Guild:
    """The server, where the member may manage it. Discord's own check is only a hint. Raises UserError."""
    guild = present(interaction)
    if not interaction.permissions.manage_guild:
        raise UserError("prompts-not-allowed")
    return guild


def present(interaction: Interaction) -> discord.Guild:
    """The server where somebody pressed or typed. Raises UserError outside of servers I am in."""
    if interaction.guild_id is None:
        raise UserError("settings-only-in-servers")
    if not interaction.is_guild_integration() or interaction.guild is None:
        raise UserError("settings-not-installed")
    return interaction.guild


def place(guild: discord.Guild, channel_id: int) -> Place:
    """A text channel or forum of this server. Raises UserError for anything else."""
    channel = guild.get_channel(channel_id)
    if not isinstance(channel, Place):
        raise UserError("prompts-channel-gone")
    return channel


def chosen_place(interaction: Interaction, guild: discord.Guild) -> Place:
    return place(guild, number(chosen(interaction)[0]))


def chosen_role(interaction: Interaction, guild: discord.Guild) -> int:
    """A harmless role of this server. Raises UserError for any other."""
    role, by = guild.get_role(number(chosen(interaction)[0])), interaction.user
    if role is None or not isinstance(by, discord.Member):
        raise UserError("prompts-role-gone")
    if error := roles.refusal(role, by, guild.me):
        raise error
    return role.id
