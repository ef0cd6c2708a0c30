"""Asking by the clock: each time of a stream is claimed, posted and settled, whatever breaks in between.

The claim is a row of its own, written together with the stream's next time. So of two processes one has it,
and what a crash left behind is found again: first it is looked for in the channel, and only then posted.
"""

import logging
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

from bot.clock import Clock
from bot.errors import UserError
from bot.features.prompts.choosing import Choice, choose
from bot.features.prompts.prompt import Prompt
from bot.features.prompts.schedule import ZoneUnknown, local_day, next_slot
from bot.features.prompts.stock import Stock
from bot.features.prompts.streams import timetable
from db.postings import Posting, PostingStore
from db.streams import Stopped, Stream, StreamStore

log = logging.getLogger("teahouse.prompts")

# A time that was missed by less is made up for; by more, it is skipped.
GRACE = timedelta(minutes=30)
# After so long a claim that nobody settled belongs to a process that died.
LEASE = timedelta(seconds=60)
LOW_STOCK = 7
_MOST_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Work:
    """A time that was claimed. `remaining` prompts are left of its round; `is_late` is beyond the grace."""

    posting: Posting
    prompt: Prompt
    remaining: int = 0
    is_late: bool = False

    @property
    def nonce(self) -> str:
        """By which Discord knows the message again; 20 characters at most."""
        return f"p{self.posting.posting_id}"


class CannotPost(Exception):
    """An admin has to do something: the place is gone or closed, the zone unknown, the decks empty.

    `at` is the time that this is about, in epoch seconds, where it is known.
    """

    def __init__(self, why: Stopped, at: int = 0) -> None:
        super().__init__(why)
        self.why: Stopped = why
        self.at = at


class Poster(Protocol):
    """Whoever can post. All of these may raise CannotPost, or anything where the outcome is unknown."""

    async def find(self, work: Work) -> int | None:
        """The message of an earlier try, None where there is none."""

    async def post(self, work: Work) -> int:
        """Post it; the message's id."""

    async def open_thread(self, work: Work, message_id: int) -> int | None:
        """The thread for the answers, made if need be; None where the style has none."""


class PromptService:
    def __init__(self, streams: StreamStore, postings: PostingStore, stock: Stock, clock: Clock) -> None:
        self._streams = streams
        self._postings = postings
        self._stock = stock
        self._clock = clock
        self._in_hand: set[int] = set()

    async def due(self) -> list[Stream]:
        """The streams whose time has come. It costs one query, which reads only those."""
        return await self._streams.due(self._now(), _MOST_AT_ONCE)

    async def claim(self, stream: Stream) -> Work | None:
        """Take the time at which a stream is due; None where another did, or it is too late.

        Raises CannotPost where the stream cannot ask any more; it is stopped then.
        """
        try:
            return await self._claim(stream, stream.next_at or 0)
        except ZoneUnknown:
            log.warning("zone_unknown", extra={"stream": stream.stream_id, "zone": stream.zone})
            await self._halt(stream, "zone")
            return None

    async def claim_now(self, stream: Stream, at: int) -> Work | None:
        """Take a time that an admin chose, epoch seconds; None where it was taken (a double press).

        Raises UserError where the decks hold nothing, or `at` is not of this hour.
        """
        if not timedelta() <= timedelta(seconds=self._now() - at) <= timedelta(hours=1):
            raise UserError("prompts-panel-old")
        choice = await self._choose(stream, at)
        if choice is None:
            raise UserError("prompts-nothing-fits")
        posting = self._new(stream, at, choice)
        return Work(posting, choice.prompt, choice.remaining) if await self._postings.claim(posting) else None

    async def left_behind(self) -> AsyncIterator[Work]:
        """What was claimed and not settled by a process that is no more, each taken over."""
        now = self._now()
        for posting in await self._postings.unfinished(now - int(LEASE.total_seconds())):
            if posting.posting_id in self._in_hand or not await self._postings.take_over(posting, now):
                continue
            prompt = await self._stock.prompt(posting.guild_id, posting.prompt)
            if prompt is None:
                await self._postings.skipped(posting.posting_id, now)
                continue
            yield Work(replace(posting, at=now), prompt, is_late=self._is_late(posting.occurrence))

    async def carry_out(self, work: Work, poster: Poster, *, again: bool = False) -> Posting | None:
        """Post what was claimed, and settle it; `again` where it may have been posted before.

        Returns None where it was too late for it. Raises CannotPost, and whatever else `poster` raises: then
        the claim stays, and `left_behind` brings it again.
        """
        identity = work.posting.posting_id
        self._in_hand.add(identity)
        try:
            return await self._carry_out(work, poster, again=again)
        except CannotPost:
            await self._postings.skipped(identity, self._now())
            raise
        finally:
            self._in_hand.discard(identity)

    async def posting(self, guild_id: int, posting_id: int) -> Posting:
        """Raises UserError where this server has none such: ids in buttons can be forged."""
        posting = await self._postings.find(guild_id, posting_id)
        if posting is None:
            raise UserError("prompts-posting-gone")
        return posting

    async def of_thread(self, guild_id: int, thread_id: int) -> Posting | None:
        """What is discussed in a thread."""
        return await self._postings.of_thread(guild_id, thread_id)

    async def discussed(self, since: timedelta, most: int) -> list[Posting]:
        """What was posted so lately and has a thread, in any server; the newest first."""
        return await self._postings.discussed(int((self._clock() - since).timestamp()), most)

    async def opened(self, posting: Posting, thread_id: int) -> None:
        """A thread was opened on what was posted without one, or in place of one that is gone."""
        await self._postings.posted(posting.posting_id, posting.message_id or 0, thread_id, posting.at)

    async def latest(self, stream_id: int, most: int) -> list[Posting]:
        """What a stream posted last, the newest first."""
        return await self._postings.latest(stream_id, most)

    async def prompt(self, guild_id: int, key: str) -> Prompt:
        """Raises UserError where the prompt was deleted since."""
        prompt = await self._stock.prompt(guild_id, key)
        if prompt is None:
            raise UserError("prompts-prompt-gone")
        return prompt

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._postings.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._postings.forget_guild(guild_id)

    async def _claim(self, stream: Stream, at: int) -> Work | None:
        late = self._is_late(at)
        choice = None if late else await self._choose(stream, at)
        if choice is None and not late:
            await self._halt(stream, "decks")
            return None
        posting = self._new(stream, at, choice)
        # Of several times that were missed, those within the grace are still to come.
        after = max(datetime.fromtimestamp(at, UTC), self._clock() - GRACE)
        slot = next_slot(timetable(stream), after)
        claimed = await self._postings.claim_and_advance(posting, int(slot.at.timestamp()), slot.local)
        if choice is None:
            log.warning("time_skipped", extra={"stream": stream.stream_id, "at": at, "next": slot.local})
            return None
        return Work(posting, choice.prompt, choice.remaining) if claimed else None

    async def _choose(self, stream: Stream, at: int) -> Choice | None:
        decks = await self._stock.decks(stream.guild_id)
        asked = await self._postings.asked(stream.stream_id)
        return choose(stream, decks, asked, local_day(stream.zone, datetime.fromtimestamp(at, UTC)), at)

    def _new(self, stream: Stream, at: int, choice: Choice | None) -> Posting:
        return Posting(
            posting_id=secrets.randbits(62),
            stream_id=stream.stream_id,
            occurrence=at,
            guild_id=stream.guild_id,
            channel_id=stream.channel_id,
            style=stream.style,
            prompt=choice.prompt.key if choice else "",
            round=choice.round if choice else 0,
            state="claimed" if choice else "skipped",
            at=self._now(),
        )

    async def _carry_out(self, work: Work, poster: Poster, *, again: bool) -> Posting | None:
        posting = work.posting
        message_id = await poster.find(work) if again else None
        if message_id is None and work.is_late:
            log.warning("time_skipped", extra={"stream": posting.stream_id, "at": posting.occurrence})
            await self._postings.skipped(posting.posting_id, self._now())
            return None
        if message_id is None:
            message_id = await poster.post(work)
        thread_id = await poster.open_thread(work, message_id)
        await self._postings.posted(posting.posting_id, message_id, thread_id, self._now())
        return replace(posting, state="posted", message_id=message_id, thread_id=thread_id)

    async def _halt(self, stream: Stream, why: Stopped) -> None:
        if await self._streams.stop(stream, why):
            raise CannotPost(why, stream.next_at or 0)

    def _is_late(self, occurrence: int) -> bool:
        return self._now() - occurrence > GRACE.total_seconds()

    def _now(self) -> int:
        return int(self._clock().timestamp())
