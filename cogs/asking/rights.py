"""Who is asking, and who moderates. What Discord's menus show is only a hint; this decides."""

import discord

from bot.client import Interaction
from bot.errors import UserError


def here(interaction: Interaction) -> tuple[discord.Guild, discord.Member]:
    """The server and the member. Raises UserError outside of servers, and where the bot is no member."""
    if interaction.guild_id is None:
        raise UserError("ask-only-in-servers")
    guild, member = interaction.guild, interaction.user
    if guild is None or not interaction.is_guild_integration() or not isinstance(member, discord.Member):
        raise UserError("settings-not-installed")
    return guild, member


def moderated(interaction: Interaction) -> tuple[discord.Guild, discord.Member]:
    """As `here`. Raises UserError for who does not moderate the whole server."""
    guild, member = here(interaction)
    if not moderates(member):
        raise UserError("ask-not-moderator")
    return guild, member


def managed(interaction: Interaction) -> discord.Guild:
    """Raises UserError for who does not manage the server."""
    guild, member = here(interaction)
    if not member.guild_permissions.manage_guild:
        raise UserError("settings-not-allowed")
    return guild


def moderates(member: discord.Member) -> bool:
    return member.guild_permissions.manage_messages or member.guild_permissions.manage_guild


def roles(member: discord.Member) -> frozenset[int]:
    return frozenset(role.id for role in member.roles)
