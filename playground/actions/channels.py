"""Making, changing and deleting channels, and what they allow to whom ("Guild", "Channel")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from playground import rules
from playground.actions import members
from playground.payloads import guilds
from playground.permissions import Overwrite, Permission
from playground.refusal import Refusal
from playground.wire import Json, read_id
from playground.world import Channel, ChannelType, Event, ForumTag, Guild, World

OF_A_ROLE, OF_A_MEMBER = 0, 1
_IN_A_GUILD = 500
_IN_A_CATEGORY = 50
_WITH_PLAIN_NAMES = (ChannelType.TEXT, ChannelType.ANNOUNCEMENT, ChannelType.FORUM)


def create(world: World, user_id: int, guild: Guild, body: Json) -> Channel:
    """A new channel, the last of its kind; the name of a text channel is put in lower case with hyphens."""
    world.require_in_guild(user_id, guild, Permission.MANAGE_CHANNELS)
    rules.check_new_channel(body)
    if sum(1 for _ in world.channels_of(guild)) >= _IN_A_GUILD:
        raise Refusal.too_many_channels(_IN_A_GUILD)
    kind = ChannelType(body.get("type") or ChannelType.TEXT)
    channel = Channel(world.ids.new(), kind, guild.id, position=sum(1 for _ in world.channels_of(guild)))
    channel.overwrites = _read_overwrites(guild, body.get("permission_overwrites") or [])
    held = world.guild_permissions(user_id, guild)
    _require_holding(held, channel.overwrites, may_pass_on=Permission.ADMINISTRATOR in held)
    _fill_in(world, channel, body)
    world.channels[channel.id] = channel
    _tell(world, "CHANNEL_CREATE", channel)
    members.permissions_changed(world, guild)
    return channel


def change(world: World, user_id: int, channel: Channel, body: Json) -> None:
    """Changes a channel of a server; fields that the request leaves out keep their value."""
    guild = _guild(world, channel)
    world.require(user_id, channel, Permission.MANAGE_CHANNELS)
    rules.check_channel(body)
    if "permission_overwrites" in body:
        wanted = _read_overwrites(guild, body["permission_overwrites"] or [])
        _require_overruling(world, user_id, channel, _differing(channel.overwrites, wanted))
        channel.overwrites = wanted
    _fill_in(world, channel, body)
    _changed(world, guild, channel)


def delete(world: World, user_id: int, channel: Channel) -> None:
    """Deletes a channel with its threads and webhooks; the channels of a category are left without one."""
    guild = _guild(world, channel)
    world.require(user_id, channel, Permission.MANAGE_CHANNELS)
    inside = [c for c in world.channels.values() if c.parent_id == channel.id]
    _tell(world, "CHANNEL_DELETE", channel)
    del world.channels[channel.id]
    for webhook in [w for w in world.webhooks.values() if w.channel_id == channel.id]:
        del world.webhooks[webhook.id]
    for place in inside:
        if place.thread:
            del world.channels[place.id]
        else:
            place.parent_id = None
            _tell(world, "CHANNEL_UPDATE", place)
    members.permissions_changed(world, guild)


def overrule(world: World, user_id: int, channel: Channel, rule: Overwrite) -> None:
    """Sets what a channel allows and denies one role or member, in place of what it did before."""
    guild = _guild(world, channel)
    _require_known(guild, rule)
    _require_overruling(world, user_id, channel, [rule])
    channel.overwrites = [*_others(channel, rule.id), rule]
    _changed(world, guild, channel)


def stop_overruling(world: World, user_id: int, channel: Channel, target_id: int) -> None:
    """Takes the overwrite for a role or member away."""
    guild = _guild(world, channel)
    world.require(user_id, channel, Permission.MANAGE_ROLES)
    if all(rule.id != target_id for rule in channel.overwrites):
        raise Refusal.unknown_overwrite()
    channel.overwrites = _others(channel, target_id)
    _changed(world, guild, channel)


def read_overwrite(body: Json, target_id: int) -> Overwrite:
    """An overwrite from a request, where bits come as a number or as its digits."""
    allow, deny = (Permission(int(body.get(side) or 0)) for side in ("allow", "deny"))
    return Overwrite(target_id, body.get("type") or OF_A_ROLE, allow, deny)


def _read_overwrites(guild: Guild, given: Sequence[Json]) -> list[Overwrite]:
    found = [read_overwrite(each, int(each["id"])) for each in given]
    for rule in found:
        _require_known(guild, rule)
    return found


def _fill_in(world: World, channel: Channel, body: Json) -> None:
    if "name" in body:
        plain = channel.type in _WITH_PLAIN_NAMES
        channel.name = "-".join(body["name"].lower().split()) if plain else body["name"].strip()
    if "topic" in body:
        channel.topic = body["topic"]
    if body.get("nsfw") is not None:
        channel.nsfw = body["nsfw"]
    if body.get("position") is not None:
        channel.position = body["position"]
    if "parent_id" in body:
        channel.parent_id = _category_id(world, channel, read_id(body, "parent_id"))
    if body.get("available_tags") is not None:
        channel.tags = [_tag(world, each) for each in body["available_tags"]]


def _category_id(world: World, channel: Channel, wanted: int | None) -> int | None:
    if wanted is None or wanted == channel.parent_id:
        return wanted
    category = world.channels.get(wanted)
    if category is None or category.type is not ChannelType.CATEGORY or category.guild_id != channel.guild_id:
        raise Refusal.invalid("parent_id", "CHANNEL_PARENT_INVALID", "Category does not exist")
    if channel.type is ChannelType.CATEGORY:
        raise Refusal.invalid(
            "parent_id", "CHANNEL_PARENT_INVALID_TYPE", "Categories cannot have subcategories"
        )
    if sum(c.parent_id == wanted for c in world.channels.values()) >= _IN_A_CATEGORY:
        raise Refusal.invalid(
            "parent_id", "CHANNEL_PARENT_MAX_CHANNELS", "Maximum number of channels reached"
        )
    return wanted


def _tag(world: World, form: Json) -> ForumTag:
    return ForumTag(read_id(form, "id") or world.ids.new(), form["name"], form.get("emoji_name"))


def _differing(before: Sequence[Overwrite], after: Sequence[Overwrite]) -> list[Overwrite]:
    return [rule for rule in (*before, *after) if rule not in before or rule not in after]


def _require_overruling(world: World, user_id: int, channel: Channel, rules_set: Sequence[Overwrite]) -> None:
    """One needs Manage Roles, and may pass on only what one holds, unless the channel itself gives one Manage
    Roles ("Edit Channel Permissions")."""
    world.require(user_id, channel, Permission.MANAGE_ROLES)
    guild = _guild(world, channel)
    mine = (user_id, *guild.members[user_id].role_ids)
    given_here = any(Permission.MANAGE_ROLES in rule.allow for rule in channel.overwrites if rule.id in mine)
    held = world.permissions(user_id, channel)
    _require_holding(held, rules_set, may_pass_on=given_here or Permission.ADMINISTRATOR in held)


def _require_holding(held: Permission, rules_set: Iterable[Overwrite], *, may_pass_on: bool) -> None:
    for rule in rules_set:
        if not may_pass_on and (rule.allow | rule.deny) & ~held:
            raise Refusal.missing_permissions()


def _require_known(guild: Guild, rule: Overwrite) -> None:
    if rule.type == OF_A_ROLE and rule.id not in guild.roles:
        raise Refusal.unknown_role()
    if rule.type == OF_A_MEMBER and rule.id not in guild.members:
        raise Refusal.unknown_member()


def _others(channel: Channel, target_id: int) -> list[Overwrite]:
    return [rule for rule in channel.overwrites if rule.id != target_id]


def _guild(world: World, channel: Channel) -> Guild:
    guild = world.guild_of(channel)
    if guild is None:
        raise Refusal.wrong_dm_action()
    if channel.thread:
        raise Refusal.wrong_channel_type()
    return guild


def _changed(world: World, guild: Guild, channel: Channel) -> None:
    _tell(world, "CHANNEL_UPDATE", channel)
    members.permissions_changed(world, guild)


def _tell(world: World, name: str, channel: Channel) -> None:
    world.events.tell(
        Event(
            name,
            lambda me: guilds.channel(world, channel, me),
            channel.guild_id,
            channel.id,
            to_every_bot=True,
        )
    )
