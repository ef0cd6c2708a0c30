"""A server's welcome flow: kept in versions, changed by one admin at a time, at hand for every join."""

import asyncio
import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.clock import Clock
from bot.errors import UserError
from bot.features.onboarding.comparing import Difference, compare
from bot.features.onboarding.flow import Flow
from bot.features.onboarding.problems import Problems
from bot.features.onboarding.reading import read
from bot.features.onboarding.validation import problems
from bot.features.onboarding.writing import write
from db.onboarding import FlowStore, Proposal, State, Version

_SERVERS_AT_HAND = 2_000
_DIGEST_LENGTH = 12


class FlowChanged(UserError):
    """Somebody else changed the flow in the meantime."""

    def __init__(self) -> None:
        super().__init__("flow-changed-meanwhile")


@dataclass(frozen=True, slots=True)
class Current:
    """A server's flow as it is: which version, who made it (None if forgotten), when, and whether
    newcomers meet it."""

    flow: Flow
    version: int
    state: State
    author_id: int | None
    at: datetime
    can_undo: bool


class FlowService:
    def __init__(self, store: FlowStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._at_hand: OrderedDict[int, Current | None] = OrderedDict()
        self._in_order = asyncio.Lock()  # what is at hand must not be older than what was saved

    async def current(self, guild_id: int) -> Current | None:
        """The server's flow; None where it has none. From memory but for the first time."""
        if guild_id not in self._at_hand:
            async with self._in_order:
                await self._load(guild_id)
        self._at_hand.move_to_end(guild_id)
        return self._at_hand[guild_id]

    async def flow(self, guild_id: int) -> Flow | None:
        """The server's flow, whether or not newcomers meet it."""
        current = await self.current(guild_id)
        return current.flow if current else None

    async def live(self, guild_id: int) -> Flow | None:
        """The flow that newcomers meet; None where there is none, or it is a draft or paused."""
        current = await self.current(guild_id)
        return current.flow if current and current.state == "live" else None

    async def paused(self, guild_id: int) -> bool:
        """Whether there is a flow that newcomers do not meet: a draft, or one that was paused."""
        current = await self.current(guild_id)
        return current is not None and current.state != "live"

    async def save(self, guild_id: int, flow: Flow, author_id: int, since: int | None = None) -> Current:
        """Make `flow` the server's. `since` is the version that it was made from, 0 for
        none, None for whichever there is.

        Raises FlowChanged where that is not the latest any more, UserError for what validation.py refuses.
        """
        if found := problems(flow):
            raise found[0].error()
        async with self._in_order:
            latest = await self._latest(guild_id, since)
            before = latest.version if latest else None
            return await self._add(guild_id, latest, write(flow), before, author_id)

    async def undo(self, guild_id: int, author_id: int, since: int | None = None) -> Current:
        """Go back to how the flow was before its last change; again, and one change further back.

        Raises FlowChanged like `save`, UserError where there is nothing to go back to.
        """
        async with self._in_order:
            latest = await self._latest(guild_id, since)
            earlier = latest and latest.before and await self._store.version(guild_id, latest.before)
            if not earlier:
                raise UserError("flow-nothing-to-undo")
            return await self._add(guild_id, latest, earlier.document, earlier.before, author_id)

    async def start(self, guild_id: int) -> None:
        """From now on newcomers meet the flow."""
        await self._set_state(guild_id, "live")

    async def pause(self, guild_id: int) -> None:
        """From now on they do not; those who are in the middle of it can go on."""
        await self._set_state(guild_id, "paused")

    async def export(self, guild_id: int) -> str | None:
        """The flow's document; None where there is no flow."""
        flow = await self.flow(guild_id)
        return write(flow) if flow else None

    def check(self, document: str) -> Flow | Problems:
        """The flow in a document, or what is wrong with it, each with its line."""
        return read(document)

    async def propose(self, guild_id: int, flow: Flow, author_id: int) -> str:
        """Keep `flow` until this admin applies it, or proposes another; what to ask for it with."""
        document = write(flow)
        digest = hashlib.sha256(document.encode()).hexdigest()[:_DIGEST_LENGTH]
        await self._store.propose(Proposal(guild_id, author_id, digest, document))
        return digest

    async def apply(self, guild_id: int, digest: str, author_id: int, since: int) -> Current:
        """Save what this admin proposed. Raises FlowChanged like `save`, UserError where it is gone."""
        proposal = await self._store.proposal(guild_id, author_id)
        flow = read(proposal.document) if proposal and proposal.digest == digest else None
        if not isinstance(flow, Flow):
            raise UserError("flow-proposal-gone")
        current = await self.save(guild_id, flow, author_id, since)
        await self._store.drop_proposal(guild_id, author_id)
        return current

    async def diff(self, guild_id: int, new: Flow) -> tuple[Difference, ...]:
        """What would change in the server's flow with `new`; nothing where there is no flow yet."""
        flow = await self.flow(guild_id)
        return compare(flow, new) if flow else ()

    async def forget_member(self, user_id: int) -> None:
        await self._store.forget_member(user_id)
        self._at_hand.clear()

    async def forget_guild(self, guild_id: int) -> None:
        async with self._in_order:
            await self._store.forget_guild(guild_id)
            await self._load(guild_id)

    async def _latest(self, guild_id: int, since: int | None) -> Version | None:
        current = await self._load(guild_id)
        if since is not None and since != (current.version if current else 0):
            raise FlowChanged
        return await self._store.latest(guild_id)

    async def _add(
        self, guild_id: int, latest: Version | None, document: str, before: int | None, author_id: int
    ) -> Current:
        version = latest.version + 1 if latest else 1
        now = int(self._clock().timestamp())
        if not await self._store.add(Version(guild_id, version, before, document, author_id, now)):
            raise FlowChanged
        current = await self._load(guild_id)
        if current is None:
            raise FlowChanged
        return current

    async def _set_state(self, guild_id: int, state: State) -> None:
        async with self._in_order:
            await self._store.set_state(guild_id, state)
            await self._load(guild_id)

    async def _load(self, guild_id: int) -> Current | None:
        found = await self._store.latest(guild_id)
        state = await self._store.state(guild_id)
        self._at_hand[guild_id] = current = _current(found, state) if found else None
        if len(self._at_hand) > _SERVERS_AT_HAND:
            self._at_hand.popitem(last=False)
        return current


def _current(found: Version, state: State) -> Current | None:
    """A document that an older version of the program let pass, and that is refused today, is no flow."""
    flow = read(found.document)
    if isinstance(flow, Problems):
        return None
    at = datetime.fromtimestamp(found.at, UTC)
    return Current(flow, found.version, state, found.author_id, at, found.before is not None)
