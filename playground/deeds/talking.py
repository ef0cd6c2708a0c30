"""Writing messages and what can be done with them; coming and going."""

from __future__ import annotations

from playground.actions import pins
from playground.actions.files import Uploads
from playground.deeds.deed import Deed, channel_in, drawn, fields, message_in
from playground.payloads.messages import message_event
from playground.people import Human
from playground.wire import Json


def write(who: Human, body: Json, uploads: Uploads) -> Json:
    form = fields(body, "content", "attachments", "sticker_ids", "poll")
    if body.get("reply_to"):
        form["message_reference"] = {"message_id": body["reply_to"]}
    return message_event(who.world, who.write(channel_in(who, body), form, uploads), who.user.id)


def forward(who: Human, body: Json, uploads: Uploads) -> None:
    reference = {"type": 1, "channel_id": body["channel"], "message_id": body["message"]}
    who.write(who.world.channel(int(body["to"])), {"message_reference": reference}, {})


def edit(who: Human, body: Json, uploads: Uploads) -> None:
    who.edit(*message_in(who, body), body["content"])


def delete(who: Human, body: Json, uploads: Uploads) -> None:
    who.delete(*message_in(who, body))


def dismiss(who: Human, body: Json, uploads: Uploads) -> None:
    who.dismiss(int(body["message"]))


def react(who: Human, body: Json, uploads: Uploads) -> None:
    who.react(*message_in(who, body), body["emoji"])


def unreact(who: Human, body: Json, uploads: Uploads) -> None:
    who.unreact(*message_in(who, body), body["emoji"])


def pin(who: Human, body: Json, uploads: Uploads) -> None:
    pins.pin(who.world, who.user, *message_in(who, body))


def unpin(who: Human, body: Json, uploads: Uploads) -> None:
    pins.unpin(who.world, who.user, *message_in(who, body))


def typing(who: Human, body: Json, uploads: Uploads) -> None:
    who.types(channel_in(who, body))


def dm(who: Human, body: Json, uploads: Uploads) -> Json:
    return drawn(who.direct_channel(), who)


def join(who: Human, body: Json, uploads: Uploads) -> None:
    who.join(who.world.home)


def leave(who: Human, body: Json, uploads: Uploads) -> None:
    who.leave(who.world.home)


DEEDS: tuple[Deed, ...] = (
    write, forward, edit, delete, dismiss, react, unreact, pin, unpin, typing, dm, join, leave,
)  # fmt: skip
