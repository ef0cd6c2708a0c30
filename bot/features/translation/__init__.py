"""Translation, as plain Python: what cogs need of it. service.py tells the whole story."""

from bot.features.translation.detection import Detection, detect
from bot.features.translation.engines import Engine
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
from bot.features.translation.service import (
    EngineStatus,
    Origin,
    Silence,
    Translation,
    TranslationService,
    build,
)

__all__ = [
    "CODES",
    "UNSURE",
    "Detection",
    "Engine",
    "EngineStatus",
    "Origin",
    "Silence",
    "Translation",
    "TranslationService",
    "build",
    "covers",
    "detect",
    "find",
    "from_locale",
    "name",
    "own_name",
    "search",
]
