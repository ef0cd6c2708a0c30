"""A server with a live flow, its services on a real database, and a clock that tests move."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.features.onboarding import (
    Flow,
    FlowService,
    GreetingService,
    Guest,
    GuideService,
    Standing,
    TaskService,
    template,
)
from db import Database
from db.grants import GrantStore
from db.greetings import GreetingStore
from db.newcomers import NewcomerStore
from db.onboarding import FlowStore

GUILD, ADMIN, CHANNEL, ANN, MEI = 10, 1, 50, 101, 102
START = datetime(2026, 11, 22, 12, tzinfo=UTC)


@dataclass
class Setting:
    """Everything that a test of the newcomer's side needs; `now` is what the clock says."""

    db: Database
    now: datetime = START
    flows: FlowService = field(init=False)

    def __post_init__(self) -> None:
        self.newcomers, self.grants = NewcomerStore(self.db), GrantStore(self.db)
        self.flows = FlowService(FlowStore(self.db), self.clock)
        self.restart()

    def clock(self) -> datetime:
        return self.now

    def restart(self) -> None:
        """Forget all that is in memory."""
        self.greetings = GreetingService(GreetingStore(self.db), self.newcomers, self.flows, self.clock)
        self.guide = GuideService(self.newcomers, self.grants, self.flows, self.clock)
        self.tasks = TaskService(self.newcomers, self.grants, self.guide, self.flows, self.clock)

    async def live(self, flow: Flow | None = None, **fields: Any) -> Flow:
        whole = replace(flow or template("cultural-exchange"), **{"channel": CHANNEL, **fields})
        await self.flows.save(GUILD, whole, ADMIN)
        await self.flows.start(GUILD)
        return whole

    def standing(self, **fields: Any) -> Standing:
        return replace(Standing(self.now, self.now - timedelta(days=400)), **fields)

    def guest(self, user_id: int = ANN, *role_ids: int) -> Guest:
        return Guest(GUILD, user_id, frozenset(role_ids), self.now)

    async def counted(self) -> dict[tuple[str, str], int]:
        """The funnel: (language, stage) -> how many."""
        return {(each.language, each.stage): each.count for each in await self.guide.funnel(GUILD)}
