"""The engines, asked one after the other until one has a good answer."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from bot.clock import Clock
from bot.errors import EngineError, EngineFailure, EnginesUnavailable, EngineTimeout
from bot.features.translation.cache import Cache
from bot.features.translation.engines import Engine, Request
from bot.features.translation.guard import Guard
from bot.features.translation.outcome import Answer, Origin

CACHED_ANSWERS = 4096
PATIENCE = 12.0  # seconds that all engines together may take


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """Whether an engine answers just now; `reason` is the short word of its error."""

    name: str
    reachable: bool
    reason: str | None


class Relay:
    """Engines in order, each behind its guard; what one answered is remembered, and asked for once."""

    def __init__(self, engines: Sequence[Engine], clock: Clock) -> None:
        self._guards = [Guard(engine, clock) for engine in engines]
        self._cache: Cache[Request, Answer] = Cache(CACHED_ANSWERS)

    def knows(self, request: Request) -> bool:
        """Whether no engine has to be asked any more: the answer is there, or on its way."""
        return request in self._cache

    async def translate(self, request: Request) -> Answer:
        """The first good answer. Raises EnginesUnavailable with what each engine did."""
        return await self._cache.get(request, lambda: self._ask(request))

    async def probe(self) -> list[EngineStatus]:
        """Ask every engine for one word, whatever happened before."""
        return list(await asyncio.gather(*(_status(guard) for guard in self._guards)))

    async def close(self) -> None:
        await self._cache.close()
        await asyncio.gather(*(guard.engine.close() for guard in self._guards))

    async def _ask(self, request: Request) -> Answer:
        failures: list[EngineFailure] = []
        asked = ""
        try:
            async with asyncio.timeout(PATIENCE):
                for guard in self._guards:
                    if not guard.engine.supports(request.source, request.target):
                        continue
                    asked = guard.engine.name
                    try:
                        result = await guard.translate(request)
                    except EngineError as error:
                        failures.append(EngineFailure(error.engine, error.reason))
                    else:
                        return Answer(result.text, result.source, Origin("engine", asked))
        except TimeoutError:
            failures.append(EngineFailure(asked, EngineTimeout.reason))
        raise EnginesUnavailable(tuple(failures))


async def _status(guard: Guard) -> EngineStatus:
    try:
        await guard.probe()
    except EngineError as error:
        return EngineStatus(guard.engine.name, False, error.reason)
    return EngineStatus(guard.engine.name, True, None)
