"""An engine over HTTP that takes its time and knows one sentence, with any number in it."""

from __future__ import annotations

import asyncio
import re
import time
from types import TracebackType
from typing import Self

from aiohttp import web

ENGINE_SECONDS = 0.01

_ANSWERS = {
    "en": "There are still a few seats in row {} of the library today",
    "es": "Hoy quedan unos pocos asientos en la fila {} de la biblioteca",
}


def sentence(number: int) -> str:
    """What the engine can translate; each number makes another text, which no cache has seen."""
    return f"今天图书馆第{number}排还有几个座位"


def translation(number: int, target: str) -> str:
    """What the engine answers to that."""
    return _ANSWERS[target].format(number)


class Engine:
    """Speaks LibreTranslate's protocol. Notes the `seconds` of each call, and all `characters` sent."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self.characters = 0
        self.url = ""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/translate", self._translate)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    async def _translate(self, request: web.Request) -> web.Response:
        begin = time.perf_counter()
        call = await request.json()
        self.characters += len(call["q"])
        await asyncio.sleep(ENGINE_SECONDS)
        number = int(re.findall(r"\d+", call["q"])[0])
        response = web.json_response({"translatedText": translation(number, call["target"])})
        self.seconds.append(time.perf_counter() - begin)
        return response
