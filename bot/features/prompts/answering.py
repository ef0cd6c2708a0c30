"""Answers to a posted prompt: published by their author, read by everybody in their own language.

An answer is kept first, then posted, then settled, so that a crash neither loses nor doubles it. One
person has one answer to a prompt; answering again changes it.
"""

import asyncio
import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from weakref import WeakValueDictionary

from bot.clock import Clock
from bot.errors import UserError
from bot.features.community import CommunityService
from bot.features.translation import UNSURE, Account, Translation, TranslationService, covers
from db.answer_counts import AnswerCounts, LanguageCount, PostingCount, WeekCount
from db.answers import Answer, AnswerStore, SpokenAnswer, Withdrawn

LONGEST_ANSWER = 1500  # characters
_MOST_BEST = 100
# What no engine has translated after so long stays as it is.
_TRIED = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Translated:
    """An answer in the server's other languages; not `complete` while no engine gives one of them.

    `made` is what was translated for it just now.
    """

    answer: Answer
    texts: dict[str, str]
    complete: bool
    made: tuple[Translation, ...] = ()


class AnswerService:
    def __init__(
        self,
        store: AnswerStore,
        counts: AnswerCounts,
        translation: TranslationService,
        community: CommunityService,
        clock: Clock,
    ) -> None:
        self._store = store
        self._counts = counts
        self._translation = translation
        self._community = community
        self._clock = clock
        self._turns: WeakValueDictionary[tuple[int, int], asyncio.Lock] = WeakValueDictionary()

    def turn(self, posting_id: int, user_id: int) -> asyncio.Lock:
        """The lock of what one person answers to one prompt."""
        return self._turns.setdefault((posting_id, user_id), asyncio.Lock())

    async def mine(self, guild_id: int, posting_id: int, user_id: int) -> Answer | None:
        return await self._store.by(guild_id, posting_id, user_id)

    async def get(self, guild_id: int, answer_id: int) -> Answer | None:
        """An answer of this server; None where there is none, or it was withdrawn."""
        return await self._store.get(guild_id, answer_id)

    async def give(self, guild_id: int, posting_id: int, user_id: int, text: str) -> Answer:
        """Keep what somebody answers, in place of what they answered before.

        It is to be posted where it has no message yet. Raises UserError for an empty or a too long text.
        """
        text = text.strip()
        if not text:
            raise UserError("answer-empty")
        if len(text) > LONGEST_ANSWER:
            raise UserError("answer-too-long", most=LONGEST_ANSWER)
        language = await self._language(guild_id, user_id, text)
        identity, now = secrets.randbits(62), int(self._clock().timestamp())
        new = Answer(guild_id, identity, posting_id, user_id, language, text, secrets.token_hex(12), now)
        return await self._store.put(new)

    async def translate(self, answer: Answer, offered: Sequence[str]) -> Translated:
        """The answer in each of the `offered` languages that its author did not write in."""
        targets = [language for language in offered if not covers(language, answer.language)]
        found = await asyncio.gather(*(self._into(answer, target, offered) for target in targets))
        made = tuple(each for each in found if isinstance(each, Translation))
        complete = not any(isinstance(each, UserError) for each in found)
        return Translated(answer, {each.target: each.text for each in made}, complete, made)

    async def known(self, answer: Answer) -> Translated:
        """The answer with the translations that are kept."""
        texts = await self._store.translations(answer.guild_id, answer.id)
        return Translated(answer, texts, bool(answer.complete))

    async def settle(self, shown: Translated, thread_id: int, message_id: int) -> bool:
        """Note where an answer stands, and its translations; False where it was withdrawn meanwhile."""
        answer = shown.answer
        if not await self._store.post(answer.guild_id, answer.id, thread_id, message_id):
            return False
        await self._store.translate(answer, shown.texts, complete=shown.complete)
        return True

    async def drop(self, answer: Answer) -> None:
        """Erase an answer that cannot be posted, or stands nowhere any more."""
        await self._store.remove(answer.guild_id, answer.id)

    async def withdraw(self, guild_id: int, answer_id: int, user_id: int) -> None:
        """Erase somebody's own answer; its message is among `withdrawn` until that is cleared.

        Raises UserError where it is somebody else's, or not there any more.
        """
        await self.own(guild_id, answer_id, user_id)
        await self._store.remove(guild_id, answer_id)

    async def withdrawn(self) -> list[Withdrawn]:
        """The messages that still show what was erased, in any server."""
        return await self._store.withdrawn()

    async def cleared(self, withdrawn: Withdrawn) -> None:
        await self._store.cleared(withdrawn)

    async def own(self, guild_id: int, answer_id: int, user_id: int) -> Answer:
        """Somebody's own answer. Raises UserError as `withdraw` does."""
        answer = await self._store.get(guild_id, answer_id)
        if answer is None:
            raise UserError("answer-gone")
        if answer.user_id != user_id:
            raise UserError("answer-not-yours")
        return answer

    async def of(self, guild_id: int, posting_id: int) -> list[Answer]:
        """The answers that stand in a prompt's thread, in the order they were given."""
        return await self._store.of(guild_id, posting_id)

    async def unfinished(self) -> list[Answer]:
        """Answers that wait to be posted or translated, in any server."""
        return await self._store.unfinished(int((self._clock() - _TRIED).timestamp()))

    async def said(
        self,
        guild_id: int,
        posting_id: int,
        message_id: int,
        user_id: int,
        text: str,
        *,
        pictured: bool = False,
    ) -> bool:
        """Count what somebody wrote in a prompt's thread, or a picture without words (`pictured`).

        Returns False where it says nothing that counts.
        """
        if not (text.strip() or pictured) or await self._community.is_opted_out(user_id):
            return False
        language = await self._language(guild_id, user_id, text)
        now = int(self._clock().timestamp())
        await self._store.speak(SpokenAnswer(guild_id, message_id, posting_id, user_id, language, now))
        return True

    async def messages(self, guild_id: int, posting_id: int) -> list[int]:
        """The messages that hold the answers to a posted prompt, of both kinds."""
        return await self._store.messages(guild_id, posting_id)

    async def deleted(self, guild_id: int, message_ids: Collection[int]) -> None:
        """Messages of a server were deleted; what was an answer among them is one no more."""
        await self._store.lose(guild_id, message_ids)

    async def thread_deleted(self, guild_id: int, posting_id: int) -> None:
        """All that was answered to a prompt is gone with its thread."""
        await self._store.lose_all(guild_id, posting_id)

    async def counts(self, guild_id: int, posting_id: int) -> Sequence[LanguageCount]:
        """How many people answered, by language, most first."""
        return await self._counts.counts(guild_id, posting_id)

    async def weeks(self, guild_id: int, since: int) -> Sequence[WeekCount]:
        """How many answers of both kinds there were since then (epoch seconds), by week and language."""
        return await self._counts.weeks(guild_id, since)

    async def best(self, guild_id: int, since: int) -> Sequence[PostingCount]:
        """The postings that most people answered since then, the best first, a hundred at most."""
        return await self._counts.best(guild_id, since, _MOST_BEST)

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._store.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._store.forget_guild(guild_id)

    async def _into(
        self, answer: Answer, target: str, offered: Sequence[str]
    ) -> Translation | UserError | None:
        """A translation, None where none is needed, the reason where none could be had."""
        source = None if answer.language == UNSURE else answer.language
        account = Account(answer.guild_id, answer.user_id)
        try:
            outcome = await self._translation.translate(
                answer.text, target, source=source, among=offered, account=account
            )
        except UserError as error:
            return error
        return outcome if isinstance(outcome, Translation) else None

    async def _language(self, guild_id: int, user_id: int, text: str) -> str:
        """What a text is written in; where it does not tell, what its author speaks or reads here."""
        offered = await self._community.guild_languages(guild_id)
        found = await self._translation.detect(text, offered)
        if found.code != UNSURE:
            return found.code
        profile = await self._community.profile(user_id)
        own = [code for code in (*profile.speaks, *profile.reads) if code in offered or not offered]
        return own[0] if own else UNSURE
