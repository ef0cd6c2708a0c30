"""Members as the rules of onboarding know them."""

import discord

from bot.client import Interaction
from bot.errors import UserError
from bot.features.onboarding import Guest, Standing


def standing(member: discord.Member) -> Standing:
    """What Discord tells of a member. Whether the server has an onboarding would have to be asked."""
    return Standing(
        joined_at=member.joined_at or discord.utils.utcnow(),
        created_at=member.created_at,
        pending=member.pending,
        onboarded=member.flags.completed_onboarding,
        onboards=True,
        role_ids=_role_ids(member),
    )


def guest(interaction: Interaction) -> tuple[discord.Guild, Guest]:
    """The server, and who is led through its guide: always the one who pressed.

    Raises UserError outside of servers, and where only the member has installed Teahouse.
    """
    if interaction.guild_id is None:
        raise UserError("guide-only-in-servers")
    guild, member = interaction.guild, interaction.user
    if guild is None or not interaction.is_guild_integration() or not isinstance(member, discord.Member):
        raise UserError("settings-not-installed")
    joined_at = member.joined_at or discord.utils.utcnow()
    return guild, Guest(guild.id, member.id, _role_ids(member), joined_at)


def _role_ids(member: discord.Member) -> frozenset[int]:
    return frozenset(role.id for role in member.roles)
