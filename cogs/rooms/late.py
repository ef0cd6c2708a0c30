"""Tells the admins where copies wait too long."""

import discord
from discord import ui

from bot.client import Teahouse, notices
from bot.client.ui import TEA_GREEN
from bot.i18n import Speaker


class Late:
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._copies = bot.services.copies
        self._links = bot.services.links

    async def tell(self) -> None:
        """Say in each server where copies are late, once a day for each room."""
        for room_id in await self._copies.late_rooms():
            group = self._links.of(room_id)
            guild = self._bot.get_guild(group.guild_id) if group and not group.paused else None
            if guild:
                say = self._bot.strings.speak(str(guild.preferred_locale))
                deed = f"late:{room_id}:{discord.utils.utcnow():%Y-%m-%d}"
                await notices.tell_admins(self._bot, guild, _notice(say, room_id), deed=deed)


def _notice(say: Speaker, room_id: int) -> ui.LayoutView:
    text = ui.TextDisplay[ui.LayoutView](say("rooms-late", channel=f"<#{room_id}>"))
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(text, accent_colour=TEA_GREEN))
    return view
