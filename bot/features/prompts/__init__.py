"""Questions that both sides answer, as plain Python: what cogs need of it."""

from bot.features.prompts.answering import LONGEST_ANSWER, AnswerService, Translated
from bot.features.prompts.checking import Problem
from bot.features.prompts.files import MOST_BYTES, Sheet, read, write_csv, write_toml
from bot.features.prompts.guessing import Guessed, GuessService
from bot.features.prompts.prompt import MOST_OF_TEXT, Deck, Kind, Prompt, Verdict, Wording, Wordings
from bot.features.prompts.schedule import ZoneUnknown, known_zone, search_zones
from bot.features.prompts.service import LOW_STOCK, CannotPost, PromptService, Work
from bot.features.prompts.stats import OTHERS, Stats, StatsService, Success, Week
from bot.features.prompts.stock import Stock, own_key
from bot.features.prompts.streams import MOST_STREAMS, Coming, StreamService
from bot.features.prompts.suggesting import MOST_OF_NOTE, SuggestionService, deck_key
from db.answer_counts import LanguageCount
from db.answers import Answer, Withdrawn
from db.guesses import Reveal
from db.postings import Posting
from db.streams import Stopped, Stream, Style
from db.suggestions import Suggestion

__all__ = [
    "LONGEST_ANSWER",
    "LOW_STOCK",
    "MOST_BYTES",
    "MOST_OF_NOTE",
    "MOST_OF_TEXT",
    "MOST_STREAMS",
    "OTHERS",
    "Answer",
    "AnswerService",
    "CannotPost",
    "Coming",
    "Deck",
    "GuessService",
    "Guessed",
    "Kind",
    "LanguageCount",
    "Posting",
    "Problem",
    "Prompt",
    "PromptService",
    "Reveal",
    "Sheet",
    "Stats",
    "StatsService",
    "Stock",
    "Stopped",
    "Stream",
    "StreamService",
    "Style",
    "Success",
    "Suggestion",
    "SuggestionService",
    "Translated",
    "Verdict",
    "Week",
    "Withdrawn",
    "Wording",
    "Wordings",
    "Work",
    "ZoneUnknown",
    "deck_key",
    "known_zone",
    "own_key",
    "read",
    "search_zones",
    "write_csv",
    "write_toml",
]
