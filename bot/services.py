"""The services of all features in one bundle, and the one place that builds them."""

from dataclasses import dataclass

from bot.clock import Clock, utc_now
from bot.features import translation
from bot.features.community import CommunityService
from bot.features.glossary import CorrectionService, GlossaryService, SettledWords
from bot.features.translation import FlagService, TranslationService, languages
from bot.settings import Settings
from db import Database
from db.community import GuildStore, MemberStore
from db.corrections import CorrectionStore
from db.glossary import GlossaryStore, ModerationStore
from db.translation import FlagStore, FlagSwitchStore


@dataclass(frozen=True, slots=True)
class Services:
    community: CommunityService
    translation: TranslationService
    flags: FlagService
    glossary: GlossaryService
    corrections: CorrectionService

    async def reading_language(self, user_id: int, locale: str) -> str:
        """The language to translate into for this person: the first they read, else their client's."""
        profile = await self.community.profile(user_id)
        return profile.reads[0] if profile.reads else languages.from_locale(locale)

    async def close(self) -> None:
        await self.translation.close()


def build(settings: Settings, db: Database, clock: Clock = utc_now) -> Services:
    glossary = GlossaryService(GlossaryStore(db), ModerationStore(db), clock)
    corrections = CorrectionService(CorrectionStore(db), clock)
    translator = translation.build(settings, clock, SettledWords(glossary, corrections))
    return Services(
        community=CommunityService(GuildStore(db), MemberStore(db), clock),
        translation=translator,
        flags=FlagService(FlagStore(db), FlagSwitchStore(db), translator, clock),
        glossary=glossary,
        corrections=corrections,
    )
