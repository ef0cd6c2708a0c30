"""Apertium: small, offline and by rules, asked through its web service APy.

It is no match for a large model, but it is real: English and Spanish, say, need 30 MB and no network.
Seen on APy 0.11: an unknown pair is a 400, and the text may be posted as a form.
"""

from bot.errors import EngineAnswerRejected, EngineError
from bot.features.translation.engines.base import Limits, Request, Result
from bot.features.translation.engines.http import HttpClient
from bot.features.translation.languages import LANGUAGES

_CODES = {code: row.apertium for code, row in LANGUAGES.items() if row.apertium}


class Apertium:
    """Translates through the APy server at `url`. It does not detect languages."""

    name = "apertium"
    limits = Limits(text_bytes=2000, seconds=10, per_second=50, at_once=4)

    def __init__(self, url: str) -> None:
        self._url = f"{url.rstrip('/')}/translate"
        self._http = HttpClient(self.name, self.limits)

    def supports(self, source: str | None, target: str) -> bool:
        return source in _CODES and target in _CODES

    async def translate(self, request: Request) -> Result:
        if request.source is None:
            raise EngineAnswerRejected(self.name, "the source language is needed")
        pair = f"{_CODES[request.source]}|{_CODES[request.target]}"
        # Unmarked: the asterisk that APy puts before a word it does not know is not for readers.
        form = {"langpair": pair, "q": request.text, "markUnknown": "no"}
        status, payload = await self._http.post(self._url, form=form)
        if status == 400:
            raise EngineAnswerRejected(self.name, "pair not installed")
        if status != 200:
            raise EngineError(self.name, f"HTTP {status}")
        data = payload.get("responseData")
        text = data.get("translatedText") if isinstance(data, dict) else None
        if not isinstance(text, str):
            raise EngineAnswerRejected(self.name, "no translatedText")
        return Result(text.strip(), request.source)

    async def close(self) -> None:
        await self._http.close()
