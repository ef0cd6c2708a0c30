"""The part of /settings about where the admins are told of trouble."""

from collections.abc import Iterator
from typing import Any

import discord
from discord import ui

from bot.client.ui import custom_id
from bot.i18n import Speaker


def section(say: Speaker, chosen: int | None, place: discord.TextChannel | None) -> Iterator[ui.Item[Any]]:
    """Where notices go (`place`, None for nowhere), and a select for it; `chosen` is what admins chose."""
    where = (
        say("settings-notices-in", channel=place.mention) if place else f"⚠️ {say('settings-notices-nowhere')}"
    )
    yield ui.TextDisplay(f"**{say('settings-notices')}**\n{where}")
    known = [discord.Object(chosen)] if place and place.id == chosen else []
    yield ui.ActionRow(
        ui.ChannelSelect[Any](
            custom_id=custom_id("settings:notices"),
            placeholder=say("settings-notices-choose"),
            channel_types=[discord.ChannelType.text],
            min_values=0,
            default_values=[discord.SelectDefaultValue.from_channel(each) for each in known],
        )
    )
