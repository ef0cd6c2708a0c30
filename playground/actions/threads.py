"""Threads and forum posts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from playground import rules
from playground.actions import following, messages
from playground.actions.files import Uploads
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.wire import Json, read_ids
from playground.world import (
    Channel,
    ChannelType,
    Event,
    Mentions,
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
    """A thread of its own: private where nothing else is said ("Start Thread without Message"). Of a public
    one the channel shows a line that says so."""
    _require_text_channel(channel)
    kind = ChannelType(body.get("type") or ChannelType.PRIVATE_THREAD)
    if kind is ChannelType.PRIVATE_THREAD and channel.type is ChannelType.ANNOUNCEMENT:
        raise Refusal.wrong_channel_type()
    if kind is ChannelType.PRIVATE_THREAD:
        world.require(starter.id, channel, Permission.CREATE_PRIVATE_THREADS)
        return _open(world, starter, channel, body, world.ids.new(), kind)
    world.require(starter.id, channel, Permission.CREATE_PUBLIC_THREADS)
    thread = _open(world, starter, channel, body, world.ids.new())
    line = Message(world.ids.new(), channel.id, starter, MessageType.THREAD_CREATED, str(thread.name))
    line.announces = thread.id
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
    messages.moderate_title(world.guild_of(forum), str(body.get("name")))
    _require_tags(forum, read_ids(body.get("applied_tags")))
    thread = _open(world, author, forum, body, message.id)
    message.channel_id = thread.id
    messages.publish(world, thread, message)
    return thread


def change(world: World, user_id: int, thread: Channel, body: Json) -> None:
    """Renames, archives or locks. The starter may, unless it is locked, and whoever manages threads; anybody
    who writes there may wake it. While it is archived nothing else of it changes ("Modify Channel")."""
    state = following.of(thread)
    world.require(user_id, thread)
    waking = body.get("archived") is False
    if state.archived and not waking:
        raise Refusal.thread_archived()
    _require_changing(world, user_id, thread, body, only_waking=waking and len(body) == 1)
    if "name" in body:
        rules.check_thread_name(body["name"])
        thread.name = body["name"]
    if "applied_tags" in body:
        _require_tags(world.channel(thread.parent_id or 0), read_ids(body["applied_tags"]))
        state.tag_ids = read_ids(body["applied_tags"])
    if "archived" in body and body["archived"] != state.archived:
        state.archived = body["archived"]
        state.changed_at = datetime.now(UTC)
    state.locked = body.get("locked", state.locked)
    state.invitable = body.get("invitable", state.invitable)
    state.auto_archive_minutes = body.get("auto_archive_duration", state.auto_archive_minutes)
    messages.tell_of_thread(world, "THREAD_UPDATE", thread)


def join(world: World, user_id: int, thread: Channel) -> None:
    _require_awake_thread(world, user_id, thread)
    following.add(world, thread, user_id)


def leave(world: World, user_id: int, thread: Channel) -> None:
    _require_awake_thread(world, user_id, thread)
    following.remove(world, thread, user_id)


def add_member(world: World, actor: User, thread: Channel, user_id: int) -> None:
    """Brings another into a thread; a line in it says so."""
    _require_awake_thread(world, actor.id, thread, Permission.SEND_MESSAGES)
    if not following.may_invite(world, thread, actor.id):
        raise Refusal.missing_permissions()
    world.user(user_id)
    if not following.may_come(world, thread, user_id):
        raise Refusal.missing_access()
    if user_id in following.of(thread).member_ids:
        return
    following.add(world, thread, user_id)
    line = Message(world.ids.new(), thread.id, actor, MessageType.RECIPIENT_ADD)
    line.mentions = Mentions([user_id])
    messages.publish(world, thread, line)


def remove_member(world: World, actor_id: int, thread: Channel, user_id: int) -> None:
    """Sends another out of a thread: for who manages threads, and for the starter of a private one."""
    _require_awake_thread(world, actor_id, thread)
    started = thread.type is ChannelType.PRIVATE_THREAD and following.of(thread).owner_id == actor_id
    if not started:
        world.require(actor_id, thread, Permission.MANAGE_THREADS)
    following.remove(world, thread, user_id)


def delete(world: World, user_id: int, thread: Channel) -> None:
    world.require(user_id, thread, Permission.MANAGE_THREADS)
    payload = {
        "id": str(thread.id),
        "guild_id": str(thread.guild_id),
        "parent_id": str(thread.parent_id),
        "type": int(thread.type),
    }
    world.events.tell(Event("THREAD_DELETE", lambda _: payload, thread.guild_id, thread.id))
    del world.channels[thread.id]


def _open(
    world: World,
    starter: User,
    parent: Channel,
    body: Json,
    thread_id: int,
    kind: ChannelType = ChannelType.PUBLIC_THREAD,
) -> Channel:
    rules.check_thread_name(body.get("name"))
    if parent.type is ChannelType.ANNOUNCEMENT:
        kind = ChannelType.ANNOUNCEMENT_THREAD
    now = datetime.now(UTC)
    followers = {} if starter.id in world.webhooks else {starter.id: now}
    state = Thread(starter.id, now, followers, read_ids(body.get("applied_tags")))
    state.auto_archive_minutes = body.get("auto_archive_duration") or state.auto_archive_minutes
    state.invitable = body.get("invitable", True)
    thread = Channel(thread_id, kind, parent.guild_id, body["name"], parent.id, thread=state)
    world.channels[thread.id] = thread
    messages.tell_of_thread(world, "THREAD_CREATE", thread, newly_created=True)
    return thread


def _require_changing(world: World, user_id: int, thread: Channel, body: Json, *, only_waking: bool) -> None:
    state = following.of(thread)
    if state.locked or "locked" in body:
        world.require(user_id, thread, Permission.MANAGE_THREADS)
    elif only_waking:
        world.require(user_id, thread, Permission.SEND_MESSAGES)
    elif user_id != state.owner_id:
        world.require(user_id, thread, Permission.MANAGE_THREADS)


def _require_tags(forum: Channel, wanted: Sequence[int]) -> None:
    if len(wanted) > _TAGS_OF_A_POST:
        raise Refusal.invalid("applied_tags", "BASE_TYPE_MAX_LENGTH", "Must be 5 or fewer in length.")
    if not set(wanted) <= {tag.id for tag in forum.tags}:
        raise Refusal.invalid("applied_tags", "APPLICABLE_TAG_INVALID", "Invalid tag")


def _require_awake_thread(world: World, user_id: int, thread: Channel, *needed: Permission) -> None:
    following.of(thread)
    world.require(user_id, thread, *needed)
    messages.require_awake(thread)


def _require_text_channel(channel: Channel) -> None:
    if channel.type not in (ChannelType.TEXT, ChannelType.ANNOUNCEMENT):
        raise Refusal.wrong_channel_type()


_TAGS_OF_A_POST = 5
