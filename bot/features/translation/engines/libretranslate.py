"""LibreTranslate: a server that people host themselves, asked with JSON.

Seen on LibreTranslate 1.9.6: every refusal is `{"error": "a sentence"}`, a missing key is a 400 and a
used-up allowance a 429 without Retry-After.
"""

import re

from bot.errors import (
    EngineAnswerRejected,
    EngineError,
    EngineRefused,
    EngineUnauthorised,
)
from bot.features.translation.engines.base import Limits, Request, Result
from bot.features.translation.engines.http import HttpClient
from bot.features.translation.languages import LANGUAGES

_CODES = {code: row.libretranslate for code, row in LANGUAGES.items() if row.libretranslate}
_OURS = {theirs: code for code, theirs in _CODES.items()} | {"zh": "zh-Hans", "zt": "zh-Hant", "pb": "pt-BR"}
_KEY = re.compile(r"api key", re.IGNORECASE)
_PAIR = re.compile(r"not supported|not available|invalid request: source|invalid language", re.IGNORECASE)


class LibreTranslate:
    """Translates through the server at `url`; `api_key` where that server wants one."""

    name = "libretranslate"
    limits = Limits(text_bytes=2000, seconds=10, per_second=20, at_once=4)

    def __init__(self, url: str, api_key: str | None) -> None:
        self._url = f"{url.rstrip('/')}/translate"
        self._api_key = api_key
        self._http = HttpClient(self.name, self.limits)

    def supports(self, source: str | None, target: str) -> bool:
        return target in _CODES and (source is None or source in _CODES)

    async def translate(self, request: Request) -> Result:
        body = {
            "q": request.text,
            "source": _CODES[request.source] if request.source else "auto",
            "target": _CODES[request.target],
            "format": "text",
        }
        if self._api_key:
            body["api_key"] = self._api_key
        status, payload = await self._http.post(self._url, json=body)
        if status != 200:
            raise self._refusal(status, str(payload.get("error", "")))
        text = payload.get("translatedText")
        if not isinstance(text, str):
            raise EngineAnswerRejected(self.name, "no translatedText")
        detected = payload.get("detectedLanguage")
        theirs = detected.get("language") if isinstance(detected, dict) else None
        return Result(text, request.source or _OURS.get(str(theirs)))

    async def close(self) -> None:
        await self._http.close()

    def _refusal(self, status: int, sentence: str) -> EngineError:
        """The error behind a status and the server's sentence, which may quote chat: it is not kept."""
        if status in (401, 403) or (status == 400 and _KEY.search(sentence)):
            return EngineUnauthorised(self.name, f"HTTP {status}")
        if status == 429:
            return EngineRefused(self.name, "HTTP 429")
        if status == 400 and _PAIR.search(sentence):
            return EngineAnswerRejected(self.name, "language not installed")
        return EngineError(self.name, f"HTTP {status}")
