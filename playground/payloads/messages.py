"""Messages, with what one viewer sees of them."""

from __future__ import annotations

from playground.ids import created_at
from playground.payloads import guilds, polls, users
from playground.wire import Json, id_or_none, timestamp, timestamp_or_none
from playground.world import Attachment, Forward, Message, MessageType, Reaction, World

_IN_A_SNAPSHOT = (
    "type", "content", "mentions", "mention_roles", "attachments", "embeds", "timestamp", "edited_timestamp",
    "flags", "components", "sticker_items",
)  # fmt: skip
_REFERRING = (MessageType.REPLY, MessageType.THREAD_STARTER_MESSAGE)


def message(world: World, post: Message, viewer_id: int) -> Json:
    """A message as REST answers with it."""
    payload = _bare(world, post, viewer_id)
    if post.replies_to is not None:
        payload["message_reference"] = _reference(world, post)
    elif post.announces is not None:
        payload["message_reference"] = _announced(world, post, post.announces)
    elif post.forward is not None:
        payload |= _forwarded(post.forward)
    if post.type in _REFERRING:
        payload["referenced_message"] = _referenced(world, post, viewer_id)
    if post.thread_id is not None and post.thread_id in world.channels:
        payload["thread"] = guilds.channel(world, world.channels[post.thread_id], viewer_id)
    return payload


def message_event(world: World, post: Message, viewer_id: int) -> Json:
    """A message as events bring it: with its server and its author's membership."""
    channel = world.channels[post.channel_id]
    payload = message(world, post, viewer_id) | {"channel_type": int(channel.type)}
    guild = world.guild_of(channel)
    if guild is None:
        return payload
    payload["guild_id"] = str(guild.id)
    held = guild.members.get(post.author.id)
    if held and post.webhook_id in (None, post.application_id):
        payload["member"] = users.member(held)
    for mentioned in payload["mentions"]:
        member = guild.members.get(int(mentioned["id"]))
        if member:
            mentioned["member"] = users.member(member)
    return payload


def snapshot(world: World, post: Message) -> Json:
    """A message as it is when it is forwarded: what it says, without who said it."""
    whole = _bare(world, post, post.author.id)
    return {field: value for field, value in whole.items() if field in _IN_A_SNAPSHOT}


def _forwarded(forward: Forward) -> Json:
    reference: Json = {
        "type": 1,
        "channel_id": str(forward.channel_id),
        "message_id": str(forward.message_id),
    }
    if forward.guild_id is not None:
        reference["guild_id"] = str(forward.guild_id)
    return {"message_reference": reference, "message_snapshots": [{"message": forward.snapshot}]}


def attachment(file: Attachment) -> Json:
    payload: Json = {
        "id": str(file.id),
        "filename": file.filename,
        "size": len(file.data),
        "url": file.url,
        "proxy_url": file.url,
        "content_type": file.content_type,
    }
    if file.description is not None:
        payload["description"] = file.description
    if file.ephemeral:
        payload["ephemeral"] = True
    return payload


def emoji_of(reaction: Reaction) -> Json:
    return {"id": id_or_none(reaction.emoji_id), "name": reaction.emoji_name}


def _bare(world: World, post: Message, viewer_id: int) -> Json:
    payload: Json = {
        "id": str(post.id),
        "channel_id": str(post.channel_id),
        "type": int(post.type),
        "author": users.user(post.author),
        "content": post.content,
        "timestamp": timestamp(created_at(post.id)),
        "edited_timestamp": timestamp_or_none(post.edited_at),
        "tts": post.tts,
        "mention_everyone": post.mentions.everyone,
        "mentions": [users.user(world.users[user_id]) for user_id in post.mentions.user_ids],
        "mention_roles": [str(role_id) for role_id in post.mentions.role_ids],
        "attachments": [attachment(file) for file in post.attachments],
        "embeds": post.embeds,
        "components": post.components,
        "flags": int(post.flags),
        "pinned": post.pinned_at is not None,
    }
    if post.reactions:
        payload["reactions"] = [_reaction(reaction, viewer_id) for reaction in post.reactions.values()]
    if post.nonce is not None and viewer_id == post.author.id:
        payload["nonce"] = post.nonce
    if post.stickers:
        payload["sticker_items"] = [users.sticker_item(sticker) for sticker in post.stickers]
    if post.poll is not None:
        payload["poll"] = polls.poll(post.poll, viewer_id)
    if post.webhook_id is not None:
        payload["webhook_id"] = str(post.webhook_id)
    if post.application_id is not None:
        payload["application_id"] = str(post.application_id)
    if post.origin is not None:
        payload |= _origin(post, post.origin)
    return payload


def _origin(post: Message, origin: Json) -> Json:
    fields: Json = {"interaction_metadata": origin}
    if post.command_name is not None:
        fields["interaction"] = {
            "id": origin["id"],
            "type": origin["type"],
            "name": post.command_name,
            "user": origin["user"],
        }
    return fields


def _reference(world: World, post: Message) -> Json:
    channel_id = post.channel_id
    if post.type is MessageType.THREAD_STARTER_MESSAGE:
        channel_id = world.channels[post.channel_id].parent_id or channel_id
    guild_id = world.channels[post.channel_id].guild_id
    reference: Json = {"type": 0, "channel_id": str(channel_id), "message_id": id_or_none(post.replies_to)}
    return reference | {"guild_id": str(guild_id)} if guild_id is not None else reference


def _announced(world: World, post: Message, thread_id: int) -> Json:
    """The thread that a line tells of ("Message: Message Reference Structure")."""
    guild_id = id_or_none(world.channels[post.channel_id].guild_id)
    return {"type": 0, "channel_id": str(thread_id), "guild_id": guild_id}


def _referenced(world: World, post: Message, viewer_id: int) -> Json | None:
    channel = world.channels[post.channel_id]
    if post.type is MessageType.THREAD_STARTER_MESSAGE and channel.parent_id is not None:
        channel = world.channels[channel.parent_id]
    original = channel.messages.get(post.replies_to or 0)
    if original is None or original.visible_to not in (None, viewer_id):
        return None
    return _bare(world, original, viewer_id)


def _reaction(reaction: Reaction, viewer_id: int) -> Json:
    count = len(reaction.user_ids)
    return {
        "emoji": emoji_of(reaction),
        "count": count,
        "count_details": {"burst": 0, "normal": count},
        "burst_colors": [],
        "me": viewer_id in reaction.user_ids,
        "me_burst": False,
    }
