"""google and mymemory against a server of our own, and the seams of deep-translator that we rely on."""

import asyncio
import html
import importlib.metadata
import json
import socket
import threading
import time
import urllib.parse
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import requests
from deep_translator import constants
from deep_translator import google as google_module
from deep_translator import mymemory as mymemory_module

from bot.errors import EngineError, EngineRefused, EngineTimeout, EngineUnreachable
from bot.features.translation.engines import Request, session
from bot.features.translation.engines.deep import DeepTranslator, google, mymemory
from bot.features.translation.engines.session import SessionPerThread
from bot.features.translation.languages import CODES

CANARY = "el canario amarillo canta"


class Server(ThreadingHTTPServer):
    """Answers with what `respond` makes of the query: a status and a body."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.respond: Callable[[dict[str, str]], tuple[int, str]] = lambda query: (
            200,
            page(query["q"].upper()),
        )
        self.queries: list[dict[str, str]] = []
        self.agents: set[str] = set()
        self.connections = 0
        self.delay = 0.0

    def get_request(self) -> tuple[socket.socket, object]:
        self.connections += 1
        return super().get_request()


class Answering(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def do_GET(self) -> None:
        query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.path).query))
        self.server.queries.append(query)
        self.server.agents.add(self.headers["User-Agent"])
        time.sleep(self.server.delay)
        status, body = self.server.respond(query)
        self.send_response(status)
        self.send_header("Content-Length", str(len(body.encode())))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        """Nothing: the test's own output is enough."""


def page(text: str) -> str:
    """Google's page for old telephones, as far as deep-translator reads it."""
    return f"<html><body><div class=result-container>{html.escape(text)}</div></body></html>"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    server = Server()
    url = f"http://127.0.0.1:{server.server_address[1]}/m"
    monkeypatch.setitem(constants.BASE_URLS, "GOOGLE_TRANSLATE", url)
    monkeypatch.setitem(constants.BASE_URLS, "MYMEMORY", url)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
async def engine() -> DeepTranslator:
    return google()


async def failure(engine: DeepTranslator, target: str = "en", source: str | None = "es") -> EngineError:
    with pytest.raises(EngineError) as raised:
        await engine.translate(Request(CANARY, target, source))
    assert CANARY not in str(raised.value)
    assert raised.value.__context__ is None  # deep-translator's own exception would carry the text
    assert raised.value.__cause__ is None
    return raised.value


async def test_google_is_asked_in_its_own_codes(server: Server) -> None:
    engine = google()
    result = await engine.translate(Request("hola & adiós", "zh-Hans", None))
    await engine.translate(Request("hello", "he", "nb"))
    await engine.close()
    assert result.text == "HOLA & ADIÓS"
    assert [(query["sl"], query["tl"]) for query in server.queries] == [("auto", "zh-CN"), ("no", "iw")]


async def test_mymemory_is_asked_in_its_own_codes(server: Server) -> None:
    server.respond = lambda _: (200, json.dumps({"responseData": {"translatedText": "你好"}, "matches": []}))
    engine = mymemory()
    assert (await engine.translate(Request("hello", "zh-Hant", "en"))).text == "你好"
    await engine.close()
    assert server.queries[0]["langpair"] == "en-GB|zh-TW"


async def test_every_code_in_the_table_is_known_to_deep_translator(server: Server) -> None:
    server.respond = lambda _: (200, json.dumps({"responseData": {"translatedText": page("x")}}))
    for engine in (google(), mymemory()):
        for code in CODES:
            assert engine.supports("en", code)
            if code != "en":
                await asyncio.gather(
                    engine.translate(Request("hello", code, "en")),
                    engine.translate(Request("hello", "en", code)),
                )
        await engine.close()


async def test_concurrent_calls_do_not_mix_up_their_answers(server: Server) -> None:
    server.delay = 0.002
    engine = google()
    texts = [f"texto número {number}" for number in range(100)]
    answers = await asyncio.gather(*(engine.translate(Request(text, "en", "es")) for text in texts))
    await engine.close()
    assert [answer.text for answer in answers] == [text.upper() for text in texts]


async def test_connections_are_kept_and_say_who_we_are(server: Server) -> None:
    engine = google()
    for number in range(10):
        await engine.translate(Request(f"texto {number}", "en", "es"))
    await engine.close()
    assert server.connections <= engine.limits.at_once
    assert all("Teahouse" in agent for agent in server.agents)


@pytest.mark.parametrize("text", ["...", "😂"])
async def test_none_from_google_is_the_text_itself(server: Server, text: str) -> None:
    server.respond = lambda query: (200, page(query["q"]))
    engine = google()
    assert (await engine.translate(Request(text, "en", None))).text == text
    await engine.close()


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (429, "", EngineRefused),
        (500, "", EngineRefused),
        (200, "<html>Before you continue</html>", EngineRefused),
    ],
)
async def test_a_refusal_of_google_is_told(
    server: Server, status: int, body: str, error: type[EngineError]
) -> None:
    server.respond = lambda _: (status, body)
    engine = google()
    assert type(await failure(engine)) is error
    await engine.close()


@pytest.mark.parametrize(
    "body",
    ["no json", "null", "[]", "{}", '{"responseData": null}', '{"responseData": {"translatedText": ""}}'],
)
async def test_any_other_shape_of_answer_from_mymemory_is_an_error(server: Server, body: str) -> None:
    server.respond = lambda _: (200, body)
    engine = mymemory()
    await failure(engine)
    await engine.close()


async def test_a_hanging_server_is_a_timeout_and_frees_its_thread(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "READ_SECONDS", 0.1)
    server.delay = 0.5
    engine = google()
    start = time.monotonic()
    assert type(await failure(engine)) is EngineTimeout
    assert time.monotonic() - start < 0.4
    server.delay = 0
    assert (await engine.translate(Request("hola", "en", "es"))).text == "HOLA"
    await engine.close()


async def test_no_connection_is_told_within_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(constants.BASE_URLS, "GOOGLE_TRANSLATE", "http://127.0.0.1:9/m")
    engine = google()
    start = time.monotonic()
    assert type(await failure(engine)) is EngineUnreachable
    assert time.monotonic() - start < 1
    await engine.close()


async def test_a_language_that_the_library_refuses_is_an_error(server: Server) -> None:
    engine = DeepTranslator(
        "google", "GoogleTranslator", {"en": "en", "es": "xx"}, google().limits, detects=True
    )
    await failure(engine)
    await engine.close()


def test_only_google_detects() -> None:
    assert google().supports(None, "en")
    assert not mymemory().supports(None, "en")
    assert mymemory().supports("es", "en")


def test_mymemory_is_asked_over_tls(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def get(_: requests.Session, url: str, **__: object) -> requests.Response:
        asked.append(url)
        return requests.Response()

    monkeypatch.setattr(requests.Session, "get", get)
    SessionPerThread().get("http://api.mymemory.translated.net/get", {}, None)
    assert asked == ["https://api.mymemory.translated.net/get"]


# The seams: what deep.py and session.py take for granted. A new version of deep-translator starts here.


def test_the_version_is_the_one_that_was_read() -> None:
    assert importlib.metadata.version("deep-translator") == "1.11.4"


async def test_both_modules_reach_the_network_through_their_global_requests(server: Server) -> None:
    for engine in (google(), mymemory()):
        server.respond = lambda query: (200, json.dumps({"responseData": {"translatedText": page("x")}}))
        await engine.translate(Request("hola", "en", "es"))
        await engine.close()
    assert isinstance(google_module.requests, SessionPerThread)
    assert isinstance(mymemory_module.requests, SessionPerThread)


def test_the_address_is_read_when_a_translator_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(constants.BASE_URLS, "GOOGLE_TRANSLATE", "http://127.0.0.1:9/changed")
    assert google_module.GoogleTranslator(source="es", target="en")._base_url.endswith("/changed")
