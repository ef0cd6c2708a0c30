"""Interactions: what the bot is told of them, and what it and the person hear of their outcome."""

from __future__ import annotations

from collections.abc import Iterable

from playground.payloads import guilds, messages, users
from playground.permissions import Permission
from playground.wire import Json
from playground.world import (
    Attachment,
    CallbackType,
    Channel,
    ChannelType,
    Interaction,
    InteractionType,
    Message,
    MessageFlag,
    World,
)

ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024
"""Bytes a file may have in a server without boosts ("Uploading Files")."""

_GUEST_PERMISSIONS = (
    Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.MENTION_EVERYONE
    | Permission.USE_EXTERNAL_EMOJIS
)


def interaction_event(world: World, used: Interaction) -> Json:
    """INTERACTION_CREATE, the only way the bot hears of an interaction."""
    channel = world.channels[used.channel_id]
    user = world.users[used.user_id]
    payload: Json = {
        "id": str(used.id),
        "application_id": str(world.application.id),
        "type": int(used.type),
        "token": used.token,
        "version": 1,
        "data": used.data,
        "channel_id": str(channel.id),
        "channel": guilds.partial_channel(world, channel, used.user_id),
        "locale": user.locale,
        "app_permissions": users.permission_bits(_app_permissions(world, used, channel)),
        "authorizing_integration_owners": used.owners,
        "context": context(world, channel),
        "entitlements": [],
        "attachment_size_limit": ATTACHMENT_SIZE_LIMIT,
    }
    if used.message is not None:
        payload["message"] = messages.message(world, used.message, world.bot.id)
    guild = world.guild_of(channel)
    if guild is None:
        return payload | {"user": users.user(user)}
    held = guild.members[user.id]
    return payload | {
        "guild_id": str(guild.id),
        "guild_locale": guild.locale,
        "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
        "member": users.full_member(world, held) | _may_do(world, used.user_id, channel),
    }


def context(world: World, channel: Channel) -> int:
    """Discord's InteractionContextType: 0 in a server, 1 in the bot's own DM, 2 in another DM."""
    if channel.type is not ChannelType.DM:
        return 0
    return 1 if world.bot.id in channel.recipient_ids else 2


def metadata(world: World, used: Interaction) -> Json:
    """What a message says of the interaction that it answers."""
    payload: Json = {
        "id": str(used.id),
        "type": int(used.type),
        "user": users.user(world.users[used.user_id]),
        "authorizing_integration_owners": used.owners,
    }
    if "target_id" in used.data and "messages" in used.data.get("resolved", {}):
        payload["target_message_id"] = used.data["target_id"]
    elif "target_id" in used.data:
        payload["target_user"] = users.user(world.users[int(used.data["target_id"])])
    elif used.opened_by is not None:
        payload["triggering_interaction_metadata"] = metadata(world, used.opened_by)
    elif used.type is InteractionType.MESSAGE_COMPONENT and used.message is not None:
        payload["interacted_message_id"] = str(used.message.id)
    return payload


def callback(world: World, used: Interaction) -> Json:
    """What the bot's callback is answered with when it asked for a response."""
    shown = used.original
    record: Json = {"id": str(used.id), "type": int(used.type), "channel_id": str(used.channel_id)}
    if used.guild_id is not None:
        record["guild_id"] = str(used.guild_id)
    if shown is not None:
        record |= {
            "response_message_id": str(shown.id),
            "response_message_loading": MessageFlag.LOADING in shown.flags,
            "response_message_ephemeral": MessageFlag.EPHEMERAL in shown.flags,
        }
    if shown is None or used.answer not in _WITH_MESSAGE:
        return {"interaction": record}
    drawn = messages.message(world, shown, world.bot.id)
    return {"interaction": record, "resource": {"type": int(used.answer), "message": drawn}}


_WITH_MESSAGE = (
    CallbackType.CHANNEL_MESSAGE_WITH_SOURCE,
    CallbackType.UPDATE_MESSAGE,
)


def resolved_users(world: World, channel: Channel, user_ids: Iterable[int]) -> Json:
    """The users that an interaction names, and their memberships where it happens in a server."""
    chosen = [world.user(user_id) for user_id in user_ids]
    if not chosen:
        return {}
    resolved: Json = {"users": {str(user.id): users.user(user) for user in chosen}}
    guild = world.guild_of(channel)
    members = {
        str(user.id): users.member(guild.members[user.id]) | _may_do(world, user.id, channel)
        for user in chosen
        if guild and user.id in guild.members
    }
    return resolved | {"members": members} if members else resolved


def resolved_roles(world: World, channel: Channel, role_ids: Iterable[int]) -> Json:
    guild = world.guild_of(channel)
    roles = {str(role_id): users.role(guild.roles[role_id]) for role_id in role_ids} if guild else {}
    return {"roles": roles} if roles else {}


def resolved_channels(world: World, channel_ids: Iterable[int], user_id: int) -> Json:
    places = [world.channel(channel_id) for channel_id in channel_ids]
    drawn = {str(place.id): guilds.partial_channel(world, place, user_id) for place in places}
    return {"channels": drawn} if drawn else {}


def resolved_attachments(files: Iterable[Attachment]) -> Json:
    drawn = {str(file.id): messages.attachment(file) for file in files}
    return {"attachments": drawn} if drawn else {}


def resolved_message(world: World, post: Message) -> Json:
    return {"messages": {str(post.id): messages.message(world, post, world.bot.id)}}


def modal_event(used: Interaction, modal: Json) -> Json:
    """What tells a person that a modal opened; `id` is what she names when she submits it."""
    return {"id": str(used.id), **modal}


def _may_do(world: World, user_id: int, channel: Channel) -> Json:
    return {"permissions": users.permission_bits(world.permissions(user_id, channel))}


def _app_permissions(world: World, used: Interaction, channel: Channel) -> Permission:
    if used.only_user_installed:
        return _GUEST_PERMISSIONS
    return world.permissions(world.bot.id, channel)
