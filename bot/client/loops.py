"""Work that repeats, and cannot die silently (discord.py's own loops stop at the first surprise)."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

log = logging.getLogger("teahouse.loops")

_LONGEST_PAUSE = 3_600.0


@asynccontextmanager
async def every(seconds: float, job: Callable[[], Awaitable[None]], name: str) -> AsyncIterator[None]:
    """Run `job` now and every `seconds`, for as long as the context is open.

    A failing job is logged and tried again after twice the pause, then four times, up to an hour
    (or `seconds`, if that is longer).
    """
    task = asyncio.create_task(_repeat(seconds, job, name), name=f"loop: {name}")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


async def _repeat(seconds: float, job: Callable[[], Awaitable[None]], name: str) -> None:
    failures = 0
    while True:
        try:
            await job()
            failures = 0
        except Exception as error:
            failures += 1
            log.error("loop_failed", extra={"loop": name, "failures": failures}, exc_info=error)
        await asyncio.sleep(min(seconds * 2**failures, max(seconds, _LONGEST_PAUSE)))
