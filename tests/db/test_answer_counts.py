from dataclasses import replace

import pytest

from db import Database
from db.answer_counts import AnswerCounts, LanguageCount, PostingCount, WeekCount
from db.answers import Answer, AnswerStore, SpokenAnswer

GUILD, ELSEWHERE, POSTING = 7, 8, 70
ANN, MEI, SOFIA = 1, 2, 3
ANSWER = Answer(GUILD, 11, POSTING, ANN, "en", "Toast.", "nonce", 100)
SAID = SpokenAnswer(GUILD, 900, POSTING, MEI, "zh-Hans", 100)
WEEK = 7 * 24 * 3600


@pytest.fixture
def answers(db: Database) -> AnswerStore:
    return AnswerStore(db)


@pytest.fixture
def counts(db: Database) -> AnswerCounts:
    return AnswerCounts(db)


async def test_a_person_counts_once_in_the_language_of_their_answer(
    answers: AnswerStore, counts: AnswerCounts
) -> None:
    await answers.put(ANSWER)
    await answers.speak(replace(SAID, user_id=ANN, message_id=901))
    await answers.speak(SAID)
    await answers.speak(replace(SAID, message_id=902))
    await answers.speak(replace(SAID, user_id=SOFIA, message_id=903))
    assert await counts.counts(GUILD, POSTING) == [LanguageCount("zh-Hans", 2), LanguageCount("en", 1)]
    assert await counts.counts(ELSEWHERE, POSTING) == []
    assert await counts.best(GUILD, 0, 5) == [PostingCount(POSTING, 3)]


async def test_both_kinds_are_counted_by_week(answers: AnswerStore, counts: AnswerCounts) -> None:
    await answers.put(replace(ANSWER, at=3 * WEEK + 1))
    await answers.speak(replace(SAID, at=3 * WEEK + 2, language="en"))
    await answers.speak(replace(SAID, message_id=901, at=2 * WEEK))
    assert await counts.weeks(GUILD, 0) == [WeekCount(2, "zh-Hans", 1), WeekCount(3, "en", 2)]
    assert await counts.weeks(GUILD, 3 * WEEK) == [WeekCount(3, "en", 2)]


async def test_an_edit_changes_the_language_and_a_deletion_the_count(
    answers: AnswerStore, counts: AnswerCounts
) -> None:
    await answers.speak(SAID)
    await answers.speak(replace(SAID, language="es"))
    assert await counts.counts(GUILD, POSTING) == [LanguageCount("es", 1)]
    await answers.lose(ELSEWHERE, [SAID.message_id])
    assert await counts.counts(GUILD, POSTING) == [LanguageCount("es", 1)]
    await answers.lose(GUILD, [SAID.message_id])
    assert await counts.counts(GUILD, POSTING) == []
