"""What a member may do in a channel, worked out as Discord does.

Names and bits are those of Discord's documentation page "Permissions"; so is the algorithm
("Permission Overwrites", "Implicit Permissions", "Inherited Permissions (Threads)").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntFlag


class Permission(IntFlag):
    CREATE_INSTANT_INVITE = 1 << 0
    KICK_MEMBERS = 1 << 1
    BAN_MEMBERS = 1 << 2
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_AUDIT_LOG = 1 << 7
    PRIORITY_SPEAKER = 1 << 8
    STREAM = 1 << 9
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    SEND_TTS_MESSAGES = 1 << 12
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_EXTERNAL_EMOJIS = 1 << 18
    VIEW_GUILD_INSIGHTS = 1 << 19
    CONNECT = 1 << 20
    SPEAK = 1 << 21
    MUTE_MEMBERS = 1 << 22
    DEAFEN_MEMBERS = 1 << 23
    MOVE_MEMBERS = 1 << 24
    USE_VAD = 1 << 25
    CHANGE_NICKNAME = 1 << 26
    MANAGE_NICKNAMES = 1 << 27
    MANAGE_ROLES = 1 << 28
    MANAGE_WEBHOOKS = 1 << 29
    MANAGE_GUILD_EXPRESSIONS = 1 << 30
    USE_APPLICATION_COMMANDS = 1 << 31
    REQUEST_TO_SPEAK = 1 << 32
    MANAGE_EVENTS = 1 << 33
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    USE_EXTERNAL_STICKERS = 1 << 37
    SEND_MESSAGES_IN_THREADS = 1 << 38
    USE_EMBEDDED_ACTIVITIES = 1 << 39
    MODERATE_MEMBERS = 1 << 40
    VIEW_CREATOR_MONETIZATION_ANALYTICS = 1 << 41
    USE_SOUNDBOARD = 1 << 42
    CREATE_GUILD_EXPRESSIONS = 1 << 43
    CREATE_EVENTS = 1 << 44
    USE_EXTERNAL_SOUNDS = 1 << 45
    SEND_VOICE_MESSAGES = 1 << 46
    SET_VOICE_CHANNEL_STATUS = 1 << 48
    SEND_POLLS = 1 << 49
    USE_EXTERNAL_APPS = 1 << 50
    PIN_MESSAGES = 1 << 51
    BYPASS_SLOWMODE = 1 << 52


NONE = Permission(0)
ALL = ~NONE

DEFAULT_EVERYONE = (
    Permission.CREATE_INSTANT_INVITE
    | Permission.ADD_REACTIONS
    | Permission.STREAM
    | Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_EXTERNAL_EMOJIS
    | Permission.CONNECT
    | Permission.SPEAK
    | Permission.USE_VAD
    | Permission.CHANGE_NICKNAME
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.REQUEST_TO_SPEAK
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.CREATE_PRIVATE_THREADS
    | Permission.USE_EXTERNAL_STICKERS
    | Permission.SEND_MESSAGES_IN_THREADS
    | Permission.USE_EMBEDDED_ACTIVITIES
    | Permission.SEND_VOICE_MESSAGES
    | Permission.SEND_POLLS
    | Permission.USE_EXTERNAL_APPS
)
"""What a new server's @everyone role may do."""

_NEEDS_SENDING = (
    Permission.MENTION_EVERYONE
    | Permission.SEND_TTS_MESSAGES
    | Permission.ATTACH_FILES
    | Permission.EMBED_LINKS
    | Permission.SEND_POLLS
    | Permission.SEND_VOICE_MESSAGES
)
_KEPT_WHEN_TIMED_OUT = Permission.VIEW_CHANNEL | Permission.READ_MESSAGE_HISTORY


@dataclass(frozen=True, slots=True)
class Overwrite:
    """What a channel allows and denies one role (`type` 0) or one member (`type` 1)."""

    id: int
    type: int
    allow: Permission = NONE
    deny: Permission = NONE


def compute(
    guild_owner_id: int,
    everyone_role_id: int,
    roles: Mapping[int, int],
    member_id: int,
    member_role_ids: Sequence[int],
    overwrites: Sequence[Overwrite] | None = None,
    *,
    thread: bool = False,
    timed_out: bool = False,
) -> Permission:
    """What a member may do in a channel with these overwrites; without any (None), in the server at large.

    `roles` gives the bits of every role by its id, @everyone's among them; `everyone_role_id` is the
    server's own id. For a thread give the overwrites of its parent channel and `thread`: there
    SEND_MESSAGES_IN_THREADS stands in for SEND_MESSAGES. A member who is `timed_out` keeps only seeing
    and reading. The owner and administrators are never held back. Only in a channel does the lack of
    one permission (to see, to write) take others with it.
    """
    if member_id == guild_owner_id:
        return ALL
    held = Permission(roles[everyone_role_id])
    for role_id in member_role_ids:
        held |= Permission(roles[role_id])
    if Permission.ADMINISTRATOR in held:
        return ALL
    if overwrites is not None:
        held = _overwritten(held, everyone_role_id, member_id, member_role_ids, overwrites)
        held = _without_implied_denials(held, thread)
    return held & _KEPT_WHEN_TIMED_OUT if timed_out else held


def names(bits: int) -> list[str]:
    """The names of these permissions, lowest bit first; bits that Discord has no name for are left out."""
    return [permission.name for permission in Permission if permission & bits and permission.name]


def bits(named: Iterable[str]) -> Permission:
    """The permissions with these names of Discord's; KeyError for one that it does not know."""
    together = NONE
    for name in named:
        together |= Permission[name]
    return together


def _overwritten(
    held: Permission,
    everyone_role_id: int,
    member_id: int,
    member_role_ids: Sequence[int],
    overwrites: Sequence[Overwrite],
) -> Permission:
    everyone = [o for o in overwrites if o.type == 0 and o.id == everyone_role_id]
    of_roles = [o for o in overwrites if o.type == 0 and o.id in member_role_ids and o.id != everyone_role_id]
    of_member = [o for o in overwrites if o.type == 1 and o.id == member_id]
    for layer in (everyone, of_roles, of_member):
        allow = deny = NONE
        for overwrite in layer:
            allow |= overwrite.allow
            deny |= overwrite.deny
        held = (held & ~deny) | allow
    return held


def _without_implied_denials(held: Permission, thread: bool) -> Permission:
    if Permission.VIEW_CHANNEL not in held:
        return NONE
    if thread:
        held = _as_in_a_thread(held)
    if Permission.SEND_MESSAGES not in held:
        held &= ~_NEEDS_SENDING
    return held


def _as_in_a_thread(held: Permission) -> Permission:
    if Permission.SEND_MESSAGES_IN_THREADS in held:
        return held | Permission.SEND_MESSAGES
    return held & ~Permission.SEND_MESSAGES
