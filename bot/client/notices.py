"""One quiet message to those who manage a server, when something needs their hand."""

import logging
from collections.abc import Iterator

import discord

from bot.client import outgoing
from bot.client.client import Teahouse

log = logging.getLogger("teahouse.notices")


async def tell_admins(bot: Teahouse, guild: discord.Guild, view: discord.ui.LayoutView, *, deed: str) -> None:
    """Post `view` in the server's channel for notices, once for each `deed` until it is settled.

    Where the bot can write nowhere nothing is posted, and the next call for the same deed tries again.
    """
    notices = bot.services.notices
    if (notice := await notices.claim(guild.id, deed)) is None:
        return
    try:
        await notices.finish(notice, await _post(bot, guild, view, notice.nonce))
    finally:
        notices.release(notice)


async def _post(bot: Teahouse, guild: discord.Guild, view: discord.ui.LayoutView, nonce: str) -> int | None:
    """The message's id, None where there is no place for it."""
    channel = place(bot, guild, await bot.services.notices.channel(guild.id))
    if channel is None:
        log.warning("notice_without_place", extra={"guild": guild.id})
        return None
    try:
        return await outgoing.post(channel, view, nonce)
    except (discord.Forbidden, discord.NotFound) as error:
        log.warning("notice_refused", extra={"guild": guild.id, "code": error.code})
        return None


def place(bot: Teahouse, guild: discord.Guild, chosen: int | None) -> discord.TextChannel | None:
    """Where notices of a server go: the `chosen` channel, else the first that suits and can be written in."""
    return next((channel for channel in _candidates(bot, guild, chosen) if _is_open(channel)), None)


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


def _is_open(channel: discord.TextChannel | None) -> bool:
    if channel is None:
        return False
    permissions = channel.permissions_for(channel.guild.me)
    return permissions.view_channel and permissions.send_messages
