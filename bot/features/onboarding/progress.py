"""A newcomer's way through the guide: where they are, what is done, what comes next.

Kept are ids, the step and what is done, so that they can go on after any restart and on any device.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.errors import UserError
from bot.features.onboarding.flow import Flow, Step
from bot.features.onboarding.funnel import Funnel, mondays, stages_of, summed
from bot.features.onboarding.service import FlowService
from bot.features.translation import covers
from db.grants import GrantStore
from db.newcomers import Count, Newcomer, NewcomerStore

REMEMBERED = timedelta(days=30)
"""Whoever comes back within this time goes on where they were."""
CALLING_AGAIN = timedelta(hours=1)

_CHECKED = ("rules", "task")


@dataclass(frozen=True, slots=True)
class Guest:
    """Whose guide it is, as Discord tells of them."""

    guild_id: int
    user_id: int
    role_ids: frozenset[int]
    joined_at: datetime


@dataclass(frozen=True, slots=True)
class Progress:
    """One newcomer in the guide. `path` are their steps, never empty; `at` counts from 0.

    `moved` says that the step they were at is gone: the guide was changed meanwhile. `returned` says
    that they are back after leaving the server.
    """

    flow: Flow
    language: str
    path: tuple[Step, ...]
    at: int
    done: frozenset[str]
    finished: bool = False
    moved: bool = False
    returned: bool = False

    @property
    def step(self) -> Step:
        return self.path[self.at]

    @property
    def furthest(self) -> int:
        """How far they may go: to the first step that has to be done and is not."""
        return next((n for n, step in enumerate(self.path) if self.holds(step)), len(self.path) - 1)

    def holds(self, step: Step) -> bool:
        """Whether nobody gets past a step before it is done."""
        return step.kind in _CHECKED and not step.optional and step.id not in self.done


class GuideService:
    def __init__(self, store: NewcomerStore, grants: GrantStore, flows: FlowService, clock: Clock) -> None:
        self._store = store
        self._grants = grants
        self._flows = flows
        self._clock = clock

    async def begin(self, guest: Guest, language: str) -> Progress:
        """Open the guide in a language, where they left off or at its first step.

        Raises UserError where there is no guide, or it is not (any more) in that language.
        """
        flow = await self._flow(guest)
        if language not in flow.languages:
            raise UserError("guide-language-gone")
        returned = await self._receive(guest)
        await self._store.speak(guest.guild_id, guest.user_id, language)
        await self._store.reach(guest.guild_id, guest.user_id, "language")
        await self._want_language_roles(flow, guest, [language])
        return replace(await self._progress(flow, guest), returned=returned)

    async def resume(self, guest: Guest, guess: str) -> Progress:
        """Open the guide again. Where no language was chosen yet it is that of a role that they have, as
        Discord's own onboarding gives some, else `guess` or what is nearest to it.

        Raises UserError where there is no guide.
        """
        flow = await self._flow(guest)
        known = await self._store.newcomer(guest.guild_id, guest.user_id)
        if known and known.language in flow.languages and known.left_at is None:
            return await self._progress(flow, guest)
        wanted = (
            known.language if known and known.language in flow.languages else _guessed(flow, guest, guess)
        )
        return await self.begin(guest, wanted)

    async def go(self, guest: Guest, step_id: str) -> Progress:
        """Turn to a step, or to the first that has to be done before it."""
        progress = await self.progress(guest)
        at = next((n for n, step in enumerate(progress.path) if step.id == step_id), None)
        if at is None:
            return replace(progress, moved=True)
        at = min(at, progress.furthest)
        await self._store.go(guest.guild_id, guest.user_id, progress.path[at].id)
        return replace(progress, at=at, moved=False)

    async def do(self, guest: Guest, step_id: str) -> Progress:
        """A step is done: its roles are wanted, and the guide turns to the next one. Where another has to
        be done before it, it is not, and the guide turns to that.

        Raises UserError for a task: that is done by doing it.
        """
        progress = await self.progress(guest)
        step = next((step for step in progress.path if step.id == step_id), None)
        if step is None:
            return replace(progress, moved=True)
        if step.kind == "task":
            raise UserError("guide-task-open")
        if progress.path.index(step) > progress.furthest:
            return await self.go(guest, step_id)
        await self.mark(guest.guild_id, guest.user_id, progress.flow, step)
        following = progress.path[min(progress.path.index(step) + 1, len(progress.path) - 1)]
        return await self.go(guest, following.id)

    async def mark(self, guild_id: int, user_id: int, flow: Flow, step: Step) -> bool:
        """Record that a step is done; False where it was before. The last one ends the guide."""
        new = await self._store.reach(guild_id, user_id, f"step:{step.id}")
        await self._grants.want(guild_id, user_id, [role for role in step.roles if role in flow.role_ids()])
        if step.kind == "finish":
            await self._store.reach(guild_id, user_id, "finished")
        return new

    async def progress(self, guest: Guest) -> Progress:
        """Where somebody is. Raises UserError where there is no guide, or they have not begun."""
        flow = await self._flow(guest)
        known = await self._store.newcomer(guest.guild_id, guest.user_id)
        if known is None or known.language not in flow.languages:
            raise UserError("guide-not-begun")
        return await self._progress(flow, guest)

    async def speaks(self, guest: Guest, codes: Collection[str]) -> None:
        """These are the languages that a newcomer reads; the flow's roles follow them."""
        progress = await self.progress(guest)
        read = [code for code in progress.flow.language_roles if any(covers(each, code) for each in codes)]
        await self._want_language_roles(progress.flow, guest, [*read, progress.language])

    async def likes(self, guest: Guest, step_id: str, chosen: Collection[str]) -> None:
        """These are a newcomer's interests, of those that a step offers."""
        progress = await self.progress(guest)
        step = progress.flow.step(step_id)
        if step is None or step.kind != "interests":
            raise UserError("error-component-outdated")
        offered = {each.id: each.role for each in step.interests}
        roles = [offered[each] for each in chosen if each in offered]
        await self._store.set_interests(
            guest.guild_id, guest.user_id, offered, [each for each in chosen if each in offered]
        )
        await self._grants.want(
            guest.guild_id,
            guest.user_id,
            [role for role in roles if role],
            [role for role in offered.values() if role],
        )

    async def interests(self, guild_id: int, user_id: int) -> frozenset[str]:
        """What somebody chose in the steps of interests."""
        return await self._store.interests(guild_id, user_id)

    async def calls(self, guest: Guest) -> bool:
        """Somebody calls a helper; False where they did so a short while ago."""
        now = self._clock()
        since = int((now - CALLING_AGAIN).timestamp())
        return await self._store.call(guest.guild_id, guest.user_id, int(now.timestamp()), since)

    async def funnel(self, guild_id: int) -> list[Count]:
        """How many of those who joined in each week reached each stage, by language; counts only.

        Stages: joined, greeted, language, step:<id>, finished, first-message, day-7.
        """
        return await self._store.funnel(guild_id)

    async def report(self, guild_id: int, weeks: int, monday: int | None = None) -> Funnel:
        """The funnel of the last so many weeks, or of the one that began on `monday`.

        Of a week with too few people to be shown by itself (or none), it is that of all weeks.
        """
        flow = await self._flows.flow(guild_id)
        now, counts = self._clock(), await self.funnel(guild_id)
        stages = stages_of(flow) if flow else ()
        whole = summed(counts, stages, mondays(now, weeks), now)
        if monday is None or not any(week.monday == monday and week.joined for week in whole.weeks):
            return whole
        return summed(counts, stages, [monday], now)

    async def settling(self, most: int) -> list[Newcomer]:
        """Some who joined a week ago, of whom nobody has looked yet whether they are still here."""
        return await self._store.staying(int((self._clock() - timedelta(days=7)).timestamp()), most)

    async def left(self, newcomer: Newcomer) -> None:
        """Somebody turned out not to be here any more."""
        await self._store.leave(newcomer.guild_id, newcomer.user_id, int(self._clock().timestamp()))

    async def stayed(self, newcomer: Newcomer) -> None:
        await self._store.reach(newcomer.guild_id, newcomer.user_id, "day-7")

    async def forget_absent(self) -> None:
        """Forget those who have been away for longer than REMEMBERED."""
        for gone in await self._store.absent(int((self._clock() - REMEMBERED).timestamp())):
            await self._store.forget(gone.guild_id, gone.user_id)
            await self._grants.forget(gone.guild_id, gone.user_id)

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._store.forget_member(user_id)
        await self._grants.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._store.forget_guild(guild_id)
        await self._grants.forget_guild(guild_id)

    async def _flow(self, guest: Guest) -> Flow:
        """The server's guide. One that is paused stays open to those who are in the middle of it."""
        current = await self._flows.current(guest.guild_id)
        if current is None or not current.flow.path(current.flow.languages[0], guest.role_ids):
            raise UserError("guide-none")
        if current.state != "live" and not await self._store.newcomer(guest.guild_id, guest.user_id):
            raise UserError("guide-paused")
        return current.flow

    async def _receive(self, guest: Guest) -> bool:
        """Keep whoever is not known yet; whether they are back after leaving."""
        known = await self._store.newcomer(guest.guild_id, guest.user_id)
        joined_at = int(guest.joined_at.timestamp())
        await self._store.add(Newcomer(guest.guild_id, guest.user_id, joined_at))
        await self._store.reach(guest.guild_id, guest.user_id, "joined")
        return known is not None and joined_at > known.joined_at and known.step != ""

    async def _progress(self, flow: Flow, guest: Guest) -> Progress:
        known = await self._store.newcomer(guest.guild_id, guest.user_id)
        if known is None:
            raise UserError("guide-not-begun")
        stages = await self._store.stages(guest.guild_id, guest.user_id)
        done = frozenset(stage.removeprefix("step:") for stage in stages if stage.startswith("step:"))
        path = flow.path(known.language, guest.role_ids)
        here = next((n for n, step in enumerate(path) if step.id == known.step), None)
        undone = next((n for n, step in enumerate(path) if step.id not in done), len(path) - 1)
        return Progress(
            flow,
            known.language,
            path,
            at=undone if here is None else here,
            done=done,
            finished="finished" in stages,
            moved=here is None and known.step != "",
        )

    async def _want_language_roles(self, flow: Flow, guest: Guest, codes: Collection[str]) -> None:
        wanted = [flow.language_roles[code] for code in codes if code in flow.language_roles]
        await self._grants.want(guest.guild_id, guest.user_id, wanted, flow.language_roles.values())


def _guessed(flow: Flow, guest: Guest, guess: str) -> str:
    """The language of one of their roles, if need be of the one that `guess` is nearest to."""
    of_roles = [code for code in flow.languages if flow.language_roles.get(code) in guest.role_ids]
    nearest = _nearest(flow, guess)
    return nearest if nearest in of_roles or not of_roles else of_roles[0]


def _nearest(flow: Flow, guess: str) -> str:
    """The language of the flow that somebody who reads `guess` reads best."""
    return next((code for code in flow.languages if covers(guess, code)), flow.languages[0])
