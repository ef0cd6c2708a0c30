from datetime import timedelta

import pytest

from bot.errors import UserError
from bot.features.prompts.guessing import REVEALED_AFTER, Guessed, GuessService
from db import Database
from db.guesses import GuessStore
from tests.bot.features.translation.doubles import SetClock

GUILD, ELSEWHERE, POSTING = 7, 8, 70
ANN, MEI, SOFIA, KAI = 1, 2, 3, 4


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
async def guesses(db: Database, clock: SetClock) -> GuessService:
    service = GuessService(GuessStore(db), clock)
    await service.open(GUILD, POSTING)
    return service


async def test_the_answer_says_how_readers_of_each_language_guessed(guesses: GuessService) -> None:
    for member, verdict, language in (
        (ANN, "myth", "en"),
        (KAI, "fact", "en"),
        (MEI, "fact", "zh-Hans"),
        (MEI, "myth", "zh-Hans"),
    ):
        await guesses.guess(GUILD, POSTING, member, verdict, language)
    assert await guesses.result(GUILD, POSTING, "myth") == [Guessed("en", 1, 1), Guessed("zh-Hans", 1, 0)]


async def test_guessing_ends_when_the_answer_is_told(guesses: GuessService) -> None:
    assert await guesses.claim(GUILD, POSTING)
    assert not await guesses.claim(GUILD, POSTING)
    with pytest.raises(UserError) as late:
        await guesses.guess(GUILD, POSTING, SOFIA, "myth", "es")
    assert late.value.key == "guess-too-late"


async def test_a_forged_guess_counts_for_nothing(guesses: GuessService) -> None:
    for guild_id, verdict in ((GUILD, "both"), (ELSEWHERE, "myth")):
        with pytest.raises(UserError):
            await guesses.guess(guild_id, POSTING, ANN, verdict, "en")
    assert await guesses.result(GUILD, POSTING, "myth") == []


async def test_an_answer_is_due_once_and_a_crash_in_between_brings_it_back(
    guesses: GuessService, clock: SetClock
) -> None:
    clock.now += timedelta(hours=1)
    await guesses.open(GUILD, POSTING)
    assert await guesses.due() == []
    clock.now -= timedelta(hours=1)
    clock.now += REVEALED_AFTER + timedelta(minutes=1)
    (due,) = await guesses.due()
    assert due.state == "waiting"
    await guesses.claim(GUILD, POSTING)
    (again,) = await guesses.due()
    assert (again.state, again.nonce) == ("claimed", due.nonce)
    await guesses.told(GUILD, POSTING)
    assert await guesses.due() == []
