"""What a person can do on the page, by the name under which the page asks for it."""

from __future__ import annotations

from collections.abc import Callable

from playground.actions.files import Uploads
from playground.payloads import guilds
from playground.payloads.messages import message_event
from playground.people import Human
from playground.wire import Json
from playground.world import Channel, Interaction, Message

Deed = Callable[[Human, Json, Uploads], Json | None]
"""Takes who does it, the request's JSON and its files; answers with JSON, or with nothing."""


def write(who: Human, body: Json, uploads: Uploads) -> Json:
    form = {key: value for key, value in body.items() if key in ("content", "attachments")}
    if body.get("reply_to"):
        form["message_reference"] = {"message_id": body["reply_to"]}
    return message_event(who.world, who.write(_channel(who, body), form, uploads), who.user.id)


def edit(who: Human, body: Json, uploads: Uploads) -> None:
    who.edit(*_message(who, body), body["content"])


def delete(who: Human, body: Json, uploads: Uploads) -> None:
    who.delete(*_message(who, body))


def dismiss(who: Human, body: Json, uploads: Uploads) -> None:
    who.dismiss(int(body["message"]))


def react(who: Human, body: Json, uploads: Uploads) -> None:
    who.react(*_message(who, body), body["emoji"])


def unreact(who: Human, body: Json, uploads: Uploads) -> None:
    who.unreact(*_message(who, body), body["emoji"])


def typing(who: Human, body: Json, uploads: Uploads) -> None:
    who.types(_channel(who, body))


def thread(who: Human, body: Json, uploads: Uploads) -> Json:
    """A thread on a message, or of its own."""
    channel = _channel(who, body)
    message = who.message(channel, int(body["message"])) if body.get("message") else None
    return _drawn(who.start_thread(channel, body["name"], message), who)


def post(who: Human, body: Json, uploads: Uploads) -> Json:
    tags = body.get("tags") or []
    return _drawn(who.post(_channel(who, body), body["name"], body["content"], tags), who)


def dm(who: Human, body: Json, uploads: Uploads) -> Json:
    return _drawn(who.direct_channel(), who)


def join(who: Human, body: Json, uploads: Uploads) -> None:
    who.join(who.world.home)


def leave(who: Human, body: Json, uploads: Uploads) -> None:
    who.leave(who.world.home)


def run(who: Human, body: Json, uploads: Uploads) -> Json:
    options = body.get("options") or []
    return _started(who.run(_channel(who, body), int(body["command"]), options, uploads))


def menu(who: Human, body: Json, uploads: Uploads) -> Json:
    return _started(who.menu(_channel(who, body), int(body["command"]), int(body["target"])))


def press(who: Human, body: Json, uploads: Uploads) -> Json:
    return _started(who.press(*_message(who, body), body["custom_id"], body.get("values")))


def submit(who: Human, body: Json, uploads: Uploads) -> Json:
    return _started(who.submit(int(body["modal"]), body["components"], uploads))


DEEDS: dict[str, Deed] = {
    deed.__name__: deed
    for deed in (
        write, edit, delete, dismiss, react, unreact, typing, thread, post, dm, join, leave, run, menu,
        press, submit,
    )
}  # fmt: skip


def _channel(who: Human, body: Json) -> Channel:
    return who.world.channel(int(body["channel"]))


def _message(who: Human, body: Json) -> tuple[Channel, Message]:
    channel = _channel(who, body)
    return channel, who.message(channel, int(body["message"]))


def _drawn(channel: Channel, who: Human) -> Json:
    return guilds.channel(who.world, channel, who.user.id)


def _started(used: Interaction) -> Json:
    return {"id": str(used.id)}
