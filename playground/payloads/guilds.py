"""Servers, their channels and threads."""

from __future__ import annotations

from playground.ids import created_at
from playground.payloads import users
from playground.permissions import Overwrite
from playground.wire import Json, id_or_none, timestamp, timestamp_or_none
from playground.world import WITH_VOICES, Channel, ChannelType, ForumTag, Guild, Thread, World

_BITRATE = 64_000
_ABSENT = (
    "icon", "description", "splash", "discovery_splash", "banner", "application_id", "afk_channel_id",
    "system_channel_id", "rules_channel_id", "public_updates_channel_id", "safety_alerts_channel_id",
    "vanity_url_code", "hub_type", "incidents_data", "max_presences", "widget_channel_id", "home_header",
)  # fmt: skip
_PLAIN: Json = dict.fromkeys(_ABSENT) | {
    "region": "deprecated",
    "afk_timeout": 300,
    "system_channel_flags": 0,
    "verification_level": 0,
    "default_message_notifications": 1,
    "explicit_content_filter": 0,
    "mfa_level": 0,
    "nsfw": False,
    "nsfw_level": 0,
    "premium_tier": 0,
    "premium_subscription_count": 0,
    "premium_progress_bar_enabled": False,
    "max_members": 500_000,
    "max_video_channel_users": 25,
    "max_stage_video_channel_users": 50,
    "widget_enabled": False,
}
"""What every server here has in common: nothing set up beyond its channels and roles."""


def overwrite(rule: Overwrite) -> Json:
    return {
        "id": str(rule.id),
        "type": rule.type,
        "allow": users.permission_bits(rule.allow),
        "deny": users.permission_bits(rule.deny),
    }


def tag(forum_tag: ForumTag) -> Json:
    return {
        "id": str(forum_tag.id),
        "name": forum_tag.name,
        "moderated": False,
        "emoji_id": None,
        "emoji_name": forum_tag.emoji,
    }


def channel(world: World, place: Channel, viewer_id: int) -> Json:
    """A channel of any kind; of a direct message the viewer sees the other as its recipient."""
    if place.type is ChannelType.DM:
        return _direct(world, place, viewer_id)
    if place.thread:
        return _thread(place, place.thread, viewer_id)
    payload: Json = {
        "id": str(place.id),
        "type": int(place.type),
        "guild_id": id_or_none(place.guild_id),
        "name": place.name,
        "position": place.position,
        "parent_id": id_or_none(place.parent_id),
        "permission_overwrites": [overwrite(rule) for rule in place.overwrites],
        "nsfw": place.nsfw,
        "flags": 0,
    }
    if place.type is not ChannelType.CATEGORY:
        payload |= {
            "topic": place.topic,
            "last_message_id": id_or_none(_last_message_id(world, place)),
            "last_pin_timestamp": timestamp_or_none(place.last_pin_at),
            "rate_limit_per_user": 0,
            "default_thread_rate_limit_per_user": 0,
        }
    if place.type in WITH_VOICES:
        payload |= {"bitrate": _BITRATE, "user_limit": 0, "rtc_region": None}
    if place.type is ChannelType.FORUM:
        payload |= {
            "available_tags": [tag(t) for t in place.tags],
            "default_reaction_emoji": None,
            "default_sort_order": None,
            "default_forum_layout": 0,
        }
    return payload


def partial_channel(world: World, place: Channel, user_id: int) -> Json:
    """The channel an interaction came from, with what its user may do there."""
    return channel(world, place, world.bot.id) | {
        "permissions": users.permission_bits(world.permissions(user_id, place))
    }


def thread_member(thread_id: int, thread: Thread, user_id: int) -> Json:
    return {
        "id": str(thread_id),
        "user_id": str(user_id),
        "join_timestamp": timestamp(thread.member_ids[user_id]),
        "flags": 0,
    }


def guild_form(guild: Guild) -> Json:
    """A server's own properties, without what REST and the gateway each add."""
    return _PLAIN | {
        "id": str(guild.id),
        "name": guild.name,
        "owner_id": str(guild.owner_id),
        "preferred_locale": guild.locale,
        "features": sorted(guild.features),
        "roles": [users.role(role) for role in guild.roles.values()],
        "emojis": [users.emoji(emoji) for emoji in guild.emojis.values()],
        "stickers": [users.sticker(sticker) for sticker in guild.stickers.values()],
    }


def guild_event(world: World, guild: Guild, viewer_id: int) -> Json:
    """A whole server, as GUILD_CREATE tells of it to one who has just come."""
    joined = guild.members[viewer_id].joined_at
    return guild_form(guild) | {
        "joined_at": timestamp(joined),
        "large": False,
        "member_count": len(guild.members),
        "members": [users.full_member(world, held) for held in guild.members.values()],
        "channels": [channel(world, place, viewer_id) for place in world.channels_of(guild)],
        "threads": [
            channel(world, place, viewer_id)
            for place in world.threads_of(guild)
            if world.permissions(viewer_id, place)
        ],
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def _direct(world: World, place: Channel, viewer_id: int) -> Json:
    others = [user_id for user_id in place.recipient_ids if user_id != viewer_id]
    return {
        "id": str(place.id),
        "type": int(place.type),
        "name": None,
        "flags": 0,
        "last_message_id": id_or_none(place.last_message_id),
        "recipients": [users.user(world.users[user_id]) for user_id in others],
    }


def _thread(place: Channel, thread: Thread, viewer_id: int) -> Json:
    payload: Json = {
        "id": str(place.id),
        "type": int(place.type),
        "guild_id": id_or_none(place.guild_id),
        "parent_id": id_or_none(place.parent_id),
        "owner_id": str(thread.owner_id),
        "name": place.name,
        "flags": 0,
        "last_message_id": id_or_none(place.last_message_id),
        "last_pin_timestamp": timestamp_or_none(place.last_pin_at),
        "rate_limit_per_user": 0,
        "message_count": thread.message_count,
        "member_count": len(thread.member_ids),
        "total_message_sent": thread.messages_ever,
        "applied_tags": [str(tag_id) for tag_id in thread.tag_ids],
        "thread_metadata": {
            "archived": thread.archived,
            "auto_archive_duration": thread.auto_archive_minutes,
            "archive_timestamp": timestamp(thread.changed_at),
            "locked": thread.locked,
            "create_timestamp": timestamp(created_at(place.id)),
        },
    }
    if place.type is ChannelType.PRIVATE_THREAD:
        payload["thread_metadata"]["invitable"] = thread.invitable
    if viewer_id in thread.member_ids:
        payload["member"] = thread_member(place.id, thread, viewer_id)
    return payload


def _last_message_id(world: World, place: Channel) -> int | None:
    if place.type is not ChannelType.FORUM:
        return place.last_message_id
    return max((c.id for c in world.channels.values() if c.parent_id == place.id), default=None)
