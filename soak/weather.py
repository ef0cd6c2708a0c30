"""What goes wrong meanwhile: a hundredth of all requests, events and calls, and a connection now and then."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from itertools import cycle

from playground import Playground
from soak.engine import SHARE

# A drop, a resumption, a new session or a kill, in turn: as often as each in a hundred seconds has one.
_EVERY_SECONDS = 25.0
_WEBHOOKS = "/webhooks/*"
_MESSAGES = "/channels/*/messages*"


class Weather:
    """Bad from `break_out` on, until `clear`. `crash` is how the bot is killed and started again."""

    def __init__(self, play: Playground, crash: Callable[[], Awaitable[None]], seed: int) -> None:
        self._play = play
        self._crash = crash
        self._dice = random.Random(seed)  # noqa: S311  (a test that can be repeated)
        self.counts = {"repeated event": 0, "drop": 0, "reconnect": 0, "invalid session": 0, "kill -9": 0}

    def break_out(self) -> None:
        """From now on a hundredth of the bot's requests fails, each in every way."""
        for route in (_WEBHOOKS, _MESSAGES):
            self._play.faults.often(route, SHARE, retry_after=0.5)
            self._play.faults.often(route, SHARE, status=502, after_accepting=True)
            self._play.faults.often(route, SHARE, status=503)

    def event(self) -> None:
        """Call it before each deed: a hundredth of them is told to the bot twice."""
        if self._dice.random() < SHARE:
            self.counts["repeated event"] += 1
            self._play.faults.repeat_next("MESSAGE_CREATE")

    async def storm(self, seconds: float) -> None:
        """Trouble with the connection, one kind after the other, for as long."""
        deadline = asyncio.get_running_loop().time() + seconds
        for kind in cycle(("drop", "kill -9", "reconnect", "invalid session")):
            if asyncio.get_running_loop().time() + _EVERY_SECONDS > deadline:
                return
            await asyncio.sleep(_EVERY_SECONDS)
            self.counts[kind] += 1
            await self._strike(kind)

    async def _strike(self, kind: str) -> None:
        if kind == "kill -9":
            await self._crash()
        elif kind == "drop":
            self._play.faults.drop()
        elif kind == "reconnect":
            self._play.faults.reconnect()
        else:
            self._play.faults.invalidate(resumable=False)
