"""/usage: the server's for those who manage it, everybody's own; and notices when a budget is used."""

import asyncio
import io
from contextlib import AsyncExitStack

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.loops import every
from bot.client.notices import tell_admins
from bot.client.ui import account, on_press, on_submit, speaker, written
from bot.errors import UserError
from bot.features.usage import Budgets, Reached
from bot.features.usage.chart import Chart
from cogs.usage import cards, numbers, picture

_Card = tuple[discord.ui.LayoutView, list[discord.File]]

_DAYS = 30
_PAUSE_SECONDS = 1.0


class UsageCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._usage = bot.services.usage
        self._loops = AsyncExitStack()
        self._telling: asyncio.Task[None] | None = None
        self._one_at_a_time = asyncio.Lock()  # a picture takes 30 MB while it is drawn

    async def cog_load(self) -> None:
        await self._loops.enter_async_context(every(_PAUSE_SECONDS, self._tell_next, "usage notices"))

    async def cog_unload(self) -> None:
        await self._loops.aclose()
        if self._telling:
            await asyncio.wait({self._telling})

    @app_commands.command(description="What I have translated here, and how much is left for today")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    async def usage(self, interaction: Interaction) -> None:
        if _manages(interaction):
            await self._show(interaction)
            return
        mine = account(interaction)
        today = await outgoing.in_time(interaction, self._usage.today(mine.guild_id, interaction.user.id))
        await outgoing.reply(interaction, cards.own_card(speaker(interaction), today))

    @on_press("usage:show")
    async def show(self, interaction: Interaction) -> None:
        """From a notice, which others read too: a card of one's own."""
        _managed(interaction)
        await self._show(interaction)

    @on_press("usage:days")
    async def choose_days(self, interaction: Interaction, days: str) -> None:
        view, files = await outgoing.in_time(interaction, self._card(interaction, _offered(days)))
        await outgoing.update(interaction, view, files=files)

    @on_press("usage:set")
    async def set(self, interaction: Interaction, days: str) -> None:
        budgets = await self._usage.budgets(_managed(interaction))
        form = cards.form(speaker(interaction), self._usage.host, budgets, _offered(days))
        await outgoing.ask(interaction, form)

    @on_submit("usage:budgets")
    async def save(self, interaction: Interaction, days: str) -> None:
        guild_id, fields = _managed(interaction), written(interaction)
        budgets = Budgets(numbers.read(fields["server"]), numbers.read(fields["member"]))
        work = self._saved(interaction, guild_id, budgets, _offered(days))
        view, files = await outgoing.in_time(interaction, work)
        await outgoing.update(interaction, view, files=files)

    async def _show(self, interaction: Interaction) -> None:
        view, files = await outgoing.in_time(interaction, self._card(interaction, _DAYS))
        await outgoing.reply(interaction, view, files=files)

    async def _saved(self, interaction: Interaction, guild_id: int, budgets: Budgets, days: int) -> _Card:
        await self._usage.set_budgets(guild_id, budgets)
        return await self._card(interaction, days)

    async def _card(self, interaction: Interaction, days: int) -> _Card:
        guild_id, say = _managed(interaction), speaker(interaction)
        today = await self._usage.today(guild_id, interaction.user.id)
        report = await self._usage.report(guild_id, days)
        described = picture.description(say, report)
        async with self._one_at_a_time:
            png = await asyncio.to_thread(_drawn, picture.chart(say, report, today.limits))
        file = discord.File(io.BytesIO(png), cards.PICTURE, description=described)
        return cards.server_card(say, today, days, described), [file]

    async def _tell_next(self) -> None:
        """Wait for a server that has used most or all of its budget, and tell its admins."""
        reached = await self._usage.reached.get()
        # A notice that is under way when the bot stops is not given up: it would be told again.
        self._telling = asyncio.create_task(self._tell(reached), name="usage notice")
        await asyncio.shield(self._telling)

    async def _tell(self, reached: Reached) -> None:
        guild = self._bot.get_guild(reached.guild_id)
        if guild is None:
            return
        say = self._bot.strings.speak(str(guild.preferred_locale))
        deed = f"usage:{reached.guild_id}:{reached.day}:{reached.percent}"
        try:
            await tell_admins(self._bot, guild, cards.notice(say, reached.percent, reached.ends), deed=deed)
        except BaseException:
            self._usage.reached.put_nowait(reached)
            raise


def _drawn(chart: Chart) -> bytes:
    # Here, because Pillow takes time and memory that a bot whom nobody asks can do without.
    from bot.features.usage.drawing import draw

    return draw(chart)


def _manages(interaction: Interaction) -> bool:
    is_here = interaction.guild_id is not None and interaction.is_guild_integration()
    return is_here and interaction.permissions.manage_guild


def _managed(interaction: Interaction) -> int:
    """The server's id, where the member may manage it. Raises UserError otherwise."""
    if interaction.guild_id is None or not _manages(interaction):
        raise UserError("usage-not-allowed")
    return interaction.guild_id


def _offered(days: str) -> int:
    """A span in a custom_id, which anybody can forge."""
    if days not in map(str, cards.DAYS):
        raise UserError("error-component-outdated")
    return int(days)
