"""What an engine is: something that turns one text into another language, and may fail.

An engine does nothing else. Time limit, rate, breaker, cache and the check of the answer are guard.py's
and service.py's, once for all engines.
"""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Request:
    """One text for an engine, in our language codes. `source` is None where the engine must detect it."""

    text: str
    target: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """An engine's answer, with the language it took the text to be in, where it says so."""

    text: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """What an engine bears. Longer texts are split; faster requests wait their turn."""

    text_bytes: int
    seconds: float
    per_second: float
    at_once: int


class Engine(Protocol):
    """One translation service. Languages are ours; each engine maps them to its own codes."""

    @property
    def name(self) -> str: ...

    @property
    def limits(self) -> Limits: ...

    def supports(self, source: str | None, target: str) -> bool:
        """Whether it offers this pair; `source` None asks whether it detects languages."""
        ...

    async def translate(self, request: Request) -> Result:
        """The translation. Raises EngineError; its message never holds the text."""
        ...

    async def close(self) -> None: ...
