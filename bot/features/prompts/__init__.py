"""Questions that both sides answer, as plain Python: what cogs need of it."""

from bot.features.prompts.prompt import Deck, Kind, Prompt, Verdict, Wording, Wordings
from bot.features.prompts.stock import Stock
from db.postings import Posting
from db.streams import Stopped, Stream, Style

__all__ = [
    "Deck",
    "Kind",
    "Posting",
    "Prompt",
    "Stock",
    "Stopped",
    "Stream",
    "Style",
    "Verdict",
    "Wording",
    "Wordings",
]
