"""A translation engine over HTTP that is wrong, slow or silent in one call of a hundred."""

from __future__ import annotations

import asyncio
import random
import re
from types import TracebackType
from typing import Self

from aiohttp import web

SHARE = 0.01
SENTENCES = {
    "en": "There are still a few seats in row {} of the library today",
    "zh-Hans": "今天图书馆第{}排还有几个座位",
    "es": "Hoy quedan unos pocos asientos en la fila {} de la biblioteca",
}
"""What is said in every town; the number tells one message from another, in every language."""

_SECONDS = 0.02
_HANGS = 60.0
_GARBAGE = (
    "",
    "<html><body>502 Bad Gateway</body></html>",
    "@everyone https://example.org/free",
    "ok " * 900,
)


class Engine:
    """Speaks LibreTranslate's protocol. `well` switches the faults off."""

    def __init__(self, seed: int) -> None:
        self.url = ""
        self.calls = 0
        self.well = False
        self._dice = random.Random(seed)  # noqa: S311  (a test that can be repeated)

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/translate", self._translate)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
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
        self.calls += 1
        call = await request.json()
        await asyncio.sleep(_SECONDS)
        fate = 1.0 if self.well else self._dice.random()
        if fate < SHARE:
            await asyncio.sleep(_HANGS)
        if fate < 2 * SHARE:
            return web.json_response({"error": "as the test wants"}, status=500)
        text = SENTENCES[call["target"]].format(re.findall(r"\d+", call["q"])[0])
        return web.json_response(
            {"translatedText": self._dice.choice(_GARBAGE) if fate < 3 * SHARE else text}
        )
