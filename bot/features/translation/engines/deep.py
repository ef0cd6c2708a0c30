"""google and mymemory, without a key, through deep-translator 1.11.4: best effort.

What its source and a day of measuring taught (tests/.../test_deep.py holds us to each):
- A translator keeps the text in itself, so a shared one hands people each other's messages: one
  instance for each call.
- It knows no time limit and opens a connection for each call. Its modules reach the network through
  their global `requests`; a stand-in there adds both a kept session and a limit.
- It is synchronous: calls run on threads of our own. On asyncio's threads a few hung calls would stop
  every DNS lookup of the process.
- It answers None for a text without letters, and some of its exceptions quote the whole text.
"""

import asyncio
import functools
import importlib
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Protocol

import requests

from bot.errors import EngineError, EngineRefused, EngineTimeout, EngineUnreachable
from bot.features.translation.engines.base import Limits, Request, Result
from bot.features.translation.engines.session import SessionPerThread
from bot.features.translation.languages import LANGUAGES


class _Translator(Protocol):
    def translate(self, text: str) -> str | None: ...


@functools.cache
def _load(module: str) -> ModuleType:
    """deep_translator's `module` on our session; slow (0.2 s), so called on a thread when first needed."""
    loaded = importlib.import_module(f"deep_translator.{module}")
    loaded.requests = SessionPerThread()  # type: ignore[attr-defined]  # the seam
    return loaded


class DeepTranslator:
    """One engine of deep-translator: its `module`, the `translator` class in it, its codes."""

    def __init__(
        self, name: str, translator: str, codes: dict[str, str], limits: Limits, *, detects: bool
    ) -> None:
        self.name = name
        self.limits = limits
        self._translator = translator
        self._codes = codes
        self._detects = detects
        # At the interpreter's end its threads are waited for: no longer than session.py's time limits.
        self._threads = ThreadPoolExecutor(limits.at_once, thread_name_prefix=f"translate-{name}")

    def supports(self, source: str | None, target: str) -> bool:
        return target in self._codes and (self._detects if source is None else source in self._codes)

    async def translate(self, request: Request) -> Result:
        loop = asyncio.get_running_loop()
        answer = await loop.run_in_executor(self._threads, self._call, request)
        if isinstance(answer, EngineError):
            raise answer
        return Result(answer, request.source)

    async def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _call(self, request: Request) -> str | EngineError:
        """On a thread: the translation, or what went wrong.

        The error is returned, not raised: raised here it would carry deep-translator's own as its
        context, and with it the text.
        """
        source = self._codes[request.source] if request.source else "auto"
        try:
            translator: _Translator = getattr(_load(self.name), self._translator)(
                source=source, target=self._codes[request.target]
            )
            return translator.translate(request.text) or request.text
        except _expected() as error:
            return self._failure(error)

    def _failure(self, error: Exception) -> EngineError:
        detail = type(error).__name__
        if isinstance(error, requests.exceptions.Timeout):
            return EngineTimeout(self.name, detail)
        if isinstance(error, requests.exceptions.ConnectionError):
            return EngineUnreachable(self.name, detail)
        if detail in ("TooManyRequests", "RequestError", "TranslationNotFound"):
            return EngineRefused(self.name, detail)
        return EngineError(self.name, detail)


@functools.cache
def _expected() -> tuple[type[Exception], ...]:
    """What a call may raise: requests' errors, deep-translator's own, and those of its parsing."""
    library = importlib.import_module("deep_translator.exceptions")
    own = (
        library.BaseError,
        library.RequestError,
        library.TooManyRequests,
        library.TranslationNotFound,
        library.ServerException,
    )
    # An answer of another shape than expected: `data.get("responseData").get(...)`, `next(matches)`.
    parsing = (ValueError, AttributeError, TypeError, KeyError, StopIteration)
    return (*own, requests.exceptions.RequestException, *parsing)


def google() -> DeepTranslator:
    """Google's page for old telephones: 133 languages, detects, refuses busy addresses with 429."""
    codes = {code: row.google for code, row in LANGUAGES.items() if row.google}
    # Text goes into the address, three characters for a byte; servers stop at 8 to 16 kB.
    limits = Limits(text_bytes=2000, seconds=8, per_second=4, at_once=4)
    return DeepTranslator("google", "GoogleTranslator", codes, limits, detects=True)


def mymemory() -> DeepTranslator:
    """MyMemory: 5,000 letters a day for each address, 500 bytes a call, must be told the source."""
    codes = {code: row.mymemory for code, row in LANGUAGES.items() if row.mymemory}
    limits = Limits(text_bytes=450, seconds=8, per_second=4, at_once=4)
    return DeepTranslator("mymemory", "MyMemoryTranslator", codes, limits, detects=False)
