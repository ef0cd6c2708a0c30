"""Threads and forum posts."""

from __future__ import annotations

from datetime import UTC, datetime

from playground import rules
from playground.actions import messages
from playground.actions.files import Uploads
from playground.payloads import guilds
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.wire import Json, read_ids
from playground.world import (
    Channel,
    ChannelType,
    Event,
    Message,
    MessageFlag,
    MessageType,
    Thread,
    User,
    World,
)


def start_from(world: World, starter: User, channel: Channel, message: Message, body: Json) -> Channel:
    """A thread on a message; it has the message's id."""
    _require_text_channel(channel)
    world.require(starter.id, channel, Permission.CREATE_PUBLIC_THREADS)
    if message.thread_id is not None:
        raise Refusal.thread_exists()
    thread = _open(world, starter, channel, body, message.id)
    message.thread_id = thread.id
    message.flags |= MessageFlag.HAS_THREAD
    messages.tell(world, "MESSAGE_UPDATE", message)
    opening = Message(world.ids.new(), thread.id, starter, MessageType.THREAD_STARTER_MESSAGE)
    opening.replies_to = message.id
    thread.messages[opening.id] = opening
    return thread


def start(world: World, starter: User, channel: Channel, body: Json) -> Channel:
    """A thread of its own; the channel shows a line that says so."""
    _require_text_channel(channel)
    world.require(starter.id, channel, Permission.CREATE_PUBLIC_THREADS)
    thread = _open(world, starter, channel, body, world.ids.new())
    line = Message(world.ids.new(), channel.id, starter, MessageType.THREAD_CREATED, str(thread.name))
    messages.publish(world, channel, line)
    return thread


def post(world: World, author: User, forum: Channel, body: Json, uploads: Uploads) -> tuple[Channel, Message]:
    """A forum post: a thread with the id of its first message."""
    if forum.type is not ChannelType.FORUM:
        raise Refusal.wrong_channel_type()
    world.require(author.id, forum, Permission.SEND_MESSAGES)
    opening = body.get("message") or {}
    rules.check_message(opening, files=[upload.filename for upload in uploads.values()])
    message = messages.compose(world, author, forum, opening, uploads)
    return open_post(world, author, forum, body, message), message


def open_post(world: World, author: User, forum: Channel, body: Json, message: Message) -> Channel:
    """Opens a forum post around its first message."""
    for tag_id in read_ids(body.get("applied_tags")):
        if all(tag.id != tag_id for tag in forum.tags):
            raise Refusal.invalid("applied_tags", "APPLICABLE_TAG_INVALID", "Invalid tag")
    thread = _open(world, author, forum, body, message.id)
    message.channel_id = thread.id
    messages.publish(world, thread, message)
    return thread


def change(world: World, user_id: int, thread: Channel, body: Json) -> None:
    """Renames, archives or locks; the starter may, and whoever manages threads."""
    state = thread.thread
    if state is None:
        raise Refusal.wrong_channel_type()
    if user_id != state.owner_id or "locked" in body:
        world.require(user_id, thread, Permission.MANAGE_THREADS)
    if "name" in body:
        rules.check_thread_name(body["name"])
        thread.name = body["name"]
    if "applied_tags" in body:
        state.tag_ids = read_ids(body["applied_tags"])
    if "archived" in body and body["archived"] != state.archived:
        state.archived = body["archived"]
        state.changed_at = datetime.now(UTC)
    state.locked = body.get("locked", state.locked)
    state.auto_archive_minutes = body.get("auto_archive_duration", state.auto_archive_minutes)
    _tell(world, "THREAD_UPDATE", thread)


def follow(world: World, thread: Channel, user_id: int, following: bool) -> None:
    """Joins or leaves a thread."""
    if thread.thread is None:
        raise Refusal.wrong_channel_type()
    world.require(user_id, thread)
    followers = thread.thread.member_ids
    if (user_id in followers) == following:
        return
    change: Json = {"id": str(thread.id), "guild_id": str(thread.guild_id)}
    if following:
        followers[user_id] = datetime.now(UTC)
        change["added_members"] = [guilds.thread_member(thread.id, thread.thread, user_id)]
    else:
        del followers[user_id]
        change["removed_member_ids"] = [str(user_id)]
    change["member_count"] = len(followers)
    world.events.tell(Event("THREAD_MEMBERS_UPDATE", lambda _: change, thread.guild_id, thread.id))


def delete(world: World, user_id: int, thread: Channel) -> None:
    if thread.thread is None:
        raise Refusal.wrong_channel_type()
    world.require(user_id, thread, Permission.MANAGE_THREADS)
    payload = {
        "id": str(thread.id),
        "guild_id": str(thread.guild_id),
        "parent_id": str(thread.parent_id),
        "type": int(thread.type),
    }
    world.events.tell(Event("THREAD_DELETE", lambda _: payload, thread.guild_id, thread.id))
    del world.channels[thread.id]


def _open(world: World, starter: User, parent: Channel, body: Json, thread_id: int) -> Channel:
    rules.check_thread_name(body.get("name"))
    now = datetime.now(UTC)
    state = Thread(starter.id, now, {starter.id: now}, read_ids(body.get("applied_tags")))
    state.auto_archive_minutes = body.get("auto_archive_duration") or state.auto_archive_minutes
    thread = Channel(thread_id, ChannelType.PUBLIC_THREAD, parent.guild_id, body["name"], parent.id)
    thread.thread = state
    world.channels[thread.id] = thread
    _tell(world, "THREAD_CREATE", thread, newly_created=True)
    return thread


def _tell(world: World, name: str, thread: Channel, **more: bool) -> None:
    world.events.tell(
        Event(
            name,
            lambda viewer_id: guilds.channel(world, thread, viewer_id) | more,
            thread.guild_id,
            thread.id,
        )
    )


def _require_text_channel(channel: Channel) -> None:
    if channel.type is not ChannelType.TEXT:
        raise Refusal.wrong_channel_type()
