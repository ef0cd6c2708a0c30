"""What translating costs, and the budgets that limit it. No Discord, no SQL."""

from bot.features.usage.service import FLUSH_SECONDS, Limits, Reached, Report, Today, UsageService
from db.usage import Budgets, DayUse, EngineUse, PairUse, Sums, Way

__all__ = [
    "FLUSH_SECONDS",
    "Budgets",
    "DayUse",
    "EngineUse",
    "Limits",
    "PairUse",
    "Reached",
    "Report",
    "Sums",
    "Today",
    "UsageService",
    "Way",
]
