import dataclasses

import pytest

from db import Database
from db.auto_answers import Answer, AutoAnswerStore, Card, Original

ONE = Answer("one", 7, 70, "reply", 1_000, None)
TWO = Answer("two", 7, 70, "reply", 1_010, 2_000)
CARDS = (Card(900, 70), Card(901, 70))


@pytest.fixture
def store(db: Database) -> AutoAnswerStore:
    return AutoAnswerStore(db)


async def test_a_message_is_claimed_once(store: AutoAnswerStore) -> None:
    assert await store.claim(ONE, 1, 0)
    assert not await store.claim(TWO, 1, 0)
    assert await store.claim(ONE, 2, 0)
    assert await store.originals("one") == (1, 2)
    assert await store.find(7, "two") is None


async def test_a_message_knows_its_answer_also_when_it_is_done(store: AutoAnswerStore) -> None:
    assert await store.answer_to(1) is None
    await store.claim(ONE, 1, 0)
    await store.finish(ONE, 1)
    assert await store.answer_to(1) == ONE


async def test_what_is_claimed_and_not_done_is_unfinished(store: AutoAnswerStore) -> None:
    await store.claim(ONE, 1, 0)
    await store.claim(TWO, 2, 0)
    assert await store.unfinished() == [(ONE, 1), (TWO, 2)]
    assert await store.finish(ONE, 1)
    assert await store.unfinished() == [(TWO, 2)]
    assert not await store.finish(ONE, 2)


async def test_cards_are_recorded_and_replaced(store: AutoAnswerStore) -> None:
    await store.claim(ONE, 1, 0)
    assert await store.record(ONE, CARDS)
    assert await store.record(ONE, CARDS[1:])
    assert await store.cards("one") == CARDS[1:]
    assert not await store.record(TWO, CARDS)


async def test_a_message_is_done_together_with_the_first_cards(store: AutoAnswerStore) -> None:
    await store.claim(ONE, 1, 0)
    assert await store.settle(ONE, 1, CARDS) == (True, True)
    assert await store.cards("one") == CARDS
    assert await store.unfinished() == []


async def test_what_was_deleted_or_let_go_meanwhile_is_not_recorded(store: AutoAnswerStore) -> None:
    await store.claim(ONE, 1, 0)
    await store.claim(TWO, 2, 0)
    await store.forget_message(1)
    await store.let_go(TWO)
    assert await store.settle(ONE, 1, CARDS) == (False, False)
    assert await store.settle(TWO, 2, CARDS) == (True, False)
    assert await store.cards("one") == await store.cards("two") == ()


async def test_a_later_edit_opens_a_message_again_and_the_same_one_does_not(store: AutoAnswerStore) -> None:
    await store.claim(ONE, 1, 5)
    await store.finish(ONE, 1)
    assert await store.reopen(1, 5) is None
    assert await store.reopen(1, 6) == ONE
    assert await store.unfinished() == [(ONE, 1)]
    assert await store.reopen(1, 6) is None
    assert await store.reopen(2, 6) is None


async def test_a_deleted_original_leaves_the_others_and_the_last_takes_the_answer(
    store: AutoAnswerStore,
) -> None:
    for message_id in (1, 2):
        await store.claim(ONE, message_id, 0)
    await store.record(ONE, CARDS)
    lost = await store.forget_message(1)
    assert lost
    assert (lost.answer, lost.remaining, lost.cards) == (ONE, (2,), CARDS)
    assert await store.forget_message(1) is None
    lost = await store.forget_message(2)
    assert lost
    assert (lost.remaining, lost.cards) == ((), CARDS)
    assert await store.forget_message(900) is None


async def test_a_deleted_card_takes_its_answer_and_no_edit_brings_it_back(store: AutoAnswerStore) -> None:
    await store.claim(ONE, 1, 0)
    await store.record(ONE, CARDS)
    lost = await store.forget_message(901)
    assert lost
    assert (lost.remaining, lost.cards) == ((1,), CARDS)
    assert await store.reopen(1, 9) is None
    assert await store.find(7, "one") is None
    assert await store.is_known(1)
    assert not await store.record(ONE, CARDS)
    assert await store.unfinished() == []


async def test_a_message_moves_to_another_answer_and_an_empty_one_is_forgotten(
    store: AutoAnswerStore,
) -> None:
    await store.claim(ONE, 1, 0)
    await store.finish(ONE, 1)
    assert await store.move(1, TWO)
    assert await store.unfinished() == [(TWO, 1)]
    assert await store.find(7, "one") is None
    assert not await store.move(2, ONE)


async def test_an_answer_is_found_only_in_its_own_server(store: AutoAnswerStore) -> None:
    await store.claim(ONE, 1, 0)
    assert await store.find(7, "one") == ONE
    assert await store.find(8, "one") is None


async def test_what_was_shown_long_enough_expires_once(store: AutoAnswerStore) -> None:
    await store.claim(ONE, 1, 0)
    await store.claim(TWO, 2, 0)
    await store.record(TWO, CARDS)
    assert await store.due(1_999) == []
    assert await store.due(2_000) == [(TWO, CARDS)]
    await store.let_go(TWO)
    assert await store.due(2_000) == []
    assert await store.cards("two") == ()
    assert await store.find(7, "one") == ONE


async def test_old_answers_are_pruned_with_all_that_belongs_to_them(store: AutoAnswerStore) -> None:
    await store.claim(ONE, 1, 0)
    await store.claim(TWO, 2, 0)
    await store.record(ONE, CARDS)
    await store.prune(1_010)
    assert not await store.is_known(1)
    assert await store.cards("one") == ()
    assert await store.is_known(2)


async def test_a_server_is_forgotten(store: AutoAnswerStore) -> None:
    other = dataclasses.replace(TWO, guild_id=8)
    await store.claim(ONE, 1, 0)
    await store.claim(other, 2, 0)
    await store.forget_member(1)
    await store.forget_guild(7)
    assert (await store.is_known(1), await store.is_known(2)) == (False, True)
    await store.drop(other)
    assert not await store.is_known(2)


async def test_the_latest_messages_that_are_answered_and_shown_are_known(store: AutoAnswerStore) -> None:
    await store.claim(ONE, 1, 0)
    await store.claim(TWO, 2, 0)
    await store.claim(TWO, 3, 0)
    assert await store.recent(1_000, 2) == [Original(7, 70, 3), Original(7, 70, 2)]
    assert await store.recent(1_010, 9) == [Original(7, 70, 3), Original(7, 70, 2)]
    await store.let_go(TWO)
    assert await store.recent(1_000, 9) == [Original(7, 70, 1)]


async def test_a_card_tells_its_answer(store: AutoAnswerStore) -> None:
    await store.claim(ONE, 1, 0)
    await store.settle(ONE, 1, CARDS)
    assert await store.of_card(CARDS[1].card_id) == ONE
    assert await store.of_card(1) is None
