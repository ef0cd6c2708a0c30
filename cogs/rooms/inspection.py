"""Rooms as the bot finds them on Discord, as plain data for bot/features/rooms/checks.py."""

from collections.abc import Iterable, Iterator

import discord

from bot.client.webhooks import Room
from bot.features.rooms import checks
from bot.features.rooms.checks import Sight

TEXT, FORUM = "text", "forum"
KINDS = {
    discord.ChannelType.text: TEXT,
    discord.ChannelType.news: TEXT,
    discord.ChannelType.forum: FORUM,
}
# Discord: "Create Webhook", error 30007.
_MOST_WEBHOOKS = 15


def sights(guild: discord.Guild, channel_ids: Iterable[int]) -> list[Sight]:
    """What is known of these channels without asking Discord."""
    rooms = {channel_id: room(guild, channel_id) for channel_id in channel_ids}
    named = {member for channel in rooms.values() if channel for member in _let_in(channel)}
    return [
        _sight(channel, named) if channel else Sight(channel_id, None)
        for channel_id, channel in rooms.items()
    ]


def room(guild: discord.Guild, channel_id: int) -> Room | None:
    """The channel, if it is there and of a kind that can be a room."""
    channel = guild.get_channel(channel_id)
    return channel if isinstance(channel, discord.TextChannel | discord.ForumChannel) else None


async def without_space(guild: discord.Guild, channel_ids: Iterable[int]) -> list[int]:
    """The channels that hold no webhook of ours and have no space for one. Asks Discord about each."""
    found = [channel for channel_id in channel_ids if (channel := room(guild, channel_id))]
    return [channel.id for channel in found if await _is_full(channel)]


def _sight(channel: Room, named: Iterable[int]) -> Sight:
    allowed = channel.permissions_for(channel.guild.me)
    return Sight(
        channel.id,
        KINDS[channel.type],
        tuple(name for name in (*checks.NEEDED, *checks.WELCOME) if not getattr(allowed, name)),
        channel.is_nsfw(),
        frozenset([*_roles_that_see(channel), *_members_that_see(channel, named)]),
    )


def _roles_that_see(channel: Room) -> Iterator[int]:
    """Administrators see everything, and bots read nothing: neither counts."""
    for role in channel.guild.roles:
        allowed = channel.permissions_for(role)
        if allowed.view_channel and not allowed.administrator and not role.is_bot_managed():
            yield role.id


def _members_that_see(channel: Room, named: Iterable[int]) -> Iterator[int]:
    """Those of `named` who see a channel; what their roles allow them is not known without a member list."""
    everybody = channel.permissions_for(channel.guild.default_role).view_channel
    own = _rules_for_members(channel)
    for member_id in named:
        rule = own.get(member_id)
        if rule or (rule is None and everybody):
            yield member_id


def _let_in(channel: Room) -> list[int]:
    """The members who may see a channel by name."""
    mine = channel.guild.me.id
    return [
        member_id for member_id, rule in _rules_for_members(channel).items() if rule and member_id != mine
    ]


def _rules_for_members(channel: Room) -> dict[int, bool | None]:
    """Whether a channel lets members in, by their ids."""
    return {
        target.id: overwrite.view_channel
        for target, overwrite in channel.overwrites.items()
        if not _is_role(target)
    }


def _is_role(target: discord.Role | discord.Member | discord.Object) -> bool:
    """discord.py gives the bare id, with a type, of a role or member that it does not know."""
    return discord.Role in (type(target), getattr(target, "type", None))


async def _is_full(channel: Room) -> bool:
    if not channel.permissions_for(channel.guild.me).manage_webhooks:
        return False
    found = await channel.webhooks()
    return len(found) >= _MOST_WEBHOOKS and not any(hook.user == channel.guild.me for hook in found)
