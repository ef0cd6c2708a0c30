"""Keeps translations by flag true to their originals, and forgets them when they are old."""

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby
from operator import attrgetter

from bot.clock import Clock
from bot.features.translation.budget import Account
from bot.features.translation.flag_service import Errand
from db.flag_upkeep import FlagUpkeepStore
from db.translation import Claim, Place

# What an errand may take; after that it will not be posted any more.
_LONGEST_ERRAND_SECONDS = 15
# How far Discord's clock, which tells edits, and ours may differ.
_CLOCK_DIFFERENCE = timedelta(minutes=1)
# What is looked at after the bot was away: flags on what was said before are as good as forgotten.
_RECENT = timedelta(hours=24)
_MOST_RECENT_FLAGS = 500
_KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Revision:
    """Translate the message of `errand` anew, as its original was edited: `replies` show the old text."""

    errand: Errand
    replies: tuple[int, ...]
    edited_at: datetime


class FlagUpkeep:
    def __init__(self, store: FlagUpkeepStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def outdated(self, message_id: int, edited_at: datetime) -> list[Revision]:
        """What is to be done about an edit: nothing for one that was seen, or came before the flag.

        Waits for an answer that is on its way, as it may have been made from the old text.
        """
        for _ in range(_LONGEST_ERRAND_SECONDS):
            if not await self._store.is_in_hand(message_id):
                break
            await asyncio.sleep(1)
        claims = await self._store.outdated(
            message_id, _milliseconds(edited_at), int(_CLOCK_DIFFERENCE.total_seconds() * 1000)
        )
        return [
            Revision(_errand(list(shared)), tuple(await self._store.replies(message_id, nonce)), edited_at)
            for nonce, shared in groupby(claims, attrgetter("nonce"))
        ]

    async def revised(self, revision: Revision, sent: Collection[str], replies: Sequence[int]) -> bool:
        """Record the new answer; False where the `replies` are to be deleted: nobody wants them."""
        errand = revision.errand
        edited_at = _milliseconds(revision.edited_at)
        return await self._store.revise(errand.place, errand.nonce, sent, replies, edited_at)

    async def recent(self) -> dict[int, dict[int, set[str]]]:
        """Channel -> message -> the flags answered in the last day; at most 500 flags, the latest."""
        since = int((self._clock() - _RECENT).timestamp())
        found: dict[int, dict[int, set[str]]] = {}
        for asked in await self._store.recent(since, _MOST_RECENT_FLAGS):
            found.setdefault(asked.channel_id, {}).setdefault(asked.message_id, set()).add(asked.flag)
        return found

    async def prune(self) -> None:
        """Forget what is older than thirty days: who asked for it, and that it was answered."""
        await self._store.prune(int((self._clock() - _KEPT).timestamp()))


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


def _errand(claims: Sequence[Claim]) -> Errand:
    first = claims[0]
    return Errand(
        Place(first.guild_id, first.channel_id, first.message_id),
        Account(first.guild_id),
        first.nonce,
        tuple(claim.language for claim in claims),
        datetime.fromtimestamp(first.claimed_at, UTC),
        interrupted=False,
    )
