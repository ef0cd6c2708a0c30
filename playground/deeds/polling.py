"""Voting in polls, and ending one's own. A poll is asked by writing a message that holds it."""

from __future__ import annotations

from playground.actions import polls
from playground.actions.files import Uploads
from playground.deeds.deed import Deed, message_in
from playground.people import Human
from playground.wire import Json


def vote(who: Human, body: Json, uploads: Uploads) -> None:
    polls.vote(who.world, who.user.id, *message_in(who, body), body["answers"])


def end_poll(who: Human, body: Json, uploads: Uploads) -> None:
    polls.expire(who.world, who.user.id, *message_in(who, body))


DEEDS: tuple[Deed, ...] = (vote, end_poll)
