"""The line on a prompt's card that says how many answered, in which languages."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress

import discord
from discord import ui

from bot.client import Teahouse, outgoing
from bot.client.ui import mark
from bot.errors import UserError
from bot.features.prompts import LanguageCount, Posting, Prompt, sides
from bot.features.translation import UNSURE, own_name
from bot.i18n import Speaker
from cogs.prompts import audience
from cogs.prompts.answer_threads import Threads

log = logging.getLogger("teahouse.answers")

PAUSE_SECONDS = 15.0  # between two changes of one card
_LINE = mark("answers")


class Tally:
    """Three hundred answers in a minute change a card a few times."""

    def __init__(self, bot: Teahouse, threads: Threads) -> None:
        self._bot = bot
        self._threads = threads
        self._waiting: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._free_at: dict[int, float] = {}

    def touch(self, guild_id: int, posting_id: int) -> None:
        """Let a card show how many answered by now: at once, or when it was not changed for a while."""
        if posting_id in self._waiting:
            return
        self._waiting.add(posting_id)
        task = asyncio.create_task(self._change(guild_id, posting_id), name="tally")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        tasks = set(self._tasks)
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    async def _change(self, guild_id: int, posting_id: int) -> None:
        now = self._bot.loop.time()
        self._free_at = {each: moment for each, moment in self._free_at.items() if moment > now}
        await asyncio.sleep(self._free_at.get(posting_id, now) - now)
        self._waiting.discard(posting_id)
        self._free_at[posting_id] = self._bot.loop.time() + PAUSE_SECONDS
        try:
            await self._draw(guild_id, posting_id)
        except (discord.HTTPException, UserError, *outgoing.OUTCOME_UNKNOWN) as error:
            log.warning("tally_not_drawn", extra={"posting": posting_id, "error": type(error).__name__})

    async def _draw(self, guild_id: int, posting_id: int) -> None:
        services = self._bot.services
        posting = await services.prompts.posting(guild_id, posting_id)
        prompt = await services.prompts.prompt(guild_id, posting.prompt)
        card = await self._card(posting)
        if card is None:
            return
        counts = await services.answers.counts(guild_id, posting_id)
        offered = await audience.languages(services, posting)
        text = f"-# {line(self._threads.speaker(guild_id), prompt, counts, offered)}"
        await self._threads.revise(card.channel.id, card.id, _with_line(card, text))

    async def _card(self, posting: Posting) -> discord.Message | None:
        """The prompt's message; None where it is gone, or is no card that a line can be put on."""
        with suppress(discord.NotFound):
            channel = self._threads.channel(self._threads.place_of_card(posting))
            message = await channel.fetch_message(posting.message_id or 0)
            return message if message.flags.components_v2 else None
        return None


def line(say: Speaker, prompt: Prompt, counts: Sequence[LanguageCount], offered: Sequence[str]) -> str:
    """ "12 answers: 5 English · 4 中文", languages and never nations. Where both sides are asked, who did
    not answer yet is named too."""
    silent = sides.silent(counts, offered) if prompt.two_sided else []
    shown = [*counts, *(LanguageCount(code, 0) for code in silent)]
    parts = [f"{each.number} {_name(say, each.language)}" for each in shown]
    total = sum(each.number for each in counts)
    if not total:
        return say("answer-counts-none")
    if len(shown) == 1:
        return say("answer-counts-alike", number=total, language=_name(say, shown[0].language))
    return say("answer-counts", number=total, languages=" · ".join(parts))


def _with_line(card: discord.Message, text: str) -> ui.LayoutView:
    """The card with the line, below everything else where it had none."""
    view = ui.LayoutView.from_message(card, timeout=None)
    for item in view.walk_children():
        if isinstance(item, ui.TextDisplay) and item.id == _LINE:
            item.content = text
            return view
    container = next((item for item in view.children if isinstance(item, ui.Container)), view)
    container.add_item(ui.TextDisplay(text, id=_LINE))
    return view


def _name(say: Speaker, code: str) -> str:
    return say("answer-language-unknown") if code == UNSURE else own_name(code)
