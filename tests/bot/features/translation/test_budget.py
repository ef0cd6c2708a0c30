import asyncio

import pytest

from bot.clock import utc_now
from bot.errors import BudgetSpent, EnginesUnavailable, EngineUnreachable
from bot.features.translation import Account, Silence, Translation, TranslationService
from bot.features.translation.engines import Request, Result
from bot.features.translation.memory import phrasebook
from tests.bot.features.translation.doubles import Scripted

ANN = Account(1, 2)
SHIRT = "¿dónde compraste esa camisa tan bonita?"
SHOES = "me gustan mucho tus zapatos nuevos"


class Till:
    """A budget that notes what it was asked; `left` False refuses all."""

    def __init__(self) -> None:
        self.left = True
        self.required: list[tuple[Account, int]] = []
        self.released: list[int] = []

    async def require(self, account: Account, characters: int) -> None:
        await asyncio.sleep(0)
        self.required.append((account, characters))
        if not self.left:
            raise BudgetSpent("member", utc_now())

    def release(self, account: Account, characters: int) -> None:
        self.released.append(characters)

    @property
    def held(self) -> int:
        return sum(characters for _, characters in self.required) - sum(self.released)


@pytest.fixture
def till() -> Till:
    return Till()


def serving(till: Till, engine: Scripted) -> TranslationService:
    return TranslationService([engine], utc_now, [phrasebook()], budget=till)


@pytest.fixture
def engine() -> Scripted:
    return Scripted(lambda request: Result(f"in English: {request.text.title()}", "es"))


async def test_memories_silence_and_the_cache_ask_no_budget(till: Till, engine: Scripted) -> None:
    service = serving(till, engine)
    await service.translate("你好", "en", account=ANN)
    assert isinstance(await service.translate("where is my shirt today?", "en", account=ANN), Silence)
    assert till.required == []
    for _ in range(2):
        await service.translate(SHIRT, "en", account=ANN)
    assert till.required == [(ANN, len(SHIRT))]


async def test_a_text_of_many_lines_asks_once_and_holds_what_was_sent(till: Till, engine: Scripted) -> None:
    told = await serving(till, engine).translate(f"hola\n{SHIRT}\n{SHOES}", "en", account=ANN)
    assert isinstance(told, Translation)
    assert len(till.required) == 1
    assert till.held == told.sent == len(SHIRT) + len(SHOES)


async def test_who_has_nothing_left_sends_nothing(till: Till, engine: Scripted) -> None:
    till.left = False
    with pytest.raises(BudgetSpent):
        await serving(till, engine).translate(f"{SHIRT}\n{SHOES}", "en", account=ANN)
    assert engine.requests == []
    assert till.released == [0]


async def test_what_another_account_asks_for_at_the_same_time_is_sent_and_paid_once(
    till: Till, engine: Scripted
) -> None:
    service = serving(till, engine)
    both = await asyncio.gather(
        service.translate(SHIRT, "en", account=ANN), service.translate(SHIRT, "en", account=Account(1, 3))
    )
    costs = [(told.sent, told.cached) for told in both if isinstance(told, Translation)]
    assert sorted(costs) == [(0, len(SHIRT)), (len(SHIRT), 0)]
    assert len(engine.requests) == 1
    assert till.held == len(SHIRT)


async def test_a_refusal_reaches_only_the_account_that_has_nothing_left(till: Till, engine: Scripted) -> None:
    class Poor(Till):
        async def require(self, account: Account, characters: int) -> None:
            if account == ANN:
                raise BudgetSpent("member", utc_now())

    service = serving(Poor(), engine)
    refused, told = await asyncio.gather(
        service.translate(SHIRT, "en", account=ANN),
        service.translate(SHIRT, "en", account=Account(1, 3)),
        return_exceptions=True,
    )
    assert isinstance(refused, BudgetSpent)
    assert isinstance(told, Translation)


async def test_an_engine_that_failed_costs_nothing(till: Till) -> None:
    service = serving(till, Scripted(lambda _: EngineUnreachable("scripted")))
    with pytest.raises(EnginesUnavailable):
        await service.translate(SHIRT, "en", account=ANN)
    assert (len(till.required), till.held) == (1, 0)


async def test_a_message_that_is_deleted_while_it_is_translated_holds_nothing(till: Till) -> None:
    asked = asyncio.Event()

    class Slow(Scripted):
        async def translate(self, request: Request) -> Result:
            asked.set()
            await asyncio.Event().wait()
            raise AssertionError

    service = serving(till, Slow(lambda _: Result("", None)))
    work = asyncio.create_task(service.translate(SHIRT, "en", account=ANN))
    await asked.wait()
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    assert till.held == 0
    await service.close()
