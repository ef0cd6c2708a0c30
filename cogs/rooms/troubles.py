"""Tells the admins what happens to copies that they may want to do something about."""

import discord
from discord import ui

from bot.client import Teahouse, notices
from bot.client.ui import TEA_GREEN
from bot.i18n import Speaker


class Troubles:
    """Each trouble of a room is told once a day."""

    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._copies = bot.services.copies
        self._links = bot.services.links

    async def tell_late(self) -> None:
        """Say in each server where copies wait too long."""
        for room_id in await self._copies.late_rooms():
            await self._tell("late", room_id)

    async def tell_withheld(self, room_id: int) -> None:
        """Say that the server's automatic moderation does not let a copy into a room."""
        await self._tell("withheld", room_id)

    async def _tell(self, trouble: str, room_id: int) -> None:
        group = self._links.of(room_id)
        guild = self._bot.get_guild(group.guild_id) if group and not group.paused else None
        if guild:
            say = self._bot.strings.speak(str(guild.preferred_locale))
            deed = f"{trouble}:{room_id}:{discord.utils.utcnow():%Y-%m-%d}"
            await notices.tell_admins(self._bot, guild, _notice(say, trouble, room_id), deed=deed)


def _notice(say: Speaker, trouble: str, room_id: int) -> ui.LayoutView:
    text = ui.TextDisplay[ui.LayoutView](say(f"rooms-{trouble}", channel=f"<#{room_id}>"))
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(text, accent_colour=TEA_GREEN))
    return view
