from datetime import timedelta

import pytest

from bot.features.community import CommunityService
from bot.features.prompts import OTHERS, AnswerService, Posting, StatsService, Stock
from bot.features.prompts.decks import shipped
from bot.features.prompts.stats import MOST_LANGUAGES, WEEKS
from bot.features.translation import TranslationService
from db import Database
from db.answer_counts import AnswerCounts, monday, week_of
from db.answers import AnswerStore, SpokenAnswer
from db.community import GuildStore, MemberStore
from db.postings import PostingStore
from db.prompts import OwnDeckStore
from tests.bot.features.translation.doubles import SetClock

GUILD, ELSEWHERE = 7, 8
BREAKFAST, EGG = "food/breakfast", "food/egg"


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def store(db: Database) -> AnswerStore:
    return AnswerStore(db)


@pytest.fixture
def stats(db: Database, store: AnswerStore, clock: SetClock) -> StatsService:
    community = CommunityService(GuildStore(db), MemberStore(db), clock)
    answers = AnswerService(store, AnswerCounts(db), TranslationService([], clock), community, clock)
    return StatsService(answers, PostingStore(db), Stock(OwnDeckStore(db), clock), clock)


async def posted(db: Database, clock: SetClock, posting_id: int, prompt: str, guild_id: int = GUILD) -> None:
    now = int(clock().timestamp())
    posting = Posting(posting_id, 1, now + posting_id, guild_id, 70, "thread", prompt, 1, "claimed", now)
    store = PostingStore(db)
    assert await store.claim(posting)
    await store.posted(posting_id, 900 + posting_id, None, now)


async def said(
    store: AnswerStore, clock: SetClock, language: str, *, user: int = 1, posting: int = 1, ago: int = 0
) -> None:
    """Somebody answered `ago` weeks before now."""
    at = int((clock() - timedelta(weeks=ago)).timestamp())
    message = hash((language, user, posting, ago)) & 0xFFFFFFFF
    await store.speak(SpokenAnswer(GUILD, message, posting, user, language, at))


def test_a_week_begins_on_monday() -> None:
    tuesday = 1_763_424_000  # 18 November 2025
    assert monday(week_of(tuesday)) == tuesday - 86_400
    assert week_of(tuesday - 86_400) == week_of(tuesday + 5 * 86_400)
    assert week_of(tuesday - 86_401) == week_of(tuesday) - 1


async def test_answers_are_shown_by_week_and_language(
    stats: StatsService, store: AnswerStore, db: Database, clock: SetClock
) -> None:
    await posted(db, clock, 1, BREAKFAST)
    await posted(db, clock, 2, EGG, guild_id=ELSEWHERE)
    await said(store, clock, "en")
    await said(store, clock, "zh-Hans", user=2)
    await said(store, clock, "zh-Hans", user=3, ago=2)
    await said(store, clock, "es", user=4, ago=WEEKS + 1)
    found = await stats.of(GUILD)
    assert (found.asked, found.answers, list(found.languages)) == (1, 3, ["zh-Hans", "en"])
    assert [week.answers for week in found.weeks] == [0] * 9 + [1, 0, 2]
    assert found.in_language("zh-Hans") == 2


async def test_the_prompts_that_worked_are_named_once_each_and_never_those_that_are_gone(
    stats: StatsService, store: AnswerStore, db: Database, clock: SetClock
) -> None:
    for posting_id, prompt in ((1, BREAKFAST), (2, EGG), (3, EGG), (4, "own/12")):
        await posted(db, clock, posting_id, prompt)
    for user in range(3):
        await said(store, clock, "en", user=user, posting=3)
        await said(store, clock, "en", user=user, posting=4)
    await said(store, clock, "en", posting=1)
    await said(store, clock, "en", posting=2)
    best = (await stats.of(GUILD)).best
    assert [(each.prompt.key, each.people) for each in best] == [(EGG, 3), (BREAKFAST, 1)]


async def test_rare_languages_are_shown_together(
    stats: StatsService, store: AnswerStore, clock: SetClock
) -> None:
    for place, language in enumerate(["en", "zh-Hans", "es", "ja", "fr", "de"]):
        for user in range(6 - place):
            await said(store, clock, language, user=user)
    found = await stats.of(GUILD)
    assert list(found.languages) == ["en", "zh-Hans", "es", "ja", OTHERS]
    assert len(found.languages) == MOST_LANGUAGES
    assert found.in_language(OTHERS) == 3


async def test_a_server_that_asked_nothing_has_empty_weeks(stats: StatsService) -> None:
    found = await stats.of(GUILD)
    assert (found.asked, found.answers, found.best) == (0, 0, [])
    assert len(found.weeks) == WEEKS


def test_the_font_knows_what_ships() -> None:
    from bot.features.pictures.canvas import knows

    unknown = {
        letter
        for deck in shipped().values()
        for prompt in deck.prompts
        for wording in prompt.texts.values()
        for letter in wording.text
        if not knows(letter)
    }
    assert {letter for letter in unknown if letter.isalpha()} == set()
