"""Who may do what with a server's words. What Discord's menus show is only a hint; this decides."""

import discord

from bot.client import Interaction
from bot.errors import UserError
from bot.features.glossary import Moderation


def server(interaction: Interaction) -> int:
    """The server's id. Raises UserError outside of servers, and where the bot is no member."""
    if interaction.guild_id is None:
        raise UserError("glossary-only-in-servers")
    if not interaction.is_guild_integration():
        raise UserError("settings-not-installed")
    return interaction.guild_id


def moderated(interaction: Interaction) -> int:
    """The server's id, where the member moderates it. Raises UserError otherwise."""
    guild_id = server(interaction)
    if not _moderates(interaction):
        raise UserError("glossary-not-allowed")
    return guild_id


def managed(interaction: Interaction) -> int:
    """The server's id, where the member may say who is trusted in it. Raises UserError otherwise."""
    guild_id = server(interaction)
    if not _everywhere(interaction).manage_guild:
        raise UserError("settings-not-allowed")
    return guild_id


def is_trusted(interaction: Interaction, moderation: Moderation) -> bool:
    """Whether what the member suggests needs no approval."""
    member = interaction.user
    roles = {role.id for role in member.roles} if isinstance(member, discord.Member) else set()
    return _moderates(interaction) or not roles.isdisjoint(moderation.trusted)


def _moderates(interaction: Interaction) -> bool:
    return _everywhere(interaction).manage_messages or _everywhere(interaction).manage_guild


def _everywhere(interaction: Interaction) -> discord.Permissions:
    """What the member may do in the whole server: words count in all channels, not only in one."""
    member = interaction.user
    return member.guild_permissions if isinstance(member, discord.Member) else discord.Permissions.none()
