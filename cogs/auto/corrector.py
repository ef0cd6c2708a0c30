"""Translations that were made by themselves, as translations that a member can make better."""

from collections.abc import Sequence

import discord

from bot.client import Teahouse, outgoing
from bot.client.outgoing import LAYOUT_LENGTH
from bot.client.reading import readable
from bot.client.translations import Posted
from bot.errors import UserError
from bot.features.auto import Answer
from bot.features.translation import Translation
from cogs.auto import cards
from cogs.auto.cards import Sheet
from cogs.auto.poster import Poster

_FOOT_MAY_GROW_BY = 60


class AutoCorrector:
    """Replies, threads and compact lines that hold one message of somebody's."""

    def __init__(self, bot: Teahouse, poster: Poster) -> None:
        self._bot = bot
        self._auto = bot.services.auto
        self._poster = poster

    async def recognise(self, message: discord.Message) -> Sequence[Posted]:
        answer = await self._answer(message)
        if answer is None or answer.way == "tap":
            return ()
        originals, found = await self._auto.originals(answer), await self._auto.cards(answer)
        if len(originals) != 1 or len(found) != 1:
            raise UserError("translation-cannot-correct")
        original = await self._poster.message(answer.guild_id, answer.channel_id, originals[0])
        if original is None:
            raise UserError("translation-original-gone")
        sheet, text = cards.read(message, answer, originals), readable(original)
        source = (await self._bot.services.translation.detect(text)).code
        taken = sum(len(part.text) for part in sheet.parts) + sum(map(len, sheet.feet.values()))
        room = LAYOUT_LENGTH - taken - _FOOT_MAY_GROW_BY
        return [Posted(text, source, part.language, part.text, room + len(part.text)) for part in sheet.parts]

    async def replace(self, message: discord.Message, better: Translation) -> None:
        answer = await self._answer(message)
        if answer is None:
            return
        async with self._auto.turn(answer.nonce):
            (view,) = cards.drawn(answer, await self._better(answer, message, better))
            await outgoing.change(self._poster.channel(message.channel.id), message.id, view)

    async def _better(self, answer: Answer, message: discord.Message, better: Translation) -> Sheet:
        sheet = cards.read(message, answer, await self._auto.originals(answer))
        language = "" if answer.way == "line" else better.target
        say = self._poster.speaker(message.guild, language)
        return cards.corrected(answer, sheet, better, say)

    async def _answer(self, message: discord.Message) -> Answer | None:
        return await self._auto.of_card(message.id) if message.author.id == self._poster.own_id else None
