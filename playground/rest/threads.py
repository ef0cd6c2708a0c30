"""Threads and forum posts, and who follows them."""

from __future__ import annotations

from collections.abc import Iterable

from playground.actions import following, threads
from playground.payloads import guilds
from playground.payloads.messages import message as draw_message
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.rest.route import Call, Reply, Route
from playground.wire import Json
from playground.world import Channel, ChannelType


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
    threads.join(call.world, call.bot.id, call.channel)
    return None


def leave(call: Call) -> Reply:
    threads.leave(call.world, call.bot.id, call.channel)
    return None


def add(call: Call) -> Reply:
    threads.add_member(call.world, call.bot, call.channel, call.id("user_id"))
    return None


def remove(call: Call) -> Reply:
    threads.remove_member(call.world, call.bot.id, call.channel, call.id("user_id"))
    return None


def followers(call: Call) -> Reply:
    thread = call.channel
    found = sorted(following.of(thread).member_ids)
    return [_follower(call, thread, user_id) for user_id in found]


def follower(call: Call) -> Reply:
    thread, user_id = call.channel, call.id("user_id")
    if user_id not in following.of(thread).member_ids:
        raise Refusal.unknown_member()
    return _follower(call, thread, user_id)


def active(call: Call) -> Reply:
    return _list(call, call.world.threads_of(call.guild))


def archived(call: Call) -> Reply:
    return _list(call, _asleep(call, ChannelType.PUBLIC_THREAD, ChannelType.ANNOUNCEMENT_THREAD))


def archived_private(call: Call) -> Reply:
    call.world.require(call.bot.id, call.channel, Permission.MANAGE_THREADS)
    return _list(call, _asleep(call, ChannelType.PRIVATE_THREAD))


def _asleep(call: Call, *kinds: ChannelType) -> list[Channel]:
    parent = call.channel
    call.world.require(call.bot.id, parent, Permission.READ_MESSAGE_HISTORY)
    inside = [c for c in call.world.channels.values() if c.parent_id == parent.id and c.type in kinds]
    return [thread for thread in inside if following.of(thread).archived]


def _list(call: Call, found: Iterable[Channel]) -> Json:
    """Those of the threads that the bot can see, and which of them it follows."""
    seen = [thread for thread in found if call.world.permissions(call.bot.id, thread)]
    followed = [thread for thread in seen if call.bot.id in following.of(thread).member_ids]
    return {
        "threads": [_draw(call, thread) for thread in seen],
        "members": [_follower(call, thread, call.bot.id) for thread in followed],
        "has_more": False,
    }


def _follower(call: Call, thread: Channel, user_id: int) -> Json:
    return guilds.thread_member(thread.id, following.of(thread), user_id)


def _draw(call: Call, channel: Channel) -> Json:
    return guilds.channel(call.world, channel, call.bot.id)


_FOLLOWERS = "/channels/{channel_id}/thread-members"
_THREAD = "name auto_archive_duration rate_limit_per_user"

ROUTES = (
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
    Route("GET", _FOLLOWERS, followers),
    Route("PUT", f"{_FOLLOWERS}/@me", join),
    Route("DELETE", f"{_FOLLOWERS}/@me", leave),
    Route("GET", f"{_FOLLOWERS}/{{user_id}}", follower),
    Route("PUT", f"{_FOLLOWERS}/{{user_id}}", add),
    Route("DELETE", f"{_FOLLOWERS}/{{user_id}}", remove),
    Route("GET", "/channels/{channel_id}/threads/archived/public", archived, query="before limit"),
    Route("GET", "/channels/{channel_id}/threads/archived/private", archived_private, query="before limit"),
    Route("GET", "/guilds/{guild_id}/threads/active", active),
)
