"""Answering interactions. Follow-ups are in `webhooks`, where Discord has them."""

from __future__ import annotations

from playground.actions import responses
from playground.payloads import interactions as draw
from playground.refusal import Refusal
from playground.rest.route import Call, Reply, Route


def answer(call: Call) -> Reply:
    used = call.world.interactions.get(call.id("interaction_id"))
    if used is None or used.token != call.path["interaction_token"]:
        raise Refusal.unknown_interaction()
    responses.answer(call.world, used, call.body["type"], call.body.get("data") or {}, call.uploads)
    return draw.callback(call.world, used) if call.wants("with_response") else None


ROUTES = (
    Route(
        "POST",
        "/interactions/{interaction_id}/{interaction_token}/callback",
        answer,
        query="with_response",
        body="type data",
        login=False,
    ),
)
