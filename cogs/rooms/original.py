"""The message menu "Original": what a copy was before it was carried here, just for the one who asks."""

from collections.abc import Mapping
from typing import Any

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.outgoing import LAYOUT_LENGTH, clean, split
from bot.client.ui import TEA_GREEN, speaker
from bot.errors import UserError
from bot.features.rooms import Original
from bot.i18n import Speaker
from cogs.rooms import drawing, letters

_MOST_REACTIONS = 10
_MOST_BESIDE = 1_000  # characters of name, moment and reactions


class OriginalCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._copies = bot.services.copies
        self._counterparts = bot.services.counterparts
        self.menu = app_commands.ContextMenu(name="Original", callback=self.show)
        self.menu.guild_only = True

    async def show(self, interaction: Interaction, message: discord.Message) -> None:
        found = await outgoing.in_time(interaction, self._find(interaction, message))
        reactions = await self._counterparts.reactions(found.id)
        await outgoing.reply(interaction, _card(speaker(interaction), found, reactions))

    async def _find(self, interaction: Interaction, message: discord.Message) -> discord.Message:
        """The original of a copy. Raises UserError where there is none that this member may read."""
        original = await self._copies.original(self._named(message) or message.id)
        if original is None or original.guild_id != interaction.guild_id:
            raise UserError("rooms-no-copy")
        if not self._may_read(interaction, original):
            raise UserError("rooms-original-hidden")
        place = letters.place(self._bot, original.guild_id, original.place_id)
        try:
            return await place.fetch_message(original.message_id)
        except discord.NotFound:
            raise UserError("rooms-original-gone") from None

    def _named(self, message: discord.Message) -> int | None:
        """The original that a post of ours leads to; it may not be recorded yet."""
        mark = drawing.read_mark(message.content) if message.webhook_id else None
        return mark[0] if mark and message.application_id == self._bot.application_id else None

    def _may_read(self, interaction: Interaction, original: Original) -> bool:
        """Whether this member sees the channel of an original; who reads its copy need not."""
        channel = self._bot.get_channel(original.room_id)
        member = interaction.user
        if not isinstance(channel, discord.abc.GuildChannel) or not isinstance(member, discord.Member):
            return False
        return channel.permissions_for(member).read_messages


def _card(say: Speaker, original: discord.Message, reactions: Mapping[str, int]) -> ui.LayoutView:
    name = drawing.in_brackets(original.author.display_name)
    counts = " · ".join(
        f"{_shown(emoji)} {people}" for emoji, people in list(reactions.items())[:_MOST_REACTIONS]
    )
    text = clean(letters.words(original)) or say("rooms-without-words")
    container: ui.Container[Any] = ui.Container(accent_colour=TEA_GREEN)
    container.add_item(ui.TextDisplay(f"**{name}** {discord.utils.format_dt(original.created_at, 'f')}"))
    container.add_item(ui.TextDisplay(split(text, LAYOUT_LENGTH - _MOST_BESIDE)[0]))
    if counts:
        container.add_item(ui.TextDisplay(f"-# {say('rooms-reactions', counts=counts)}"))
    container.add_item(ui.ActionRow(ui.Button(label=say("rooms-go"), url=original.jump_url)))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view


def _shown(emoji: str) -> str:
    """An emoji as we store it, as Discord shows it: "tea:123" is one of a server's own."""
    return f"<:{emoji}>" if ":" in emoji else emoji
