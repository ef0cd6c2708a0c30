import asyncio
import gc
import io
import logging

import pytest

from bot import log
from bot.errors import EngineTimeout
from tests.bot.test_settings import TOKEN

CANARY = "the heron drinks oolong at midnight"


@pytest.fixture
def stream() -> io.StringIO:
    return io.StringIO()


@pytest.fixture(autouse=True)
def _set_up(stream: io.StringIO) -> None:
    log.set_up(logging.DEBUG, stream)


def test_a_line_has_its_event_and_its_fields(stream: io.StringIO) -> None:
    logging.getLogger("teahouse.test").info("engine_failed", extra={"engine": "google", "why": "too slow"})
    line = stream.getvalue()
    assert line.endswith(' INFO teahouse.test engine_failed engine=google why="too slow"\n')
    assert line[10] == "T"


@pytest.mark.parametrize(
    "secret",
    [
        TOKEN,
        "https://discord.com/api/webhooks/123456789012345678/aVeryLongWebhookTokenThatNobodyMayKnow-_0",
        "https://discord.com/api/v10/interactions/123456789012345678/aW50ZXJhY3Rpb246MTIzNDU2Nzg5/callback",
        "http://localhost:5000/translate?api_key=0123456789abcdef",
    ],
)
def test_what_looks_like_a_secret_is_blanked_wherever_it_stands(stream: io.StringIO, secret: str) -> None:
    logger = logging.getLogger("teahouse.test")
    logger.info("sent to %s", secret, extra={"url": secret})
    try:
        raise EngineTimeout("google", secret)
    except EngineTimeout:
        logger.exception("failed")
    assert "***" in stream.getvalue()
    for part in secret.replace("?", "/").replace("=", "/").split("/"):
        if len(part) > 15 and not part.isdigit() and "." not in part.removesuffix(TOKEN):
            assert part not in stream.getvalue()


def test_the_message_of_a_foreign_error_stays_out_of_the_log(stream: io.StringIO) -> None:
    def translate(text: str) -> None:
        raise ValueError(f"cannot translate {text}")

    try:
        try:
            translate(CANARY)
        except ValueError as error:
            raise RuntimeError(CANARY) from error
    except RuntimeError:
        logging.getLogger("teahouse.test").exception("unexpected")
    text = stream.getvalue()
    assert CANARY not in text
    assert "ValueError" in text
    assert "in translate" in text


def test_our_own_errors_say_what_they_are(stream: io.StringIO) -> None:
    try:
        raise EngineTimeout("google", "6 s")
    except EngineTimeout:
        logging.getLogger("teahouse.test").exception("engine_failed")
    assert "bot.errors.EngineTimeout: google: timeout (6 s)" in stream.getvalue()


def test_libraries_that_log_payloads_stay_quiet_even_at_debug(stream: io.StringIO) -> None:
    logging.getLogger("discord.gateway").debug("For Shard ID 0: WebSocket Event: %s", CANARY)
    logging.getLogger("aiosqlite").debug("executing %s", CANARY)
    assert stream.getvalue() == ""


async def test_an_error_that_nobody_awaited_is_logged_without_what_it_was_about(stream: io.StringIO) -> None:
    async def fail() -> None:
        raise ValueError(CANARY)

    task = asyncio.create_task(fail())
    await asyncio.wait({task})
    del task
    gc.collect()
    assert "Task exception was never retrieved" in stream.getvalue()
    assert CANARY not in stream.getvalue()


def test_a_field_cannot_forge_a_line(stream: io.StringIO) -> None:
    logging.getLogger("teahouse.test").info("event", extra={"field": "a\r\n2026 ERROR \x1b[31mforged"})
    assert stream.getvalue().count("\n") == 1
    assert "\x1b" not in stream.getvalue()
