"""Using the bot: commands, components, modals."""

from __future__ import annotations

from playground.actions.files import Uploads
from playground.deeds.deed import Deed, channel_in, message_in
from playground.people import Human
from playground.wire import Json
from playground.world import Interaction


def run(who: Human, body: Json, uploads: Uploads) -> Json:
    options = body.get("options") or []
    return _started(who.run(channel_in(who, body), int(body["command"]), options, uploads))


def menu(who: Human, body: Json, uploads: Uploads) -> Json:
    return _started(who.menu(channel_in(who, body), int(body["command"]), int(body["target"])))


def press(who: Human, body: Json, uploads: Uploads) -> Json:
    return _started(who.press(*message_in(who, body), body["custom_id"], body.get("values")))


def submit(who: Human, body: Json, uploads: Uploads) -> Json:
    return _started(who.submit(int(body["modal"]), body["components"], uploads))


DEEDS: tuple[Deed, ...] = (run, menu, press, submit)


def _started(used: Interaction) -> Json:
    return {"id": str(used.id)}
