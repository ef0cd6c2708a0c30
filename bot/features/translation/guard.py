"""The one guard for all engines: time limit, rate, breaker, length.

An engine that failed is left alone for 30 s, then 2 min, then 10 min, so that people are not kept
waiting for it message after message. After each pause one request may try it again. One that has just
answered others well is forgiven a stray failure: in lively channels one answer in a hundred that goes
wrong would else silence it for good.
"""

import asyncio
import logging
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.errors import EngineAnswerRejected, EngineError, EngineRefused, EngineTimeout
from bot.features.translation import output, splitting
from bot.features.translation.engines.base import Engine, Limits, Request, Result

log = logging.getLogger("teahouse.translation")

BURST = 10  # calls: a long message of many lines
LONGEST_QUEUE = 3.0  # seconds
PAUSES = (timedelta(seconds=30), timedelta(minutes=2), timedelta(minutes=10))
FORGIVEN = 2  # failures in a row of an engine that answered well within
RECENTLY = timedelta(seconds=10)


class EngineBusy(EngineError):
    """So much is asked of the engine just now that waiting would take too long."""

    reason = "busy"


class EngineLeftAlone(EngineError):
    """The engine failed a moment ago, for `reason`, and is not asked."""

    def __init__(self, engine: str, reason: str | None) -> None:
        super().__init__(engine)
        self.reason = reason or "failed"


# The engine is well: only this text, or this moment, is beyond it.
_NOT_ITS_FAULT = (EngineAnswerRejected, EngineBusy)


class Breaker:
    """Remembers that an engine failed, and when it may be tried again."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._failures = 0
        self._stray = 0
        self._answered: datetime | None = None
        self._closed_until: datetime | None = None
        self.reason: str | None = None

    @property
    def open(self) -> bool:
        """Whether the engine is to be left alone just now."""
        return self._closed_until is not None and self._clock() < self._closed_until

    def try_again(self) -> None:
        """Let the caller through after a pause, and nobody else until it has reported back."""
        if self._closed_until is not None:
            self._closed_until = self._clock() + PAUSES[0]

    def succeeded(self) -> None:
        self._answered = self._clock()
        self.forgive()

    def forgive(self) -> None:
        """As if it had never failed."""
        self._failures = self._stray = 0
        self._closed_until = None
        self.reason = None

    def failed(self, error: EngineError) -> None:
        if self._is_stray(error):
            self._stray += 1
            return
        pause = PAUSES[min(self._failures, len(PAUSES) - 1)]
        if isinstance(error, EngineRefused) and error.retry_after:
            pause = max(pause, timedelta(seconds=error.retry_after))
        self._failures += 1
        self._closed_until = self._clock() + pause
        self.reason = error.reason

    def _is_stray(self, error: EngineError) -> bool:
        answers = self._answered is not None and self._clock() - self._answered < RECENTLY
        return answers and self._stray < FORGIVEN and not isinstance(error, EngineRefused)


class Limiter:
    """Lets `per_second` calls begin in a second, after a burst of some more, and `at_once` run together.

    Entering raises EngineBusy where the wait would be longer than a person's patience.
    """

    def __init__(self, engine: str, limits: Limits) -> None:
        self._engine = engine
        self._interval = 1 / limits.per_second
        self._due = 0.0  # when the calls let in so far would have begun, evenly spaced
        self._slots = asyncio.Semaphore(limits.at_once)

    async def __aenter__(self) -> None:
        now = asyncio.get_running_loop().time()
        due = max(self._due, now) + self._interval
        wait = due - now - BURST * self._interval
        if wait > LONGEST_QUEUE:
            raise EngineBusy(self._engine)
        self._due = due
        await asyncio.sleep(max(wait, 0))
        try:
            await asyncio.wait_for(self._slots.acquire(), LONGEST_QUEUE)
        except TimeoutError:
            raise EngineBusy(self._engine) from None

    async def __aexit__(self, *_: object) -> None:
        self._slots.release()


class Guard:
    """An engine that answers in time, answers well, or raises EngineError at once."""

    def __init__(self, engine: Engine, clock: Clock) -> None:
        self.engine = engine
        self.breaker = Breaker(clock)
        self._limiter = Limiter(engine.name, engine.limits)

    async def translate(self, request: Request) -> Result:
        """The engine's answer to the whole text. Raises EngineError."""
        if self.breaker.open:
            raise EngineLeftAlone(self.engine.name, self.breaker.reason)
        self.breaker.try_again()
        try:
            result = await self._in_parts(request)
        except EngineError as error:
            log.warning(
                "engine_failed",
                extra={"engine": error.engine, "reason": error.reason, "detail": error.detail},
            )
            if not isinstance(error, _NOT_ITS_FAULT):
                self.breaker.failed(error)
            raise
        self.breaker.succeeded()
        return result

    async def probe(self) -> None:
        """Ask the engine for one word, whether it is left alone or not. Raises EngineError."""
        self.breaker.forgive()
        await self.translate(Request("hello", "es", "en"))

    async def _in_parts(self, request: Request) -> Result:
        parts = splitting.split(request.text, self.engine.limits.text_bytes)
        results = [await self._ask(Request(part, request.target, request.source)) for part in parts]
        text = splitting.join(parts, [result.text for result in results], request.target)
        return Result(text, results[0].source)

    async def _ask(self, request: Request) -> Result:
        async with self._limiter:
            try:
                async with asyncio.timeout(self.engine.limits.seconds):
                    result = await self.engine.translate(request)
            except TimeoutError:
                raise EngineTimeout(self.engine.name) from None
        output.check(self.engine.name, request, result)
        return result
