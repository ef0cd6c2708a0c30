"""Shared cards and replies to flags, as translations that a member can make better."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import ui

from bot.client import Teahouse, outgoing
from bot.client.credit import remarked
from bot.client.outgoing import LAYOUT_LENGTH
from bot.client.reading import readable
from bot.client.translations import Posted
from bot.errors import UserError
from bot.features.translation import Translation
from cogs.translation import cards, flag_cards

_FOOT_MAY_GROW_BY = 60


class CardCorrector:
    """Cards that somebody shared: they quote their original, and a button says the languages."""

    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot

    async def recognise(self, message: discord.Message) -> Sequence[Posted]:
        pair = _shared_pair(message) if message.author == self._bot.user else None
        content = cards.read(message)
        if pair is None or not content.original:
            return ()
        source, *rest = pair
        if not rest:
            raise UserError("translation-cannot-correct")
        (target,) = rest
        taken = sum(len(item.content) for item in _texts(message)) - len(content.text)
        room = LAYOUT_LENGTH - taken - _FOOT_MAY_GROW_BY
        return [Posted(content.original, source, target, content.text, room)]

    async def replace(self, message: discord.Message, better: Translation) -> None:
        content = cards.read(message)
        say = flag_cards.speaker(self._bot.strings, message.guild)
        view = cards.shared_again(say, content, better, remarked(say, content.foot, better))
        await outgoing.change(self._bot.get_partial_messageable(message.channel.id), message.id, view)


class FlagCorrector:
    """Replies to flags: the original stands above them, the ids of their texts say the languages."""

    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot

    async def recognise(self, message: discord.Message) -> Sequence[Posted]:
        sections = flag_cards.sections_on(message) if message.author == self._bot.user else []
        if not sections or message.reference is None or message.reference.message_id is None:
            return ()
        if await self._bot.services.flags.is_one_of_several(message.id):
            raise UserError("translation-cannot-correct")
        original = await self._original(message, message.reference.message_id)
        source = (await self._bot.services.translation.detect(original)).code
        room = LAYOUT_LENGTH - sum(section.length for section in sections) - _FOOT_MAY_GROW_BY
        return [
            Posted(original, source, section.language, section.text, room + len(section.text))
            for section in sections
        ]

    async def replace(self, message: discord.Message, better: Translation) -> None:
        sections = [
            flag_cards.Section(
                section.language,
                better.text,
                remarked(
                    flag_cards.speaker(self._bot.strings, message.guild, better.target), section.foot, better
                ),
            )
            if section.language == better.target
            else section
            for section in flag_cards.sections_on(message)
        ]
        (view,) = flag_cards.replies(sections)
        await outgoing.change(self._bot.get_partial_messageable(message.channel.id), message.id, view)

    async def _original(self, message: discord.Message, message_id: int) -> str:
        """Raises UserError where it is gone, or may not be read."""
        try:
            return readable(await message.channel.fetch_message(message_id))
        except (discord.NotFound, discord.Forbidden) as error:
            raise UserError("translation-original-gone") from error


def _shared_pair(message: discord.Message) -> list[str] | None:
    """The languages that a shared card's button names: of a card in several messages only the first."""
    for item in ui.LayoutView.from_message(message).walk_children():
        if isinstance(item, ui.Button) and (item.custom_id or "").startswith(f"{cards.MINE}:"):
            return (item.custom_id or "").removeprefix(f"{cards.MINE}:").split(":")
    return None


def _texts(message: discord.Message) -> list[ui.TextDisplay[Any]]:
    items = ui.LayoutView.from_message(message).walk_children()
    return [item for item in items if isinstance(item, ui.TextDisplay)]
