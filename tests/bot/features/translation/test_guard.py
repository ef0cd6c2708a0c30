import asyncio
import logging
import time

import pytest

from bot.errors import (
    EngineAnswerRejected,
    EngineError,
    EngineRefused,
    EngineTimeout,
    EngineUnreachable,
)
from bot.features.translation.engines import Limits, Request, Result
from bot.features.translation.guard import BURST, EngineBusy, EngineLeftAlone, Guard, Limiter
from tests.bot.features.translation.doubles import FAST, Scripted, SetClock

REQUEST = Request("hola amigos", "en", "es")
GOOD = Result("hello friends", "es")


class Moody:
    """Fails with `error` until it is set to None."""

    def __init__(self, error: EngineError | None) -> None:
        self.error = error

    def __call__(self, request: Request) -> Result | EngineError:
        return self.error or GOOD


async def outcome(guard: Guard) -> str:
    try:
        return (await guard.translate(REQUEST)).text
    except EngineError as error:
        return type(error).__name__


async def test_an_engine_that_failed_is_left_alone_for_longer_and_longer() -> None:
    clock, mood = SetClock(), Moody(EngineUnreachable("scripted"))
    engine = Scripted(mood)
    guard = Guard(engine, clock)
    for pause in (30, 120, 600, 600):
        assert await outcome(guard) == "EngineUnreachable"
        clock.go_on(pause - 1)
        assert await outcome(guard) == "EngineLeftAlone"
        clock.go_on(1)
    assert len(engine.requests) == 4


async def test_one_good_answer_forgives_everything() -> None:
    clock, mood = SetClock(), Moody(EngineUnreachable("scripted"))
    guard = Guard(Scripted(mood), clock)
    await outcome(guard)
    clock.go_on(30)
    mood.error = None
    assert await outcome(guard) == "hello friends"
    mood.error = EngineUnreachable("scripted")
    await outcome(guard)
    clock.go_on(30)
    mood.error = None
    assert await outcome(guard) == "hello friends"


async def test_an_engine_that_answers_others_is_forgiven_two_failures_in_a_row() -> None:
    clock, mood = SetClock(), Moody(None)
    engine = Scripted(mood)
    guard = Guard(engine, clock)
    for failures, then in ((2, "hello friends"), (3, "EngineLeftAlone")):
        mood.error = None
        await outcome(guard)
        mood.error = EngineUnreachable("scripted")
        assert [await outcome(guard) for _ in range(failures)] == ["EngineUnreachable"] * failures
        mood.error = None
        assert await outcome(guard) == then


async def test_an_engine_that_wants_to_be_left_alone_is_not_asked_again_for_its_good_answers() -> None:
    mood = Moody(None)
    guard = Guard(Scripted(mood), SetClock())
    await outcome(guard)
    mood.error = EngineRefused("scripted", retry_after=90)
    await outcome(guard)
    assert await outcome(guard) == "EngineLeftAlone"


async def test_good_answers_of_a_while_ago_forgive_nothing() -> None:
    clock, mood = SetClock(), Moody(None)
    guard = Guard(Scripted(mood), clock)
    await outcome(guard)
    clock.go_on(10)
    mood.error = EngineUnreachable("scripted")
    await outcome(guard)
    assert await outcome(guard) == "EngineLeftAlone"


async def test_after_a_pause_only_one_request_tries_the_engine() -> None:
    clock = SetClock()
    mood = Moody(EngineUnreachable("scripted"))
    engine = Scripted(mood)
    guard = Guard(engine, clock)
    await outcome(guard)
    clock.go_on(30)
    outcomes = await asyncio.gather(*(outcome(guard) for _ in range(5)))
    assert sorted(outcomes) == ["EngineLeftAlone"] * 4 + ["EngineUnreachable"]


async def test_an_engine_is_left_alone_as_long_as_it_asks_for() -> None:
    clock = SetClock()
    guard = Guard(Scripted(Moody(EngineRefused("scripted", retry_after=90))), clock)
    await outcome(guard)
    clock.go_on(89)
    assert await outcome(guard) == "EngineLeftAlone"
    clock.go_on(1)
    assert await outcome(guard) == "EngineRefused"


async def test_the_reason_is_remembered_while_the_engine_is_left_alone() -> None:
    guard = Guard(Scripted(Moody(EngineUnreachable("scripted"))), SetClock())
    await outcome(guard)
    with pytest.raises(EngineLeftAlone) as left_alone:
        await guard.translate(REQUEST)
    assert left_alone.value.reason == "unreachable"


async def test_a_bad_answer_is_the_fault_of_the_text_and_not_of_the_engine() -> None:
    engine = Scripted(lambda request: Result(request.text + " https://example.org", "es"))
    guard = Guard(engine, SetClock())
    for _ in range(3):
        assert await outcome(guard) == EngineAnswerRejected.__name__
    assert len(engine.requests) == 3


class Hanging(Scripted):
    async def translate(self, request: Request) -> Result:
        await asyncio.sleep(60)
        return GOOD


async def test_an_engine_that_hangs_is_given_up() -> None:
    guard = Guard(Hanging(Moody(None), limits=Limits(2000, 0.05, 100, 4)), SetClock())
    start = time.monotonic()
    assert await outcome(guard) == EngineTimeout.__name__
    assert time.monotonic() - start < 1
    assert await outcome(guard) == "EngineLeftAlone"


async def test_a_long_text_is_sent_in_parts_and_comes_back_whole() -> None:
    def count(request: Request) -> Result:
        return Result(request.text.replace("o", "0"), "es")

    engine = Scripted(count, limits=Limits(24, 1, 1000, 4))
    text = "uno dos tres. cuatro cinco. seis siete ocho nueve diez once."
    answer = await Guard(engine, SetClock()).translate(Request(text, "en", None))
    assert answer.text == text.replace("o", "0")
    assert len(engine.requests) > 2
    assert all(len(request.text.encode()) <= 24 for request in engine.requests)


async def test_a_burst_is_let_in_and_then_calls_are_spaced() -> None:
    limiter = Limiter("scripted", Limits(2000, 1, per_second=50, at_once=100))
    start = asyncio.get_running_loop().time()
    for _ in range(BURST + 5):
        async with limiter:
            pass
    assert 0.06 < asyncio.get_running_loop().time() - start < 1


async def test_who_would_wait_too_long_is_told_at_once() -> None:
    limiter = Limiter("scripted", Limits(2000, 1, per_second=0.1, at_once=100))
    for _ in range(BURST):
        async with limiter:
            pass
    with pytest.raises(EngineBusy):
        await limiter.__aenter__()


async def test_a_busy_engine_is_not_a_broken_one() -> None:
    guard = Guard(Scripted(Moody(None), limits=Limits(2000, 1, per_second=0.1, at_once=4)), SetClock())
    for _ in range(BURST):
        assert await outcome(guard) == "hello friends"
    assert await outcome(guard) == "EngineBusy"
    assert not guard.breaker.open


async def test_a_probe_asks_even_an_engine_that_is_left_alone() -> None:
    mood = Moody(EngineUnreachable("scripted"))
    guard = Guard(Scripted(mood), SetClock())
    await outcome(guard)
    mood.error = None
    await guard.probe()
    assert await outcome(guard) == "hello friends"


async def test_a_failure_is_logged_without_the_text(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        await outcome(Guard(Scripted(Moody(EngineRefused("scripted", "HTTP 429")), limits=FAST), SetClock()))
    (record,) = caplog.records
    assert record.message == "engine_failed"
    assert (record.__dict__["engine"], record.__dict__["reason"]) == ("scripted", "refused")
    assert "amigos" not in str(record.__dict__)
