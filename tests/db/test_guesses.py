import pytest

from db import Database
from db.guesses import GuessStore, Reveal, Tally

GUILD, ELSEWHERE, POSTING = 7, 8, 70
ANN, MEI = 1, 2


@pytest.fixture
async def guesses(db: Database) -> GuessStore:
    store = GuessStore(db)
    await store.schedule(GUILD, POSTING, 500, "nonce")
    return store


async def test_a_guess_can_be_changed_until_the_answer_is_told(guesses: GuessStore) -> None:
    assert await guesses.guess(GUILD, POSTING, ANN, "myth", "en")
    assert await guesses.guess(GUILD, POSTING, ANN, "fact", "en")
    assert await guesses.guess(GUILD, POSTING, MEI, "myth", "zh-Hans")
    assert await guesses.mine(GUILD, POSTING, ANN) == "fact"
    assert await guesses.tally(GUILD, POSTING) == [Tally("en", "fact", 1), Tally("zh-Hans", "myth", 1)]
    assert await guesses.claim(GUILD, POSTING, now=400)
    assert not await guesses.guess(GUILD, POSTING, ANN, "myth", "en")
    assert await guesses.mine(GUILD, POSTING, ANN) == "fact"


async def test_there_is_nothing_to_guess_at_elsewhere(guesses: GuessStore) -> None:
    assert not await guesses.guess(ELSEWHERE, POSTING, ANN, "myth", "en")
    assert not await guesses.guess(GUILD, 71, ANN, "myth", "en")
    assert not await guesses.claim(ELSEWHERE, POSTING, now=900)
    assert await guesses.reveal(ELSEWHERE, POSTING) is None


async def test_an_answer_is_told_once(guesses: GuessStore) -> None:
    await guesses.schedule(GUILD, POSTING, 900, "another")
    assert await guesses.due(499) == []
    assert await guesses.due(500) == [Reveal(GUILD, POSTING, 500, "waiting", "nonce")]
    assert await guesses.claim(GUILD, POSTING, now=600)
    assert not await guesses.claim(GUILD, POSTING, now=601)
    assert await guesses.due(601) == [Reveal(GUILD, POSTING, 500, "claimed", "nonce", 600)]
    await guesses.told(GUILD, POSTING)
    assert await guesses.due(900) == []


async def test_an_answer_told_early_that_a_crash_cut_short_is_due_at_once(guesses: GuessStore) -> None:
    assert await guesses.claim(GUILD, POSTING, now=100)
    assert [each.posting_id for each in await guesses.due(100)] == [POSTING]


async def test_people_and_servers_are_forgotten(guesses: GuessStore) -> None:
    await guesses.guess(GUILD, POSTING, ANN, "myth", "en")
    await guesses.forget_member(ANN)
    assert await guesses.tally(GUILD, POSTING) == []
    await guesses.guess(GUILD, POSTING, MEI, "myth", "en")
    await guesses.forget_guild(GUILD)
    assert await guesses.tally(GUILD, POSTING) == []
    assert await guesses.reveal(GUILD, POSTING) is None
