"""Looking for what was asked and answered, in whatever language it was written or translated into.

What is looked for is looked for in the server's other languages too, as far as engines know it. What is
found is ranked by how many of the words (or pairs of letters) it holds, its answers and all translations
included; of equal ones the newest comes first. Half of them have to be there.
"""

import asyncio
from dataclasses import dataclass

from bot.errors import UserError
from bot.features.asking import tokens
from bot.features.asking.rules import WORDS_LENGTH, require_text
from bot.features.community import CommunityService
from bot.features.translation import Account, Translation, TranslationService
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
    def __init__(self, store: AskStore, translation: TranslationService, community: CommunityService) -> None:
        self._store = store
        self._translation = translation
        self._community = community

    async def find(self, guild_id: int, words: str, reader: str, account: Account) -> list[Found]:
        """At most MOST_FOUND questions, those that hold the words as they were written first.

        Raises UserError for words that are none, or too many.
        """
        words = require_text(words, WORDS_LENGTH)
        if not tokens.searched(words):
            raise UserError("ask-empty")
        found: dict[int, Entry] = {}
        for each in (words, *await self._elsewhere(guild_id, words, account)):
            if wanted := tokens.searched(each)[: tokens.MOST_TOKENS]:
                least = (len(wanted) + 1) // 2
                entries = await self._store.search(guild_id, wanted, least, MOST_FOUND)
                found |= {entry.id: entry for entry in entries if entry.id not in found}
        return await self._found(list(found.values())[:MOST_FOUND], reader)

    async def similar(self, guild_id: int, question: str, reader: str) -> list[Found]:
        """Earlier questions that somebody may have meant."""
        wanted = tokens.searched(question)[: tokens.MOST_TOKENS]
        least = max(_LEAST_WORDS, round(len(wanted) * _SIMILAR_SHARE))
        if len(wanted) < least:
            return []
        entries = await self._store.search(guild_id, wanted, least, _MOST_SIMILAR)
        return await self._found(entries, reader)

    async def _elsewhere(self, guild_id: int, words: str, account: Account) -> list[str]:
        """The words in the other languages of the server, as far as an engine knows them."""
        offered = await self._community.guild_languages(guild_id)
        outcomes = await asyncio.gather(
            *(self._translation.translate(words, each, among=offered, account=account) for each in offered),
            return_exceptions=True,
        )
        for outcome in outcomes:
            if isinstance(outcome, BaseException) and not isinstance(outcome, UserError):
                raise outcome
        return [outcome.text for outcome in outcomes if isinstance(outcome, Translation)]

    async def _found(self, entries: list[Entry], reader: str) -> list[Found]:
        found = []
        for entry in entries:
            if texts := await self._store.texts(entry.id):
                text = next((each for each in texts if each.language == reader), texts[0])
                found.append(Found(entry, text, await self._store.answers(entry.id)))
        return found
