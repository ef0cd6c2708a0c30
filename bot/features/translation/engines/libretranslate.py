"""LibreTranslate: a server that people host themselves, asked with JSON.

Seen on LibreTranslate 1.9.6: every refusal is `{"error": "a sentence"}`, a missing key is a 400 and a
used-up allowance a 429 without Retry-After.
"""

import re
from typing import TypedDict

import aiohttp

from bot.errors import (
    EngineAnswerRejected,
    EngineError,
    EngineRefused,
    EngineTimeout,
    EngineUnauthorised,
    EngineUnreachable,
)
from bot.features.translation.engines.base import Limits, Request, Result
from bot.features.translation.languages import LANGUAGES

_CODES = {code: row.libretranslate for code, row in LANGUAGES.items() if row.libretranslate}
_OURS = {theirs: code for code, theirs in _CODES.items()} | {"zh": "zh-Hans", "zt": "zh-Hant", "pb": "pt-BR"}
_KEY = re.compile(r"api key", re.IGNORECASE)
_PAIR = re.compile(r"not supported|not available|invalid request: source|invalid language", re.IGNORECASE)
_CONNECT_SECONDS = 2


class _Payload(TypedDict, total=False):
    translatedText: str
    detectedLanguage: dict[str, str | float]
    error: str


class LibreTranslate:
    """Translates through the server at `url`; `api_key` where that server wants one."""

    name = "libretranslate"
    limits = Limits(text_bytes=2000, seconds=10, per_second=20, at_once=4)

    def __init__(self, url: str, api_key: str | None) -> None:
        self._url = f"{url.rstrip('/')}/translate"
        self._api_key = api_key
        self._session: aiohttp.ClientSession | None = None

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
        status, payload = await self._post(body)
        if status != 200:
            raise self._refusal(status, str(payload.get("error", "")))
        text = payload.get("translatedText")
        if not isinstance(text, str):
            raise EngineAnswerRejected(self.name, "no translatedText")
        detected = payload.get("detectedLanguage") or {}
        return Result(text, request.source or _OURS.get(str(detected.get("language"))))

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def _post(self, body: dict[str, str]) -> tuple[int, _Payload]:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=self.limits.seconds, sock_connect=_CONNECT_SECONDS)
            )
        try:
            async with self._session.post(self._url, json=body) as response:
                payload = await response.json(content_type=None)
        except TimeoutError:
            raise EngineTimeout(self.name) from None
        except aiohttp.ClientError as error:
            raise EngineUnreachable(self.name, type(error).__name__) from None
        except ValueError:
            raise EngineError(self.name, "not JSON") from None
        if not isinstance(payload, dict):
            raise EngineError(self.name, "not a JSON object")
        return response.status, payload  # type: ignore[return-value]  # every field is checked where used

    def _refusal(self, status: int, sentence: str) -> EngineError:
        """The error behind a status and the server's sentence, which may quote chat: it is not kept."""
        if status in (401, 403) or (status == 400 and _KEY.search(sentence)):
            return EngineUnauthorised(self.name, f"HTTP {status}")
        if status == 429:
            return EngineRefused(self.name, "HTTP 429")
        if status == 400 and _PAIR.search(sentence):
            return EngineAnswerRejected(self.name, "language not installed")
        return EngineError(self.name, f"HTTP {status}")
