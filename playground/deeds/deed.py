"""The shape of a deed, and what it reads from a request."""

from __future__ import annotations

from collections.abc import Callable

from playground.actions.files import Uploads
from playground.payloads import guilds
from playground.people import Human
from playground.wire import Json
from playground.world import Channel, Message

Deed = Callable[[Human, Json, Uploads], Json | None]
"""Takes who does it, the request's JSON and its files; answers with JSON, or with nothing."""


def channel_in(who: Human, body: Json) -> Channel:
    return who.world.channel(int(body["channel"]))


def message_in(who: Human, body: Json) -> tuple[Channel, Message]:
    channel = channel_in(who, body)
    return channel, who.message(channel, int(body["message"]))


def drawn(channel: Channel, who: Human) -> Json:
    return guilds.channel(who.world, channel, who.user.id)


def fields(body: Json, *names: str) -> Json:
    """The fields with these names, as far as the request has them."""
    return {name: body[name] for name in names if name in body}
