"""The button under foreign messages, which shows each reader their own language."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

import discord
from discord import ui

from bot.client import Interaction, Teahouse, outgoing
from bot.client.reading import readable
from bot.client.ui import account, speaker
from bot.errors import UserError
from bot.features.auto import Answer, AutoPlace, Card, Said
from bot.features.auto.recent import Recent
from bot.features.translation import Account, Translation, languages
from bot.i18n import Speaker
from cogs.auto import cards
from cogs.auto.poster import Poster

# A button moves down with a conversation: this far, and no more often than that.
MOST_COVERED = 10
RUN_SECONDS = 30.0
PAUSE_SECONDS = 3.0
_MOST_LABELS = 3


@dataclass(slots=True)
class _Run:
    """Foreign messages that follow each other, and where the button is that covers them.

    Moments are those of the event loop's clock.
    """

    answer: Answer
    covered: int = 0
    newest: int = 0
    heard: float = 0.0
    posted: float = field(default=float("-inf"))
    below: int = 0  # the message that the button stands under
    note: str = ""


class Taps:
    def __init__(self, bot: Teahouse, poster: Poster) -> None:
        self._bot = bot
        self._auto = bot.services.auto
        self._poster = poster
        self._runs: Recent[int, _Run] = Recent()
        self._closing = asyncio.Event()

    def close(self) -> None:
        """Let no button wait any longer."""
        self._closing.set()

    async def offer(
        self, place: AutoPlace, message: discord.Message, said: Said, *, why: str = "", claimed: bool = False
    ) -> None:
        """Put a message under a button; `why` names the sentence that explains it.

        `claimed` says that it has an answer, which it leaves. Raises discord.Forbidden.
        """
        run = self._run(place, message)
        if why and self._auto.pace.may_explain(message.channel.id):
            run.note = self._poster.speaker(message.guild)(why)
        if claimed:
            taken = await self._auto.move(message.id, run.answer)
        else:
            taken = await self._auto.claim(run.answer, said)
        if not taken:
            return
        async with self._auto.turn(run.answer.nonce):
            if run.below < message.id:
                await self._wait(run)
                await self._move_down(place, run, message)
        if not await self._auto.finish(run.answer, message.id):
            await self._clear_if_empty(run.answer)

    async def resume(self, place: AutoPlace, answer: Answer, message: discord.Message) -> None:
        """Finish what a crash interrupted: a message that is claimed for a button."""
        run = self._runs[message.channel.id] = _Run(answer, covered=MOST_COVERED, newest=message.id)
        async with self._auto.turn(answer.nonce):
            if not await self._auto.cards(answer):
                await self._move_down(place, run, message)
        await self._auto.finish(answer, message.id)

    async def press(self, interaction: Interaction, nonce: str) -> list[ui.LayoutView]:
        """What the button covers, for the one who pressed it. Raises UserError."""
        guild_id, channel_id = interaction.guild_id or 0, interaction.channel_id or 0
        answer = await self._auto.find(guild_id, nonce)
        if answer is None or answer.channel_id != channel_id:
            raise UserError("auto-tap-gone")
        covered = await self._auto.originals(answer)
        messages = await asyncio.gather(
            *(self._poster.message(guild_id, channel_id, message_id) for message_id in covered)
        )
        is_opted_out = self._bot.services.community.is_opted_out
        found = [each for each in messages if each and not await is_opted_out(each.author.id)]
        target = await self._bot.services.reading_language(interaction.user.id, str(interaction.locale))
        made = await self._translate(account(interaction), found, target)
        if not made:
            name = languages.name(target, str(interaction.locale))
            raise UserError("auto-tap-nothing", language=name)
        for _, translation in made:
            self._bot.services.usage.record(account(interaction), "tap", translation)
        return cards.private(speaker(interaction), made)

    def _run(self, place: AutoPlace, message: discord.Message) -> _Run:
        """The run that a message belongs to, counted and noted there."""
        now, run = asyncio.get_running_loop().time(), self._runs.get(message.channel.id)
        if run is None or now - run.heard > RUN_SECONDS or run.covered >= MOST_COVERED:
            answer = self._auto.new_answer(place, message.channel.id, "tap")
            run = self._runs[message.channel.id] = _Run(answer)
        run.covered += 1
        run.newest = max(run.newest, message.id)
        run.heard = now
        return run

    async def _wait(self, run: _Run) -> None:
        """Lively talk does not make the button jump."""
        left = run.posted + PAUSE_SECONDS - asyncio.get_running_loop().time()
        with suppress(TimeoutError):
            async with asyncio.timeout(max(0.0, left)):
                await self._closing.wait()

    async def _move_down(self, place: AutoPlace, run: _Run, message: discord.Message) -> None:
        """Post the button below the newest message of its run, then delete it where it was."""
        before = await self._auto.cards(run.answer)
        newest, covered = run.newest, run.covered
        view = cards.button(run.answer, self._speakers(place, message), run.note)
        channel = self._poster.channel(message.channel.id)
        posted = Card(await outgoing.post(channel, view, f"{run.answer.nonce}{covered}"), message.channel.id)
        run.below, run.posted = newest, asyncio.get_running_loop().time()
        wanted = await self._auto.record(run.answer, [posted])
        await self._poster.take_back(run.answer, before if wanted else [*before, posted])

    async def _clear_if_empty(self, answer: Answer) -> None:
        if not await self._auto.originals(answer):
            await self._poster.take_back(answer, await self._auto.cards(answer))
            await self._auto.drop(answer)

    def _speakers(self, place: AutoPlace, message: discord.Message) -> list[Speaker]:
        """For the readers of the place, as far as we speak their languages."""
        spoken = {
            say.locale: say
            for say in (self._poster.speaker(message.guild, language) for language in place.languages)
        }
        return list(spoken.values())[:_MOST_LABELS]

    async def _translate(
        self, presser: Account, found: Sequence[discord.Message], target: str
    ) -> list[tuple[discord.Message, Translation]]:
        """Those that say something new to the reader. Raises UserError where none could be had."""
        outcomes = await asyncio.gather(
            *(self._auto.translate_for(presser, readable(message), target) for message in found),
            return_exceptions=True,
        )
        made = [
            (message, outcome)
            for message, outcome in zip(found, outcomes, strict=True)
            if isinstance(outcome, Translation)
        ]
        failures = [outcome for outcome in outcomes if isinstance(outcome, BaseException)]
        for failure in failures:
            if not made or not isinstance(failure, UserError):
                raise failure
        return made
