"""Engines that tests write themselves: real objects of the Engine Protocol, with set behaviour."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bot.errors import EngineError
from bot.features.translation.engines import Limits, Request, Result
from bot.features.translation.memory import Recollection
from bot.features.translation.terms import Term, Terms

FAST = Limits(text_bytes=2000, seconds=0.2, per_second=10_000, at_once=100)


class Scripted:
    """Answers with what `answer` makes of a request; raises where that is an EngineError."""

    def __init__(
        self,
        answer: Callable[[Request], Result | EngineError],
        name: str = "scripted",
        limits: Limits = FAST,
        detects: bool = True,
    ) -> None:
        self.name = name
        self.limits = limits
        self.requests: list[Request] = []
        self.closed = False
        self._answer = answer
        self._detects = detects

    def supports(self, source: str | None, target: str) -> bool:
        return source is not None or self._detects

    async def translate(self, request: Request) -> Result:
        self.requests.append(request)
        answer = self._answer(request)
        if isinstance(answer, EngineError):
            raise answer
        return answer

    async def close(self) -> None:
        self.closed = True


class OfOneServer:
    """What the members of the server 7 settled: words for every pair of languages, and whole messages."""

    def __init__(self, *terms: Term, **corrections: str) -> None:
        self._terms = Terms(terms)
        self._corrections = corrections

    async def correction(self, guild_id: int, text: str, target: str) -> Recollection | None:
        made = self._corrections.get(text.replace(" ", "_")) if guild_id == 7 else None
        return Recollection(made, "en", "member") if made else None

    async def terms(self, guild_id: int, source: str | None, target: str) -> Terms:
        return self._terms if guild_id == 7 else Terms()


class SetClock:
    """A clock that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def dictionary(**words: str) -> Callable[[Request], Result]:
    """An engine that knows whole texts, in small letters, with `_` for spaces."""
    return lambda request: Result(words[request.text.lower().replace(" ", "_")], request.source)
