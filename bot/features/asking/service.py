"""Asking, answering, and what authors, askers and moderators may do with what was published."""

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.clock import Clock
from bot.errors import BudgetSpent, EnginesUnavailable, UserError
from bot.features.asking import rules, tokens
from bot.features.asking.boards import BoardService
from bot.features.translation import UNSURE, Account, Translation, TranslationService
from db.asking import AskStore, Entry, Text

_ID_BITS = 62  # SQLite's integers have 63


@dataclass(frozen=True, slots=True)
class Draft:
    """A question before it is published. `language` is what its author reads best, `target` whom it asks."""

    guild_id: int
    author_id: int
    text: str
    details: str
    language: str
    target: str
    topic: str
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry with all there is to show of it; `texts` is empty for what was taken down."""

    entry: Entry
    question: Entry
    texts: Sequence[Text]

    @property
    def original(self) -> Text:
        return self.texts[0]

    def in_language(self, code: str) -> Text | None:
        return next((each for each in self.texts if each.language == code), None)

    @property
    def helped(self) -> bool:
        """Whether the asker said that it helped."""
        return self.question.helped_by == self.entry.id


class AskService:
    def __init__(
        self, store: AskStore, boards: BoardService, translator: TranslationService, clock: Clock
    ) -> None:
        self._store = store
        self._boards = boards
        self._translator = translator
        self._clock = clock

    async def check(self, draft: Draft, role_ids: Collection[int], languages: Collection[str]) -> Draft:
        """The question as it may be published. Raises UserError where it may not."""
        board = await self._boards.board(draft.guild_id)
        await self._require(board.guild_id, draft.author_id, role_ids, questions=True)
        if draft.topic not in rules.topics(board):
            raise UserError("ask-no-topic")
        if draft.target not in languages:
            raise UserError("ask-no-target")
        if draft.anonymous and not board.anonymous:
            raise UserError("ask-not-anonymous")
        text = rules.require_text(draft.text, rules.QUESTION_LENGTH)
        details = rules.require_details(draft.details)
        language = await self._language(text, draft.language, {*languages, draft.language})
        return Draft(
            draft.guild_id,
            draft.author_id,
            text,
            details,
            language,
            draft.target,
            draft.topic,
            draft.anonymous,
        )

    async def ask(self, draft: Draft) -> Entry:
        """Publish a question that was checked: it is claimed, and posted by whoever attends to the board."""
        board = await self._boards.board(draft.guild_id)
        identity = secrets.randbits(_ID_BITS)
        entry = Entry(
            identity,
            draft.guild_id,
            identity,
            draft.author_id,
            int(draft.anonymous),
            draft.language,
            draft.target,
            draft.topic,
            "claimed",
            self._now(),
            board.channel_id or 0,
            untranslated=int(draft.language != draft.target),
        )
        await self._claim(entry, draft.text, draft.details)
        return entry

    async def answer(
        self,
        guild_id: int,
        question_id: int,
        author_id: int,
        text: str,
        reads: str,
        role_ids: Collection[int],
    ) -> Entry:
        """Publish an answer, in its author's language. Raises UserError where it may not be."""
        question = await self.question(guild_id, question_id)
        if question.message_id is None:
            raise UserError("ask-not-yet")
        await self._require(guild_id, author_id, role_ids, questions=False)
        text = rules.require_text(text, rules.ANSWER_LENGTH)
        language = await self._language(text, reads, {question.language, question.target, reads})
        entry = Entry(
            secrets.randbits(_ID_BITS),
            guild_id,
            question.id,
            author_id,
            0,
            language,
            question.language,
            "",
            "claimed",
            self._now(),
            question.message_id,
            untranslated=int(language != question.language),
        )
        await self._claim(entry, text, "")
        return entry

    async def require_may_answer(self, guild_id: int, author_id: int, role_ids: Collection[int]) -> None:
        """Before somebody writes a long answer. Raises UserError."""
        await self._require(guild_id, author_id, role_ids, questions=False)

    async def translate(self, entry: Entry) -> list[Translation]:
        """Have the engines do what they owe, on the author's account; what they were asked for.

        Nothing changes while no engine answers, or the author's budget is spent: it is tried again.
        """
        texts = await self._store.texts(entry.id)
        if not texts:
            return []
        account = Account(entry.guild_id, entry.author_id)
        original = texts[0]
        try:
            outcomes = [
                await self._translator.translate(each, entry.target, source=entry.language, account=account)
                for each in (original.text, original.details)
                if each
            ]
        except (BudgetSpent, EnginesUnavailable):
            return []
        made = [each for each in outcomes if isinstance(each, Translation)]
        if not made:
            await self._store.translated(entry, None)
            return []
        said = [each.text if isinstance(each, Translation) else None for each in outcomes]
        text = Text(
            entry.id,
            entry.target,
            said[0] or original.text,
            (said[1] or original.details) if original.details else "",
            machine=1,
        )
        await self._store.translated(entry, text, _tokens(text))
        return made

    async def entry(self, guild_id: int, entry_id: int) -> Entry:
        """Raises UserError for what never was in this server, or was taken down."""
        found = await self._store.entry(guild_id, entry_id)
        if found is None or not found.is_up:
            raise UserError("ask-gone")
        return found

    async def question(self, guild_id: int, question_id: int) -> Entry:
        found = await self.entry(guild_id, question_id)
        if not found.is_question:
            raise UserError("ask-gone")
        return found

    async def shown(self, entry: Entry) -> Shown:
        """The entry as it is now."""
        now = await self._store.entry(entry.guild_id, entry.id) or entry
        question = await self._store.entry(entry.guild_id, entry.question_id) or now
        return Shown(now, question, await self._store.texts(entry.id))

    async def own(self, guild_id: int, entry_id: int, author_id: int) -> Entry:
        """Raises UserError for what somebody else wrote."""
        found = await self.entry(guild_id, entry_id)
        if found.author_id != author_id:
            raise UserError("ask-not-yours")
        return found

    async def edit(self, entry: Entry, text: str, details: str = "") -> None:
        """The author says it otherwise; it is translated anew. Raises UserError."""
        most = rules.QUESTION_LENGTH if entry.is_question else rules.ANSWER_LENGTH
        text = rules.require_text(text, most)
        language = await self._language(text, entry.language, {entry.language, entry.target})
        new = Text(entry.id, language, text, rules.require_details(details))
        await self._store.edit(entry, new, _tokens(new))

    async def withdraw(self, entry: Entry) -> None:
        """Erase what its author published."""
        await self._store.take_down(entry, "withdrawn")

    async def remove(self, entry: Entry) -> None:
        """Erase what moderators do not want to stand."""
        await self._store.take_down(entry, "removed")

    async def helped(self, guild_id: int, answer_id: int, user_id: int) -> None:
        """The asker says which answer helped; the last choice counts. Raises UserError for others."""
        answer = await self.entry(guild_id, answer_id)
        question = await self.question(guild_id, answer.question_id)
        if answer.is_question or question.author_id != user_id:
            raise UserError("ask-only-asker")
        if question.helped_by != answer.id:
            await self._store.helped(question, answer.id)

    async def report(self, entry: Entry, reporter_id: int) -> bool:
        """False where this member has reported it before."""
        return await self._store.report(entry, reporter_id)

    async def look(self, entry: Entry, moderator_id: int) -> int:
        """Who wrote it; that a moderator looked is logged."""
        await self._store.look(entry, moderator_id, self._now())
        return entry.author_id

    async def forget_member(self, user_id: int) -> None:
        """Erase what a person published; what stands on Discord is changed with the next round."""
        await self._store.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._store.forget_guild(guild_id)

    async def _require(
        self, guild_id: int, author_id: int, role_ids: Collection[int], *, questions: bool
    ) -> None:
        rules.require_allowed(await self._boards.board(guild_id), role_ids)
        rate = rules.QUESTION_RATE if questions else rules.ANSWER_RATE
        since = self._now() - int(rate[1].total_seconds())
        moments = await self._store.recent(guild_id, author_id, since, questions=questions)
        rules.require_rate("ask-too-many" if questions else "ask-too-many-answers", moments, rate)

    async def _claim(self, entry: Entry, text: str, details: str) -> None:
        said = Text(entry.id, entry.language, text, details)
        await self._store.claim(entry, said, _tokens(said))

    async def _language(self, text: str, otherwise: str, among: Collection[str]) -> str:
        """The language of a text; `otherwise` where it cannot be told."""
        found = await self._translator.detect(text, among)
        return otherwise if found.code == UNSURE else found.code

    def _now(self) -> int:
        return int(self._clock().timestamp())


def _tokens(text: Text) -> set[str]:
    return tokens.indexed(f"{text.text}\n{text.details}")
