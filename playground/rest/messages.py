"""Messages of a channel, typing and pins."""

from __future__ import annotations

from datetime import datetime

from playground.actions import messages, pins
from playground.gateway.intents import Intent, censored
from playground.payloads.messages import message as draw
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.rest.route import EDIT_FIELDS, MESSAGE_FIELDS, Call, Reply, Route
from playground.wire import Json, read_ids, timestamp
from playground.world import Message


def write(call: Call) -> Reply:
    message = messages.write(call.world, call.bot, call.channel, call.body, call.uploads)
    return draw(call.world, message, call.bot.id)


def history(call: Call) -> Reply:
    _require_history(call)
    directions = {name: call.query_id(name) for name in ("before", "after", "around") if name in call.query}
    if len(directions) > 1:
        raise Refusal.invalid("", "CHANNEL_MESSAGES_EXCLUSIVE", "Only one of before, after and around")
    found = messages.history(call.channel, call.bot.id, call.limit(50, 100), **directions)
    return [_readable(call, message) for message in found]


def one(call: Call) -> Reply:
    _require_history(call)
    return _readable(call, call.message)


def edit(call: Call) -> Reply:
    message = call.message
    messages.edit(call.world, call.bot.id, call.channel, message, call.body, call.uploads)
    return draw(call.world, message, call.bot.id)


def delete(call: Call) -> Reply:
    messages.delete(call.world, call.bot.id, call.channel, call.message)
    return None


def delete_many(call: Call) -> Reply:
    messages.delete_many(call.world, call.bot.id, call.channel, read_ids(call.body["messages"]))
    return None


def typing(call: Call) -> Reply:
    messages.type_in(call.world, call.bot.id, call.channel)
    return None


def pinned(call: Call) -> Reply:
    _require_history(call)
    found = pins.pinned(call.channel, _moment(call.query.get("before")))
    limit = call.limit(50, 50)
    items = [{"pinned_at": timestamp(at), "message": _readable(call, m)} for at, m in found[:limit]]
    return {"items": items, "has_more": len(found) > limit}


def pinned_at_once(call: Call) -> Reply:
    """All that is pinned: the older way to ask, still open."""
    _require_history(call)
    return [_readable(call, message) for _, message in pins.pinned(call.channel)[:50]]


def pin(call: Call) -> Reply:
    pins.pin(call.world, call.bot, call.channel, call.message)
    return None


def unpin(call: Call) -> Reply:
    pins.unpin(call.world, call.bot, call.channel, call.message)
    return None


def _readable(call: Call, message: Message) -> Json:
    """A message as the bot may read it: without the message content intent REST keeps back the same."""
    payload, guild_id = draw(call.world, message, call.bot.id), call.channel.guild_id
    if guild_id is None or "message_content" not in call.world.application.withdrawn_intents:
        return payload
    kept = censored(payload | {"guild_id": str(guild_id)}, Intent(0), call.bot.id)
    return {name: value for name, value in kept.items() if name != "guild_id"}


def _require_history(call: Call) -> None:
    call.world.require(call.bot.id, call.channel, Permission.READ_MESSAGE_HISTORY)


def _moment(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError as error:
        raise Refusal.invalid("before", "DATE_TIME_TYPE_PARSE", "Should be ISO8601.") from error


_ALL = "/channels/{channel_id}/messages"
_OLD_PINS = "/channels/{channel_id}/pins"
_ONE = "/channels/{channel_id}/messages/{message_id}"

ROUTES = (
    Route("GET", f"{_ALL}/pins", pinned, query="before limit"),
    Route("GET", _OLD_PINS, pinned_at_once),
    *(
        route
        for pins_of in (f"{_ALL}/pins", _OLD_PINS)
        for route in (
            Route("PUT", f"{pins_of}/{{message_id}}", pin),
            Route("DELETE", f"{pins_of}/{{message_id}}", unpin),
        )
    ),
    Route("POST", f"{_ALL}/bulk-delete", delete_many, body="messages"),
    Route("POST", _ALL, write, body=MESSAGE_FIELDS),
    Route("GET", _ALL, history, query="limit before after around"),
    Route("GET", _ONE, one),
    Route("PATCH", _ONE, edit, body=EDIT_FIELDS),
    Route("DELETE", _ONE, delete),
    Route("POST", "/channels/{channel_id}/typing", typing),
)
