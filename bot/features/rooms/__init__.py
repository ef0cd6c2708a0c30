"""Linked rooms: one conversation, a channel for each language."""

from bot.features.rooms.copying import CopyService, Wording
from bot.features.rooms.counterparts import Counterparts, Echo, ThreadNews
from bot.features.rooms.links import FEWEST_ROOMS, MOST_ROOMS, Links, Reason
from db.copies import Original, Post, State, Unfinished
from db.rooms import Group, Room

__all__ = [
    "FEWEST_ROOMS",
    "MOST_ROOMS",
    "CopyService",
    "Counterparts",
    "Echo",
    "Group",
    "Links",
    "Original",
    "Post",
    "Reason",
    "Room",
    "State",
    "ThreadNews",
    "Unfinished",
    "Wording",
]
