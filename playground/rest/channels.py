"""Channels, threads and forum posts."""

from __future__ import annotations

from playground.actions import channels, threads
from playground.payloads import guilds
from playground.payloads.messages import message as draw_message
from playground.refusal import Refusal
from playground.rest.route import Call, Reply, Route
from playground.wire import Json
from playground.world import Channel, ChannelType


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


def start_from(call: Call) -> Reply:
    return _draw(call, threads.start_from(call.world, call.bot, call.channel, call.message, call.body))


def start(call: Call) -> Reply:
    """A thread of its own in a text channel, a post in a forum."""
    channel = call.channel
    if channel.type is not ChannelType.FORUM:
        return _draw(call, threads.start(call.world, call.bot, channel, call.body))
    thread, message = threads.post(call.world, call.bot, channel, call.body, call.uploads)
    return _draw(call, thread) | {"message": draw_message(call.world, message, call.bot.id)}


def join(call: Call) -> Reply:
    threads.follow(call.world, call.channel, call.bot.id, True)
    return None


def leave(call: Call) -> Reply:
    threads.follow(call.world, call.channel, call.bot.id, False)
    return None


def active(call: Call) -> Reply:
    visible = [
        thread for thread in call.world.threads_of(call.guild) if call.world.permissions(call.bot.id, thread)
    ]
    return {
        "threads": [_draw(call, thread) for thread in visible],
        "members": [
            guilds.thread_member(place.id, place.thread, call.bot.id)
            for place in visible
            if place.thread and call.bot.id in place.thread.member_ids
        ],
        "has_more": False,
    }


def archived(call: Call) -> Reply:
    channel = call.channel
    found = [
        c
        for c in call.world.channels.values()
        if c.parent_id == channel.id and c.thread and c.thread.archived
    ]
    return {"threads": [_draw(call, thread) for thread in found], "members": [], "has_more": False}


def _draw(call: Call, channel: Channel) -> Json:
    return guilds.channel(call.world, channel, call.bot.id)


_CHANGES = "name topic nsfw position parent_id permission_overwrites available_tags"
_CHANGES_OF_A_THREAD = "name archived locked auto_archive_duration applied_tags invitable"
_OVERWRITE = "/channels/{channel_id}/permissions/{overwrite_id}"
_THREAD = "name auto_archive_duration rate_limit_per_user"

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
    Route(
        "POST", "/channels/{channel_id}/messages/{message_id}/threads", start_from, body=_THREAD, status=201
    ),
    Route(
        "POST",
        "/channels/{channel_id}/threads",
        start,
        query="use_nested_fields",
        body=f"{_THREAD} type invitable message applied_tags",
        status=201,
    ),
    Route("PUT", "/channels/{channel_id}/thread-members/@me", join),
    Route("DELETE", "/channels/{channel_id}/thread-members/@me", leave),
    Route("GET", "/channels/{channel_id}/threads/archived/public", archived, query="before limit"),
    Route("GET", "/guilds/{guild_id}/threads/active", active),
)
