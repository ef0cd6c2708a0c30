"""Channels, threads and forum posts."""

from __future__ import annotations

from playground.actions import threads
from playground.payloads import guilds
from playground.payloads.messages import message as draw_message
from playground.rest.route import Call, Reply, Route
from playground.wire import Json
from playground.world import Channel, ChannelType


def one(call: Call) -> Reply:
    return _draw(call, call.channel)


def change(call: Call) -> Reply:
    thread = call.channel
    threads.change(call.world, call.bot.id, thread, call.body)
    return _draw(call, thread)


def delete(call: Call) -> Reply:
    thread = call.channel
    payload = _draw(call, thread)
    threads.delete(call.world, call.bot.id, thread)
    return payload


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


_THREAD = "name auto_archive_duration rate_limit_per_user"

ROUTES = (
    Route("GET", "/channels/{channel_id}", one),
    Route(
        "PATCH",
        "/channels/{channel_id}",
        change,
        body="name archived locked auto_archive_duration applied_tags",
    ),
    Route("DELETE", "/channels/{channel_id}", delete),
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
