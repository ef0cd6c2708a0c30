"""/prompts stats: answers by week and language, and the prompts that worked, as a picture and as text."""

import asyncio
import io
from typing import Any

import discord
from discord import ui

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import TEA_GREEN, speaker
from bot.features.prompts import Stats
from bot.features.prompts.chart import Chart
from bot.i18n import Speaker
from cogs.prompts import access, figures

_PICTURE = "answers.png"
_LONGEST_FIGURES = 2_800


class Statistics:
    def __init__(self, bot: Teahouse) -> None:
        self._stats = bot.services.stats
        self._one_at_a_time = asyncio.Lock()  # a picture takes 30 MB while it is drawn

    async def open(self, interaction: Interaction) -> None:
        guild = access.managed(interaction)
        view, file = await outgoing.in_time(interaction, self._card(speaker(interaction), guild.id))
        await outgoing.reply(interaction, view, files=[file])

    async def _card(self, say: Speaker, guild_id: int) -> tuple[ui.LayoutView, discord.File]:
        stats = await self._stats.of(guild_id)
        async with self._one_at_a_time:
            png = await asyncio.to_thread(_drawn, figures.chart(say, stats))
        described = figures.description(say, stats)
        return _view(say, stats, described), discord.File(io.BytesIO(png), _PICTURE, description=described)


def _view(say: Speaker, stats: Stats, described: str) -> ui.LayoutView:
    picture = discord.MediaGalleryItem(f"attachment://{_PICTURE}", description=described)
    text = "\n".join(f"-# {line}" for line in figures.lines(say, stats))
    view = ui.LayoutView(timeout=None)
    card: ui.Container[Any] = ui.Container(
        ui.TextDisplay(f"## {say('prompts-stats-title')}"),
        ui.MediaGallery(picture),
        ui.TextDisplay(text[:_LONGEST_FIGURES]),
        accent_colour=TEA_GREEN,
    )
    view.add_item(card)
    return view


def _drawn(chart: Chart) -> bytes:
    # Here, because Pillow takes time and memory that a bot whom nobody asks can do without.
    from bot.features.prompts.drawing import draw

    return draw(chart)
