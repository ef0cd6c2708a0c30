"""A LibreTranslate server that says what a test wants, and misbehaves on command.

It speaks the real protocol over HTTP: what is tested is the engine that ships, not a stand-in for it.
"""

import asyncio
import json
from collections.abc import Callable
from types import TracebackType
from typing import Self

from aiohttp import web

SENTENCES = {
    ("我今天在超市买了很多苹果", "en"): "I bought a lot of apples at the supermarket today",
    ("我今天在超市买了很多苹果", "es"): "Hoy compré muchas manzanas en el supermercado",
    ("The library closes early on Sundays", "zh-Hans"): "图书馆星期天关门比较早",
    ("The library closes early on Sundays", "es"): "La biblioteca cierra temprano los domingos",
}


class StubEngine:
    """`answers` by (text, target), `calls` as they came in; `status`, `reply` and `delay` are faults."""

    def __init__(self) -> None:
        self.answers = dict(SENTENCES)
        self.calls: list[dict[str, str]] = []
        self.status = 200
        self.reply: str | Callable[[str], str] | None = None
        self.delay = 0.0
        self.asked = asyncio.Event()
        self.url = ""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/translate", self._translate)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    def _answer(self, text: str, target: str) -> str | None:
        if callable(self.reply):
            return self.reply(text)
        return self.answers.get((text, target)) if self.reply is None else self.reply

    async def _translate(self, request: web.Request) -> web.Response:
        call = await request.json()
        self.calls.append(call)
        self.asked.set()
        await asyncio.sleep(self.delay)
        if self.status != 200:
            return web.json_response({"error": "as the test wants"}, status=self.status)
        text = self._answer(call["q"], call["target"])
        if text is None:
            return web.json_response({"error": f"no such sentence: {json.dumps(call)}"}, status=500)
        source = "en" if call["q"].isascii() else "zh-Hans"
        return web.json_response(
            {"translatedText": text, "detectedLanguage": {"confidence": 90, "language": source}}
        )
