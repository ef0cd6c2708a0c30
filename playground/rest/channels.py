"""Channels of every kind, threads among them, and what they allow to whom."""

from __future__ import annotations

from playground.actions import channels, threads
from playground.payloads import guilds
from playground.refusal import Refusal
from playground.rest.route import Call, Reply, Route
from playground.wire import Json
from playground.world import Channel


def one(call: Call) -> Reply:
    return _draw(call, call.channel)


def change(call: Call) -> Reply:
    """Changes a thread or a channel; each has fields that the other does not take."""
    place = call.channel
    foreign = set(call.body).difference((_CHANGES_OF_A_THREAD if place.thread else _CHANGES).split())
    if foreign:
        raise Refusal.invalid(min(foreign), "UNKNOWN_FIELD", "This kind of channel does not take it.")
    module = threads if place.thread else channels
    module.change(call.world, call.bot.id, place, call.body)
    return _draw(call, place)


def delete(call: Call) -> Reply:
    place = call.channel
    payload = _draw(call, place)
    module = threads if place.thread else channels
    module.delete(call.world, call.bot.id, place)
    return payload


def overrule(call: Call) -> Reply:
    rule = channels.read_overwrite(call.body, call.id("overwrite_id"))
    channels.overrule(call.world, call.bot.id, call.channel, rule)
    return None


def stop_overruling(call: Call) -> Reply:
    channels.stop_overruling(call.world, call.bot.id, call.channel, call.id("overwrite_id"))
    return None


def _draw(call: Call, channel: Channel) -> Json:
    return guilds.channel(call.world, channel, call.bot.id)


_CHANGES = "name topic nsfw position parent_id permission_overwrites available_tags"
_CHANGES_OF_A_THREAD = "name archived locked auto_archive_duration applied_tags invitable"
_OVERWRITE = "/channels/{channel_id}/permissions/{overwrite_id}"

ROUTES = (
    Route("GET", "/channels/{channel_id}", one),
    Route(
        "PATCH",
        "/channels/{channel_id}",
        change,
        body=f"{_CHANGES} {_CHANGES_OF_A_THREAD}",
    ),
    Route("DELETE", "/channels/{channel_id}", delete),
    Route("PUT", _OVERWRITE, overrule, body="id type allow deny"),
    Route("DELETE", _OVERWRITE, stop_overruling),
)
