from dataclasses import replace

import pytest

from db import Database
from db.answers import Answer, AnswerStore, SpokenAnswer, Withdrawn

GUILD, ELSEWHERE, POSTING = 7, 8, 70
ANN, MEI = 1, 2
ANSWER = Answer(GUILD, 11, POSTING, ANN, "en", "Toast.", "nonce", 100)
SAID = SpokenAnswer(GUILD, 900, POSTING, MEI, "zh-Hans", 100)


@pytest.fixture
def answers(db: Database) -> AnswerStore:
    return AnswerStore(db)


async def test_who_answers_again_changes_their_answer_and_it_stays_where_it_stands(
    answers: AnswerStore,
) -> None:
    assert await answers.put(ANSWER) == ANSWER
    await answers.translate(ANSWER, {"es": "Tostadas."}, complete=True)
    await answers.post(GUILD, ANSWER.id, 800, 801)
    again = await answers.put(replace(ANSWER, id=12, nonce="other", text="Rice.", at=200))
    assert again == replace(ANSWER, text="Rice.", thread_id=800, message_id=801)
    assert await answers.translations(GUILD, ANSWER.id) == {}
    assert await answers.by(GUILD, POSTING, ANN) == again
    assert await answers.of(GUILD, POSTING) == [again]


async def test_an_answer_is_on_its_way_until_it_is_posted_and_translated(answers: AnswerStore) -> None:
    await answers.put(ANSWER)
    assert await answers.of(GUILD, POSTING) == []
    await answers.post(GUILD, ANSWER.id, 800, 801)
    assert [each.id for each in await answers.unfinished(0)] == [ANSWER.id]
    await answers.translate(ANSWER, {"es": "Tostadas."}, complete=True)
    assert await answers.unfinished(0) == []
    assert await answers.translations(GUILD, ANSWER.id) == {"es": "Tostadas."}


async def test_a_translation_of_what_was_changed_meanwhile_is_not_kept(answers: AnswerStore) -> None:
    await answers.put(ANSWER)
    await answers.put(replace(ANSWER, text="Rice."))
    await answers.translate(ANSWER, {"es": "Tostadas."}, complete=True)
    assert await answers.translations(GUILD, ANSWER.id) == {}
    assert await answers.unfinished(0) != []


async def test_nothing_is_found_from_another_server(answers: AnswerStore) -> None:
    await answers.put(ANSWER)
    assert await answers.get(ELSEWHERE, ANSWER.id) is None
    await answers.remove(ELSEWHERE, ANSWER.id)
    assert await answers.get(GUILD, ANSWER.id) == ANSWER


async def test_a_deleted_message_takes_its_answer_and_the_text_with_it(answers: AnswerStore) -> None:
    await answers.put(ANSWER)
    await answers.translate(ANSWER, {"es": "Tostadas."}, complete=True)
    await answers.post(GUILD, ANSWER.id, 800, 801)
    await answers.lose(GUILD, [801])
    assert await answers.get(GUILD, ANSWER.id) is None
    assert await answers.translations(GUILD, ANSWER.id) == {}


async def test_people_and_servers_are_forgotten(answers: AnswerStore) -> None:
    await answers.put(ANSWER)
    await answers.put(replace(ANSWER, guild_id=ELSEWHERE))
    await answers.speak(SAID)
    await answers.forget_member(MEI)
    assert await answers.messages(GUILD, POSTING) == []
    await answers.forget_guild(GUILD)
    assert await answers.get(GUILD, ANSWER.id) is None
    await answers.forget_member(ANN)
    assert await answers.get(ELSEWHERE, ANSWER.id) is None


async def test_the_message_of_an_erased_answer_is_remembered_until_it_is_cleared(
    answers: AnswerStore,
) -> None:
    posted = await answers.put(ANSWER)
    waiting = await answers.put(replace(ANSWER, id=12, user_id=MEI))
    await answers.post(GUILD, posted.id, 80, 81)
    for each in (posted, waiting):
        await answers.remove(GUILD, each.id)
    assert not await answers.post(GUILD, waiting.id, 80, 82)
    (withdrawn,) = await answers.withdrawn()
    assert withdrawn == Withdrawn(GUILD, 81, 80, POSTING)
    await answers.cleared(withdrawn)
    assert await answers.withdrawn() == []


async def test_a_deleted_thread_takes_the_answers_of_its_prompt_along(answers: AnswerStore) -> None:
    kept = await answers.put(ANSWER)
    await answers.post(GUILD, kept.id, 80, 81)
    await answers.lose_all(ELSEWHERE, POSTING)
    assert await answers.of(GUILD, POSTING)
    await answers.lose_all(GUILD, POSTING)
    assert await answers.messages(GUILD, POSTING) == []
    assert await answers.withdrawn() == []
