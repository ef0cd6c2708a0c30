"""Polls: who voted for what, and ending one. Bots do not vote."""

from __future__ import annotations

from playground.actions import polls
from playground.payloads import users
from playground.payloads.messages import message as draw
from playground.rest.route import Call, Reply, Route


def voters(call: Call) -> Reply:
    after = call.query_id("after") or 0
    found = sorted(user for user in polls.voters(call.message, call.id("answer_id")) if user > after)
    return {"users": [users.user(call.world.user(user_id)) for user_id in found[: call.limit(25, 100)]]}


def expire(call: Call) -> Reply:
    message = call.message
    polls.expire(call.world, call.bot.id, call.channel, message)
    return draw(call.world, message, call.bot.id)


_ONE = "/channels/{channel_id}/polls/{message_id}"

ROUTES = (
    Route("GET", f"{_ONE}/answers/{{answer_id}}", voters, query="after limit"),
    Route("POST", f"{_ONE}/expire", expire),
)
