"""Roles for the languages of a flow, made where a server has none."""

from collections.abc import Iterable

import discord

from bot.errors import UserError
from bot.features.translation import own_name
from cogs.onboarding import roles

_TOO_MANY_ROLES = 30005


async def make(guild: discord.Guild, codes: Iterable[str]) -> dict[str, int]:
    """A role for each language, by its code: a harmless one of that name, else a new one without any power.

    Raises UserError where the bot may not manage roles, or the server has as many as there can be.
    """
    if not guild.me.guild_permissions.manage_roles:
        raise UserError("roles-not-allowed")
    return {code: (_known(guild, code) or await _new(guild, code)).id for code in codes}


def _known(guild: discord.Guild, code: str) -> discord.Role | None:
    named = (role for role in guild.roles if role.name == own_name(code))
    return next((role for role in named if not roles.refusal(role, None, guild.me)), None)


async def _new(guild: discord.Guild, code: str) -> discord.Role:
    try:
        return await guild.create_role(name=own_name(code), permissions=discord.Permissions.none())
    except discord.Forbidden as error:
        raise UserError("roles-not-allowed") from error
    except discord.HTTPException as error:
        if error.code == _TOO_MANY_ROLES:
            raise UserError("roles-too-many") from error
        raise
