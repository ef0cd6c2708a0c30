"""What newcomers were asked to do, recognised in what they do."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from bot.clock import Clock
from bot.features.onboarding.flow import Flow, Step
from bot.features.onboarding.progress import GuideService
from bot.features.onboarding.service import FlowService
from db.grants import GrantStore, Introduction
from db.newcomers import NewcomerStore

Deed = Literal["picture", "post", "reaction"]

# A post with a picture is a post; an introduction may be written without our form.
_FULFILLED: dict[Deed, tuple[str, ...]] = {
    "picture": ("picture", "post", "introduction", "prompt"),
    "post": ("post", "introduction", "prompt"),
    "reaction": ("reaction",),
}
_WATCHED = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Act:
    """Somebody did something in a channel; of a thread, its parent is among `channel_ids` too."""

    guild_id: int
    user_id: int
    channel_ids: frozenset[int]
    deed: Deed


def fulfils(flow: Flow, step: Step, deed: Deed, channel_ids: Collection[int]) -> bool:
    """Whether the task of a step is done with this deed. A task without a channel can be done in any."""
    if step.task not in _FULFILLED[deed]:
        return False
    place = flow.place(step.channel)
    return place is None or place in channel_ids


def is_open(flow: Flow, step: Step, language: str, stages: Collection[str]) -> bool:
    """Whether somebody may have done a step by now: rules before it have to be accepted first."""
    before = flow.steps[: flow.steps.index(step)]
    return not any(
        each.kind == "rules"
        and not each.optional
        and each.is_for(language, each.for_roles)
        and f"step:{each.id}" not in stages
        for each in before
    )


class TaskService:
    """Watches newcomers, and nobody else, for a month: one look-up in memory for each message."""

    def __init__(
        self, store: NewcomerStore, grants: GrantStore, guide: GuideService, flows: FlowService, clock: Clock
    ) -> None:
        self._store = store
        self._grants = grants
        self._guide = guide
        self._flows = flows
        self._clock = clock
        self._watched: set[tuple[int, int]] = set()

    async def load(self) -> None:
        """Read into memory who is watched; once, at the start."""
        since = int((self._clock() - _WATCHED).timestamp())
        self._watched = {(each.guild_id, each.user_id) for each in await self._store.recent(since)}

    def watch(self, guild_id: int, user_id: int) -> None:
        self._watched.add((guild_id, user_id))

    def watches(self, guild_id: int, user_id: int) -> bool:
        return (guild_id, user_id) in self._watched

    def unwatch(self, guild_id: int, user_id: int) -> None:
        self._watched.discard((guild_id, user_id))

    async def note(self, act: Act) -> list[Step]:
        """What a watched newcomer did; the steps that are done with it."""
        flow = await self._flows.flow(act.guild_id)
        known = await self._store.newcomer(act.guild_id, act.user_id)
        if flow is None or known is None:
            self.unwatch(act.guild_id, act.user_id)
            return []
        if act.deed != "reaction":
            await self._store.reach(act.guild_id, act.user_id, "first-message")
        stages = await self._store.stages(act.guild_id, act.user_id)
        fulfilled = [
            step
            for step in _tasks(flow)
            if fulfils(flow, step, act.deed, act.channel_ids) and is_open(flow, step, known.language, stages)
        ]
        done = [step for step in fulfilled if await self._guide.mark(act.guild_id, act.user_id, flow, step)]
        await self._let_go(flow, act.guild_id, act.user_id)
        return done

    async def introduce(self, guild_id: int, user_id: int, nonce: str) -> Introduction:
        """Under what an introduction is posted: `nonce`, or that of an earlier try."""
        return await self._grants.introduce(guild_id, user_id, nonce, int(self._clock().timestamp()))

    async def _let_go(self, flow: Flow, guild_id: int, user_id: int) -> None:
        """Stop watching whom there is nothing left to see of."""
        stages = await self._store.stages(guild_id, user_id)
        if "first-message" in stages and all(f"step:{step.id}" in stages for step in _tasks(flow)):
            self.unwatch(guild_id, user_id)


def _tasks(flow: Flow) -> list[Step]:
    return [step for step in flow.steps if step.kind == "task" and step.enabled]
