"""Puts translations under messages, and takes them away again."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import discord

from bot.client import Teahouse, outgoing
from bot.features.auto import Answer, AutoPlace, Card
from bot.features.translation import Account, Translation
from bot.i18n import DEFAULT, Speaker
from cogs.auto import cards
from cogs.auto.cards import Sheet
from cogs.auto.kinds import WITH_THREADS

# How much of what was said after a crash may hold our card; and how far two clocks may differ.
_SEARCHED_MESSAGES = 200
_CLOCK_DIFFERENCE = timedelta(minutes=1)


class Poster:
    """Call `put` and `clear` with the message in hand: the service's `hold`."""

    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._auto = bot.services.auto

    async def put(
        self, place: AutoPlace, answer: Answer, message: discord.Message, made: Sequence[Translation]
    ) -> None:
        """Show these translations of a message, in place of what was shown of it before.

        Raises discord.Forbidden.
        """
        say = {code: self.speaker(message.guild, code) for code in ("", *(each.target for each in made))}
        async with self._auto.turn(answer.nonce):
            others, known = await self._shown(answer, message.id)
            own = cards.written(answer, message.id, made, say)
            views = cards.drawn(answer, others.joined(own))
            fits = len(views) == (len(known) or len(views)) and (len(views) == 1 or not others.parts)
            if made and fits:
                await self._post(answer, message, views, known)
                self._record(answer, message, made)
                return
        if not made:
            await self.clear(answer, message.id)
        else:
            await self._put_alone(place, answer, message, made)

    async def clear(self, answer: Answer, message_id: int) -> None:
        """Show nothing of a message any more; its answer goes with the last one."""
        async with self._auto.turn(answer.nonce):
            others, known = await self._shown(answer, message_id)
            await self._redraw(answer, others, known)
            await self._auto.finish(answer, message_id)

    async def take_back(self, answer: Answer, found: Sequence[Card]) -> None:
        """Delete cards of ours, and the threads that were opened for them, where nobody else wrote there."""
        for card in found:
            await outgoing.take_back(self.channel(card.channel_id), [card.card_id])
        for thread in {card.channel_id for card in found} - {answer.channel_id}:
            await self._close(thread)

    async def recover(self, answer: Answer, message: discord.Message) -> None:
        """Find the cards that were posted just before a crash, and record them."""
        if await self._auto.cards(answer):
            return
        since = datetime.fromtimestamp(answer.made_at, UTC) - _CLOCK_DIFFERENCE
        after = discord.Object(discord.utils.time_snowflake(since))
        places = [message.channel.id]
        if answer.way == "thread" and message.channel.type in WITH_THREADS:
            places = list(await self._auto.originals(answer))
        found = []
        for place in places:
            with suppress(discord.NotFound):
                history = self.channel(place).history(after=after, limit=_SEARCHED_MESSAGES)
                found += [
                    Card(each.id, place)
                    async for each in history
                    if each.author.id == self.own_id and cards.belongs_to(each, answer)
                ]
        if found:
            await self._auto.record(answer, found)

    @property
    def own_id(self) -> int:
        return self._bot.user.id if self._bot.user else 0

    def channel(self, channel_id: int) -> discord.PartialMessageable:
        return self._bot.get_partial_messageable(channel_id)

    async def message(self, guild_id: int, channel_id: int, message_id: int) -> discord.Message | None:
        """A message, with its server and its channel; None where one of them is out of reach."""
        with suppress(discord.NotFound, discord.Forbidden):
            if channel := await self.whole_channel(guild_id, channel_id):
                return await channel.fetch_message(message_id)
        return None

    async def whole_channel(self, guild_id: int, channel_id: int) -> discord.abc.Messageable | None:
        """A channel or thread that knows its server and category; None where it is out of reach."""
        guild = self._bot.get_guild(guild_id)
        if guild is None:
            return None
        with suppress(discord.NotFound, discord.Forbidden):
            channel = guild.get_channel_or_thread(channel_id) or await guild.fetch_channel(channel_id)
            if isinstance(channel, discord.abc.Messageable):
                return channel
        return None

    def speaker(self, guild: discord.Guild | None, language: str = "") -> Speaker:
        """Sentences for readers of a language, where we speak it; else for the server."""
        server = str(guild.preferred_locale) if guild else DEFAULT
        return self._bot.strings.speak_to(language or server, server)

    async def _put_alone(
        self, place: AutoPlace, before: Answer, message: discord.Message, made: Sequence[Translation]
    ) -> None:
        """Give a message an answer of its own: it does not fit on the card that it belonged to."""
        answer = self._auto.new_answer(place, before.channel_id, before.way)
        self._auto.talk.follow(before, answer)
        if not await self._auto.move(message.id, answer):
            return
        async with self._auto.turn(before.nonce):
            others, known = await self._shown(before, message.id)
            await self._redraw(before, others, known)
        await self.put(place, answer, message, made)

    async def _shown(self, answer: Answer, without: int) -> tuple[Sheet, tuple[Card, ...]]:
        """What the answer's card shows of the other messages, and the cards that there are."""
        known = await self._auto.cards(answer)
        if len(known) != 1:
            return Sheet(), known
        others = [each for each in await self._auto.originals(answer) if each != without]
        if not others:
            return Sheet(), known
        (card,) = known
        try:
            message = await self.channel(card.channel_id).fetch_message(card.card_id)
        except discord.NotFound:
            await self._auto.forget_message(card.card_id)
            return Sheet(), ()
        return cards.read(message, answer, [*others, without]).without(without), known

    async def _post(
        self,
        answer: Answer,
        message: discord.Message,
        views: Sequence[discord.ui.LayoutView],
        known: Sequence[Card],
    ) -> None:
        """Post the cards, or change those that are there; then the message is done."""
        if known:
            for card, view in zip(known, views, strict=True):
                await outgoing.change(self.channel(card.channel_id), card.card_id, view)
            if not await self._auto.finish(answer, message.id):
                await self._leave_out(answer, message.id)
            return
        posted: list[Card] = []
        for number, view in enumerate(views):
            new = await self._post_one(answer, message, view, f"{answer.nonce}{number}")
            if new is None:
                await self.take_back(answer, posted)
                await self._auto.forget_message(message.id)
                return
            posted.append(new)
        done, wanted = await self._auto.settle(answer, message.id, posted)
        if not wanted:
            await self.take_back(answer, posted)
        if not done:
            await self._leave_out(answer, message.id)

    async def _post_one(
        self, answer: Answer, message: discord.Message, view: discord.ui.LayoutView, nonce: str
    ) -> Card | None:
        """None where the message is gone."""
        if answer.way == "thread" and message.channel.type in WITH_THREADS:
            name = self.speaker(message.guild)("auto-thread-name")
            try:
                thread = await outgoing.open_thread(message, name)
            except discord.NotFound:
                return None
            return Card(await outgoing.post(self.channel(thread), view, nonce), thread)
        card = await outgoing.answer(message, view, nonce)
        return None if card is None else Card(card, message.channel.id)

    async def _leave_out(self, answer: Answer, message_id: int) -> None:
        """Take away what is shown of a message that was deleted in the meantime."""
        others, known = await self._shown(answer, message_id)
        await self._redraw(answer, others, known)

    def _record(self, answer: Answer, message: discord.Message, made: Sequence[Translation]) -> None:
        account = Account(answer.guild_id, message.author.id)
        for translation in made:
            self._bot.services.usage.record(account, "auto", translation)

    async def _redraw(self, answer: Answer, sheet: Sheet, known: Sequence[Card]) -> None:
        """Show on the answer's card what is left of it; nothing left, no card."""
        if sheet.parts and known:
            (view,) = cards.drawn(answer, sheet)
            await outgoing.change(self.channel(known[0].channel_id), known[0].card_id, view)
            return
        await self.take_back(answer, known)
        await self._auto.record(answer, ())
        if not await self._auto.originals(answer):
            await self._auto.drop(answer)

    async def _close(self, thread_id: int) -> None:
        """Delete a thread that holds nothing. Needs "Manage Threads"; without it the thread stays."""
        with suppress(discord.NotFound, discord.Forbidden):
            thread = await self._bot.fetch_channel(thread_id)
            if isinstance(thread, discord.Thread) and thread.owner_id == self.own_id:
                await _delete_empty(thread)


async def _delete_empty(thread: discord.Thread) -> None:
    if not thread.message_count:
        await thread.delete()
