"""What Discord has to let us do: gateway intents and permissions, and what we live without."""

import discord

# Both are privileged: Discord gives them only after a switch in the developer portal, and to large
# bots only after a review. Name -> the application flags that mean "granted", full or limited.
PRIVILEGED = {
    "message_content": ("gateway_message_content", "gateway_message_content_limited"),
    "members": ("gateway_guild_members", "gateway_guild_members_limited"),
}

# What Teahouse needs to write somewhere by itself. Answers to commands need none of it.
PERMISSIONS = (
    "view_channel",
    "send_messages",
    "send_messages_in_threads",
    "embed_links",
    "attach_files",
    "read_message_history",
)


def lacking(permissions: discord.Permissions) -> list[str]:
    """Those of PERMISSIONS that are not among `permissions`."""
    return [name for name in PERMISSIONS if not getattr(permissions, name)]


def wanted(without: frozenset[str] = frozenset()) -> discord.Intents:
    """What Teahouse listens to; `without` names privileged intents that we do not get."""
    intents = discord.Intents(
        guilds=True, webhooks=True, guild_messages=True, guild_reactions=True, dm_messages=True
    )
    for name in PRIVILEGED.keys() - without:
        setattr(intents, name, True)
    return intents


def withheld(flags: discord.ApplicationFlags) -> frozenset[str]:
    """The privileged intents that this application may not use."""
    return frozenset(
        name for name, granted in PRIVILEGED.items() if not any(getattr(flags, flag) for flag in granted)
    )


class IntentsWithheld(Exception):
    """Raised before connecting: the gateway would close on us for `names`."""

    def __init__(self, names: frozenset[str]) -> None:
        super().__init__(", ".join(sorted(names)))
        self.names = names
