"""The services of all features in one bundle, and the one place that builds them."""

from dataclasses import dataclass

from bot.clock import Clock, utc_now
from bot.features import translation
from bot.features.community import CommunityService, NoticeService
from bot.features.onboarding import FlowService, GrantService, GreetingService, GuideService, TaskService
from bot.features.rooms import CopyService, Counterparts, Links
from bot.features.translation import FlagService, TranslationService, languages
from bot.settings import Settings
from db import Database
from db.community import GuildStore, MemberStore
from db.copies import CopyStore
from db.counterparts import CounterpartStore
from db.grants import GrantStore
from db.greetings import GreetingStore
from db.newcomers import NewcomerStore
from db.notices import NoticeStore
from db.onboarding import FlowStore
from db.rooms import RoomStore
from db.translation import FlagStore, FlagSwitchStore


@dataclass(frozen=True, slots=True)
class Services:
    community: CommunityService
    translation: TranslationService
    flags: FlagService
    links: Links
    copies: CopyService
    counterparts: Counterparts
    notices: NoticeService
    welcome: FlowService
    greetings: GreetingService
    guide: GuideService
    tasks: TaskService
    grants: GrantService

    async def reading_language(self, user_id: int, locale: str) -> str:
        """The language to translate into for this person: the first they read, else their client's."""
        profile = await self.community.profile(user_id)
        return profile.reads[0] if profile.reads else languages.from_locale(locale)

    async def load(self) -> None:
        """Read what is looked up for every message into memory; once, at the start."""
        await self.links.load()
        await self.greetings.load()
        await self.tasks.load()

    async def close(self) -> None:
        await self.translation.close()


def build(settings: Settings, db: Database, clock: Clock = utc_now) -> Services:
    translator = translation.build(settings, clock)
    welcome, newcomers, grants = FlowService(FlowStore(db), clock), NewcomerStore(db), GrantStore(db)
    guide = GuideService(newcomers, grants, welcome, clock)
    return Services(
        community=CommunityService(GuildStore(db), MemberStore(db), clock),
        translation=translator,
        flags=FlagService(FlagStore(db), FlagSwitchStore(db), translator, clock),
        links=Links(RoomStore(db)),
        copies=CopyService(CopyStore(db), translator, clock),
        counterparts=Counterparts(CounterpartStore(db), CopyStore(db)),
        notices=NoticeService(NoticeStore(db), clock),
        welcome=welcome,
        greetings=GreetingService(GreetingStore(db), newcomers, welcome, clock),
        guide=guide,
        tasks=TaskService(newcomers, grants, guide, welcome, clock),
        grants=GrantService(grants),
    )
