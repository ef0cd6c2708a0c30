"""Whose names nobody else may appear under in linked rooms."""

from collections import OrderedDict, defaultdict

import discord

# Members are not kept in memory, so those of the staff are known from what they wrote.
_REMEMBERED = 100


class Staff:
    def __init__(self) -> None:
        self._seen: dict[int, OrderedDict[int, str]] = defaultdict(OrderedDict)

    def note(self, author: discord.Member | discord.User) -> None:
        """Somebody wrote in a room; whether they are of the staff is known only while they are a member."""
        if not isinstance(author, discord.Member) or not _manages(author.guild_permissions):
            return
        seen = self._seen[author.guild.id]
        seen[author.id] = author.display_name
        seen.move_to_end(author.id)
        if len(seen) > _REMEMBERED:
            seen.popitem(last=False)

    def names(self, guild: discord.Guild, author: discord.Member | discord.User) -> list[str]:
        """The names that `author` must not be taken for: the bot's, staff's, and those of their roles."""
        seen = self._seen[guild.id]
        if author.id in seen:
            return [guild.me.display_name]
        roles = [role.name for role in guild.roles if _manages(role.permissions)]
        return [guild.me.display_name, *roles, *seen.values()]


def _manages(permissions: discord.Permissions) -> bool:
    return permissions.administrator or permissions.manage_guild or permissions.manage_messages
