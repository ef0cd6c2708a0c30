"""The part of /settings about flag reactions."""

from collections.abc import Iterator
from typing import Any

import discord
from discord import ui

from bot.client.ui import custom_id
from bot.features.translation import FlagSwitches
from bot.i18n import Speaker

_MOST_CHANNELS = 25  # Discord's limit for a select
_WITH_MESSAGES = [
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.forum,
    discord.ChannelType.voice,
    discord.ChannelType.stage_voice,
]


def section(say: Speaker, switches: FlagSwitches, guild: discord.Guild | None) -> Iterator[ui.Item[Any]]:
    """What flags do here, the switch of the server, and while it is on the channels left out."""
    state = say("settings-flags-on" if switches.on else "settings-flags-off")
    yield ui.TextDisplay(f"**{say('settings-flags')}**\n{state}")
    yield ui.ActionRow(_switch(say, switches.on))
    if switches.on:
        # Discord refuses a panel with a channel in it that has been deleted since.
        known = [channel for channel in switches.channels_off if guild and guild.get_channel(channel)]
        yield ui.ActionRow(_channels(say, known[:_MOST_CHANNELS]))


def _switch(say: Speaker, on: bool) -> ui.Button[Any]:
    label = say("settings-flags-turn-off" if on else "settings-flags-turn-on")
    return ui.Button(label=label, custom_id=custom_id("settings:flags", "off" if on else "on"))


def _channels(say: Speaker, off: list[int]) -> ui.ChannelSelect[Any]:
    return ui.ChannelSelect(
        custom_id=custom_id("settings:flags-in"),
        placeholder=say("settings-flags-channels"),
        channel_types=_WITH_MESSAGES,
        min_values=0,
        max_values=_MOST_CHANNELS,
        default_values=[discord.SelectDefaultValue.from_channel(discord.Object(channel)) for channel in off],
    )
