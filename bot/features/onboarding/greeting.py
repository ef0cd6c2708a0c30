"""Who is greeted, when, and by which card.

Whoever joins is noted. When the flow's moment has come and its delay is over, it is their turn: they are
claimed under a nonce, their card is posted, then it is recorded. So each is greeted once, whatever event
comes twice and wherever the process dies.
"""

import asyncio
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby
from operator import attrgetter

from bot.clock import Clock
from bot.features.onboarding import moments, throttle
from bot.features.onboarding.flow import Flow, Throttle
from bot.features.onboarding.moments import Standing
from bot.features.onboarding.service import FlowService
from db.greetings import Greeting, GreetingStore
from db.newcomers import Newcomer, NewcomerStore

MISSED = timedelta(hours=24)
"""Whoever joined longer ago than this is not greeted any more."""

_AT_ONCE = 50
_BY_NONCE = attrgetter("nonce")


@dataclass(frozen=True, slots=True)
class Card:
    """A card for `channel_id`; it stands there as `message_id` once it was posted.

    `user_ids` are those whom it greets and who are still here, `since` is when it was claimed.
    """

    guild_id: int
    nonce: str
    channel_id: int
    user_ids: tuple[int, ...]
    since: datetime
    message_id: int | None = None


class GreetingService:
    def __init__(
        self, store: GreetingStore, newcomers: NewcomerStore, flows: FlowService, clock: Clock
    ) -> None:
        self._store = store
        self._newcomers = newcomers
        self._flows = flows
        self._clock = clock
        self._expected: set[tuple[int, int]] = set()
        self._waiting: dict[tuple[int, int], int] = {}
        self._resting: dict[int, datetime] = {}
        self._in_hand: set[str] = set()
        self._in_order = asyncio.Lock()  # somebody who leaves and comes back is here

    async def load(self) -> None:
        """Read who waits into memory; once, at the start."""
        self._expected = {(row.guild_id, row.user_id) for row in await self._store.expected()}
        self._waiting = {_key(row): row.due_at or 0 for row in await self._store.waiting()}

    async def joined(self, guild_id: int, user_id: int, standing: Standing) -> bool:
        """Note that somebody joined; whether they are held back because the account is too young."""
        async with self._in_order:
            flow = await self._flows.live(guild_id)
            joined_at = int(standing.joined_at.timestamp())
            if flow is None or not await self._store.expect(guild_id, user_id, joined_at):
                return False
            await self._newcomers.add(Newcomer(guild_id, user_id, joined_at))
            await self._newcomers.reach(guild_id, user_id, "joined")
            self._expected.add((guild_id, user_id))
            return moments.has_come(flow, standing) and await self._come(flow, guild_id, user_id, standing)

    async def changed(self, guild_id: int, user_id: int, standing: Standing) -> bool:
        """Look whether the moment of somebody who waits for it has come; the rest is as in `joined`."""
        async with self._in_order:
            flow = await self._flows.live(guild_id)
            if flow is None or not moments.has_come(flow, standing):
                return False
            return await self._come(flow, guild_id, user_id, standing)

    async def wrote(self, guild_id: int, user_id: int, standing: Standing) -> bool:
        """The same, of somebody who wrote something: to some flows that is the moment."""
        async with self._in_order:
            flow = await self._flows.live(guild_id)
            if flow is None or flow.moment != "first-message":
                return False
            return await self._come(flow, guild_id, user_id, standing)

    def expects(self, guild_id: int, user_id: int) -> bool:
        """Whether somebody's moment has not come yet."""
        return (guild_id, user_id) in self._expected

    def due(self) -> set[int]:
        """The servers in which somebody's turn has come."""
        now = self._clock()
        due = {guild_id for (guild_id, _), at in self._waiting.items() if at <= now.timestamp()}
        return {guild_id for guild_id in due if self._resting.get(guild_id, now) <= now}

    async def claim(self, guild_id: int) -> list[Card]:
        """The cards that are to be posted in a server now. Each must be `posted` or `released`."""
        flow = await self._flows.live(guild_id)
        if flow is None or flow.channel is None:
            self.rest(guild_id, throttle.WINDOW_SECONDS)
            return []
        now = int(self._clock().timestamp())
        turn = [user for (guild, user), at in self._waiting.items() if guild == guild_id and at <= now]
        already = await self._store.cards_since(guild_id, now - throttle.WINDOW_SECONDS)
        groups = throttle.cards(turn, already, flow.throttle)
        return [card for group in groups if (card := await self._claim(guild_id, group, flow.channel, now))]

    async def posted(self, card: Card, message_id: int) -> Card | None:
        """Record a posted card; the card to take down again where all of its people have left by now."""
        await self._store.sent(card.nonce, message_id)
        for user_id in card.user_ids:
            await self._newcomers.reach(card.guild_id, user_id, "greeted")
        self._in_hand.discard(card.nonce)
        rows = await self._store.card(card.guild_id, card.nonce)
        return None if any(row.state == "sent" for row in rows) else _card(rows)

    async def released(self, card: Card) -> None:
        """A card was not posted: its people wait again."""
        await self._store.release(card.nonce)
        self._in_hand.discard(card.nonce)
        for row in await self._store.waiting():
            self._waiting[_key(row)] = row.due_at or 0

    def rest(self, guild_id: int, seconds: float) -> None:
        """Post no greeting in a server for so long."""
        self._resting[guild_id] = self._clock() + timedelta(seconds=seconds)

    async def unfinished(self) -> list[Card]:
        """Cards that an earlier run claimed and perhaps did not post."""
        rows = sorted(await self._store.unfinished(), key=_BY_NONCE)
        cards = [
            _card(list(group)) for nonce, group in groupby(rows, _BY_NONCE) if nonce not in self._in_hand
        ]
        self._in_hand |= {card.nonce for card in cards}
        return cards

    async def card(self, guild_id: int, nonce: str) -> Card | None:
        """The card of this server with this nonce; None where there is none any more."""
        rows = await self._store.card(guild_id, nonce)
        return _card(rows) if rows else None

    async def left(self, guild_id: int, user_id: int) -> list[Card]:
        """Somebody left; the posted cards that greeted them, without them."""
        async with self._in_order:
            self._expected.discard((guild_id, user_id))
            self._waiting.pop((guild_id, user_id), None)
            await self._newcomers.leave(guild_id, user_id, int(self._clock().timestamp()))
            ended = await self._store.end(guild_id, user_id)
        cards = [await self.card(guild_id, row.nonce) for row in ended if row.nonce]
        return [card for card in cards if card and card.message_id]

    async def stale(self) -> list[Card]:
        """Cards that stood long enough, a few at a time; late greetings are given up."""
        await self._store.expire(int((self._clock() - MISSED).timestamp()))
        found = [await self._stale(guild_id) for guild_id in await self._store.with_cards()]
        rows = sorted((row for rows in found for row in rows), key=_BY_NONCE)
        return [_card(list(group)) for _, group in groupby(rows, _BY_NONCE)]

    async def taken_down(self, card: Card) -> None:
        await self._store.drop_card(card.nonce)

    async def deleted(self, message_id: int) -> None:
        """Somebody deleted a message, perhaps a card."""
        await self._store.forget_card(message_id)

    async def say_hi(self, guild_id: int, nonce: str, user_id: int) -> bool:
        """Somebody says hi under a card; False for the second time."""
        return await self._store.say_hi(guild_id, nonce, user_id)

    async def hellos(self, guild_id: int, nonce: str) -> int:
        return await self._store.hellos(guild_id, nonce)

    async def missed_since(self) -> datetime | None:
        """From when on joins may have been missed, at most MISSED ago; None in the first run."""
        until = await self._store.listened_until()
        return max(datetime.fromtimestamp(until, UTC), self._clock() - MISSED) if until else None

    async def listen(self) -> None:
        """Until now no join was missed."""
        await self._store.listen(int(self._clock().timestamp()))

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._store.forget_member(user_id)
        await self.load()

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._store.forget_guild(guild_id)
        await self.load()

    async def _come(self, flow: Flow, guild_id: int, user_id: int, standing: Standing) -> bool:
        """The moment of somebody who waits for it has come; whether they are held back."""
        if not self.expects(guild_id, user_id):
            return False
        self._expected.discard((guild_id, user_id))
        now = self._clock()
        due_at = int(now.timestamp()) + flow.delay
        held = moments.is_too_young(flow, standing, now)
        come = await self._store.come(guild_id, user_id, due_at, held=held)
        if come and not held:
            self._waiting[guild_id, user_id] = due_at
        return come and held

    async def _stale(self, guild_id: int) -> Sequence[Greeting]:
        """A server without a flow (any more) has its cards taken down at the usual time."""
        flow = await self._flows.flow(guild_id)
        days = (flow.throttle if flow else Throttle()).stale_days
        if not days:
            return ()
        before = self._clock() - timedelta(days=days)
        return await self._store.stale(guild_id, int(before.timestamp()), _AT_ONCE)

    async def _claim(self, guild_id: int, user_ids: Sequence[int], channel_id: int, now: int) -> Card | None:
        nonce = secrets.token_hex(12)  # Discord takes 25 characters
        self._in_hand.add(nonce)
        rows = await self._store.claim(guild_id, user_ids, nonce, channel_id, now)
        for user_id in user_ids:
            self._waiting.pop((guild_id, user_id), None)
        return _card(rows) if rows else None


def _key(greeting: Greeting) -> tuple[int, int]:
    return greeting.guild_id, greeting.user_id


def _card(rows: Sequence[Greeting]) -> Card:
    first = rows[0]
    return Card(
        first.guild_id,
        first.nonce or "",
        first.channel_id or 0,
        tuple(_here(rows)),
        datetime.fromtimestamp(first.claimed_at or 0, UTC),
        first.message_id,
    )


def _here(rows: Iterable[Greeting]) -> Iterable[int]:
    return (row.user_id for row in rows if row.state != "over")
