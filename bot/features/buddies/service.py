"""What people do to meet somebody: look, agree, end it, keep away.

Every step is a state in the database, and introductions.py says what is still to be done about it. So
it does not matter where the process dies, or who presses twice.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.clock import Clock
from bot.errors import UserError
from bot.features.buddies.matching import Person
from bot.features.buddies.matchmaker import Matchmaker, main_language, new_key
from bot.features.buddies.people import People
from db.pairs import Meeting, PairStore, Partner, State
from db.seekers import Seeker, SeekerStore

MOST_MEETINGS = 3
"""At once, for somebody who is no helper."""


class BuddyService:
    def __init__(
        self, store: PairStore, seekers: SeekerStore, people: People, matchmaker: Matchmaker, clock: Clock
    ) -> None:
        self._store = store
        self._seekers = seekers
        self._people = people
        self._matchmaker = matchmaker
        self._in_order = matchmaker.in_order
        self._clock = clock

    async def seek(self, guild_id: int, user_id: int) -> None:
        """Somebody would like to meet someone: propose the best there is at once, else they wait.

        Raises UserError where their languages are not known, or they meet enough people already.
        """
        person = await self._people.person(guild_id, user_id)
        if not (person.reads or person.speaks) or not person.learns:
            raise UserError("meet-no-languages")
        async with self._in_order[guild_id]:
            if len(await self.open_with(guild_id, user_id)) >= MOST_MEETINGS:
                raise UserError("meet-too-many", most=MOST_MEETINGS)
            await self._seekers.seek(guild_id, user_id, self._now())
            await self._matchmaker.find(guild_id, user_id)

    async def withdraw(self, guild_id: int, user_id: int) -> None:
        """Somebody does not look any more; who was asked for them is not."""
        async with self._in_order[guild_id]:
            await self._withdraw(guild_id, user_id)

    async def seekers(self, guild_id: int) -> list[Seeker]:
        """Those who look for someone in a server, the longest first."""
        return await self._seekers.seekers(guild_id)

    async def person(self, guild_id: int, user_id: int) -> Person:
        """Somebody as they are matched."""
        return await self._people.person(guild_id, user_id)

    async def helping(self, guild_id: int, languages: Sequence[str]) -> dict[str, int]:
        """How many helpers who do not pause read or speak each of `languages`."""
        return await self._people.helping(guild_id, languages)

    async def asking(self, guild_id: int, user_id: int) -> list[Meeting]:
        """The meetings about which somebody is asked, or others are for them."""
        return [each for each in await self._store.meetings(guild_id, "asking") if each.partner(user_id)]

    async def open_with(self, guild_id: int, user_id: int) -> list[Meeting]:
        """The meetings that somebody is in."""
        found = await self._store.meetings(guild_id, "opening", "open")
        return [each for each in found if each.has(user_id)]

    async def going_on(self, guild_id: int) -> list[Meeting]:
        """All that goes on in a server, for its moderators."""
        return await self._store.meetings(guild_id, "asking", "opening", "open")

    async def offer(self, guild_id: int, key: str, user_id: int) -> tuple[Meeting, Partner]:
        """What somebody is asked. Raises UserError where it is not them, or nothing is to be answered."""
        meeting = await self._store.meeting(guild_id, key)
        partner = meeting.partner(user_id) if meeting else None
        if meeting is not None and partner is None:
            raise UserError("meet-offer-not-yours")
        if meeting is None or partner is None or meeting.state != "asking":
            raise UserError("meet-offer-over")
        if partner.answer != "waiting":
            raise UserError("meet-answered-already")
        return meeting, partner

    async def accept(self, guild_id: int, key: str, user_id: int) -> None:
        """Somebody agrees; with the last of them the thread is to be opened. Raises UserError as `offer`."""
        async with self._in_order[guild_id]:
            meeting, partner = await self.offer(guild_id, key, user_id)
            await self._store.answer(partner, "yes")
            if all(each.answer == "yes" for each in meeting.others(user_id)):
                await self._agree(meeting)
            else:
                await self._set(meeting, "asking")  # the time of the next one begins

    async def decline(self, guild_id: int, key: str, user_id: int, *, for_good: bool = False) -> None:
        """Somebody would rather not; whoever looks goes on looking, and nobody is told why.

        `for_good`: never propose these people to each other again. Raises UserError as `offer`.
        """
        async with self._in_order[guild_id]:
            meeting, partner = await self.offer(guild_id, key, user_id)
            await self._store.answer(partner, "no")
            await self._set(meeting, "over")
            if for_good:
                strangers = [each.user_id for each in meeting.strangers_of(user_id)]
                await self._seekers.avoid(guild_id, user_id, strangers)
            if any(each.user_id == user_id for each in await self._seekers.seekers(guild_id)):
                await self._matchmaker.find(guild_id, user_id)
            await self._matchmaker.find_for_all(guild_id)

    async def pair(self, guild_id: int, helper_id: int, newcomer_id: int, language: str) -> None:
        """A helper takes the call of a newcomer who reads `language`: by that both have agreed."""
        async with self._in_order[guild_id]:
            helper = await self._people.person(guild_id, helper_id)
            key, now = new_key(), self._now()
            one = Partner(key, guild_id, newcomer_id, 0, language, "yes", asked_at=now)
            reads = main_language(helper, language)
            other = Partner(key, guild_id, helper_id, 1, reads, "yes", helps=1, asked_at=now)
            await self._store.add(Meeting(key, guild_id, "opening", now, partners=(one, other)))

    async def joined(self, guild_id: int, key: str, user_id: int) -> Meeting:
        """A meeting that somebody is in. Raises UserError where they are not, or it is over."""
        meeting = await self._store.meeting(guild_id, key)
        if meeting is None or meeting.state not in ("opening", "open"):
            raise UserError("meet-over")
        if not meeting.has(user_id):
            raise UserError("meet-not-yours")
        return meeting

    async def end(self, guild_id: int, key: str, user_id: int, *, for_good: bool = False) -> None:
        """Somebody leaves a meeting; it ends where fewer than two are left. Raises UserError as `joined`.

        `for_good`: never introduce them to these people again.
        """
        async with self._in_order[guild_id]:
            meeting = await self.joined(guild_id, key, user_id)
            if for_good:
                others = [each.user_id for each in meeting.others(user_id)]
                await self._seekers.avoid(guild_id, user_id, others)
            await self._leave(meeting, user_id)

    async def avoided(self, guild_id: int, user_id: int) -> list[int]:
        """Whom somebody does not want to meet; for their own eyes only."""
        return await self._seekers.avoided(guild_id, user_id)

    async def avoid(self, guild_id: int, user_id: int, others: Sequence[int]) -> None:
        """Replace that list; nobody is asked about one of them any more."""
        async with self._in_order[guild_id]:
            await self._seekers.stop_avoiding(guild_id, user_id)
            await self._seekers.avoid(guild_id, user_id, [other for other in others if other != user_id])
            for meeting in await self.asking(guild_id, user_id):
                if any(each.user_id in others for each in meeting.strangers_of(user_id)):
                    await self._set(meeting, "over")

    async def left(self, guild_id: int, user_id: int) -> None:
        """Somebody is not in the server any more."""
        async with self._in_order[guild_id]:
            await self._seekers.stop_seeking(guild_id, user_id)
            for meeting in await self.asking(guild_id, user_id):
                await self._set(meeting, "over")
            for meeting in await self.open_with(guild_id, user_id):
                await self._leave(meeting, user_id)

    async def thread_gone(self, guild_id: int, thread_id: int) -> None:
        """Somebody deleted a thread; where it was that of a meeting, that is over."""
        if meeting := await self._store.in_thread(guild_id, thread_id):
            await self._set(meeting, "over")

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person; whom they met is in a meeting that ends."""
        await self._store.forget_member(user_id)
        await self._seekers.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._store.forget_guild(guild_id)
        await self._seekers.forget_guild(guild_id)

    async def _withdraw(self, guild_id: int, user_id: int) -> None:
        await self._seekers.stop_seeking(guild_id, user_id)
        for meeting in await self.asking(guild_id, user_id):
            partner = meeting.partner(user_id)
            # Who is asked as a helper, or as the host of a third, was not looking for anybody.
            if partner and not partner.helps and not meeting.is_host(user_id):
                await self._set(meeting, "over")

    async def _agree(self, meeting: Meeting) -> None:
        """Everybody said yes."""
        for partner in meeting.partners:
            if not meeting.is_host(partner.user_id):
                await self._seekers.stop_seeking(meeting.guild_id, partner.user_id)
        await self._set(meeting, "over" if meeting.joins else "opening")
        pair = await self._store.meeting(meeting.guild_id, meeting.joins) if meeting.joins else None
        if pair and pair.state == "open":
            third = replace(
                meeting.partners[-1], key=pair.key, turn=len(pair.partners), answer="yes", message_id=None
            )
            await self._store.join(pair, third, self._now())

    async def _leave(self, meeting: Meeting, user_id: int) -> None:
        for partner in meeting.present:
            if partner.user_id == user_id:
                await self._store.answer(partner, "leaving")
        if len(meeting.present) <= 2:
            await self._set(meeting, "ending")

    async def _set(self, meeting: Meeting, state: State) -> None:
        await self._store.set_state(meeting.key, state, self._now())

    def _now(self) -> int:
        return int(self._clock().timestamp())
