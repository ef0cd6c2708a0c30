"""Which roles may be given to people who ask for them. Asked at set-up, and again when one is given."""

from collections.abc import Set
from dataclasses import dataclass

from bot.errors import UserError

# With any of these a role is no badge but power over others ("Permissions" in Discord's documentation).
DANGEROUS = frozenset(
    {
        "administrator",
        "ban_members",
        "deafen_members",
        "kick_members",
        "manage_channels",
        "manage_emojis",
        "manage_emojis_and_stickers",
        "manage_events",
        "manage_expressions",
        "manage_guild",
        "manage_messages",
        "manage_nicknames",
        "manage_permissions",
        "manage_roles",
        "manage_threads",
        "manage_webhooks",
        "mention_everyone",
        "moderate_members",
        "move_members",
        "mute_members",
        "view_audit_log",
        "view_creator_monetization_analytics",
        "view_guild_insights",
    }
)


@dataclass(frozen=True, slots=True)
class Role:
    """What the rule has to know of a role. `position` counts from below, @everyone being 0."""

    name: str
    position: int
    permissions: Set[str]
    managed: bool
    everyone: bool


def refusal(role: Role, by: int | None, me: int | None) -> UserError | None:
    """Why `role` must not be given, None for a harmless one.

    `by` is the position of the highest role of whoever wants it given, None for the owner of the server
    and where that was asked before; `me` is that of the bot's, None where it may not give roles at all.
    """
    if role.everyone:
        return UserError("roles-everyone")
    if role.managed:
        return UserError("roles-managed", role=role.name)
    if found := sorted(DANGEROUS & role.permissions):
        return UserError("roles-dangerous", role=role.name, permission=found[0])
    if by is not None and role.position >= by:
        return UserError("roles-above-you", role=role.name)
    if me is None:
        return UserError("roles-not-allowed")
    return UserError("roles-above-me", role=role.name) if role.position >= me else None
