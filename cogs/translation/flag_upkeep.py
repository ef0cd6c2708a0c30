"""Translations by flag follow their originals: renewed after an edit, checked after the bot was away."""

import asyncio
import itertools
import logging
from collections.abc import Sequence
from datetime import datetime
from weakref import WeakValueDictionary

import discord
from discord.ext import commands

from bot.client import Teahouse, outgoing
from bot.client.looking_back import MOST_CHANNELS, look_back
from bot.client.reading import readable
from bot.features.translation import Revision, flags
from cogs.translation import flag_cards
from cogs.translation.flags import FlagCog

log = logging.getLogger("teahouse.flags")


class FlagUpkeepCog(commands.Cog):
    def __init__(self, bot: Teahouse, answers: FlagCog) -> None:
        self._bot = bot
        self._answers = answers
        self._flags = bot.services.flags
        self._upkeep = bot.services.flag_upkeep
        self._usage = bot.services.usage
        self._in_order: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    @commands.Cog.listener()
    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        """An update without the moment of an edit is Discord's own: a preview of a link, a pin."""
        moment = discord.utils.parse_time(event.data.get("edited_timestamp"))
        if event.guild_id is not None and moment:
            await self._renew(event.channel_id, event.message_id, moment)

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """See what became of the messages of the last day while nobody listened.

        Of flags, those that nobody has on a message any more, since Discord does not tell who has them.
        """
        recent = await self._upkeep.recent()
        for channel_id, known in itertools.islice(recent.items(), MOST_CHANNELS):
            channel = self._bot.get_partial_messageable(channel_id)
            async for message_id, message in look_back(channel, known):
                await self._check(channel_id, message_id, known[message_id], message)

    async def _check(
        self, channel_id: int, message_id: int, asked: set[str], message: discord.Message | None
    ) -> None:
        if message is None:
            await self._take_back(channel_id, await self._flags.forget_message(message_id))
            return
        left = {flags.read(str(reaction.emoji)) for reaction in message.reactions}
        for flag in asked - left:
            await self._take_back(channel_id, await self._flags.withdraw(message_id, flag=flag))
        if message.edited_at:
            await self._renew(channel_id, message_id, message.edited_at)

    async def _renew(self, channel_id: int, message_id: int, edited_at: datetime) -> None:
        """Bring the replies to a message up to date, one edit after the other."""
        async with self._in_order.setdefault(message_id, asyncio.Lock()):
            for revision in await self._upkeep.outdated(message_id, edited_at):
                try:
                    channel = self._bot.get_partial_messageable(channel_id)
                    message = await channel.fetch_message(message_id)
                except discord.NotFound:
                    return  # its deletion is another event
                await self._revise(revision, message)

    async def _revise(self, revision: Revision, message: discord.Message) -> None:
        """Put the new translations in the place of the old; where there are none, say so and keep the old.

        What is in the reader's language now needs no reply any more.
        """
        answers = await self._flags.translate(revision.errand, readable(message))
        if answers.why:
            await self._answers.notify(revision.errand, message, answers.unanswered[0], answers.why)
            return
        sections = self._answers.sections(message, answers)
        views = flag_cards.replies(sections) if sections else []
        replies = await self._replace(revision, message, views)
        sent = [section.language for section in sections]
        for answer in answers.translations:
            self._usage.record(revision.errand.account, "flag", answer)
        if not await self._upkeep.revised(revision, sent, replies):
            await self._take_back(message.channel.id, replies)

    async def _replace(
        self, revision: Revision, message: discord.Message, views: Sequence[discord.ui.LayoutView]
    ) -> list[int]:
        """The ids of the replies that show `views`: those that were there, as far as there are any."""
        channel = self._bot.get_partial_messageable(message.channel.id)
        shown: list[int] = []
        for number, (view, old) in enumerate(itertools.zip_longest(views, revision.replies)):
            if view is None:
                await self._take_back(channel.id, [old])
            elif old is not None:
                shown += [old] if await outgoing.revise(channel, old, view) else []
            elif new := await outgoing.answer(message, view, f"{revision.errand.nonce}{number}"):
                shown.append(new)
        return shown

    async def _take_back(self, channel_id: int, replies: Sequence[int]) -> None:
        await outgoing.take_back(self._bot.get_partial_messageable(channel_id), replies)
