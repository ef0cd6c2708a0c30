"""What translating costs: budgets of servers and members for a day of UTC, and what was used of them.

An engine is asked only for those who have something left (`require`); counted is what was posted
(`record`).
"""

import asyncio
import logging
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.clock import Clock
from bot.errors import BudgetSpent, UserError
from bot.features.translation import NOBODY, Account, Translation
from bot.features.usage.ledger import Ledger, begin_of
from db.errors import DatabaseError
from db.usage import OUTSIDE, Budgets, DayUse, EngineUse, Kind, MemberDay, PairUse, Sums, UsageStore, Way

log = logging.getLogger("teahouse.usage")

FLUSH_SECONDS = 5.0
# A year and some weeks to compare with; of people no more than a month.
KEPT_DAYS = 400
KEPT_MEMBER_DAYS = 40
WARNED_AT = (100, 80)  # percent of a server's budget

_SERVER: Literal["server", "member"] = "server"
_MEMBER: Literal["server", "member"] = "member"


@dataclass(frozen=True, slots=True)
class Limits:
    """Characters a day for a whole server and for one member; 0 sets no limit."""

    server: int = 0
    member: int = 0


@dataclass(frozen=True, slots=True)
class Reached:
    """A server has used `percent` of its budget of a `day`."""

    guild_id: int
    day: int
    percent: int

    @property
    def ends(self) -> str:
        """When the next day begins, in epoch seconds."""
        return _moment(self.day + 1)


@dataclass(frozen=True, slots=True)
class Today:
    """What a server and the member who asks used today, in characters sent, and of which limits.

    `ends` is when the next day begins, in epoch seconds.
    """

    limits: Limits
    server: int
    mine: Sums
    ends: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a server used from `first` to `last`, both included; pairs and engines with most first."""

    first: date
    last: date
    days: tuple[DayUse, ...]
    pairs: tuple[PairUse, ...]
    engines: tuple[EngineUse, ...]

    @property
    def total(self) -> Sums:
        return sum(self.days, Sums())

    @staticmethod
    def date_of(use: DayUse) -> date:
        return begin_of(use.day).date()


class UsageService:
    """The Budget of the translation service. Hold one; `flush` it now and then, and at the end."""

    def __init__(self, store: UsageStore, host: Limits, clock: Clock) -> None:
        self._store = store
        self.host = host  # what servers may allow themselves at most
        self._clock = clock
        self._ledger = Ledger(store, clock)
        self._limits = {OUTSIDE: Limits(0, host.member)}
        self._reached: set[Reached] = set()
        self.reached: asyncio.Queue[Reached] = asyncio.Queue()  # each of WARNED_AT once a day and server

    async def require(self, account: Account, characters: int) -> None:
        """Hold characters of the server's and the member's budget. Raises BudgetSpent."""
        if account == NOBODY:
            return
        guild_id = account.guild_id or OUTSIDE
        limits = await self.limits(guild_id)
        purses = [(await self._ledger.purse(guild_id), limits.server, _SERVER)]
        if account.member_id:
            purses.append((await self._ledger.purse(guild_id, account.member_id), limits.member, _MEMBER))
        # No await from here on: of many who ask at once, each sees what those before it hold.
        self._warn(guild_id)
        now = self._clock()
        for purse, limit, whose in purses:
            if limit and purse.used(now) >= limit:
                raise BudgetSpent(whose, begin_of(self._ledger.today() + 1))
        for purse, _, _ in purses:
            purse.hold(characters, now)

    def release(self, account: Account, characters: int) -> None:
        """Give back what was held and not used."""
        for purse in self._ledger.opened(account.guild_id or OUTSIDE, account.member_id):
            purse.release(characters)

    def record(self, account: Account, way: Way, translation: Translation) -> None:
        """Count a translation, after it was posted."""
        guild_id = account.guild_id or OUTSIDE
        made_by = translation.origin.engine or translation.origin.kind
        kind = Kind(guild_id, self._ledger.today(), translation.source, translation.target, made_by, way)
        sums = Sums(translation.sent, translation.recalled, translation.cached, translations=1)
        self._ledger.record(kind, account.member_id, sums)
        self._warn(guild_id)

    async def limits(self, guild_id: int) -> Limits:
        """What holds in a server: its own decision, within what the host allows."""
        if guild_id not in self._limits:
            budgets = await self._store.budgets(guild_id)
            self._limits.setdefault(guild_id, self._allowed(budgets))
        return self._limits[guild_id]

    async def budgets(self, guild_id: int) -> Budgets:
        """What a server decided itself."""
        return await self._store.budgets(guild_id)

    async def set_budgets(self, guild_id: int, budgets: Budgets) -> None:
        """Raises UserError for less than one character, and for more than the host allows."""
        for own, most in ((budgets.server_day, self.host.server), (budgets.member_day, self.host.member)):
            if own is not None and own < 1:
                raise UserError("usage-budget-too-low")
            if own is not None and most and own > most:
                raise UserError("usage-budget-too-high", most=most)
        await self._store.set_budgets(guild_id, budgets)
        self._limits[guild_id] = self._allowed(budgets)

    async def today(self, guild_id: int | None, member_id: int) -> Today:
        """For a member who asks; guild_id None outside of servers."""
        await self._settle()
        place, day = guild_id or OUTSIDE, self._ledger.today()
        mine = await self._store.member(MemberDay(place, member_id, day))
        limits, server = await self.limits(place), await self._ledger.purse(place)
        return Today(limits, server.spent, mine, _moment(day + 1))

    async def report(self, guild_id: int, days: int) -> Report:
        """What a server used in the last `days`, today included."""
        await self._settle()
        last = self._ledger.today()
        first = last - days + 1
        return Report(
            begin_of(first).date(),
            begin_of(last).date(),
            tuple(await self._store.by_day(guild_id, first)),
            tuple(await self._store.by_pair(guild_id, first)),
            tuple(await self._store.by_engine(guild_id, first)),
        )

    async def flush(self) -> None:
        """Write what was recorded. Raises DatabaseError; then it is kept for the next time."""
        await self._ledger.flush()

    async def close(self) -> None:
        """Write what was recorded, for the last time."""
        await self._settle()

    async def prune(self) -> None:
        """Forget what is older than KEPT_DAYS, and of members what is older than KEPT_MEMBER_DAYS."""
        today = self._ledger.today()
        await self._store.prune(days_before=today - KEPT_DAYS, members_before=today - KEPT_MEMBER_DAYS)

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        self._ledger.forget_member(user_id)
        await self._store.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        self._ledger.forget_guild(guild_id)
        self._limits.pop(guild_id, None)
        await self._store.forget_guild(guild_id)

    async def _settle(self) -> None:
        """Write what was recorded, if possible: what cannot be written costs nobody an answer."""
        try:
            await self.flush()
        except DatabaseError as error:
            log.warning("usage_not_written", exc_info=error)

    def _allowed(self, budgets: Budgets) -> Limits:
        return Limits(
            _lower(budgets.server_day, self.host.server), _lower(budgets.member_day, self.host.member)
        )

    def _warn(self, guild_id: int) -> None:
        """Say once a day that most, and that all, of a server's budget is used."""
        limit, day = self._limits.get(guild_id, Limits()).server, self._ledger.today()
        spent = sum(purse.spent for purse in self._ledger.opened(guild_id, None))
        passed = [percent for percent in WARNED_AT if limit and spent * 100 >= percent * limit]
        news = {Reached(guild_id, day, percent) for percent in passed} - self._reached
        if news:
            self._reached = {reached for reached in self._reached if reached.day == day} | news
            self.reached.put_nowait(max(news, key=lambda reached: reached.percent))


def _moment(day: int) -> str:
    return str(int(begin_of(day).timestamp()))


def _lower(own: int | None, host: int) -> int:
    """The lower of two limits, where 0 is none and None leaves it to the host."""
    return min(own or host, host or own or 0)
