"""Hears what is written where translations are made by themselves, and has it translated."""

import logging
from collections.abc import Coroutine
from contextlib import AsyncExitStack
from typing import Any

import discord
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.loops import every
from bot.client.reading import readable
from bot.client.ui import on_press
from bot.errors import UserError
from bot.features.auto import SECOND_LOOK, Answer, AutoPlace, Burst, Need, Said
from cogs.auto.catch_up import CatchUp, around
from cogs.auto.poster import Poster
from cogs.auto.tap import Taps

log = logging.getLogger("teahouse.auto")

_SAID = (discord.MessageType.default, discord.MessageType.reply)
_SAID_BY_BOTS = (*_SAID, discord.MessageType.chat_input_command, discord.MessageType.context_menu_command)
_FORBIDDEN_SECONDS = 600.0
_EXPIRY_SECONDS = 30.0
_MEND_SECONDS = 2.0


class AutoListener(commands.Cog):
    def __init__(self, bot: Teahouse, poster: Poster) -> None:
        self._auto = bot.services.auto
        self._poster = poster
        self._taps = Taps(bot, poster)
        self._catch_up = CatchUp(bot, poster, self._follow, self.on_message)
        self._is_unfinished = False  # whether Discord left something unanswered
        self._stack = AsyncExitStack()

    async def cog_load(self) -> None:
        await self._auto.places.load()
        for loop in (
            every(_EXPIRY_SECONDS, self._expire, "expire translations"),
            every(_MEND_SECONDS, self._mend, "finish translations"),
        ):
            await self._stack.enter_async_context(loop)

    async def cog_unload(self) -> None:
        self._taps.close()
        await self._stack.aclose()

    @commands.Cog.listener()
    async def on_connect(self) -> None:
        self._catch_up.listen()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Finish what an earlier run claimed and did not get to post; follow what nobody listened to."""
        await self._resume_all()
        await self._catch_up.run()

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        place = self._place(message)
        if place is None or message.author.id == self._poster.own_id:
            return
        burst = self._auto.talk.hear(message.channel.id, message.author.id)
        if self._is_for_us(message, place):
            await self._hear(place, message, burst)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        message = event.message
        if message.edited_at is None or message.author.id == self._poster.own_id:
            return  # Discord tells in the same way that a link has got its preview
        await self._follow(message.id, message)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        await self._forget(event.message_id)

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        for message_id in event.message_ids:
            await self._forget(message_id)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await self._auto.places.remove(channel.guild.id, channel.id)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, event: discord.RawThreadDeleteEvent) -> None:
        await self._auto.places.remove(event.guild_id, event.thread_id)

    @on_press("auto:tap")
    async def tap(self, interaction: Interaction, nonce: str) -> None:
        """Show whoever pressed the messages above in their language."""
        first, *more = await outgoing.in_time(interaction, self._taps.press(interaction, nonce))
        await outgoing.reply(interaction, first)
        for view in more:
            await outgoing.follow(interaction, view)

    async def _follow(self, message_id: int, message: discord.Message | None) -> None:
        """Let a translation become what its message has become; None was deleted."""
        if message is None:
            await self._forget(message_id)
            return
        place = self._place(message)
        if place and self._is_for_us(message, place):
            await self._hear_again(place, message)
        elif message.guild and self._auto.places.configured(message.guild.id):
            await self._withdraw(message)

    async def _withdraw(self, message: discord.Message) -> None:
        """Take an old translation away where no new one is to be made: the place is paused, say."""
        if not await self._auto.is_known(message.id):
            return
        async with self._auto.hold(message.id):
            if answer := await self._auto.reopen(_said(message)):
                await self._attempt(message, self._poster.clear(answer, message.id))

    def _place(self, message: discord.Message) -> AutoPlace | None:
        """The place that holds for a message; most messages end at the first line."""
        guild, channel = message.guild, message.channel
        if guild is None or not self._auto.places.any_in(guild.id) or channel.id in self._auto.resting:
            return None
        return self._auto.places.nearest(guild.id, around(channel))

    def _is_for_us(self, message: discord.Message, place: AutoPlace) -> bool:
        """Whether a person wrote it, or a bot that is translated too; never we, nor a webhook of ours."""
        if not message.author.bot and message.webhook_id is None:
            return message.type in _SAID
        ids = {message.author.id, message.application_id}
        return (
            self._poster.own_id not in ids
            and not ids.isdisjoint(place.bots)
            and message.type in _SAID_BY_BOTS
        )

    async def _hear(self, place: AutoPlace, message: discord.Message, burst: Burst) -> None:
        said = _said(message)
        async with self._auto.hold(message.id):
            need = await self._auto.need(place, said)
            if need is None:
                return
            if place.way == "tap":
                await self._attempt(message, self._taps.offer(place, message, said))
            elif burst.answer is None and self._auto.pace.is_lively(message.channel.id):
                await self._attempt(message, self._taps.offer(place, message, said, why="auto-lively"))
            else:
                burst.answer = burst.answer or self._auto.new_answer(place, message.channel.id)
                if await self._auto.claim(burst.answer, said):
                    await self._attempt(message, self._answer(place, burst.answer, message, said, need))

    async def _hear_again(self, place: AutoPlace, message: discord.Message) -> None:
        """A message was edited: its translation follows, or comes, or goes."""
        said = _said(message)
        async with self._auto.hold(message.id):
            if answer := await self._auto.reopen(said):
                need = await self._auto.need(place, said)
                await self._attempt(message, self._renew(place, answer, message, said, need))
                return
            known = await self._auto.is_known(message.id)
        if not known and discord.utils.utcnow() - message.created_at < SECOND_LOOK:
            await self._hear(place, message, self._auto.talk.hear(message.channel.id, message.author.id))

    async def _renew(
        self, place: AutoPlace, answer: Answer, message: discord.Message, said: Said, need: Need | None
    ) -> None:
        if answer.way == "tap" and need is None:
            await self._forget(message.id)
        elif answer.way == "tap":
            await self._auto.finish(answer, message.id)
        elif need is None:
            await self._poster.clear(answer, message.id)
        else:
            await self._answer(place, answer, message, said, need)

    async def _answer(
        self, place: AutoPlace, answer: Answer, message: discord.Message, said: Said, need: Need
    ) -> None:
        """Translate and post; where no engine helps, there is a button instead."""
        try:
            made = await self._auto.translate(said, need, place.languages)
        except UserError as error:
            log.info("auto_unavailable", extra={"channel": message.channel.id, "reason": error.key})
            await self._poster.clear(answer, message.id)
            await self._taps.offer(place, message, said, why="auto-unavailable", claimed=True)
            return
        await self._poster.put(place, answer, message, made)

    async def _attempt(self, message: discord.Message, work: Coroutine[Any, Any, None]) -> None:
        """Do it, and live with what a channel does not allow."""
        try:
            await work
        except discord.Forbidden as error:
            # Each refusal counts against the bot: 10,000 in ten minutes, and Discord shuts it out.
            log.warning("auto_forbidden", extra={"channel": message.channel.id, "code": error.code})
            self._auto.resting.add(message.channel.id, _FORBIDDEN_SECONDS)
            await self._auto.forget_message(message.id)
        except discord.NotFound:
            await self._auto.forget_message(message.id)
        except outgoing.OUTCOME_UNKNOWN as error:
            log.warning("auto_outcome_unknown", extra={"channel": message.channel.id, "error": repr(error)})
            self._is_unfinished = True
        except discord.HTTPException as error:
            if not outgoing.is_blocked(error):
                raise
            log.info("auto_blocked", extra={"channel": message.channel.id})
            await self._let_be(message.id)

    async def _let_be(self, message_id: int) -> None:
        """Show nothing of a message; it stays known, so that only a real edit of it makes another attempt."""
        if answer := await self._auto.answer_to(message_id):
            await self._poster.clear(answer, message_id)

    async def _mend(self) -> None:
        """Look into the history whether Discord did what it did not answer to, as after a restart."""
        if self._is_unfinished:
            self._is_unfinished = False
            await self._resume_all()

    async def _resume_all(self) -> None:
        for answer, message_id in await self._auto.unfinished():
            try:
                await self._resume(answer, message_id)
            except outgoing.OUTCOME_UNKNOWN:
                self._is_unfinished = True
                return

    async def _resume(self, answer: Answer, message_id: int) -> None:
        async with self._auto.hold(message_id):
            message = await self._poster.message(answer.guild_id, answer.channel_id, message_id)
            place = self._place(message) if message else None
            if message is None or place is None:
                await self._forget(message_id)
                return
            await self._poster.recover(answer, message)
            if answer.way == "tap":
                await self._attempt(message, self._taps.resume(place, answer, message))
            else:
                need = await self._auto.need(place, _said(message))
                await self._attempt(message, self._renew(place, answer, message, _said(message), need))

    async def _forget(self, message_id: int) -> None:
        lost = await self._auto.forget_message(message_id)
        if lost is None:
            return
        if any(card.card_id == message_id for card in lost.cards):
            others = [card for card in lost.cards if card.card_id != message_id]
            await self._poster.take_back(lost.answer, others)
        elif lost.remaining and lost.answer.way != "tap":
            await self._poster.clear(lost.answer, message_id)
        elif not lost.remaining:
            await self._poster.take_back(lost.answer, lost.cards)

    async def _expire(self) -> None:
        for answer, cards in await self._auto.due():
            await self._poster.take_back(answer, cards)
            await self._auto.let_go(answer)


def _said(message: discord.Message) -> Said:
    edited = int(message.edited_at.timestamp() * 1000) if message.edited_at else 0
    guild_id = message.guild.id if message.guild else 0
    return Said(guild_id, message.channel.id, message.id, message.author.id, readable(message), edited)
