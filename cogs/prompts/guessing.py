"""Myth or fact: private guesses, and after a while the answer, told once on the card and in its thread."""

import asyncio
import logging
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import UTC, datetime

import discord
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.looking_back import find_own
from bot.client.loops import every
from bot.client.ui import number, on_press, speaker
from bot.errors import UserError
from bot.features.prompts import Posting, Prompt, Reveal
from cogs.prompts import access, answer_buttons, guess_cards, wording
from cogs.prompts.answer_threads import Threads

log = logging.getLogger("teahouse.guesses")

_LOOK_SECONDS = 10.0


class GuessCog(commands.Cog):
    def __init__(self, bot: Teahouse, threads: Threads) -> None:
        self._bot = bot
        self._services = bot.services
        self._guesses = bot.services.guesses
        self._threads = threads
        self._in_hand: set[int] = set()
        self._loops = AsyncExitStack()

    async def cog_load(self) -> None:
        await self._loops.enter_async_context(every(_LOOK_SECONDS, self._look, "reveals"))

    async def cog_unload(self) -> None:
        await self._loops.aclose()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Tell what became due while the bot was away, and what a crash cut short."""
        await self._look()

    @on_press(answer_buttons.GUESS)
    async def guess(self, interaction: Interaction, posting_id: str, verdict: str) -> None:
        guild, say = access.present(interaction), speaker(interaction)
        posting = await self._services.prompts.posting(guild.id, number(posting_id))
        await self._myth(posting)
        await self._guesses.open(guild.id, posting.posting_id)
        user_id = interaction.user.id
        language = await self._services.reading_language(user_id, str(interaction.locale))
        await self._guesses.guess(guild.id, posting.posting_id, user_id, verdict, language)
        reveal = await self._guesses.reveal(guild.id, posting.posting_id)
        if reveal is None:
            raise UserError("prompts-posting-gone")
        early = interaction.permissions.manage_guild
        await outgoing.reply(interaction, guess_cards.guessed(say, reveal, verdict, may_reveal=early))

    @on_press("guess:reveal")
    async def reveal_now(self, interaction: Interaction, posting_id: str) -> None:
        """Tell the answer before its time; for those who manage the server."""
        guild, say = access.present(interaction), speaker(interaction)
        if not interaction.permissions.manage_guild:
            raise UserError("guess-not-allowed")
        posting = await self._services.prompts.posting(guild.id, number(posting_id))
        reveal = await self._guesses.reveal(guild.id, posting.posting_id)
        if reveal is None or reveal.state != "waiting":
            raise UserError("guess-too-late")
        await outgoing.in_time(interaction, self._tell(reveal))
        await outgoing.reply(interaction, guess_cards.sentence(say("guess-revealed-now")))

    async def _look(self) -> None:
        if self._bot.is_ready():
            await asyncio.gather(*(self._tell(reveal) for reveal in await self._guesses.due()))

    async def _tell(self, reveal: Reveal) -> None:
        """Tell an answer; where Discord does not say whether it arrived, it is looked for the next time."""
        if reveal.posting_id in self._in_hand:
            return
        self._in_hand.add(reveal.posting_id)
        try:
            if reveal.state == "claimed" or await self._guesses.claim(reveal.guild_id, reveal.posting_id):
                await self._carry_out(reveal)
                await self._guesses.told(reveal.guild_id, reveal.posting_id)
        except outgoing.OUTCOME_UNKNOWN as error:
            log.warning("reveal_not_settled", extra={"posting": reveal.posting_id, "error": repr(error)})
        finally:
            self._in_hand.discard(reveal.posting_id)

    async def _carry_out(self, reveal: Reveal) -> None:
        """Change the card and post the explanation, as far as both can be reached."""
        try:
            posting = await self._services.prompts.posting(reveal.guild_id, reveal.posting_id)
            if posting.message_id is None:
                return
            prompt = await self._myth(posting)
            await self._change_card(posting, prompt)
            await self._explain(reveal, posting, prompt)
        except (UserError, discord.Forbidden, discord.NotFound) as error:
            log.info("reveal_not_posted", extra={"posting": reveal.posting_id, "error": repr(error)})

    async def _change_card(self, posting: Posting, prompt: Prompt) -> None:
        """The verdict in place of the buttons. Raises discord.NotFound where the card is gone."""
        channel = self._threads.channel(self._threads.place_of_card(posting))
        async with self._threads.changing(posting):
            card = await channel.fetch_message(posting.message_id or 0)
            if card.flags.components_v2:
                view = guess_cards.told(self._threads.speaker(posting.guild_id), card, prompt)
                await self._threads.revise(channel.id, card.id, view)

    async def _explain(self, reveal: Reveal, posting: Posting, prompt: Prompt) -> None:
        thread_id = await self._threads.of(posting)
        if reveal.state == "claimed":
            since = datetime.fromtimestamp(reveal.claimed_at or reveal.due_at, UTC)
            if await find_own(
                self._bot, thread_id, since, lambda message: guess_cards.is_reveal(message, reveal)
            ):
                return
        lines = await wording.lines(self._services, posting.guild_id, replace(prompt, texts=prompt.reveal))
        guessed = await self._guesses.result(posting.guild_id, posting.posting_id, prompt.verdict or "myth")
        say = self._threads.speaker(posting.guild_id)
        view = guess_cards.reveal(say, reveal, prompt, lines, guessed)
        await outgoing.post(self._threads.channel(thread_id), view, reveal.nonce)

    async def _myth(self, posting: Posting) -> Prompt:
        """The prompt of a posting. Raises UserError for one with nothing to guess at."""
        prompt = await self._services.prompts.prompt(posting.guild_id, posting.prompt)
        if prompt.kind != "myth":
            raise UserError("error-component-outdated")
        return prompt
