import asyncio

import pytest

from bot.errors import EngineTimeout, EngineUnauthorised
from bot.features.translation import FlagService, FlagSwitches, Place, TranslationService
from bot.features.translation.engines import Request, Result
from db import Database
from db.translation import FlagStore, FlagSwitchStore
from tests.bot.features.translation.doubles import Scripted, SetClock

ANN, MEI, REPLY = 1, 2, 900
APPLES = Place(7, 70, 700)
TEXT = "The library closes early on Sundays"
ANSWERS = {
    "fr": "La bibliothèque ferme tôt le dimanche",
    "es": "La biblioteca cierra temprano los domingos",
    "zh-Hans": "图书馆星期天关门比较早",
    "ms": "Perpustakaan tutup awal pada hari Ahad",
    "ta": "நூலகம் ஞாயிற்றுக்கிழமைகளில் சீக்கிரம் மூடப்படும்",
    "en": "I bought a lot of apples at the supermarket today",
}


def answer(request: Request) -> Result | EngineTimeout:
    if request.target not in ANSWERS:
        return EngineTimeout("scripted")
    return Result(ANSWERS[request.target], request.source)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def engine() -> Scripted:
    return Scripted(answer)


@pytest.fixture
def flags(db: Database, engine: Scripted, clock: SetClock) -> FlagService:
    translation = TranslationService([engine], clock)
    return FlagService(FlagStore(db), FlagSwitchStore(db), translation, clock)


async def test_who_asks_first_has_it_done_and_the_others_wait_for_it(flags: FlagService) -> None:
    [errand] = await flags.ask(APPLES, ANN, "CA")
    assert (errand.place, errand.languages, errand.interrupted) == (APPLES, ("en", "fr"), False)
    assert await flags.ask(APPLES, MEI, "US") == []
    assert await flags.settle(errand, ["fr"], ["en"], [REPLY])
    flags.finish(errand)
    assert await flags.ask(APPLES, MEI, "FR") == []


async def test_thirty_who_ask_at_once_give_one_errand(flags: FlagService) -> None:
    found = await asyncio.gather(*(flags.ask(APPLES, user_id, "US") for user_id in range(1, 31)))
    assert sum(len(errands) for errands in found) == 1


async def test_an_errand_that_failed_is_taken_up_by_the_next_who_asks(flags: FlagService) -> None:
    [errand] = await flags.ask(APPLES, ANN, "US")
    assert await flags.unfinished() == []
    flags.finish(errand)
    [again] = await flags.ask(APPLES, MEI, "GB")
    assert (again.nonce, again.interrupted) == (errand.nonce, True)


async def test_a_flag_taken_away_at_once_is_never_put_up_after_it(flags: FlagService) -> None:
    for _ in range(20):
        errands, _replies = await asyncio.gather(
            flags.ask(APPLES, ANN, "US"), flags.withdraw(APPLES.message_id, ANN, "US")
        )
        assert [await flags.is_wanted(errand) for errand in errands] == [False]
        for errand in errands:
            flags.finish(errand)


async def test_at_most_three_languages_are_answered_and_the_messages_own_is_none_of_them(
    flags: FlagService, engine: Scripted
) -> None:
    [errand] = await flags.ask(APPLES, ANN, "SG")
    answers = await flags.translate(errand, TEXT)
    assert [answer.target for answer in answers.translations] == ["zh-Hans", "ms", "ta"]
    assert (answers.needless, answers.unanswered) == (("en",), ())
    answers = await flags.translate(errand, "Hoy compré muchas manzanas en el supermercado")
    assert [answer.target for answer in answers.translations] == ["en", "zh-Hans", "ms"]
    assert [request.target for request in engine.requests].count("ta") == 1


async def test_languages_that_no_engine_can_do_cost_only_themselves(flags: FlagService) -> None:
    [errand] = await flags.ask(APPLES, ANN, "BE")
    answers = await flags.translate(errand, TEXT)
    assert [answer.target for answer in answers.translations] == ["fr"]
    assert answers.unanswered == ("nl", "de")
    assert answers.why
    assert answers.why.key == "translation-no-engine"


async def test_any_other_error_is_not_taken_for_an_engine_that_is_down(db: Database, clock: SetClock) -> None:
    class Broken:
        async def recall(self, text: str, source: str | None, target: str) -> None:
            raise LookupError

    engine = Scripted(lambda request: EngineUnauthorised("scripted"))
    translation = TranslationService([engine], clock, [Broken()])
    flags = FlagService(FlagStore(db), FlagSwitchStore(db), translation, clock)
    [errand] = await flags.ask(APPLES, ANN, "FR")
    with pytest.raises(LookupError):
        await flags.translate(errand, TEXT)


async def test_a_reply_deleted_before_it_was_recorded_is_not_kept(flags: FlagService) -> None:
    [errand] = await flags.ask(APPLES, ANN, "FR")
    assert await flags.forget_message(REPLY) == []
    assert not await flags.settle(errand, ["fr"], [], [REPLY, REPLY + 1])
    flags.finish(errand)
    assert len(await flags.ask(APPLES, MEI, "FR")) == 1


async def test_a_channel_rests_as_long_as_it_was_told(flags: FlagService, clock: SetClock) -> None:
    flags.rest(APPLES.channel_id, 600)
    flags.rest(APPLES.message_id, 20)
    clock.go_on(599)
    assert await flags.ask(APPLES, ANN, "US") == []
    assert not flags.rests(APPLES.message_id)
    clock.go_on(2)
    assert len(await flags.ask(APPLES, ANN, "US")) == 1


async def test_flags_are_off_in_a_server_in_a_channel_and_in_its_threads(flags: FlagService) -> None:
    assert await flags.switches(7) == FlagSwitches(on=True, channels_off=())
    await flags.switch(7, on=False)
    assert await flags.ask(APPLES, ANN, "US") == []
    await flags.switch(7, on=True)
    await flags.switch_off_in(7, [70])
    assert await flags.ask(APPLES, ANN, "US") == []
    assert await flags.ask(Place(7, 71, 701), ANN, "US", parent_id=70) == []
    assert len(await flags.ask(Place(7, 72, 702), ANN, "US", parent_id=73)) == 1


async def test_a_server_and_a_member_are_forgotten(flags: FlagService) -> None:
    [errand] = await flags.ask(APPLES, ANN, "US")
    await flags.settle(errand, ["en"], [], [REPLY])
    await flags.switch(7, on=False)
    await flags.forget_member(ANN)
    assert await flags.withdraw(APPLES.message_id, ANN, "US") == []
    await flags.forget_guild(7)
    assert (await flags.switches(7)).on
    assert await flags.forget_message(REPLY) == []
