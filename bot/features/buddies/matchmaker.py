"""Proposing people to each other: two who suit, or a third for two who meet already."""

import asyncio
import secrets
from collections import defaultdict
from datetime import timedelta

from bot.clock import Clock
from bot.features.buddies.matching import Person, best, suit
from bot.features.buddies.people import People
from db.pairs import Meeting, PairStore, Partner
from db.seekers import Seeker, SeekerStore

TRIO_AFTER = timedelta(days=3)
"""Whoever has waited so long may become the third of two others, if both agree."""


class Matchmaker:
    """Call it with the server's lock of `in_order` held: two must not be proposed the same person."""

    def __init__(self, store: PairStore, seekers: SeekerStore, people: People, clock: Clock) -> None:
        self.in_order: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._store = store
        self._seekers = seekers
        self._people = people
        self._clock = clock

    async def find_for_all(self, guild_id: int) -> None:
        """Look for someone for everybody who waits."""
        candidates, apart = await self._around(guild_id)
        for seeker in await self._seekers.seekers(guild_id):
            if await self._is_asked(guild_id, seeker.user_id):
                continue
            one = await self._people.person(guild_id, seeker.user_id)
            if other := best(one, candidates, apart):
                await self._propose(guild_id, one, other)
                candidates, apart = await self._around(guild_id)
            else:
                await self._find_pair(seeker, one, apart)

    async def find(self, guild_id: int, user_id: int) -> None:
        """Propose the best there is to somebody who is here and sees it at once, so that no card has to
        ask them; nothing where they are being asked already, or nobody suits."""
        if await self._is_asked(guild_id, user_id):
            return
        one = await self._people.person(guild_id, user_id)
        if other := best(one, *await self._around(guild_id)):
            await self._propose(guild_id, one, other, in_person=True)

    async def _around(self, guild_id: int) -> tuple[list[Person], set[frozenset[int]]]:
        return await self._people.candidates(guild_id), await self._people.apart(guild_id)

    async def _is_asked(self, guild_id: int, user_id: int) -> bool:
        return any(each.partner(user_id) for each in await self._store.meetings(guild_id, "asking"))

    async def _propose(self, guild_id: int, one: Person, other: Person, *, in_person: bool = False) -> None:
        key, now = new_key(), int(self._clock().timestamp())
        asked_at = now if in_person else None
        first = Partner(key, guild_id, one.user_id, 0, main_language(one), asked_at=asked_at)
        second = Partner(key, guild_id, other.user_id, 1, main_language(other), helps=int(other.helps))
        await self._store.add(Meeting(key, guild_id, "asking", now, partners=(first, second)))

    async def _find_pair(self, seeker: Seeker, one: Person, apart: set[frozenset[int]]) -> None:
        if self._clock().timestamp() - seeker.since < TRIO_AFTER.total_seconds():
            return
        guild_id = seeker.guild_id
        taken = {each.joins for each in await self._store.meetings(guild_id, "asking")}
        for pair in await self._store.meetings(guild_id, "open"):
            if pair.key not in taken and await self._suits(one, pair, apart):
                await self._propose_third(one, pair)
                return

    async def _suits(self, one: Person, pair: Meeting, apart: set[frozenset[int]]) -> bool:
        """Whether these are two buddies, and somebody may join them: one of them is enough to suit."""
        if len(pair.present) != 2 or any(each.helps for each in pair.present):
            return False
        two = [await self._people.person(pair.guild_id, each.user_id) for each in pair.present]
        strangers = all(frozenset({one.user_id, each.user_id}) not in apart for each in two)
        return strangers and any(suit(one, each) for each in two)

    async def _propose_third(self, one: Person, pair: Meeting) -> None:
        """The two are asked one after the other, and then who waits, if they would have them."""
        key, now = new_key(), int(self._clock().timestamp())
        hosts = [
            Partner(key, pair.guild_id, each.user_id, turn, each.language)
            for turn, each in enumerate(pair.present)
        ]
        third = Partner(key, pair.guild_id, one.user_id, len(hosts), main_language(one))
        await self._store.add(Meeting(key, pair.guild_id, "asking", now, pair.key, partners=(*hosts, third)))


def new_key() -> str:
    return secrets.token_hex(6)


def main_language(person: Person, otherwise: str = "en") -> str:
    """What somebody is written to in: the first they read."""
    return next(iter([*person.reads, *person.speaks]), otherwise)
