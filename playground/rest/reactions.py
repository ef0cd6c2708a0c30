"""Reactions. Emojis come percent-encoded: the character, or `name:id`."""

from __future__ import annotations

from playground.actions import reactions
from playground.payloads import users
from playground.rest.route import Call, Reply, Route


def add(call: Call) -> Reply:
    reactions.add(call.world, call.bot.id, call.channel, call.message, call.path["emoji_name"])
    return None


def remove_own(call: Call) -> Reply:
    me = call.bot.id
    reactions.remove(call.world, me, call.channel, call.message, call.path["emoji_name"], me)
    return None


def remove_anothers(call: Call) -> Reply:
    whose = call.id("user_id")
    reactions.remove(call.world, call.bot.id, call.channel, call.message, call.path["emoji_name"], whose)
    return None


def who(call: Call) -> Reply:
    reaction = reactions.find(call.message, call.path["emoji_name"])
    after = call.query_id("after") or 0
    found = sorted(user_id for user_id in reaction.user_ids if user_id > after)
    return [users.user(call.world.user(user_id)) for user_id in found[: call.limit(25, 100)]]


def clear(call: Call) -> Reply:
    reactions.clear(call.world, call.bot.id, call.channel, call.message, call.path.get("emoji_name"))
    return None


_ALL = "/channels/{channel_id}/messages/{message_id}/reactions"
_EMOJI = f"{_ALL}/{{emoji_name}}"

ROUTES = (
    Route("DELETE", _ALL, clear),
    Route("PUT", f"{_EMOJI}/@me", add),
    Route("DELETE", f"{_EMOJI}/@me", remove_own),
    Route("DELETE", f"{_EMOJI}/{{user_id}}", remove_anothers),
    Route("GET", _EMOJI, who, query="after limit type"),
    Route("DELETE", _EMOJI, clear),
)
