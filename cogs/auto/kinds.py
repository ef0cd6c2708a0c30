"""Kinds of channels, told apart in one place."""

from collections.abc import Iterator

import discord

Written = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread
"""What people write in: announcements are text channels too; voice and stage channels have a chat."""

# Discord opens no thread on messages elsewhere.
WITH_THREADS = (discord.ChannelType.text, discord.ChannelType.news)


def written(guild: discord.Guild) -> Iterator[Written]:
    """Every channel and every open thread that people write in."""
    for channel in (*guild.channels, *guild.threads):
        if isinstance(channel, Written):
            yield channel
