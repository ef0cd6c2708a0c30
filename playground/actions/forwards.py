"""Forwarding a message into another channel ("Message: Message Reference Types")."""

from __future__ import annotations

from playground.payloads.messages import snapshot
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.wire import Json, read_id
from playground.world import WRITTEN, Forward, Message, MessageFlag, World

_OF_ITS_OWN = ("content", "embeds", "components", "attachments", "sticker_ids", "poll")


def is_forward(body: Json) -> bool:
    return bool((body.get("message_reference") or {}).get("type") == 1)


def take_along(world: World, message: Message, body: Json) -> None:
    """Puts a picture of another message, as it is now, into one that has nothing else in it.

    Its author must be able to read the other. Only what somebody wrote can be forwarded, and no poll.
    """
    if any(body.get(field) for field in _OF_ITS_OWN):
        raise Refusal.invalid("message_reference", "MESSAGE_FORWARD_CONTENT", "A forward holds nothing else.")
    reference = body["message_reference"]
    channel_id = read_id(reference, "channel_id")
    if channel_id is None:
        raise Refusal.invalid("message_reference.channel_id", "BASE_TYPE_REQUIRED", "This field is required")
    source = world.channel(channel_id)
    world.require(message.author.id, source, Permission.READ_MESSAGE_HISTORY)
    original = world.message(source, read_id(reference, "message_id") or 0, message.author.id)
    if original.type not in WRITTEN or original.poll is not None or original.visible_to is not None:
        why = "This message cannot be forwarded."
        raise Refusal.invalid("message_reference", "MESSAGE_REFERENCE_INVALID", why)
    message.flags |= MessageFlag.HAS_SNAPSHOT
    picture = original.forward.snapshot if original.forward else snapshot(world, original)
    message.forward = Forward(source.id, source.guild_id, original.id, picture)
