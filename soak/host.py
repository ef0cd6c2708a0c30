"""`teahouse run` as its host runs it, killed and started again at will."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from playground import Playground

_ROOT = Path(__file__).parents[1]
_READY_WITHIN = 30.0


class Host:
    """Runs the bot with its database and log in the folder `home`."""

    def __init__(self, play: Playground, engine_url: str, home: Path) -> None:
        self._play = play
        self._home = home
        self._process: asyncio.subprocess.Process | None = None
        self._env = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(_ROOT),  # the bot beside this file, whichever one is installed
            "DISCORD_TOKEN": play.token,
            "DISCORD_API_URL": play.api_url,
            "DISCORD_GATEWAY_URL": play.gateway_url,
            "DATABASE_URL": f"sqlite:///{self.database}",
            "TRANSLATION_ENGINES": "libretranslate",
            "LIBRETRANSLATE_URL": engine_url,
        }

    @property
    def database(self) -> Path:
        return self._home / "teahouse.db"

    @property
    def log(self) -> Path:
        return self._home / "teahouse.log"

    @property
    def resident(self) -> float:
        """Megabytes (of 1,000,000 bytes) in memory: VmRSS. 0 while the bot is down."""
        if self._process is None or self._process.returncode is not None:
            return 0.0
        try:
            status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii", errors="replace")
        except FileNotFoundError:  # killed a moment ago
            return 0.0
        _, found, rest = status.partition("VmRSS:")
        return int(rest.split()[0]) * 1024 / 1e6 if found else 0.0

    async def crash(self) -> None:
        """kill -9, and a new start."""
        await self._kill()
        await self._start()

    async def __aenter__(self) -> Self:
        await self._start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._kill()

    async def _start(self) -> None:
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"), cwd=self._home, env=self._env, stdout=log, stderr=log
            )
        await self._play.ready(within=_READY_WITHIN)

    async def _kill(self) -> None:
        if self._process and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()
