"""Threads and forum posts."""

from __future__ import annotations

from playground.actions import threads
from playground.actions.files import Uploads
from playground.deeds.deed import Deed, channel_in, drawn, fields
from playground.people import Human
from playground.wire import Json


def thread(who: Human, body: Json, uploads: Uploads) -> Json:
    """A thread on a message, or of its own."""
    channel = channel_in(who, body)
    message = who.message(channel, int(body["message"])) if body.get("message") else None
    private = bool(body.get("private"))
    return drawn(who.start_thread(channel, body["name"], message, private=private), who)


def post(who: Human, body: Json, uploads: Uploads) -> Json:
    tags = body.get("tags") or []
    return drawn(who.post(channel_in(who, body), body["name"], body["content"], tags), who)


def change_thread(who: Human, body: Json, uploads: Uploads) -> None:
    threads.change(who.world, who.user.id, channel_in(who, body), fields(body, "name", "archived", "locked"))


def delete_thread(who: Human, body: Json, uploads: Uploads) -> None:
    threads.delete(who.world, who.user.id, channel_in(who, body))


def leave_thread(who: Human, body: Json, uploads: Uploads) -> None:
    threads.leave(who.world, who.user.id, channel_in(who, body))


DEEDS: tuple[Deed, ...] = (thread, post, change_thread, delete_thread, leave_thread)
