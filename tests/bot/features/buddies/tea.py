"""A server whose members may meet, its services on a real database, and a clock that tests move."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.features.buddies import BuddyService, HelperService, IntroductionService, Matchmaker, Meeting, People
from bot.features.community import CommunityService
from db import Database
from db.community import GuildStore, MemberStore
from db.helpers import HelperStore
from db.pairs import PairStore
from db.seekers import SeekerStore

GUILD, ELSEWHERE = 10, 20
ANN, MEI, SOFIA, TOM, LAN, HELPER = range(101, 107)


@dataclass
class Tea:
    """Everything that a test of meetings needs; `now` is what the clock says."""

    db: Database
    now: datetime = datetime(2026, 11, 22, 12, tzinfo=UTC)
    likes: dict[int, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.store, seekers = PairStore(self.db), SeekerStore(self.db)
        self.community = CommunityService(GuildStore(self.db), MemberStore(self.db), self.clock)
        self.helpers = HelperService(HelperStore(self.db), self.clock)
        self.people = People(self.store, seekers, self.helpers, self.community, self._interests, self.clock)
        matchmaker = Matchmaker(self.store, seekers, self.people, self.clock)
        self.buddies = BuddyService(self.store, seekers, self.people, matchmaker, self.clock)
        self.todo = IntroductionService(self.store, seekers, matchmaker, self.clock)

    def clock(self) -> datetime:
        return self.now

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)

    async def arrives(self, user_id: int, reads: str, learns: str) -> None:
        await self.community.set_languages(user_id, {"reads": [reads], "speaks": [reads], "learns": [learns]})

    async def seeks(self, user_id: int, reads: str, learns: str) -> None:
        await self.arrives(user_id, reads, learns)
        await self.buddies.seek(GUILD, user_id)

    async def asked(self, user_id: int) -> Meeting:
        """The one meeting that somebody is asked about."""
        (meeting,) = await self.buddies.asking(GUILD, user_id)
        return meeting

    async def meet(self, one: int = ANN, other: int = MEI) -> Meeting:
        """Two who read English and Chinese meet, and their thread is open."""
        await self.seeks(other, "zh-Hans", "en")
        await self.seeks(one, "en", "zh-Hans")
        meeting = await self.asked(one)
        for partner in meeting.partners:
            await self.buddies.accept(GUILD, meeting.key, partner.user_id)
        (opening,) = [each for each in await self.todo.to_open(GUILD) if each.key == meeting.key]
        await self.todo.has_thread(opening, 5000 + one)
        await self.todo.opened(opening)
        return opening

    async def who_is_asked(self) -> list[int]:
        """Whose card is to be posted now."""
        return [partner.user_id for _, partner in await self.todo.to_ask(GUILD)]

    async def _interests(self, guild_id: int, user_id: int) -> frozenset[str]:
        return self.likes.get(user_id, frozenset())
