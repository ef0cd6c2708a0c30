"""The services of all features in one bundle, and the one place that builds them."""

from dataclasses import dataclass, fields
from typing import Protocol, runtime_checkable

from bot.clock import Clock, utc_now
from bot.features import translation
from bot.features.asking import AskService, AskUpkeep, BoardService, SearchService
from bot.features.auto import AutoService
from bot.features.buddies import BuddyService, HelperService, IntroductionService, Matchmaker, People
from bot.features.community import CommunityService, DepartureService, NoticeService
from bot.features.glossary import CorrectionService, GlossaryService, SettledWords
from bot.features.onboarding import FlowService, GrantService, GreetingService, GuideService, TaskService
from bot.features.prompts import (
    AnswerService,
    GuessService,
    PromptService,
    StatsService,
    Stock,
    StreamService,
    SuggestionService,
)
from bot.features.rooms import CopyService, Counterparts, Links
from bot.features.translation import FlagService, FlagUpkeep, TranslationService, languages
from bot.features.usage import Limits, UsageService
from bot.settings import Settings
from db import Database
from db.answer_counts import AnswerCounts
from db.answers import AnswerStore
from db.asking import AskStore
from db.auto import AutoPlaceStore
from db.auto_answers import AutoAnswerStore
from db.boards import BoardStore
from db.community import GuildStore, MemberStore
from db.copies import CopyStore
from db.corrections import CorrectionStore
from db.counterparts import CounterpartStore
from db.departures import DepartureStore
from db.flag_upkeep import FlagUpkeepStore
from db.glossary import GlossaryStore, ModerationStore
from db.grants import GrantStore
from db.greetings import GreetingStore
from db.guesses import GuessStore
from db.helpers import HelperStore
from db.newcomers import NewcomerStore
from db.notices import NoticeStore
from db.onboarding import FlowStore
from db.pairs import PairStore
from db.postings import PostingStore
from db.prompts import OwnDeckStore
from db.rooms import RoomStore
from db.seekers import SeekerStore
from db.streams import StreamStore
from db.suggestions import SuggestionStore
from db.translation import FlagStore, FlagSwitchStore
from db.usage import UsageStore


@runtime_checkable
class Keeper(Protocol):
    """Whoever stores something about people or servers, and can forget it."""

    async def forget_member(self, user_id: int) -> None: ...

    async def forget_guild(self, guild_id: int) -> None: ...


@dataclass(frozen=True, slots=True)
class Services:
    community: CommunityService
    translation: TranslationService
    flags: FlagService
    links: Links
    copies: CopyService
    counterparts: Counterparts
    notices: NoticeService
    auto: AutoService
    usage: UsageService
    departures: DepartureService
    glossary: GlossaryService
    corrections: CorrectionService
    flag_upkeep: FlagUpkeep
    welcome: FlowService
    greetings: GreetingService
    guide: GuideService
    tasks: TaskService
    grants: GrantService
    stock: Stock
    streams: StreamService
    prompts: PromptService
    answers: AnswerService
    stats: StatsService
    suggestions: SuggestionService
    guesses: GuessService
    helpers: HelperService
    buddies: BuddyService
    introductions: IntroductionService
    ask_boards: BoardService
    asking: AskService
    answers_found: SearchService
    ask_upkeep: AskUpkeep

    async def reading_language(self, user_id: int, locale: str) -> str:
        """The language to translate into for this person: the first they read, else their client's."""
        profile = await self.community.profile(user_id)
        return profile.reads[0] if profile.reads else languages.from_locale(locale)

    async def load(self) -> None:
        """Read what is looked up for every message into memory; once, at the start."""
        await self.links.load()
        await self.greetings.load()
        await self.tasks.load()

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person, in every server."""
        for keeper in self._keepers():
            await keeper.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        for keeper in self._keepers():
            await keeper.forget_guild(guild_id)

    def _keepers(self) -> list[Keeper]:
        """All services that store anything, in the order of the fields."""
        services = (getattr(self, field.name) for field in fields(self))
        return [service for service in services if isinstance(service, Keeper)]

    async def close(self) -> None:
        await self.translation.close()
        await self.usage.close()


def build(settings: Settings, db: Database, clock: Clock = utc_now) -> Services:
    host = Limits(settings.characters_per_server_day, settings.characters_per_member_day)
    usage = UsageService(UsageStore(db), host, clock)
    glossary = GlossaryService(GlossaryStore(db), ModerationStore(db), clock)
    corrections = CorrectionService(CorrectionStore(db), clock)
    translator = translation.build(settings, clock, SettledWords(glossary, corrections), usage)
    community = CommunityService(GuildStore(db), MemberStore(db), clock)
    welcome, newcomers, grants = FlowService(FlowStore(db), clock), NewcomerStore(db), GrantStore(db)
    guide = GuideService(newcomers, grants, welcome, clock)
    streams, postings, stock = StreamStore(db), PostingStore(db), Stock(OwnDeckStore(db), clock)
    helpers, pairs, seekers = HelperService(HelperStore(db), clock), PairStore(db), SeekerStore(db)
    people = People(pairs, seekers, helpers, community, guide.interests, clock)
    matchmaker = Matchmaker(pairs, seekers, people, clock)
    asked, boards = AskStore(db), BoardService(BoardStore(db))
    answers = AnswerService(AnswerStore(db), AnswerCounts(db), translator, community, clock)
    return Services(
        community=community,
        translation=translator,
        flags=FlagService(FlagStore(db), FlagSwitchStore(db), translator, clock),
        links=Links(RoomStore(db)),
        copies=CopyService(CopyStore(db), translator, community, clock),
        counterparts=Counterparts(CounterpartStore(db), CopyStore(db)),
        notices=NoticeService(NoticeStore(db), clock),
        auto=AutoService(AutoPlaceStore(db), AutoAnswerStore(db), translator, community, clock),
        usage=usage,
        departures=DepartureService(DepartureStore(db), clock),
        glossary=glossary,
        corrections=corrections,
        flag_upkeep=FlagUpkeep(FlagUpkeepStore(db), clock),
        welcome=welcome,
        greetings=GreetingService(GreetingStore(db), newcomers, welcome, clock),
        guide=guide,
        tasks=TaskService(newcomers, grants, guide, welcome, clock),
        grants=GrantService(grants),
        stock=stock,
        streams=StreamService(streams, postings, stock, clock),
        prompts=PromptService(streams, postings, stock, clock),
        answers=answers,
        stats=StatsService(answers, postings, stock, clock),
        suggestions=SuggestionService(SuggestionStore(db), stock, translator, community, clock),
        guesses=GuessService(GuessStore(db), clock),
        helpers=helpers,
        buddies=BuddyService(pairs, seekers, people, matchmaker, clock),
        introductions=IntroductionService(pairs, seekers, matchmaker, clock),
        ask_boards=boards,
        asking=AskService(asked, boards, translator, clock),
        answers_found=SearchService(asked, translator, community),
        ask_upkeep=AskUpkeep(asked),
    )
