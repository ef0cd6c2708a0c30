"""Looking for what was asked and answered, in whatever language it was written or translated into.

What is found is ranked by how many of the words (or pairs of letters) it holds, its answers and all
translations included; of equal ones the newest comes first. Half of them have to be there.
"""

from dataclasses import dataclass

from bot.errors import UserError
from bot.features.asking import tokens
from bot.features.asking.rules import WORDS_LENGTH, require_text
from db.asking import AskStore, Entry, Text

MOST_FOUND = 25

_SIMILAR_SHARE = 0.6  # of the words of a new question, found in an earlier one
_LEAST_WORDS = 2  # one word in common makes no similar question
_MOST_SIMILAR = 3


@dataclass(frozen=True, slots=True)
class Found:
    """A question, how it reads for who looks, and how many answers it has."""

    entry: Entry
    text: Text
    answers: int


class SearchService:
    def __init__(self, store: AskStore) -> None:
        self._store = store

    async def find(self, guild_id: int, words: str, reader: str) -> list[Found]:
        """At most MOST_FOUND questions. Raises UserError for words that are none, or too many."""
        wanted = tokens.searched(require_text(words, WORDS_LENGTH))[: tokens.MOST_TOKENS]
        if not wanted:
            raise UserError("ask-empty")
        entries = await self._store.search(guild_id, wanted, (len(wanted) + 1) // 2, MOST_FOUND)
        return await self._found(entries, reader)

    async def similar(self, guild_id: int, question: str, reader: str) -> list[Found]:
        """Earlier questions that somebody may have meant."""
        wanted = tokens.searched(question)[: tokens.MOST_TOKENS]
        least = max(_LEAST_WORDS, round(len(wanted) * _SIMILAR_SHARE))
        if len(wanted) < least:
            return []
        entries = await self._store.search(guild_id, wanted, least, _MOST_SIMILAR)
        return await self._found(entries, reader)

    async def _found(self, entries: list[Entry], reader: str) -> list[Found]:
        found = []
        for entry in entries:
            if texts := await self._store.texts(entry.id):
                text = next((each for each in texts if each.language == reader), texts[0])
                found.append(Found(entry, text, await self._store.answers(entry.id)))
        return found
