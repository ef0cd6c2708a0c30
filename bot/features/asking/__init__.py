"""Ask across: a member asks those who read another language, and reads the answers in their own."""

from bot.features.asking.boards import BoardService
from bot.features.asking.rules import (
    ANSWER_LENGTH,
    DETAILS_LENGTH,
    QUESTION_LENGTH,
    WORDS_LENGTH,
    topics,
)
from bot.features.asking.search import Found, SearchService
from bot.features.asking.service import AskService, Draft, Shown
from bot.features.asking.upkeep import AskUpkeep
from db.asking import Entry, Text
from db.boards import Board

__all__ = [
    "ANSWER_LENGTH",
    "DETAILS_LENGTH",
    "QUESTION_LENGTH",
    "WORDS_LENGTH",
    "AskService",
    "AskUpkeep",
    "Board",
    "BoardService",
    "Draft",
    "Entry",
    "Found",
    "SearchService",
    "Shown",
    "Text",
    "topics",
]
