"""/welcome status: the funnel as a picture, and buttons that fix what is in the way."""

import asyncio
import io
from dataclasses import replace

import discord
from discord import ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import chosen, on_choice, on_press
from bot.errors import UserError
from bot.features.onboarding import Flow
from bot.features.onboarding.chart import Chart
from cogs.onboarding import funnel as words
from cogs.onboarding.desk import Desk
from cogs.onboarding.panels.overview import overview
from cogs.onboarding.panels.status import PICTURE, SPANS, USUAL, status

_Card = tuple[ui.LayoutView, list[discord.File]]


class StatusCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._guide = bot.services.guide
        self._buddies = bot.services.buddies
        self._desk = Desk(bot.services.welcome)
        self._one_at_a_time = asyncio.Lock()  # a picture takes 30 MB while it is drawn

    async def open(self, interaction: Interaction) -> None:
        view, files = await outgoing.in_time(interaction, self._card(interaction, str(USUAL)))
        await outgoing.reply(interaction, view, files=files)

    @on_press("welcome:status")
    async def show(self, interaction: Interaction) -> None:
        await self._turn(interaction, str(USUAL))

    async def _turn(self, interaction: Interaction, span: str) -> None:
        view, files = await outgoing.in_time(interaction, self._card(interaction, span))
        await outgoing.update(interaction, view, files=files)

    @on_choice("welcome:weeks")
    async def weeks(self, interaction: Interaction) -> None:
        span, *_ = chosen(interaction)
        if not span.isdecimal():
            raise UserError("error-component-outdated")
        await self._turn(interaction, span)

    @on_press("welcome:greet-at-first-message")
    async def greet_at_first_message(self, interaction: Interaction, version: str) -> None:
        """What works where Discord does not tell who joins."""

        def change(flow: Flow) -> Flow:
            return replace(flow, moment="first-message")

        await self._desk.change(interaction, version, change, overview)

    async def _card(self, interaction: Interaction, span: str) -> _Card:
        scene = await self._desk.scene(interaction)
        guild_id = scene.guild.id
        whole = await self._guide.report(guild_id, USUAL)
        if int(span) in SPANS:
            funnel = await self._guide.report(guild_id, int(span))
        else:
            funnel = await self._guide.report(guild_id, USUAL, int(span))
        async with self._one_at_a_time:
            png = await asyncio.to_thread(_drawn, words.chart(scene.say, scene.flow, funnel))
        file = discord.File(io.BytesIO(png), PICTURE, description=words.description(scene.say, funnel))
        helping = await self._buddies.helping(guild_id, scene.flow.languages)
        return status(scene, funnel, whole, span, helping), [file]


def _drawn(chart: Chart) -> bytes:
    # Here, because Pillow takes time and memory that a bot whom nobody asks can do without.
    from bot.features.onboarding.drawing import draw

    return draw(chart)
