"""Whose names nobody else may appear under in linked rooms."""

from collections import OrderedDict, defaultdict

import discord

# Members are not kept in memory, so those of the staff are known from what they wrote.
_REMEMBERED = 100


class Staff:
    def __init__(self) -> None:
        self._seen: dict[int, OrderedDict[int, str]] = defaultdict(OrderedDict)

    def names(self, guild: discord.Guild, author: discord.Member | discord.User) -> list[str]:
        """The names that `author` must not be taken for: the bot's, staff's, and those of their roles."""
        if isinstance(author, discord.Member) and _manages(author.guild_permissions):
            self._note(guild.id, author)
            return [guild.me.display_name]
        roles = [role.name for role in guild.roles if _manages(role.permissions)]
        people = [name for identity, name in self._seen[guild.id].items() if identity != author.id]
        return [guild.me.display_name, *roles, *people]

    def _note(self, guild_id: int, member: discord.Member) -> None:
        seen = self._seen[guild_id]
        seen[member.id] = member.display_name
        seen.move_to_end(member.id)
        if len(seen) > _REMEMBERED:
            seen.popitem(last=False)


def _manages(permissions: discord.Permissions) -> bool:
    return permissions.administrator or permissions.manage_guild or permissions.manage_messages
