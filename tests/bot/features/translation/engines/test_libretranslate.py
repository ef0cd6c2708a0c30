import asyncio
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.errors import (
    EngineAnswerRejected,
    EngineError,
    EngineRefused,
    EngineTimeout,
    EngineUnauthorised,
    EngineUnreachable,
)
from bot.features.translation.engines import Limits, Request
from bot.features.translation.engines.libretranslate import LibreTranslate
from tests.bot.features.translation.engines.serving import Handler, answering, serving

CANARY = "canario amarillo"


@asynccontextmanager
async def server(handler: Handler, api_key: str | None = None) -> AsyncIterator[LibreTranslate]:
    async with serving("/mt/translate", handler) as url:
        engine = LibreTranslate(f"{url}/mt/", api_key)
        yield engine
        await engine.close()


async def test_it_speaks_json_in_the_servers_codes() -> None:
    seen: list[dict[str, str]] = []

    async def handler(request: web.Request) -> web.Response:
        seen.append(await request.json())
        return web.json_response({"translatedText": "你好"})

    async with server(handler, api_key="secret") as engine:
        result = await engine.translate(Request("olá amigo", "zh-Hans", "pt-BR"))
        await engine.translate(Request("hello", "zh-Hant", "nb"))
    assert result.text == "你好"
    assert result.source == "pt-BR"
    assert seen[0] == {
        "q": "olá amigo",
        "source": "pt-BR",
        "target": "zh-Hans",
        "format": "text",
        "api_key": "secret",
    }
    assert (seen[1]["source"], seen[1]["target"]) == ("nb", "zh-Hant")


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [("es", "es"), ("zh-Hans", "zh-Hans"), ("zh", "zh-Hans"), ("zt", "zh-Hant"), ("xx", None)],
)
async def test_it_tells_which_language_the_server_detected(theirs: str, ours: str | None) -> None:
    body = {"translatedText": "hello", "detectedLanguage": {"confidence": 90.0, "language": theirs}}
    async with server(answering(200, body)) as engine:
        assert (await engine.translate(Request("hola", "en"))).source == ours


@pytest.mark.parametrize(
    ("status", "sentence", "error"),
    [
        (400, "Please contact the server operator to get an API key", EngineUnauthorised),
        (403, "Invalid API key", EngineUnauthorised),
        (429, "Slowdown: 3 per 1 minute", EngineRefused),
        (400, "zh-cn is not supported", EngineAnswerRejected),
        (500, "Cannot translate text: boom", EngineError),
        (400, f"Invalid request: {CANARY}", EngineError),
    ],
)
async def test_each_refusal_of_the_server_has_its_error(
    status: int, sentence: str, error: type[EngineError]
) -> None:
    async with server(answering(status, {"error": sentence})) as engine:
        with pytest.raises(EngineError) as raised:
            await engine.translate(Request(CANARY, "en", "es"))
    assert type(raised.value) is error
    assert CANARY not in str(raised.value)


@pytest.mark.parametrize("body", ["a string", {"translatedText": None}, {}, [1]])
async def test_an_answer_of_another_shape_is_an_error(body: object) -> None:
    async with server(answering(200, body)) as engine:
        with pytest.raises(EngineError):
            await engine.translate(Request("hola", "en", "es"))


async def test_a_page_instead_of_json_is_an_error() -> None:
    async def handler(_: web.Request) -> web.Response:
        return web.Response(text="<html>Bad Gateway</html>", status=502)

    async with server(handler) as engine:
        with pytest.raises(EngineError):
            await engine.translate(Request("hola", "en", "es"))


class Impatient(LibreTranslate):
    limits = Limits(text_bytes=2000, seconds=0.1, per_second=20, at_once=4)


async def test_a_server_that_hangs_is_a_timeout() -> None:
    async def handler(_: web.Request) -> web.Response:
        await asyncio.sleep(0.3)
        return web.Response()

    async with server(handler) as patient:
        engine = Impatient(patient._url.removesuffix("/translate"), None)
        with pytest.raises(EngineTimeout):
            await engine.translate(Request("hola", "en", "es"))
        await engine.close()


async def test_no_server_is_told_within_a_second() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: connections are refused
        engine = LibreTranslate(f"http://127.0.0.1:{taken.getsockname()[1]}", None)
        start = time.monotonic()
        with pytest.raises(EngineUnreachable) as raised:
            await engine.translate(Request(CANARY, "en", "es"))
        await engine.close()
    assert time.monotonic() - start < 1
    assert CANARY not in str(raised.value)
    assert raised.value.__suppress_context__


def test_it_offers_what_the_table_gives_it_a_code_for() -> None:
    engine = LibreTranslate("http://127.0.0.1:1", None)
    assert engine.supports(None, "zh-Hant")
    assert engine.supports("pt-BR", "ja")
    assert not engine.supports("en", "my")
    assert not engine.supports("my", "en")
