"""Words that a community settles, and translations that its members make better."""

from bot.features.glossary.corrections import CorrectionService, SettledWords
from bot.features.glossary.service import GlossaryService
from db.corrections import Suggestion
from db.glossary import Entry, Moderation

__all__ = [
    "CorrectionService",
    "Entry",
    "GlossaryService",
    "Moderation",
    "SettledWords",
    "Suggestion",
]
