"""Channels that translate themselves: what is translated, into what, and what stands under it.

A message is claimed first, then translated and posted, then done; what remains of it is ids. So nothing
is posted twice, nothing is lost in a crash, and what is deleted while it is being translated stays away.
"""

import asyncio
import re
import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from weakref import WeakValueDictionary

from bot.clock import Clock
from bot.errors import UserError
from bot.features.auto.pace import Pace
from bot.features.auto.places import Places
from bot.features.auto.recent import Recent
from bot.features.auto.talk import Talk
from bot.features.community import CommunityService
from bot.features.translation import (
    UNSURE,
    Account,
    Detection,
    Silence,
    Translation,
    TranslationService,
    covers,
)
from bot.features.translation.memory import phrasebook
from bot.features.translation.resting import Resting
from db.auto import AutoPlace, AutoPlaceStore, Way
from db.auto_answers import Answer, AutoAnswerStore, Card, Lost

# An edit of an older message is no longer followed, a deletion no longer noticed.
REMEMBERED = timedelta(days=30)
# A message that needed no translation is looked at again when it is edited within this time.
SECOND_LOOK = timedelta(minutes=5)
# What is looked at after the bot was away: few edit what they said before that.
_RECENT = timedelta(hours=24)
_MOST_RECENT = 500

# What people write to other bots: "!play", "/roll 2", "?help".
_COMMAND = re.compile(r"[!/?.$;%&+~-]{1,2}[a-z][a-z0-9_-]*(?:\s|$)")

# What a preview shows: it is in the phrasebook.
_PHRASE, _PHRASE_SOURCE = "很高兴认识你", "zh-Hans"


@dataclass(frozen=True, slots=True)
class Need:
    """Into which languages a message is to be translated. `source` where only its author's languages tell."""

    targets: tuple[str, ...]
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A message; `edited_at` in epoch milliseconds, 0 where it was not edited."""

    guild_id: int
    channel_id: int
    message_id: int
    author_id: int
    text: str
    edited_at: int = 0


@dataclass(slots=True)
class _Hand:
    """A message that somebody works on, or waits to; what was `deleted` anywhere in the meantime."""

    users: int = 0
    deleted: set[int] = field(default_factory=set)


class AutoService:
    """`places`, `talk` and `pace` are for whoever listens; the rest of it is the story of one message."""

    def __init__(
        self,
        places: AutoPlaceStore,
        answers: AutoAnswerStore,
        translation: TranslationService,
        community: CommunityService,
        clock: Clock,
    ) -> None:
        self.places = Places(places, clock)
        self.talk = Talk(clock)
        self.pace = Pace(clock)
        self.resting = Resting(clock)
        self._answers = answers
        self._translation = translation
        self._community = community
        self._clock = clock
        self._in_order = asyncio.Lock()
        self._blank: Recent[str, None] = Recent()  # nonces of answers that never had a card
        self._hands: dict[int, _Hand] = {}  # by message
        self._locks: WeakValueDictionary[str | int, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def hold(self, message_id: int) -> AsyncIterator[None]:
        """Have a message in hand, alone; its deletion is noticed from here on."""
        hand = self._hands.setdefault(message_id, _Hand())
        hand.users += 1
        try:
            async with self.turn(message_id):
                yield
        finally:
            hand.users -= 1
            if not hand.users:
                del self._hands[message_id]

    def turn(self, key: str | int) -> asyncio.Lock:
        """The lock of an answer, a message or a channel; whoever asks first goes first."""
        return self._locks.setdefault(key, asyncio.Lock())

    async def need(self, place: AutoPlace, said: Said) -> Need | None:
        """What somebody in the place needs to read a message; None where everybody reads it, or nobody can
        tell, or its author does not want it."""
        if _COMMAND.match(said.text) or await self._community.is_opted_out(said.author_id):
            return None
        found, source = await self._translation.detect(said.text, place.languages), None
        if found.code == UNSURE:
            found = await self._by_author(said, place)
            source = found.code
        if found.code == UNSURE:
            return None
        written = (found.code, *found.mixed)
        targets = tuple(
            language for language in place.languages if not all(covers(language, code) for code in written)
        )
        return Need(targets, source) if targets else None

    async def translate(self, said: Said, need: Need, languages: Sequence[str]) -> list[Translation]:
        """The translations that say something new. Raises UserError where one could not be had."""
        account = Account(said.guild_id, said.author_id)
        works = [
            self._translation.translate(
                said.text, target, source=need.source, among=languages, account=account
            )
            for target in need.targets
        ]
        if len(works) == 1:  # as in most places: it needs no task of its own
            outcomes: list[Translation | Silence | BaseException] = [await works[0]]
        else:
            outcomes = await asyncio.gather(*works, return_exceptions=True)
        failures = [outcome for outcome in outcomes if isinstance(outcome, BaseException)]
        for failure in failures:
            if not isinstance(failure, UserError):
                raise failure
        translations = [outcome for outcome in outcomes if isinstance(outcome, Translation)]
        if failures and not translations:
            raise failures[0]
        return translations

    async def preview(self, languages: Sequence[str]) -> dict[str, str]:
        """A Chinese phrase, and what it is in those of the languages that the phrasebook speaks; offline."""
        phrase = {_PHRASE_SOURCE: _PHRASE}
        for language in languages:
            if found := await phrasebook().recall(_PHRASE, _PHRASE_SOURCE, language):
                phrase[language] = found.text
        return phrase

    async def translate_for(self, account: Account, text: str, target: str) -> Translation | Silence:
        """For somebody who pressed a button. Raises UserError."""
        return await self._translation.translate_for(account, text, target)

    def new_answer(self, place: AutoPlace, channel_id: int, way: Way | None = None) -> Answer:
        """A new answer to messages of a channel, in the place's way unless told otherwise."""
        now = int(self._clock().timestamp())
        expires = None if place.stay_seconds is None else now + place.stay_seconds
        # Discord takes 25 characters; the cards of an answer are numbered.
        nonce = secrets.token_hex(11)
        self._blank[nonce] = None
        return Answer(nonce, place.guild_id, channel_id, way or place.way, now, expires)

    async def claim(self, answer: Answer, said: Said) -> bool:
        """Take a message for an answer; False where that was done before, or the message is deleted."""
        async with self._in_order:
            if self._was_deleted(said.message_id):
                return False
            return await self._answers.claim(answer, said.message_id, said.edited_at)

    async def move(self, message_id: int, answer: Answer) -> bool:
        """Let a message belong to another answer; False for a deleted one."""
        async with self._in_order:
            return await self._answers.move(message_id, answer)

    async def reopen(self, said: Said) -> Answer | None:
        """The answer to a message that was really edited since it was translated."""
        return await self._answers.reopen(said.message_id, said.edited_at)

    async def is_known(self, message_id: int) -> bool:
        """Whether a message is, or was, answered."""
        return await self._answers.is_known(message_id)

    async def finish(self, answer: Answer, message_id: int) -> bool:
        """A message is done; False where it was deleted in the meantime, and must leave its answer."""
        return await self._answers.finish(answer, message_id)

    async def record(self, answer: Answer, cards: Sequence[Card]) -> bool:
        """These are the answer's cards now; False where it is not wanted any more, and they are to go."""
        async with self._in_order:
            if any(self._was_deleted(card.card_id) for card in cards):
                await self._answers.drop(answer)
                return False
            self._blank.pop(answer.nonce, None)
            return await self._answers.record(answer, cards)

    async def settle(self, answer: Answer, message_id: int, cards: Sequence[Card]) -> tuple[bool, bool]:
        """A message is done, and these are its answer's first cards: what `finish` and `record` say."""
        async with self._in_order:
            if any(self._was_deleted(card.card_id) for card in cards):
                await self._answers.drop(answer)
                return False, False
            self._blank.pop(answer.nonce, None)
            return await self._answers.settle(answer, message_id, cards)

    async def cards(self, answer: Answer) -> tuple[Card, ...]:
        return () if answer.nonce in self._blank else await self._answers.cards(answer.nonce)

    async def originals(self, answer: Answer) -> tuple[int, ...]:
        return await self._answers.originals(answer.nonce)

    async def answer_to(self, message_id: int) -> Answer | None:
        """The answer that somebody's message belongs to; None where it is not known."""
        return await self._answers.answer_to(message_id)

    async def of_card(self, card_id: int) -> Answer | None:
        """The answer that a message of ours belongs to; None where it is no card of one."""
        return await self._answers.of_card(card_id)

    async def find(self, guild_id: int, nonce: str) -> Answer | None:
        """The answer with this nonce in this server, if it still stands."""
        return await self._answers.find(guild_id, nonce)

    async def drop(self, answer: Answer) -> None:
        """Forget an answer and its messages."""
        self.talk.follow(answer, None)
        await self._answers.drop(answer)

    async def forget_message(self, message_id: int) -> Lost | None:
        """A message is gone, somebody's or ours; what is to be done about it, often nothing."""
        for hand in self._hands.values():
            hand.deleted.add(message_id)  # it may be a card that was just posted and is not recorded yet
        async with self._in_order:
            lost = await self._answers.forget_message(message_id)
        if lost:
            self.talk.follow(lost.answer, None)
        return lost

    async def unfinished(self) -> list[tuple[Answer, int]]:
        """Messages that an earlier run claimed, each with its answer."""
        found = await self._answers.unfinished()
        return [(answer, message_id) for answer, message_id in found if message_id not in self._hands]

    async def recent(self) -> dict[tuple[int, int], list[int]]:
        """Server and channel -> the messages translated there in the last day; at most 500, the latest."""
        since = int((self._clock() - _RECENT).timestamp())
        found: dict[tuple[int, int], list[int]] = {}
        for original in await self._answers.recent(since, _MOST_RECENT):
            found.setdefault((original.guild_id, original.channel_id), []).append(original.message_id)
        return found

    async def due(self) -> list[tuple[Answer, tuple[Card, ...]]]:
        """The answers that have been shown long enough, with the cards to delete; then `let_go` of each."""
        now = self._clock()
        await self._answers.prune(int((now - REMEMBERED).timestamp()))
        return await self._answers.due(int(now.timestamp()))

    async def let_go(self, answer: Answer) -> None:
        """An answer's cards are deleted, and it will not come back."""
        self.talk.follow(answer, None)
        await self._answers.let_go(answer)

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self.places.forget_member(user_id)
        await self._answers.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self.places.forget_guild(guild_id)
        await self._answers.forget_guild(guild_id)

    def _was_deleted(self, message_id: int) -> bool:
        return any(message_id in hand.deleted for hand in self._hands.values())

    async def _by_author(self, said: Said, place: AutoPlace) -> Detection:
        """A second look at a message, with what its author speaks and reads among the languages expected."""
        profile = await self._community.profile(said.author_id)
        own = tuple(dict.fromkeys([*profile.speaks, *profile.reads]))
        if not own:
            return Detection(UNSURE, 0.0)
        return await self._translation.detect(said.text, (*own, *place.languages))
