"""Translation, as plain Python: what cogs need of it. service.py tells the whole story."""

from bot.features.translation.budget import NOBODY, Account
from bot.features.translation.detection import Detection, detect
from bot.features.translation.engines import Engine
from bot.features.translation.engines.names import engine_name
from bot.features.translation.explanation import Explanation, Phrase
from bot.features.translation.flag_service import Answers, Errand, FlagService, FlagSwitches
from bot.features.translation.flag_upkeep import FlagUpkeep, Revision
from bot.features.translation.languages import (
    CODES,
    UNSURE,
    covers,
    find,
    from_locale,
    name,
    own_name,
    search,
)
from bot.features.translation.outcome import Origin, Silence, Translation
from bot.features.translation.relay import EngineStatus
from bot.features.translation.service import TranslationService, build
from bot.features.translation.slang import Note
from db.translation import Place

__all__ = [
    "CODES",
    "NOBODY",
    "UNSURE",
    "Account",
    "Answers",
    "Detection",
    "Engine",
    "EngineStatus",
    "Errand",
    "Explanation",
    "FlagService",
    "FlagSwitches",
    "FlagUpkeep",
    "Note",
    "Origin",
    "Phrase",
    "Place",
    "Revision",
    "Silence",
    "Translation",
    "TranslationService",
    "build",
    "covers",
    "detect",
    "engine_name",
    "find",
    "from_locale",
    "name",
    "own_name",
    "search",
]
