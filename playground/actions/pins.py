"""Pinning messages ("Message: Pin Message")."""

from __future__ import annotations

from datetime import UTC, datetime

from playground.actions import messages
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.wire import Json, id_or_none, timestamp_or_none
from playground.world import WRITTEN, Channel, Event, Message, MessageType, User, World

_IN_A_CHANNEL = 250


def pin(world: World, user: User, channel: Channel, message: Message) -> None:
    """Pins a message that somebody wrote; the channel shows a line that says so."""
    _require(world, user, channel, message)
    if message.pinned_at is not None:
        return
    if len(pinned(channel)) >= _IN_A_CHANNEL:
        raise Refusal.too_many_pins(_IN_A_CHANNEL)
    message.pinned_at = datetime.now(UTC)
    _tell(world, channel, message)
    line = Message(world.ids.new(), channel.id, user, MessageType.CHANNEL_PINNED_MESSAGE)
    line.replies_to = message.id
    messages.publish(world, channel, line)


def unpin(world: World, user: User, channel: Channel, message: Message) -> None:
    _require(world, user, channel, message)
    if message.pinned_at is not None:
        message.pinned_at = None
        _tell(world, channel, message)


def pinned(channel: Channel, before: datetime | None = None) -> list[tuple[datetime, Message]]:
    """What is pinned in a channel, and since when; the latest first."""
    held = [(m.pinned_at, m) for m in channel.messages.values() if m.pinned_at is not None]
    found = [(at, message) for at, message in held if before is None or at < before]
    return sorted(found, key=lambda item: item[0], reverse=True)


def _require(world: World, user: User, channel: Channel, message: Message) -> None:
    world.require(user.id, channel, Permission.PIN_MESSAGES, Permission.READ_MESSAGE_HISTORY)
    messages.require_awake(channel)
    if message.visible_to is not None:
        raise Refusal.unknown_message()
    if message.type not in WRITTEN:
        raise Refusal.system_message()


def _tell(world: World, channel: Channel, message: Message) -> None:
    messages.tell(world, "MESSAGE_UPDATE", message)
    payload: Json = {
        "channel_id": str(channel.id),
        "last_pin_timestamp": timestamp_or_none(channel.last_pin_at),
    }
    if channel.guild_id is not None:
        payload["guild_id"] = id_or_none(channel.guild_id)
    world.events.tell(Event("CHANNEL_PINS_UPDATE", lambda _: payload, channel.guild_id, channel.id))
