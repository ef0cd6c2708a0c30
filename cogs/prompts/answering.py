"""Answers to prompts: given, changed and withdrawn with buttons, and read in everybody's own language."""

from contextlib import AsyncExitStack

from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.loops import every
from bot.client.ui import account, number, on_press, on_submit, speaker, written
from bot.errors import UserError
from bot.features.prompts import Answer
from bot.features.translation import UNSURE, Silence
from cogs.prompts import access, answer_cards
from cogs.prompts.answer_poster import AnswerPoster

_MEND_SECONDS = 120.0
_CLEAR_SECONDS = 5.0


class AnswerCog(commands.Cog):
    def __init__(self, bot: Teahouse, poster: AnswerPoster) -> None:
        self._bot = bot
        self._services = bot.services
        self._answers = bot.services.answers
        self._poster = poster
        self._loops = AsyncExitStack()

    async def cog_load(self) -> None:
        await self._loops.enter_async_context(every(_MEND_SECONDS, self._mend, "finish answers"))
        await self._loops.enter_async_context(every(_CLEAR_SECONDS, self._clear, "clear answers"))

    async def cog_unload(self) -> None:
        await self._loops.aclose()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Finish what an earlier run kept and did not get to post, or erased and did not get to clear."""
        await self._poster.clear_withdrawn()
        await self._poster.resume()

    @on_press("answer:write")
    async def write(self, interaction: Interaction, posting_id: str) -> None:
        """Open the form, with what the member answered before."""
        guild_id = access.present(interaction).id
        posting = await self._services.prompts.posting(guild_id, number(posting_id))
        mine = await self._answers.mine(guild_id, posting.posting_id, interaction.user.id)
        form = answer_cards.form(speaker(interaction), posting.posting_id, mine.text if mine else "")
        await outgoing.ask(interaction, form)

    @on_submit("answer:give")
    async def give(self, interaction: Interaction, posting_id: str) -> None:
        guild_id = access.present(interaction).id
        posting = await self._services.prompts.posting(guild_id, number(posting_id))
        text = written(interaction).get(answer_cards.TEXT, "")
        work = self._poster.give(posting, interaction.user.id, text)
        answer = await outgoing.in_time(interaction, work)
        link = f"https://discord.com/channels/{guild_id}/{answer.thread_id}/{answer.message_id}"
        say = speaker(interaction)
        await outgoing.reply(interaction, answer_cards.sentence(say("answer-given", link=link)))

    @on_press("answer:edit")
    async def edit(self, interaction: Interaction, answer_id: str) -> None:
        mine = await self._answers.own(access.present(interaction).id, number(answer_id), interaction.user.id)
        form = answer_cards.form(speaker(interaction), mine.posting_id, mine.text)
        await outgoing.ask(interaction, form)

    @on_press("answer:withdraw")
    async def withdraw(self, interaction: Interaction, answer_id: str) -> None:
        work = self._poster.withdraw(access.present(interaction).id, number(answer_id), interaction.user.id)
        await outgoing.in_time(interaction, work)
        card = answer_cards.sentence(speaker(interaction)("answer-withdrawn-now"))
        await outgoing.reply(interaction, card)

    @on_press("answer:mine")
    async def mine(self, interaction: Interaction, answer_id: str) -> None:
        """Show an answer in the language of whoever pressed: the kept translation, or a new one."""
        answer, say = await self._found(interaction, answer_id), speaker(interaction)
        target = await self._services.reading_language(interaction.user.id, str(interaction.locale))
        texts = (await self._answers.known(answer)).texts
        if target in texts:
            await outgoing.reply(interaction, answer_cards.kept(say, answer, texts[target], target))
            return
        source = None if answer.language == UNSURE else answer.language
        work = self._services.translation.translate(
            answer.text, target, source=source, account=account(interaction)
        )
        outcome = await outgoing.in_time(interaction, work)
        if isinstance(outcome, Silence):
            await outgoing.reply(interaction, answer_cards.already(say, answer))
            return
        self._services.usage.record(account(interaction), "tap", outcome)
        await outgoing.reply(interaction, answer_cards.translated(say, outcome))

    async def _found(self, interaction: Interaction, answer_id: str) -> Answer:
        answer = await self._answers.get(access.present(interaction).id, number(answer_id))
        if answer is None:
            raise UserError("answer-gone")
        return answer

    async def _mend(self) -> None:
        if self._bot.is_ready():
            await self._poster.resume()

    async def _clear(self) -> None:
        """Somebody had everything about them erased."""
        if self._bot.is_ready():
            await self._poster.clear_withdrawn()
