"""Linked rooms: one conversation, a channel for each language."""

from bot.features.rooms.links import FEWEST_ROOMS, MOST_ROOMS, Links, Reason
from db.rooms import Group, Room

__all__ = ["FEWEST_ROOMS", "MOST_ROOMS", "Group", "Links", "Reason", "Room"]
