"""What may be asked, by whom and how often. All lengths are in characters."""

from collections.abc import Collection, Sequence
from datetime import timedelta

from bot.errors import UserError
from db.boards import Board

QUESTION_LENGTH, DETAILS_LENGTH, ANSWER_LENGTH = 300, 1_000, 1_500
WORDS_LENGTH = 100

TOPICS = ("daily", "food", "school", "work", "language", "culture", "travel", "games")
SENSITIVE = ("health", "love", "religion", "politics")

# How many in how long: questions reach everybody, answers only those who read the thread.
QUESTION_RATE = (3, timedelta(hours=24))
ANSWER_RATE = (20, timedelta(hours=1))


def topics(board: Board) -> tuple[str, ...]:
    """What a question may be about in this server."""
    return (*TOPICS, *SENSITIVE) if board.sensitive else TOPICS


def require_text(text: str, most: int) -> str:
    """Raises UserError for what says nothing, or is longer than `most`."""
    text = text.strip()
    if not any(letter.isalnum() for letter in text):
        raise UserError("ask-empty")
    if len(text) > most:
        raise UserError("ask-too-long", most=str(most), length=str(len(text)))
    return text


def require_details(text: str) -> str:
    """As require_text, but nothing is fine."""
    return require_text(text, DETAILS_LENGTH) if text.strip() else ""


def require_allowed(board: Board, role_ids: Collection[int]) -> None:
    """Raises UserError where nobody can ask, or the member holds a blocked role."""
    if board.channel_id is None:
        raise UserError("ask-no-board")
    if not board.blocked.isdisjoint(role_ids):
        raise UserError("ask-blocked")


def require_rate(key: str, moments: Sequence[int], rate: tuple[int, timedelta]) -> None:
    """`moments` (epoch seconds, earliest first) lie within the rate's time. Raises UserError with when."""
    most, within = rate
    if len(moments) >= most:
        again = moments[-most] + int(within.total_seconds())
        raise UserError(key, most=str(most), moment=f"<t:{again}:R>")
