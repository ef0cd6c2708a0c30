"""A flag as reaction asks for a translation: the rules around it.

Once for each (message, language), whoever and however often they ask, also after a restart: what is
going to be posted is claimed first, then posted, then recorded. What remains of it is ids.
"""

import asyncio
import secrets
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from operator import attrgetter

from bot.clock import Clock
from bot.errors import UserError
from bot.features.translation import flags
from bot.features.translation.budget import Account
from bot.features.translation.outcome import Translation
from bot.features.translation.resting import Resting
from bot.features.translation.service import TranslationService
from db.translation import Claim, FlagStore, FlagSwitchStore, Place

MOST_LANGUAGES = 3  # in one reply


@dataclass(frozen=True, slots=True)
class Errand:
    """Translate the message at `place` into `languages`, post it under `nonce`, then settle.

    `since` is when it was claimed. One that was `interrupted` may have been posted already; who asked
    for what an earlier run left undone is not looked up: it is on the `account` of the server.
    """

    place: Place
    account: Account
    nonce: str
    languages: tuple[str, ...]
    since: datetime
    interrupted: bool


@dataclass(frozen=True, slots=True)
class Answers:
    """What became of an errand.

    `unanswered` are the languages that no engine translated into; `why` says so to the reader.
    """

    translations: tuple[Translation, ...] = ()
    needless: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    why: UserError | None = None


@dataclass(frozen=True, slots=True)
class FlagSwitches:
    """Whether flags are answered in a server at all, and the channels where they are not."""

    on: bool
    channels_off: tuple[int, ...]


class FlagService:
    def __init__(
        self, store: FlagStore, switches: FlagSwitchStore, translation: TranslationService, clock: Clock
    ) -> None:
        self._store = store
        self._switches = switches
        self._translation = translation
        self._clock = clock
        self._in_order = asyncio.Lock()  # a flag that is taken away at once must not be put up after it
        self._in_hand: dict[str, set[int]] = {}  # nonce -> messages deleted in the meantime
        self._resting = Resting(clock)

    async def ask(self, place: Place, user_id: int, flag: str, parent_id: int | None = None) -> list[Errand]:
        """Note that a person asks for the languages of `flag`; what is to be done now, often nothing.

        `parent_id` is the channel of a thread. Each errand that is returned must be `finish`ed.
        """
        nonce = secrets.token_hex(11)  # Discord takes 25 characters; the parts of a reply are numbered
        async with self._in_order:
            if self.rests(place.channel_id) or await self._is_off(place, parent_id):
                return []
            claims = await self._store.claim(
                place, user_id, flag, flags.languages(flag), nonce, int(self._clock().timestamp())
            )
        return self._errands(claims, user_id, nonce)

    async def withdraw(
        self, message_id: int, user_id: int | None = None, flag: str | None = None
    ) -> list[int]:
        """A person (None: everybody) takes a flag (None: all) away; the replies to delete."""
        async with self._in_order:
            return await self._store.withdraw(message_id, user_id, flag)

    async def unfinished(self) -> list[Errand]:
        """What an earlier run left undone. Each errand must be `finish`ed."""
        return self._errands(await self._store.unfinished(), None)

    async def translate(self, errand: Errand, text: str) -> Answers:
        """The translations for an errand, at most MOST_LANGUAGES; what is in a language needs none."""
        waiting, answers = errand.languages, Answers()
        while waiting and (room := MOST_LANGUAGES - len(answers.translations)):
            answers = await self._into(waiting[:room], text, answers, errand.account)
            waiting = waiting[room:]
        return answers

    async def is_wanted(self, errand: Errand) -> bool:
        """Whether somebody still asks for it."""
        return await self._store.is_wanted(errand.place.message_id, errand.nonce)

    async def settle(
        self, errand: Errand, sent: Iterable[str], needless: Iterable[str], replies: Sequence[int]
    ) -> bool:
        """Record what was posted as `replies`; False where they are to be deleted: nobody wants them.

        The languages that are neither `sent` nor `needless` can be asked for again.
        """
        is_wanted = await self._store.settle(
            errand.place, errand.nonce, tuple(sent), tuple(needless), replies
        )
        deleted = self._in_hand[errand.nonce].intersection(replies)
        for reply in deleted:
            await self._store.forget_message(reply)
        return is_wanted and not deleted

    async def release(self, errand: Errand) -> None:
        """Give an errand up, so that it can be asked for again."""
        await self._store.release(errand.place.message_id, errand.nonce)

    def finish(self, errand: Errand) -> None:
        """Let go of an errand, settled or not; one that is not is taken up again when somebody asks."""
        self._in_hand.pop(errand.nonce, None)

    def rests(self, identity: int) -> bool:
        """Whether a channel, or a message, is to be left alone for now."""
        return identity in self._resting

    def rest(self, identity: int, seconds: float) -> None:
        """Leave a channel, or a message, alone for so long."""
        self._resting.add(identity, seconds)

    async def forget_message(self, message_id: int) -> list[int]:
        """A message is gone, an original or a reply of ours; the replies that have to follow it."""
        for deleted in self._in_hand.values():
            deleted.add(message_id)  # it may be a reply that was just posted and is not recorded yet
        return await self._store.forget_message(message_id)

    async def is_one_of_several(self, reply_id: int) -> bool:
        """Whether a reply of ours goes on in another message."""
        return await self._store.parts(reply_id) > 1

    async def switches(self, guild_id: int) -> FlagSwitches:
        everywhere, channels = await self._switches.off(guild_id)
        return FlagSwitches(not everywhere, channels)

    async def switch(self, guild_id: int, *, on: bool) -> None:
        """Answer flags in a server, or not at all."""
        await self._switches.set_guild(guild_id, on=on)

    async def switch_off_in(self, guild_id: int, channel_ids: Collection[int]) -> None:
        """Answer flags in all channels but these."""
        await self._switches.set_channels_off(guild_id, channel_ids)

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._store.forget_member(user_id)
        await self._switches.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._store.forget_guild(guild_id)
        await self._switches.forget_guild(guild_id)

    async def _is_off(self, place: Place, parent_id: int | None) -> bool:
        switches = await self.switches(place.guild_id)
        return not switches.on or not {place.channel_id, parent_id}.isdisjoint(switches.channels_off)

    def _errands(self, claims: Iterable[Claim], user_id: int | None, new: str | None = None) -> list[Errand]:
        """The claims that nobody works on, put in our hands, those of one nonce together."""
        free = [claim for claim in claims if claim.nonce not in self._in_hand]
        errands = [
            _errand(list(shared), user_id, nonce != new)
            for nonce, shared in groupby(free, attrgetter("nonce"))
        ]
        self._in_hand.update({errand.nonce: set() for errand in errands})
        return errands

    async def _into(self, languages: Sequence[str], text: str, before: Answers, account: Account) -> Answers:
        """`before` with what became of `languages`."""
        outcomes = await asyncio.gather(
            *(self._translation.translate_for(account, text, language) for language in languages),
            return_exceptions=True,
        )
        translations, needless, unanswered, why = [], [], [], before.why
        for language, outcome in zip(languages, outcomes, strict=True):
            if isinstance(outcome, Translation):
                translations.append(outcome)
            elif isinstance(outcome, UserError):
                unanswered.append(language)
                why = outcome
            elif isinstance(outcome, BaseException):
                raise outcome
            else:
                needless.append(language)
        return Answers(
            (*before.translations, *translations),
            (*before.needless, *needless),
            (*before.unanswered, *unanswered),
            why,
        )


def _errand(claims: Sequence[Claim], user_id: int | None, interrupted: bool) -> Errand:
    first = claims[0]
    return Errand(
        Place(first.guild_id, first.channel_id, first.message_id),
        Account(first.guild_id, user_id),
        first.nonce,
        tuple(claim.language for claim in claims),
        datetime.fromtimestamp(first.claimed_at, UTC),
        interrupted,
    )
