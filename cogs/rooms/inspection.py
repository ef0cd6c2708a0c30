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
    return [_sight(guild, channel_id) for channel_id in channel_ids]


def room(guild: discord.Guild, channel_id: int) -> Room | None:
    """The channel, if it is there and of a kind that can be a room."""
    channel = guild.get_channel(channel_id)
    return channel if isinstance(channel, discord.TextChannel | discord.ForumChannel) else None


async def without_space(guild: discord.Guild, channel_ids: Iterable[int]) -> list[int]:
    """The channels that hold no webhook of ours and have no space for one. Asks Discord about each."""
    found = [channel for channel_id in channel_ids if (channel := room(guild, channel_id))]
    return [channel.id for channel in found if await _is_full(channel)]


def _sight(guild: discord.Guild, channel_id: int) -> Sight:
    channel = room(guild, channel_id)
    if channel is None:
        return Sight(channel_id, None)
    allowed = channel.permissions_for(guild.me)
    return Sight(
        channel_id,
        KINDS[channel.type],
        tuple(name for name in (*checks.NEEDED, *checks.WELCOME) if not getattr(allowed, name)),
        channel.is_nsfw(),
        frozenset(_viewers(guild, channel)),
    )


def _viewers(guild: discord.Guild, channel: Room) -> Iterator[int]:
    """Administrators see everything, and bots read nothing: neither counts."""
    for role in guild.roles:
        allowed = channel.permissions_for(role)
        if allowed.view_channel and not allowed.administrator and not role.is_bot_managed():
            yield role.id
    for target, overwrite in channel.overwrites.items():
        is_member = discord.Member in (type(target), getattr(target, "type", None))
        if is_member and overwrite.view_channel and target.id != guild.me.id:
            yield target.id


async def _is_full(channel: Room) -> bool:
    if not channel.permissions_for(channel.guild.me).manage_webhooks:
        return False
    found = await channel.webhooks()
    return len(found) >= _MOST_WEBHOOKS and not any(hook.user == channel.guild.me for hook in found)
