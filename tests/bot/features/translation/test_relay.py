import asyncio

import pytest

from bot.errors import EngineError, EngineFailure, EnginesUnavailable, EngineTimeout, EngineUnreachable
from bot.features.translation import relay as relay_module
from bot.features.translation.engines import Engine, Request, Result
from bot.features.translation.outcome import Answer, Origin
from bot.features.translation.relay import EngineStatus, Relay
from tests.bot.features.translation.doubles import Scripted, SetClock

SHIRT = Request("¿dónde compraste esa camisa tan bonita?", "en", "es")
ENGLISH = "where did you buy such a nice shirt?"


def saying(text: str, name: str) -> Scripted:
    return Scripted(lambda request: Result(text, request.source), name=name)


def failing(error: EngineError) -> Scripted:
    return Scripted(lambda _: error, name=error.engine)


def relay(*engines: Engine) -> Relay:
    return Relay(engines, SetClock())


class Slow(Scripted):
    async def translate(self, request: Request) -> Result:
        await asyncio.sleep(0.05)
        return await super().translate(request)


async def test_the_next_engine_is_asked_when_one_fails_or_answers_badly() -> None:
    engines = (failing(EngineTimeout("first")), saying(SHIRT.text, "second"), saying(ENGLISH, "third"))
    assert await relay(*engines).translate(SHIRT) == Answer(ENGLISH, "es", Origin("engine", "third"))


async def test_where_none_answers_each_failure_is_told() -> None:
    engines = relay(failing(EngineTimeout("first")), failing(EngineUnreachable("second")))
    for _ in range(2):  # the second time because they are left alone
        with pytest.raises(EnginesUnavailable) as unavailable:
            await engines.translate(SHIRT)
        assert unavailable.value.failures == (
            EngineFailure("first", "timeout"),
            EngineFailure("second", "unreachable"),
        )


async def test_an_engine_that_cannot_detect_is_not_asked_to() -> None:
    deaf = Scripted(lambda _: Result("", None), name="deaf", detects=False)
    answer = await relay(deaf, saying("hola", "other")).translate(Request("blub zor", "es"))
    assert answer.origin == Origin("engine", "other")
    assert deaf.requests == []


async def test_what_was_asked_once_is_known() -> None:
    engine = saying(ENGLISH, "only")
    engines = relay(engine)
    assert not engines.knows(SHIRT)
    await asyncio.gather(*(engines.translate(SHIRT) for _ in range(30)))
    assert engines.knows(SHIRT)
    assert len(engine.requests) == 1


async def test_people_do_not_wait_for_one_engine_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relay_module, "PATIENCE", 0.02)
    with pytest.raises(EnginesUnavailable) as unavailable:
        await relay(Slow(lambda request: Result(ENGLISH, request.source))).translate(SHIRT)
    assert unavailable.value.failures == (EngineFailure("scripted", "timeout"),)


async def test_a_probe_tells_how_each_engine_is() -> None:
    assert await relay(saying("hola", "well"), failing(EngineUnreachable("ill"))).probe() == [
        EngineStatus("well", True, None),
        EngineStatus("ill", False, "unreachable"),
    ]


async def test_closing_closes_the_engines() -> None:
    engine = saying(ENGLISH, "only")
    await relay(engine).close()
    assert engine.closed
