"""The clock: looks for what is due, finishes what a crash left behind, tells admins of what needs them."""

import logging
from contextlib import AsyncExitStack, suppress
from typing import Any

import discord
from discord import ui
from discord.ext import commands

from bot.client import Teahouse, outgoing
from bot.client.loops import every
from bot.client.notices import tell_admins
from bot.client.ui import TEA_GREEN, custom_id
from bot.errors import UserError
from bot.features.prompts import LOW_STOCK, CannotPost, Posting, Stopped, Stream, Work
from cogs.prompts.posting import StreamPoster

log = logging.getLogger("teahouse.prompts")

LOOK_SECONDS = 5.0


class ClockCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._streams = bot.services.streams
        self._prompts = bot.services.prompts
        self._loops = AsyncExitStack()

    async def cog_load(self) -> None:
        await self._loops.enter_async_context(every(LOOK_SECONDS, self._look, "prompts"))

    async def cog_unload(self) -> None:
        await self._loops.aclose()

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """A stream whose channel is gone stops at once, and is not deleted."""
        for stream in await self._streams.of_guild(channel.guild.id):
            if stream.channel_id == channel.id and not stream.stopped:
                stopped = await self._streams.stop_now(stream.guild_id, stream.stream_id, "channel")
                await self._tell_of_stop(stopped, stream.next_at or 0)

    async def ask(self, stream: Stream, work: Work, *, again: bool = False) -> Posting | None:
        """Post what was claimed; a stream that cannot is stopped, and admins are told. None where it failed.

        Where Discord did not say whether it arrived, the claim stays, and is looked into a minute later.
        """
        if work.prompt.kind == "myth":
            await self._bot.services.guesses.open(work.posting.guild_id, work.posting.posting_id)
        try:
            posting = await self._prompts.carry_out(
                work, StreamPoster(self._bot, stream.role_id), again=again
            )
        except CannotPost as error:
            await self._halt(stream, error.why, work.posting.occurrence)
            return None
        except (*outgoing.OUTCOME_UNKNOWN, discord.HTTPException) as error:
            log.warning("prompt_not_settled", extra={"stream": stream.stream_id}, exc_info=error)
            return None
        if not again and work.remaining <= LOW_STOCK:
            await self._tell_of_stock(stream, work)
        return posting

    async def _look(self) -> None:
        if not self._bot.is_ready():
            return
        async for work in self._prompts.left_behind():
            with suppress(UserError):  # its stream was deleted meanwhile
                stream = await self._streams.get(work.posting.guild_id, work.posting.stream_id)
                await self.ask(stream, work, again=True)
        for stream in await self._prompts.due():
            await self._ask_due(stream)

    async def _ask_due(self, stream: Stream) -> None:
        guild = self._bot.get_guild(stream.guild_id)
        if guild is not None and guild.unavailable:
            return
        try:
            work = await self._prompts.claim(stream)
        except CannotPost as error:
            await self._tell_of_stop(await self._streams.get(stream.guild_id, stream.stream_id), error.at)
            return
        if work:
            await self.ask(stream, work)

    async def _halt(self, stream: Stream, why: Stopped, occurrence: int) -> None:
        with suppress(UserError):  # deleted meanwhile: there is nothing to stop
            stopped = await self._streams.stop_now(stream.guild_id, stream.stream_id, why)
            await self._tell_of_stop(stopped, occurrence)

    async def _tell_of_stop(self, stream: Stream, occurrence: int) -> None:
        guild = self._bot.get_guild(stream.guild_id)
        if guild is None:
            return
        say = self._bot.strings.speak(str(guild.preferred_locale))
        text = say("prompts-halted", name=outgoing.clean(stream.name), channel=f"<#{stream.channel_id}>")
        lines = f"{text}\n{say(f'prompts-stopped-{stream.stopped}')}"
        view = _notice(lines, say("prompts-halted-open"), stream)
        await tell_admins(self._bot, guild, view, deed=f"prompts-stop:{stream.stream_id}:{occurrence}")

    async def _tell_of_stock(self, stream: Stream, work: Work) -> None:
        """Once in a round: admins may want to choose or write more."""
        guild = self._bot.get_guild(stream.guild_id)
        if guild is None:
            return
        say = self._bot.strings.speak(str(guild.preferred_locale))
        text = say("prompts-low", name=outgoing.clean(stream.name), count=work.remaining)
        view = _notice(text, say("prompts-halted-open"), stream)
        await tell_admins(self._bot, guild, view, deed=f"prompts-low:{stream.stream_id}:{work.posting.round}")


def _notice(text: str, label: str, stream: Stream) -> ui.LayoutView:
    button: ui.Button[Any] = ui.Button(label=label, custom_id=custom_id("prompts:settings", stream.stream_id))
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(ui.TextDisplay(text), ui.ActionRow(button), accent_colour=TEA_GREEN))
    return view
