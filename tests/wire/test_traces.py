"""What the process leaves behind on disk and in its log."""

import signal
from pathlib import Path

from bot.settings import Settings
from playground import Playground
from tests.engine import StubEngine
from tests.wire.process import teahouse_run

CANARY_ZH = "我今天在超市买了很多苹果"
CANARY_EN = "I bought a lot of apples at the supermarket today"


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
