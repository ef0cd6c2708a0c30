"""Those who may be introduced, as the matching sees them, and those who never are."""

from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta

from bot.clock import Clock
from bot.features.buddies.helpers import HelperService
from bot.features.buddies.matching import Person
from bot.features.community import CommunityService
from db.helpers import Helper
from db.pairs import Met, PairStore
from db.seekers import SeekerStore

Interests = Callable[[int, int], Awaitable[frozenset[str]]]
"""What a member (server, person) likes, as ids."""
REMEMBERED = timedelta(days=90)
"""The same two are not introduced twice within this time."""


class People:
    def __init__(
        self,
        store: PairStore,
        seekers: SeekerStore,
        helpers: HelperService,
        community: CommunityService,
        interests: Interests,
        clock: Clock,
    ) -> None:
        self._store = store
        self._seekers = seekers
        self._helpers = helpers
        self._community = community
        self._interests = interests
        self._clock = clock

    async def person(self, guild_id: int, user_id: int) -> Person:
        """Somebody as a member who looks for someone."""
        return await self._person(guild_id, user_id, await self._met(guild_id))

    async def candidates(self, guild_id: int) -> list[Person]:
        """The helpers who have room for one more, and those who look and are not being asked already."""
        met, loads = await self._met(guild_id), await self._loads(guild_id)
        asked = {
            each.user_id
            for meeting in await self._store.meetings(guild_id, "asking")
            for each in meeting.partners
        }
        helpers = {each.user_id: each for each in await self._helpers.helpers(guild_id)}
        ready = [each for each in helpers.values() if not self._helpers.is_paused(each)]
        found = [
            await self._person(guild_id, each.user_id, met, each, loads[each.user_id])
            for each in ready
            if loads[each.user_id] < each.places
        ]
        found += [
            await self._person(guild_id, seeker.user_id, met)
            for seeker in await self._seekers.seekers(guild_id)
            if seeker.user_id not in asked and seeker.user_id not in helpers
        ]
        return found

    async def helping(self, guild_id: int, languages: Iterable[str]) -> dict[str, int]:
        """How many helpers who do not pause read or speak each of `languages`."""
        counts = dict.fromkeys(languages, 0)
        for helper in await self._helpers.helpers(guild_id):
            if not self._helpers.is_paused(helper):
                profile = await self._community.profile(helper.user_id)
                for code in counts.keys() & {*profile.reads, *profile.speaks}:
                    counts[code] += 1
        return counts

    async def apart(self, guild_id: int) -> set[frozenset[int]]:
        """Each two who met within REMEMBERED, or of whom one does not want to."""
        earliest = (self._clock() - REMEMBERED).timestamp()
        recent = {
            frozenset({each.user_id, each.other_id})
            for each in await self._met(guild_id)
            if each.until > earliest
        }
        return recent | await self._seekers.kept_apart(guild_id)

    async def _person(
        self, guild_id: int, user_id: int, met: list[Met], helper: Helper | None = None, load: int = 0
    ) -> Person:
        profile = await self._community.profile(user_id)
        return Person(
            user_id,
            profile.reads,
            profile.speaks,
            profile.learns,
            await self._interests(guild_id, user_id),
            last_met=max((each.until for each in met if each.user_id == user_id), default=0),
            load=load,
            free=helper.places - load if helper else 1,
            helps=helper is not None,
        )

    async def _met(self, guild_id: int) -> list[Met]:
        return await self._store.met(guild_id, int(self._clock().timestamp()))

    async def _loads(self, guild_id: int) -> Counter[int]:
        """How many people each helper has, or is asked about."""
        meetings = await self._store.meetings(guild_id, "asking", "opening", "open")
        return Counter(
            each.user_id
            for meeting in meetings
            for each in meeting.partners
            if each.helps and each.answer in ("waiting", "yes")
        )
