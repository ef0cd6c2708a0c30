"""Writing, editing and deleting messages."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from playground import rules
from playground.actions import following, forwards, furnishing, mentions
from playground.actions.files import Uploads, attached
from playground.ids import created_at
from playground.payloads import guilds
from playground.payloads.messages import message_event
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.wire import Json, id_or_none, read_id, read_ids
from playground.world import (
    Channel,
    ChannelType,
    Event,
    Guild,
    Message,
    MessageFlag,
    MessageType,
    User,
    World,
    walk,
)

_WITHOUT_MESSAGES = (ChannelType.CATEGORY, ChannelType.FORUM)
_NONCE_LIFE = timedelta(minutes=5)
_BULK_DELETE_AGE = timedelta(days=14)


def write(world: World, author: User, channel: Channel, body: Json, uploads: Uploads) -> Message:
    """A message of a person or the bot; with an enforced nonce that was just used it is the earlier one."""
    require_writing(world, author.id, channel, body, uploads)
    rules.check_message(body, files=[upload.filename for upload in uploads.values()])
    if body.get("enforce_nonce") and (earlier := _same_nonce(channel, author, body.get("nonce"))):
        return earlier
    message = compose(world, author, channel, body, uploads)
    reference = body.get("message_reference")
    if forwards.is_forward(body):
        forwards.take_along(world, message, body)
    elif reference:
        refer(world, channel, message, reference, body.get("allowed_mentions"))
    publish(world, channel, message)
    return message


def require_writing(world: World, author_id: int, channel: Channel, body: Json, uploads: Uploads) -> None:
    needed = [Permission.SEND_MESSAGES]
    if uploads:
        needed.append(Permission.ATTACH_FILES)
    if body.get("embeds"):
        needed.append(Permission.EMBED_LINKS)
    if body.get("poll"):
        needed.append(Permission.SEND_POLLS)
    if body.get("tts"):
        needed.append(Permission.SEND_TTS_MESSAGES)
    if body.get("message_reference") and not forwards.is_forward(body):
        needed.append(Permission.READ_MESSAGE_HISTORY)
    world.require(author_id, channel, *needed)
    if channel.type is ChannelType.DM and world.users[author_id].bot:
        require_open_dms(world, channel)
    if channel.type in _WITHOUT_MESSAGES:
        raise Refusal(400, 50008, "Cannot send messages in a non-text channel")
    if channel.thread and channel.thread.locked:
        world.require(author_id, channel, Permission.MANAGE_THREADS)


def moderate(guild: Guild | None, body: Json) -> None:
    """Refuses what holds a word that the server's automatic moderation blocks."""
    said = json.dumps([body.get("content"), body.get("components")], ensure_ascii=False)
    if _is_blocked(guild, said):
        raise Refusal.blocked_by_automod()


def moderate_title(guild: Guild | None, title: str) -> None:
    """As `moderate`, of the title of a forum post."""
    if _is_blocked(guild, title):
        raise Refusal.title_blocked_by_automod()


def _is_blocked(guild: Guild | None, said: str) -> bool:
    return guild is not None and any(word in said for word in guild.blocked_words)


def require_open_dms(world: World, channel: Channel) -> None:
    if not all(world.users[user_id].dms_open for user_id in channel.recipient_ids):
        raise Refusal.cannot_dm()


def require_awake(channel: Channel) -> None:
    """Nothing but its waking, and writing in it, changes a thread that is archived."""
    if channel.thread and channel.thread.archived:
        raise Refusal.thread_archived()


def compose(world: World, author: User, channel: Channel, body: Json, uploads: Uploads) -> Message:
    """A message made from a request that the rules have passed; nobody sees it before `publish`."""
    moderate(world.guild_of(channel), body)
    message = Message(world.ids.new(), channel.id, author)
    message.content = (body.get("content") or "").strip()
    message.flags = MessageFlag(body.get("flags") or 0)
    message.nonce = body.get("nonce")
    message.tts = bool(body.get("tts"))
    message.attachments = attached(world, channel.id, body.get("attachments"), uploads, [])
    message.stickers = furnishing.stickers(world.guild_of(channel), read_ids(body.get("sticker_ids")))
    if body.get("poll"):
        message.poll = furnishing.poll(world, body["poll"])
    _furnish(world, message, body)
    _mention(world, channel, message, body.get("allowed_mentions"))
    return message


def refer(world: World, channel: Channel, message: Message, reference: Json, allowed: Json | None) -> None:
    """Makes the message a reply."""
    target_id = read_id(reference, "message_id")
    target = channel.messages.get(target_id or 0)
    if target is None and reference.get("fail_if_not_exists", True):
        code, why = "REPLIES_UNKNOWN_MESSAGE", "Unknown message"
        raise Refusal.invalid("message_reference", code, why)
    if target is not None:
        message.type = MessageType.REPLY
        message.replies_to = target.id
        message.mentions = mentions.parse(
            world, channel, message.author.id, readable_text(message), allowed, replied=target
        )


def publish(world: World, channel: Channel, message: Message) -> None:
    """Puts a message where people see it, and tells them."""
    channel.messages[message.id] = message
    message.notified = mentions.notified(world, channel, message)
    if channel.thread and message.visible_to is None:
        channel.thread.message_count += 1
        channel.thread.messages_ever += 1
        if channel.thread.archived:
            channel.thread.archived, channel.thread.changed_at = False, datetime.now(UTC)
            tell_of_thread(world, "THREAD_UPDATE", channel)
        following.add_named(world, channel, message)
    tell(world, "MESSAGE_CREATE", message)


def change(
    world: World,
    channel: Channel,
    message: Message,
    body: Json,
    uploads: Uploads,
    *,
    interaction: bool = False,
) -> None:
    """Edits a message; fields that the request leaves out keep their value."""
    if message.poll is not None:
        raise Refusal.poll_message()
    v2_before = MessageFlag.IS_COMPONENTS_V2 in message.flags
    moderate(world.guild_of(channel), body)
    names = [upload.filename for upload in uploads.values()]
    rules.check_message(body, v2_before=v2_before, edit=True, interaction=interaction, files=names)
    if "attachments" in body or uploads:
        message.attachments = attached(
            world, channel.id, body.get("attachments"), uploads, message.attachments
        )
    if "content" in body:
        message.content = (body["content"] or "").strip()
    if "flags" in body:
        kept = message.flags & (MessageFlag.EPHEMERAL | MessageFlag.HAS_THREAD)
        message.flags = MessageFlag(body["flags"] or 0) | kept
    _furnish(world, message, body)
    if "content" in body or "components" in body:
        _mention(world, channel, message, body.get("allowed_mentions"))
    rules.check_not_empty(_substance(message))
    was_loading = MessageFlag.LOADING in message.flags
    message.flags &= ~MessageFlag.LOADING
    message.edited_at = None if was_loading else datetime.now(UTC)
    tell(world, "MESSAGE_UPDATE", message)


def edit(
    world: World, editor_id: int, channel: Channel, message: Message, body: Json, uploads: Uploads
) -> None:
    world.require(editor_id, channel)
    if message.author.id != editor_id:
        raise Refusal.not_the_author()
    change(world, channel, message, body, uploads)


def delete(world: World, user_id: int, channel: Channel, message: Message) -> None:
    if message.author.id == user_id:
        world.require(user_id, channel)
    else:
        world.require(user_id, channel, Permission.MANAGE_MESSAGES)
    remove(world, channel, message)


def remove(world: World, channel: Channel, message: Message) -> None:
    """Takes a message away, whoever asked."""
    del channel.messages[message.id]
    if channel.thread and message.visible_to is None:
        channel.thread.message_count -= 1
    payload = _place(channel) | {"id": str(message.id)}
    world.events.tell(
        Event("MESSAGE_DELETE", lambda _: payload, channel.guild_id, channel.id, message.visible_to)
    )


def delete_many(world: World, user_id: int, channel: Channel, message_ids: Sequence[int]) -> None:
    """Bulk delete: 2 to 100 messages, none older than two weeks; those that are gone are passed over."""
    world.require(user_id, channel, Permission.MANAGE_MESSAGES)
    if not 2 <= len(message_ids) <= 100:
        code, why = "BASE_TYPE_BAD_LENGTH", "Must be between 2 and 100 in length."
        raise Refusal.invalid("messages", code, why)
    if any(datetime.now(UTC) - created_at(message_id) > _BULK_DELETE_AGE for message_id in message_ids):
        raise Refusal(400, 50034, "A message provided was too old to bulk delete")
    if len(set(message_ids)) < len(message_ids):
        raise Refusal.invalid("messages", "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains it.")
    gone = [message_id for message_id in message_ids if channel.messages.pop(message_id, None)]
    if channel.thread:
        channel.thread.message_count -= len(gone)
    payload = _place(channel) | {"ids": [str(message_id) for message_id in gone]}
    world.events.tell(Event("MESSAGE_DELETE_BULK", lambda _: payload, channel.guild_id, channel.id))


def history(
    channel: Channel,
    viewer_id: int,
    limit: int,
    before: int | None = None,
    after: int | None = None,
    around: int | None = None,
) -> list[Message]:
    """Up to `limit` messages that the viewer sees, newest first."""
    seen = sorted(
        (m for m in channel.messages.values() if m.visible_to in (None, viewer_id)), key=lambda m: m.id
    )
    if around is not None:
        older = [m for m in seen if m.id < around][-(limit // 2) :]
        newer = [m for m in seen if m.id >= around][: limit - len(older)]
        return (older + newer)[::-1]
    if after is not None:
        return [m for m in seen if m.id > after][:limit][::-1]
    return [m for m in seen if before is None or m.id < before][-limit:][::-1]


def type_in(world: World, user_id: int, channel: Channel) -> None:
    """Shows the user as typing."""
    world.require(user_id, channel, Permission.SEND_MESSAGES)
    payload = _place(channel) | {"user_id": str(user_id), "timestamp": int(datetime.now(UTC).timestamp())}
    world.events.tell(Event("TYPING_START", lambda _: payload, channel.guild_id, channel.id))


def tell(world: World, name: str, message: Message) -> None:
    channel = world.channels[message.channel_id]
    world.events.tell(
        Event(
            name,
            lambda viewer_id: message_event(world, message, viewer_id),
            channel.guild_id,
            channel.id,
            message.visible_to,
        )
    )


def tell_of_thread(world: World, name: str, thread: Channel, **more: bool) -> None:
    world.events.tell(
        Event(
            name,
            lambda viewer_id: guilds.channel(world, thread, viewer_id) | more,
            thread.guild_id,
            thread.id,
        )
    )


def readable_text(message: Message) -> str:
    """The text in which mentions count: the content, or the text displays of Components V2."""
    return "\n".join([message.content, *(c["content"] for c in walk(message.components) if c["type"] == 10)])


def _furnish(world: World, message: Message, body: Json) -> None:
    if "embeds" in body:
        message.embeds = furnishing.embeds(body["embeds"] or [], message.attachments)
    if "components" in body:
        message.components = furnishing.components(world, body["components"] or [], message.attachments)


def _mention(world: World, channel: Channel, message: Message, allowed: Json | None) -> None:
    text = readable_text(message)
    message.mentions = mentions.parse(world, channel, message.author.id, text, allowed)


def _same_nonce(channel: Channel, author: User, nonce: object) -> Message | None:
    since = datetime.now(UTC) - _NONCE_LIFE
    for message in channel.messages.values():
        same = message.author.id == author.id and message.nonce == nonce
        if nonce is not None and same and created_at(message.id) > since:
            return message
    return None


def _substance(message: Message) -> Json:
    return {
        "content": message.content,
        "embeds": message.embeds,
        "components": message.components,
        "attachments": message.attachments,
        "sticker_ids": message.stickers,
    }


def _place(channel: Channel) -> Json:
    place = {"channel_id": str(channel.id)}
    return place | {"guild_id": id_or_none(channel.guild_id)} if channel.guild_id is not None else place
