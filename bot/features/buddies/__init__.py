"""People who meet: helpers for newcomers, and members who learn each other's language."""

from bot.features.buddies.helpers import MOST_PLACES, PAUSES, HelperService
from bot.features.buddies.icebreakers import icebreaker
from bot.features.buddies.introductions import ANSWER_WITHIN, IntroductionService
from bot.features.buddies.matching import Ability, Person
from bot.features.buddies.matchmaker import TRIO_AFTER, Matchmaker
from bot.features.buddies.people import People
from bot.features.buddies.service import MOST_MEETINGS, BuddyService
from db.helpers import Call, Helper
from db.pairs import Meeting, Partner
from db.seekers import Seeker

__all__ = [
    "ANSWER_WITHIN",
    "MOST_MEETINGS",
    "MOST_PLACES",
    "PAUSES",
    "TRIO_AFTER",
    "Ability",
    "BuddyService",
    "Call",
    "Helper",
    "HelperService",
    "IntroductionService",
    "Matchmaker",
    "Meeting",
    "Partner",
    "People",
    "Person",
    "Seeker",
    "icebreaker",
]
