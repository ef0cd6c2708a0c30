"""Whether rooms may be one conversation: what the bot needs in each, and who could read too much."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.features.rooms.links import Reason

# Without these nothing can be carried; Discord's names.
NEEDED = ("view_channel", "read_message_history", "send_messages", "manage_webhooks")
# Without these a part of the conversation stays behind; the group works all the same.
WELCOME = (
    "attach_files",
    "embed_links",
    "add_reactions",
    "create_public_threads",
    "send_messages_in_threads",
    "manage_threads",
    "pin_messages",
)


@dataclass(frozen=True, slots=True)
class Sight:
    """A room as the bot finds it.

    `kind` is "text" or "forum", None for a channel that is gone. `lacking` are permissions, by Discord's
    name. `viewers` are the roles that let their holders see it (the server's own id for everybody), and
    the members who were let in by name.
    """

    channel_id: int
    kind: str | None
    lacking: tuple[str, ...] = ()
    age_restricted: bool = False
    viewers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a room that an admin should know. `permission` is the one that lacks.

    With a `reason` nothing can be carried until it is put right; without one only a part is missing.
    """

    channel_id: int
    reason: Reason | None
    permission: str = ""


def findings(rooms: Sequence[Sight]) -> list[Finding]:
    """What is in the way, and then what would be welcome."""
    return [*_obstacles(rooms), *_wishes(rooms)]


def obstacle(rooms: Sequence[Sight]) -> Finding | None:
    """The first thing that keeps the rooms from being linked, if there is one."""
    return next(_obstacles(rooms), None)


def is_mixed(rooms: Sequence[Sight]) -> bool:
    """Whether forums are among text channels: a post has a title, a message has none."""
    return len({room.kind for room in rooms if room.kind}) > 1


def outsiders(rooms: Sequence[Sight]) -> frozenset[int]:
    """Who sees some of the rooms only, and so would read elsewhere what is kept from them here."""
    present = [room.viewers for room in rooms if room.kind]
    return frozenset().union(*present) - frozenset.intersection(*present) if present else frozenset()


def _obstacles(rooms: Sequence[Sight]) -> Iterator[Finding]:
    for room in rooms:
        if room.kind is None:
            yield Finding(room.channel_id, Reason.CHANNEL)
        for permission in NEEDED:
            if permission in room.lacking:
                yield Finding(room.channel_id, Reason.PERMISSION, permission)
    present = [room for room in rooms if room.kind]
    if len({room.age_restricted for room in present}) > 1:
        yield from (Finding(room.channel_id, Reason.NSFW) for room in present if room.age_restricted)


def _wishes(rooms: Sequence[Sight]) -> Iterator[Finding]:
    for room in rooms:
        if "view_channel" in room.lacking:
            continue  # it takes all others with it
        for permission in WELCOME:
            if permission in room.lacking:
                yield Finding(room.channel_id, None, permission)
