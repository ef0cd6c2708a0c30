"""One quiet message to those who manage a server, when something needs their hand."""

import logging
from collections.abc import Iterator

import discord

from bot.client import outgoing
from bot.client.client import Teahouse

log = logging.getLogger("teahouse.notices")


async def tell_admins(
    bot: Teahouse, guild: discord.Guild, view: discord.ui.LayoutView, *, deed: str, hidden: bool = False
) -> None:
    """Post `view` in the server's channel for notices, once for each `deed` until it is settled.

    `hidden`: only where not everybody reads it. Where the bot can write nowhere nothing is posted, and
    the next call for the same deed tries again.
    """
    notices = bot.services.notices
    if (notice := await notices.claim(guild.id, deed)) is None:
        return
    try:
        await notices.finish(notice, await _post(bot, guild, view, notice.nonce, hidden=hidden))
    finally:
        notices.release(notice)


async def _post(
    bot: Teahouse, guild: discord.Guild, view: discord.ui.LayoutView, nonce: str, *, hidden: bool
) -> int | None:
    """The message's id, None where there is no place for it."""
    channel = place(bot, guild, await bot.services.notices.channel(guild.id), hidden=hidden)
    if channel is None:
        log.warning("notice_without_place", extra={"guild": guild.id})
        return None
    try:
        return await outgoing.post(channel, view, nonce)
    except (discord.Forbidden, discord.NotFound) as error:
        log.warning("notice_refused", extra={"guild": guild.id, "code": error.code})
        return None


async def hidden_place(
    bot: Teahouse, guild: discord.Guild, chosen: int | None = None
) -> discord.TextChannel | None:
    """What not everybody is to read goes into the `chosen` channel, or where notices go; None where all
    of those are open to everybody, or closed to the bot."""
    where = chosen or await bot.services.notices.channel(guild.id)
    return place(bot, guild, where, hidden=True)


def place(
    bot: Teahouse, guild: discord.Guild, chosen: int | None, *, hidden: bool = False
) -> discord.TextChannel | None:
    """Where notices of a server go: the `chosen` channel, else the first that suits and can be written in.

    `hidden`: never one that everybody sees, whoever chose it.
    """
    suitable = (each for each in _candidates(bot, guild, chosen) if each and _is_open(each))
    return next((each for each in suitable if not (hidden and _is_public(each))), None)


def _candidates(
    bot: Teahouse, guild: discord.Guild, chosen: int | None
) -> Iterator[discord.TextChannel | None]:
    found = guild.get_channel(chosen) if chosen else None
    yield found if isinstance(found, discord.TextChannel) else None
    yield guild.public_updates_channel
    for channel in guild.text_channels:
        # Hidden by a setting of its own, as a staff's channel is, not because a role lost its sight.
        is_hidden = channel.overwrites_for(guild.default_role).view_channel is False
        if is_hidden and not bot.services.links.of(channel.id):
            yield channel
    yield guild.system_channel


def _is_public(channel: discord.TextChannel) -> bool:
    return channel.permissions_for(channel.guild.default_role).view_channel


def _is_open(channel: discord.TextChannel) -> bool:
    permissions = channel.permissions_for(channel.guild.me)
    return permissions.view_channel and permissions.send_messages
