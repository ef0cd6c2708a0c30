"""What came of a server's questions: answers by week and language, and the prompts that worked.

Answers stand in the prompts' threads under their authors' names, so nothing has to be hidden here.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.clock import Clock
from bot.features.prompts.answering import AnswerService
from bot.features.prompts.prompt import Prompt
from bot.features.prompts.stock import Stock
from db.answer_counts import PostingCount, WeekCount, monday, week_of
from db.postings import PostingStore

WEEKS = 12
OTHERS = ""
"""Stands for the languages after the MOST_LANGUAGES in which most was answered."""
MOST_LANGUAGES = 5

_MOST_BEST = 5


@dataclass(frozen=True, slots=True)
class Week:
    """A week that begins with `monday` (epoch seconds): how many answers there were in each language."""

    monday: int
    by_language: Mapping[str, int]

    @property
    def answers(self) -> int:
        return sum(self.by_language.values())


@dataclass(frozen=True, slots=True)
class Success:
    """A prompt, and how many people answered it the best time."""

    prompt: Prompt
    people: int


@dataclass(frozen=True, slots=True)
class Stats:
    """Of the last WEEKS, the oldest first. `languages` begin with that of most answers; OTHERS are last."""

    asked: int
    languages: Sequence[str]
    weeks: Sequence[Week]
    best: Sequence[Success]

    @property
    def answers(self) -> int:
        return sum(week.answers for week in self.weeks)

    def in_language(self, language: str) -> int:
        """How many answers there were in one of `languages`."""
        return sum(week.by_language.get(language, 0) for week in self.weeks)


class StatsService:
    def __init__(self, answers: AnswerService, postings: PostingStore, stock: Stock, clock: Clock) -> None:
        self._answers = answers
        self._postings = postings
        self._stock = stock
        self._clock = clock

    async def of(self, guild_id: int) -> Stats:
        now = int(self._clock().timestamp())
        first = week_of(now) - WEEKS + 1
        since = monday(first)
        counts = await self._answers.weeks(guild_id, since)
        languages = _languages(counts)
        weeks = [_week(number, counts, languages) for number in range(first, first + WEEKS)]
        asked = await self._postings.count(guild_id, since)
        best = await self._best(guild_id, await self._answers.best(guild_id, since))
        return Stats(asked, languages, weeks, best)

    async def _best(self, guild_id: int, counts: Sequence[PostingCount]) -> list[Success]:
        """Each prompt once, with its best time; those whose deck was deleted are left out."""
        found: dict[str, Success] = {}
        for count in counts:
            posting = await self._postings.find(guild_id, count.posting_id)
            prompt = await self._stock.prompt(guild_id, posting.prompt) if posting else None
            if prompt:
                found.setdefault(prompt.key, Success(prompt, count.number))
            if len(found) == _MOST_BEST:
                break
        return list(found.values())


def _languages(counts: Sequence[WeekCount]) -> list[str]:
    totals = Counter[str]()
    for count in counts:
        totals[count.language] += count.number
    known = [language for language, _ in totals.most_common()]
    return known if len(known) <= MOST_LANGUAGES else [*known[: MOST_LANGUAGES - 1], OTHERS]


def _week(number: int, counts: Sequence[WeekCount], languages: Sequence[str]) -> Week:
    by_language = Counter[str]()
    for count in counts:
        if count.week == number:
            by_language[count.language if count.language in languages else OTHERS] += count.number
    return Week(monday(number), {each: by_language[each] for each in languages if by_language[each]})
