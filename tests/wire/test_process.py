"""The process from outside: how it ends, what it leaves behind, what it logs."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from bot.settings import Settings
from playground import Playground
from tests.command import teahouse as command
from tests.engine import StubEngine
from tests.teahouse import Running
from tests.wire.process import teahouse_run

CANARY_ZH = "我今天在超市买了很多苹果"
CANARY_EN = "I bought a lot of apples at the supermarket today"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_lets_the_work_in_hand_finish_and_ends_within_ten_seconds(
    play: Playground, settings: Settings, engine: StubEngine, tmp_path: Path, number: signal.Signals
) -> None:
    ann = play.person("Ann")
    engine.delay = 1.5
    async with teahouse_run(play, settings, tmp_path / "log") as process:
        answer = asyncio.create_task(ann.runs("translate", text=CANARY_ZH, timeout=10))
        await engine.asked.wait()
        process.send_signal(number)
        async with asyncio.timeout(10):
            assert CANARY_EN in (await answer).text
            assert await process.wait() == 0


async def test_an_engine_that_hangs_does_not_hold_up_the_end(
    play: Playground, settings: Settings, engine: StubEngine, tmp_path: Path
) -> None:
    ann = play.person("Ann")
    engine.delay = 60
    async with teahouse_run(play, settings, tmp_path / "log") as process:
        answer = asyncio.create_task(ann.runs("translate", text=CANARY_ZH, timeout=1))
        await engine.asked.wait()
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(10):
            assert await process.wait() == 0
        await asyncio.wait({answer})
        answer.exception()


async def test_what_was_saved_survives_a_kill(play: Playground, settings: Settings, tmp_path: Path) -> None:
    ann = play.person("Ann")
    async with teahouse_run(play, settings, tmp_path / "log") as process:
        await ann.chooses(await ann.runs("language"), "Choose the languages you learn", ["ja"])
        process.kill()
        await process.wait()
    async with teahouse_run(play, settings, tmp_path / "log"):
        assert "**I learn**\n1. Japanese" in (await ann.runs("language")).text


async def test_chat_text_and_secrets_are_on_no_disk_and_in_no_log(
    play: Playground, settings: Settings, engine: StubEngine, tmp_path: Path
) -> None:
    ann, mei = play.person("Ann"), play.person("Mei")
    log = tmp_path / "log"
    async with teahouse_run(play, settings, log, LOG_LEVEL="DEBUG") as process:
        card = await ann.runs("translate", text=CANARY_ZH, timeout=15)
        await ann.presses(card, "Share")
        await ann.menu("Translate", await mei.writes(CANARY_ZH))
        engine.status = 500
        await ann.runs("translate", text=CANARY_ZH + "和梨", timeout=10)
        engine.status, engine.reply = 200, CANARY_ZH
        await ann.runs("translate", text=CANARY_ZH + "和桃子", timeout=10)
        process.send_signal(signal.SIGTERM)
        assert await process.wait() == 0
    left = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"engine_failed" in left
    assert b"registered_commands" in left
    for secret in (CANARY_ZH, CANARY_EN, play.token):
        assert secret.encode() not in left
        assert secret.encode("unicode_escape") not in left


async def test_a_wrong_token_ends_at_once_with_what_to_do(
    play: Playground, settings: Settings, tmp_path: Path
) -> None:
    old = play.token
    play.faults.reset_token()
    code, _, error = await command(
        "run",
        DISCORD_TOKEN=old,
        DISCORD_API_URL=play.api_url,
        DISCORD_GATEWAY_URL=play.gateway_url,
        DATABASE_URL=f"sqlite:///{settings.database_path}",
    )
    assert code == 78  # which tells a supervisor not to try again
    assert "Discord does not know the token" in error


async def test_a_second_one_on_the_same_database_is_refused_and_the_first_goes_on(
    play: Playground, settings: Settings, teahouse: Running
) -> None:
    code, _, error = await command(
        "run",
        DISCORD_TOKEN=play.token,
        DISCORD_API_URL=play.api_url,
        DISCORD_GATEWAY_URL=play.gateway_url,
        DATABASE_URL=f"sqlite:///{settings.database_path}",
    )
    assert code == 1  # the first may be about to end: a supervisor tries again
    assert f"Another Teahouse is already running on {settings.database_path}" in error
    assert f"as process {os.getpid()}." in error
    assert "Nice to meet you" in (await play.person("Ann").runs("translate", text="很高兴认识你")).text
