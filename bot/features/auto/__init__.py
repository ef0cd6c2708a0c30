"""Channels that translate themselves, as plain Python. service.py tells the story of one message."""

from bot.features.auto.places import MOST_BOTS, MOST_LANGUAGES, STAYS, WAYS, Places
from bot.features.auto.service import SECOND_LOOK, AutoService, Need, Said
from bot.features.auto.talk import Burst
from db.auto import AutoPlace, Way
from db.auto_answers import Answer, Card, Lost

__all__ = [
    "MOST_BOTS",
    "MOST_LANGUAGES",
    "SECOND_LOOK",
    "STAYS",
    "WAYS",
    "Answer",
    "AutoPlace",
    "AutoService",
    "Burst",
    "Card",
    "Lost",
    "Need",
    "Places",
    "Said",
    "Way",
]
