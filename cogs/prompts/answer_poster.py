"""Answers on their way into the thread: kept, posted, settled, so that no crash loses or doubles one."""

import logging
from dataclasses import replace
from datetime import UTC, datetime

import discord

from bot.client import Teahouse, outgoing
from bot.client.looking_back import find_own
from bot.errors import UserError
from bot.features.prompts import Answer, Posting, Translated, Withdrawn
from bot.features.translation import Account
from cogs.prompts import answer_cards, audience
from cogs.prompts.answer_threads import Threads
from cogs.prompts.tally import Tally

log = logging.getLogger("teahouse.answers")

_GIVEN_BACK = 1_700  # characters, with a sentence before them in one message


class AnswerPoster:
    def __init__(self, bot: Teahouse, threads: Threads, tally: Tally) -> None:
        self._bot = bot
        self._prompts = bot.services.prompts
        self._answers = bot.services.answers
        self._usage = bot.services.usage
        self._threads = threads
        self._tally = tally

    async def give(self, posting: Posting, user_id: int, text: str) -> Answer:
        """Publish what somebody answers, or what they changed in it; the answer as it stands then.

        Raises UserError where that cannot be; it gives the text back.
        """
        async with self._answers.turn(posting.posting_id, user_id):
            answer = await self._answers.give(posting.guild_id, posting.posting_id, user_id, text)
            return await self._put(posting, answer)

    async def withdraw(self, guild_id: int, answer_id: int, user_id: int) -> None:
        """Erase somebody's own answer, and clear its message. Raises UserError as the service does."""
        answer = await self._answers.own(guild_id, answer_id, user_id)
        async with self._answers.turn(answer.posting_id, user_id):
            await self._answers.withdraw(guild_id, answer_id, user_id)
        await self.clear_withdrawn()

    async def clear_withdrawn(self) -> None:
        """Leave a line where answers stood that are erased by now, as far as that can be reached."""
        for withdrawn in await self._answers.withdrawn():
            try:
                await self._clear(withdrawn)
            except outgoing.OUTCOME_UNKNOWN:
                continue  # the next round tries again
            except discord.HTTPException as error:
                log.warning("answer_not_cleared", extra={"code": error.code})
            await self._answers.cleared(withdrawn)

    async def _clear(self, withdrawn: Withdrawn) -> None:
        self._tally.touch(withdrawn.guild_id, withdrawn.posting_id)
        view = answer_cards.withdrawn(self._threads.speaker(withdrawn.guild_id))
        await self._threads.revise(withdrawn.thread_id, withdrawn.message_id, view)

    async def resume(self) -> None:
        """Post what an earlier run kept and did not post; complete what no engine could translate."""
        for answer in await self._answers.unfinished():
            turn = self._answers.turn(answer.posting_id, answer.user_id)
            if turn.locked():
                continue
            async with turn:
                await self._resume(answer)

    async def _resume(self, answer: Answer) -> None:
        try:
            posting = await self._prompts.posting(answer.guild_id, answer.posting_id)
            if answer.message_id is None and posting.thread_id:
                answer = await self._recovered(answer, posting.thread_id)
            await self._put(posting, answer)
        except (UserError, discord.HTTPException, *outgoing.OUTCOME_UNKNOWN) as error:
            log.warning("answer_unfinished", extra={"answer": answer.id, "error": type(error).__name__})

    async def _recovered(self, answer: Answer, thread_id: int) -> Answer:
        """The answer with the message that was posted just before a crash, where there is one."""
        since = datetime.fromtimestamp(answer.at, UTC)
        found = await find_own(
            self._bot, thread_id, since, lambda message: answer_cards.is_card(message, answer)
        )
        return replace(answer, thread_id=thread_id, message_id=found) if found else answer

    async def _put(self, posting: Posting, answer: Answer) -> Answer:
        shown = await self._answers.translate(answer, await audience.languages(self._bot.services, posting))
        try:
            thread_id = answer.thread_id or await self._threads.of(posting)
            message_id = await self._show(shown, thread_id)
        except (discord.Forbidden, discord.NotFound, UserError) as error:
            if answer.message_id is None or not isinstance(error, discord.Forbidden):
                await self._answers.drop(answer)
            why = error.key if isinstance(error, UserError) else "answer-closed"
            raise UserError(why, text=outgoing.clean(answer.text)[:_GIVEN_BACK]) from error
        self._record(shown)
        answer = replace(answer, thread_id=thread_id, message_id=message_id)
        if not await self._answers.settle(shown, thread_id, message_id):
            await outgoing.take_back(self._threads.channel(thread_id), [message_id])
        self._tally.touch(answer.guild_id, answer.posting_id)
        return answer

    async def _show(self, shown: Translated, thread_id: int) -> int:
        """Post the answer, or change its message; the message's id. Raises UserError where that is gone."""
        answer = shown.answer
        view = answer_cards.answer_card(self._threads.speaker(answer.guild_id), shown)
        if answer.message_id is None:
            return await outgoing.post(self._threads.channel(thread_id), view, answer.nonce)
        if not await self._threads.revise(thread_id, answer.message_id, view):
            raise UserError("answer-closed")
        return answer.message_id

    def _record(self, shown: Translated) -> None:
        account = Account(shown.answer.guild_id, shown.answer.user_id)
        for translation in shown.made:
            self._usage.record(account, "auto", translation)
