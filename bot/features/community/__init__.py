"""What servers and members decided about languages."""

from bot.features.community.departures import DepartureService
from bot.features.community.notices import NoticeService
from bot.features.community.service import MOST_LANGUAGES, CommunityService
from db.community import Ability, Profile

__all__ = ["MOST_LANGUAGES", "Ability", "CommunityService", "DepartureService", "NoticeService", "Profile"]
