"""Where people meet: the channel of their threads, and where each is asked."""

from collections.abc import Iterable

import discord

from bot.client import Interaction, Teahouse, notices
from bot.errors import UserError
from bot.features.buddies import Partner


def here(interaction: Interaction) -> tuple[discord.Guild, discord.Member]:
    """The server, and the member who pressed or typed. Raises UserError where there is neither."""
    if interaction.guild_id is None:
        raise UserError("meet-only-in-servers")
    guild, member = interaction.guild, interaction.user
    if guild is None or not interaction.is_guild_integration() or not isinstance(member, discord.Member):
        raise UserError("settings-not-installed")
    return guild, member


async def table(
    bot: Teahouse, guild: discord.Guild, guests: Iterable[discord.Member]
) -> discord.TextChannel | None:
    """The channel in which a private thread for these people can be opened: the one that the welcome names
    for it, its main one, or the one in which it greets. None where there is none that all of them see."""
    flow = await bot.services.welcome.flow(guild.id)
    if flow is None or not flow.buddies:
        return None
    people = list(guests)
    for channel_id in (flow.place("buddies_channel"), flow.place("chat_channel"), flow.channel):
        channel = guild.get_channel(channel_id or 0)
        if isinstance(channel, discord.TextChannel) and _has_room(channel, people):
            return channel
    return None


async def helpers_channel(bot: Teahouse, guild: discord.Guild) -> discord.TextChannel | None:
    """Where only helpers and moderators read."""
    flow = await bot.services.welcome.flow(guild.id)
    return await notices.hidden_place(bot, guild, flow.helpers_channel() if flow else None)


async def asking_place(
    bot: Teahouse, guild: discord.Guild, partner: Partner, member: discord.Member
) -> discord.TextChannel | None:
    """Where somebody is asked by a card: a helper among the helpers, anybody else where people meet.

    Not in direct messages, which nobody asked for, and which make Discord take a bot for spam. Where
    others see the card it names only who is asked, and says nothing of the one they would meet.
    """
    if partner.helps:
        hidden = await helpers_channel(bot, guild)
        if hidden and hidden.permissions_for(member).view_channel:
            return hidden
    return await table(bot, guild, [member])


def _has_room(channel: discord.TextChannel, guests: Iterable[discord.Member]) -> bool:
    mine = channel.permissions_for(channel.guild.me)
    able = mine.view_channel and mine.send_messages_in_threads and mine.create_private_threads
    return able and mine.send_messages and all(channel.permissions_for(each).view_channel for each in guests)
