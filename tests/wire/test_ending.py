"""How the process ends when it is told to, from outside."""

import asyncio
import signal
from pathlib import Path

from bot.settings import Settings
from playground import Playground
from tests.engine import StubEngine
from tests.wire.process import teahouse_run

APPLES = "我今天在超市买了很多苹果"
APPLES_EN = "I bought a lot of apples at the supermarket today"


async def test_a_signal_lets_the_work_in_hand_finish_and_ends_within_ten_seconds(
    play: Playground, settings: Settings, engine: StubEngine, tmp_path: Path
) -> None:
    ann = play.person("Ann")
    engine.delay = 0.5
    async with teahouse_run(play, settings, tmp_path / "log") as process:
        answer = asyncio.create_task(ann.runs("translate", text=APPLES, timeout=10))
        await engine.asked.wait()
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(10):
            assert APPLES_EN in (await answer).text
            assert await process.wait() == 0


async def test_an_engine_that_hangs_does_not_hold_up_the_end_by_ctrl_c(
    play: Playground, settings: Settings, engine: StubEngine, tmp_path: Path
) -> None:
    ann = play.person("Ann")
    engine.delay = 60
    async with teahouse_run(play, settings, tmp_path / "log") as process:
        answer = asyncio.create_task(ann.runs("translate", text=APPLES, timeout=1))
        await engine.asked.wait()
        process.send_signal(signal.SIGINT)
        async with asyncio.timeout(10):
            assert await process.wait() == 0
        await asyncio.wait({answer})
        answer.exception()
