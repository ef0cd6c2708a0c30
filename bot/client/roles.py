"""The rule of bot/features/community/roles.py, asked about Discord's roles."""

import discord

from bot.errors import UserError
from bot.features.community import roles


def refusal(role: discord.Role, by: discord.Member | None, me: discord.Member) -> UserError | None:
    """Why I must not give `role`, None for a harmless one.

    `by` is who asks for it at set-up; None at the moment of giving, when only the role itself and the
    bot's own place (`me`) still count.
    """
    facts = roles.Role(
        name=role.name,
        position=role.position,
        permissions=frozenset(name for name, allowed in role.permissions if allowed),
        managed=role.managed,
        everyone=role.is_default(),
    )
    may_give = me.guild_permissions.manage_roles
    return roles.refusal(facts, _height(by), me.top_role.position if may_give else None)


def _height(member: discord.Member | None) -> int | None:
    """Where a member stands; None for the owner of the server, whom no role is above."""
    if member is None or member.guild.owner_id == member.id:
        return None
    return member.top_role.position
