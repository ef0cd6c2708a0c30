"""What is still to be done so that people meet: whom to ask, what to open, what to close.

Whoever does it says so afterwards. Each of these can be asked for and done again at any time.
"""

import secrets
from dataclasses import replace
from datetime import timedelta

from bot.clock import Clock
from bot.features.buddies.matchmaker import Matchmaker
from bot.features.buddies.people import REMEMBERED
from db.pairs import Meeting, PairStore, Partner, State
from db.seekers import SeekerStore

ANSWER_WITHIN = timedelta(hours=48)
"""Whoever has not answered by then is not asked any more, and the other meets the next one."""


class IntroductionService:
    def __init__(self, store: PairStore, seekers: SeekerStore, matchmaker: Matchmaker, clock: Clock) -> None:
        self._store = store
        self._seekers = seekers
        self._matchmaker = matchmaker
        self._clock = clock

    async def busy_guilds(self) -> list[int]:
        """The servers where there may be something to do."""
        return await self._store.busy_guilds()

    async def look_again(self, guild_id: int) -> None:
        """Give up on whoever did not answer in time, and look for someone for those who wait."""
        async with self._matchmaker.in_order[guild_id]:
            latest = self._now() - int(ANSWER_WITHIN.total_seconds())
            for meeting in await self._store.meetings(guild_id, "asking"):
                asked = _turn(meeting)
                # Where there is no place to ask somebody, the other does not wait for ever either.
                if asked and (asked.asked_at or meeting.since) < latest:
                    await self._set(meeting, "over")
                    if asked.asked_at and not meeting.is_host(asked.user_id):
                        await self._seekers.stop_seeking(guild_id, asked.user_id)
            await self._matchmaker.find_for_all(guild_id)

    async def forget_over(self) -> None:
        """Forget who met whom, once they may meet again."""
        await self._store.forget_over(int((self._clock() - REMEMBERED).timestamp()))

    async def to_ask(self, guild_id: int) -> list[tuple[Meeting, Partner]]:
        """Whose turn it is to be asked by a card that does not stand yet.

        One who has a nonce was claimed before: the card may stand after all.
        """
        asking = await self._store.meetings(guild_id, "asking")
        turns = [(meeting, turn) for meeting in asking if (turn := _turn(meeting))]
        return [
            (meeting, turn)
            for meeting, turn in turns
            if turn.asked_at is None or (turn.nonce is not None and turn.message_id is None)
        ]

    async def ask(self, partner: Partner, channel_id: int) -> Partner:
        """Claim the card that asks somebody, in a channel."""
        nonce, now = secrets.token_hex(8), self._now()
        await self._store.ask(partner, nonce, channel_id, now)
        return replace(partner, nonce=nonce, channel_id=channel_id, asked_at=now)

    async def asked(self, partner: Partner, message_id: int | None) -> None:
        """The card stands there; None: it was taken down."""
        await self._store.asked(partner, message_id)

    async def needless_cards(self, guild_id: int) -> list[Partner]:
        """Those whose card is to be taken down."""
        return await self._store.needless_cards(guild_id)

    async def to_open(self, guild_id: int) -> list[Meeting]:
        return await self._store.meetings(guild_id, "opening")

    async def threads(self, guild_id: int) -> set[int]:
        """The threads that belong to meetings."""
        known = await self._store.meetings(guild_id, "opening", "open", "ending")
        return {each.thread_id for each in known if each.thread_id}

    async def has_thread(self, meeting: Meeting, thread_id: int) -> None:
        await self._store.set_thread(meeting.key, thread_id)

    async def opened(self, meeting: Meeting) -> None:
        """Everybody is in the thread; nothing changes where the meeting was ended meanwhile."""
        async with self._matchmaker.in_order[meeting.guild_id]:
            known = await self._store.meeting(meeting.guild_id, meeting.key)
            if known and known.state == "opening":
                await self._set(known, "open")

    async def to_close(self, guild_id: int) -> list[Meeting]:
        return await self._store.meetings(guild_id, "ending")

    async def closed(self, meeting: Meeting) -> None:
        await self._set(meeting, "over")

    async def to_part(self, guild_id: int) -> list[tuple[Meeting, Partner]]:
        """Who is to be taken out of a thread in which the others stay."""
        found = await self._store.meetings(guild_id, "opening", "open")
        return [(each, one) for each in found for one in each.partners if one.answer == "leaving"]

    async def parted(self, partner: Partner) -> None:
        await self._store.answer(partner, "left")

    async def _set(self, meeting: Meeting, state: State) -> None:
        await self._store.set_state(meeting.key, state, self._now())

    def _now(self) -> int:
        return int(self._clock().timestamp())


def _turn(meeting: Meeting) -> Partner | None:
    """Who is to answer now: one after the other is asked."""
    return next((each for each in meeting.partners if each.answer == "waiting"), None)
