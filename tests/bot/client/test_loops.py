import asyncio
import logging
import sqlite3

import pytest

from bot.client.loops import every


async def test_a_job_runs_at_once_and_again_until_the_end() -> None:
    runs: list[int] = []

    async def job() -> None:
        runs.append(len(runs))

    async with every(0.005, job, "counting"):
        await asyncio.sleep(0.05)
    seen = len(runs)
    await asyncio.sleep(0.02)
    assert 3 <= seen == len(runs)


async def test_a_failing_job_is_logged_and_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    runs: list[int] = []

    async def job() -> None:
        runs.append(len(runs))
        if len(runs) < 3:
            raise sqlite3.OperationalError("database is locked")

    with caplog.at_level(logging.ERROR, "teahouse.loops"):
        async with every(0.002, job, "failing"):
            await asyncio.sleep(0.1)
    assert len(runs) > 5
    assert [record.getMessage() for record in caplog.records] == ["loop_failed"] * 2


async def test_the_end_does_not_wait_for_a_job_that_hangs() -> None:
    async def job() -> None:
        await asyncio.Event().wait()

    async with asyncio.timeout(1):
        async with every(1, job, "hanging"):
            await asyncio.sleep(0)
