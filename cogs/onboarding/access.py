"""Who may change a server's welcome, and which of its channels and roles were chosen."""

import discord

from bot.client import Interaction, roles
from bot.client.ui import chosen
from bot.errors import UserError


def managed(interaction: Interaction) -> discord.Guild:
    """The server, where the member may manage it. Discord's own check is only a hint.

    Raises UserError otherwise.
    """
    if interaction.guild_id is None:
        raise UserError("settings-only-in-servers")
    if not interaction.is_guild_integration() or interaction.guild is None:
        raise UserError("settings-not-installed")
    if not interaction.permissions.manage_guild:
        raise UserError("welcome-not-allowed")
    return interaction.guild


def chosen_channel(interaction: Interaction, guild: discord.Guild) -> int | None:
    """The channel of the server that was chosen, None for none. Raises UserError for any other."""
    found = [guild.get_channel(each) for each in _ids(interaction)]
    if None in found:
        raise UserError("welcome-channel-gone")
    return next((channel.id for channel in found if channel), None)


def chosen_roles(interaction: Interaction, guild: discord.Guild) -> tuple[int, ...]:
    """The roles of the server that were chosen. Raises UserError for any other."""
    found = [guild.get_role(each) for each in _ids(interaction)]
    if None in found:
        raise UserError("welcome-role-gone")
    return tuple(role.id for role in found if role)


def roles_to_give(interaction: Interaction, guild: discord.Guild) -> tuple[int, ...]:
    """The same, of roles that newcomers are to get. Raises UserError for one that they must not."""
    chosen_ids = chosen_roles(interaction, guild)
    for role_id in chosen_ids:
        require_harmless(interaction, guild, role_id)
    return chosen_ids


def require_harmless(interaction: Interaction, guild: discord.Guild, role_id: int) -> None:
    """Raise UserError for a role that is gone, or that this admin must not have given to newcomers."""
    role, by = guild.get_role(role_id), interaction.user
    if role is None or not isinstance(by, discord.Member):
        raise UserError("welcome-role-gone")
    if error := roles.refusal(role, by, guild.me):
        raise error


def _ids(interaction: Interaction) -> list[int]:
    values = chosen(interaction)
    if not all(value.isdecimal() for value in values):
        raise UserError("error-component-outdated")
    return [int(value) for value in values]
