import asyncio
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.clock import utc_now
from bot.errors import EngineAnswerRejected, EngineError, EngineTimeout, EngineUnreachable
from bot.features.translation import Translation, build
from bot.features.translation.engines import Request
from bot.features.translation.engines.apertium import Apertium
from bot.settings import Settings
from tests.bot.features.translation.engines.serving import Handler, answering, serving

REAL = os.environ.get("APERTIUM_URL", "")
real = pytest.mark.skipif(not REAL, reason="no Apertium server: APERTIUM_URL is not set")


@asynccontextmanager
async def server(handler: Handler) -> AsyncIterator[Apertium]:
    async with serving("/translate", handler) as url:
        engine = Apertium(url)
        yield engine
        await engine.close()


async def test_the_text_is_posted_and_never_part_of_the_address() -> None:
    seen: list[tuple[str, dict[str, object]]] = []

    async def handler(request: web.Request) -> web.Response:
        seen.append((request.path_qs, dict(await request.post())))
        return web.json_response({"responseData": {"translatedText": " hola"}, "responseStatus": 200})

    async with server(handler) as engine:
        result = await engine.translate(Request("hello", "es", "en"))
    assert (result.text, result.source) == ("hola", "en")
    assert seen == [("/translate", {"langpair": "eng|spa", "q": "hello", "markUnknown": "no"})]


async def test_it_asks_to_be_told_the_source_and_knows_what_it_has_no_code_for() -> None:
    engine = Apertium("http://127.0.0.1:1")
    assert engine.supports("en", "es")
    assert not engine.supports(None, "es")
    assert not engine.supports("zh-Hans", "en")
    with pytest.raises(EngineAnswerRejected):
        await engine.translate(Request("hello", "es"))


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (
            400,
            {"status": "error", "code": 400, "explanation": "That pair is not installed"},
            EngineAnswerRejected,
        ),
        (500, {"status": "error"}, EngineError),
        (200, {"responseData": None}, EngineAnswerRejected),
        (200, {"responseData": {"translatedText": None}}, EngineAnswerRejected),
        (200, ["hola"], EngineError),
    ],
)
async def test_what_is_no_translation_has_a_name(status: int, body: object, error: type[EngineError]) -> None:
    async with server(answering(status, body)) as engine:
        with pytest.raises(error):
            await engine.translate(Request("hello", "es", "en"))


async def test_a_server_that_is_not_there_is_unreachable() -> None:
    engine = Apertium("http://127.0.0.1:1")
    with pytest.raises((EngineUnreachable, EngineTimeout)):
        await engine.translate(Request("hello", "es", "en"))
    await engine.close()


@pytest.fixture
async def apertium() -> AsyncIterator[Apertium]:
    """The real one."""
    engine = Apertium(REAL)
    yield engine
    await engine.close()


@real
@pytest.mark.parametrize(
    ("text", "source", "target", "words"),
    [
        ("The library closes early today", "en", "es", ["biblioteca", "cierra", "temprano"]),
        ("la biblioteca cierra temprano", "es", "en", ["library", "closes", "early"]),
    ],
)
async def test_a_true_translator_answers_both_ways(
    apertium: Apertium, text: str, source: str, target: str, words: list[str]
) -> None:
    result = await apertium.translate(Request(text, target, source))
    assert all(word in result.text for word in words)


@real
async def test_a_pair_that_is_not_installed_is_refused(apertium: Apertium) -> None:
    with pytest.raises(EngineAnswerRejected):
        await apertium.translate(Request("hello", "is", "en"))


@real
async def test_markup_comes_through_a_true_translator_whole() -> None:
    service = build(Settings(apertium_url=REAL, translation_engines=("apertium",)), utc_now)
    text = "The **library** of <@12345> closes early <:pepe_sad:99>: https://youtu.be/AbC_d ||on Sundays||"
    try:
        outcome = await service.translate(text, "es", source="en")
    finally:
        await service.close()
    assert isinstance(outcome, Translation)
    assert "biblioteca" in outcome.text
    for token in ("<@12345>", "<:pepe_sad:99>", "https://youtu.be/AbC_d"):
        assert outcome.text.count(token) == 1
    assert outcome.text.count("||") == 2


@real
async def test_many_messages_at_once_each_get_their_own_answer(apertium: Apertium) -> None:
    animals = {"cat": "gato", "dog": "perro", "horse": "caballo", "bird": "pájaro"}
    start = time.monotonic()
    results = await asyncio.gather(
        *(apertium.translate(Request(f"the {english}", "es", "en")) for english in list(animals) * 5)
    )
    assert [result.text.split()[-1] for result in results] == list(animals.values()) * 5
    assert time.monotonic() - start < 10
