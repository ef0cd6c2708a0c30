"""A bot as a process of its own, with what it has used so far."""

from __future__ import annotations

import asyncio
import ctypes
import os
import re
import signal
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from playground import Playground

_BARE = Path(__file__).with_name("bare.py")
_ROOT = Path(__file__).parents[1]
_COMPLAINT = re.compile(r" (?:WARNING|ERROR) teahouse\.")
_READY_WITHIN = 30.0
_POLL = 0.002
_QUIET_POLLS = 10

COMMANDS = {
    "teahouse": ((sys.executable, "-m", "bot", "run"), " teahouse.client ready "),
    "bare": ((sys.executable, str(_BARE)), "bare ready"),
}
"""How each bot is started, and what it says once it is ready."""


class BotFailed(Exception):
    """A bot ended or complained; the message is its output."""


class Bot:
    """A running bot: `ready_after` seconds from its start until it said that it was ready."""

    def __init__(self, process: asyncio.subprocess.Process, sign: str) -> None:
        self._process = process
        self._sign = sign
        self._started = time.perf_counter()
        self._clock = _cpu_clock(process.pid)
        self._lines: list[str] = []
        self._ready = asyncio.Event()
        self._reader = asyncio.create_task(self._read())
        self.ready_after = 0.0

    @property
    def cpu(self) -> float:
        """Seconds of processor time, in user and system mode, of all its threads: what getrusage tells."""
        return time.clock_gettime(self._clock)

    @property
    def resident(self) -> float:
        """Megabytes (of 1,000,000 bytes) in memory: VmRSS."""
        return int(self._proc("status").partition("VmRSS:")[2].split()[0]) * 1024 / 1e6

    async def ready(self) -> None:
        """Waits for the bot to say so. Raises BotFailed where it does not."""
        ended = asyncio.create_task(self._process.wait())
        ready = asyncio.create_task(self._ready.wait())
        await asyncio.wait({ended, ready}, timeout=_READY_WITHIN, return_when=asyncio.FIRST_COMPLETED)
        ended.cancel()
        if not ready.done():
            ready.cancel()
            raise BotFailed("\n".join(self._lines) or "no word from the bot")

    def freeze(self) -> None:
        """Stops the process where it is; what is sent to it waits in its socket."""
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    async def idle(self) -> float:
        """Waits until the process has nothing to do; returns when (perf_counter) it last did something."""
        used, since, quiet = self.cpu, time.perf_counter(), 0
        while quiet < _QUIET_POLLS:
            await asyncio.sleep(_POLL)
            if self.cpu != used or self._state() != "S":
                used, since, quiet = self.cpu, time.perf_counter(), 0
            else:
                quiet += 1
        return since

    async def stop(self) -> None:
        """Kills the process. Raises BotFailed where Teahouse had logged a warning or worse."""
        if self._process.returncode is None:
            self._process.kill()
            await self._process.wait()
        await self._reader
        if complaints := [line for line in self._lines if _COMPLAINT.search(line)]:
            raise BotFailed("\n".join(complaints))

    async def _read(self) -> None:
        if self._process.stderr is None:
            raise BotFailed("its output is not piped")
        async for line in self._process.stderr:
            self._lines.append(line.decode().rstrip())
            if self._sign in self._lines[-1] and not self._ready.is_set():
                self.ready_after = time.perf_counter() - self._started
                self._ready.set()

    def _state(self) -> str:
        """R while it runs or waits for a processor, S while it sleeps (proc(5), stat)."""
        return self._proc("stat").rpartition(") ")[2][0]

    def _proc(self, name: str) -> str:
        return Path(f"/proc/{self._process.pid}/{name}").read_text(encoding="ascii", errors="replace")


@asynccontextmanager
async def started(
    name: str,
    play: Playground,
    engine_url: str,
    home: Path,
    settle: Callable[[Path], Awaitable[None]] | None = None,
) -> AsyncIterator[Bot]:
    """The bot of this name in COMMANDS, once it is ready, with a new database in the folder `home`.

    The database is empty but for what `settle` writes into it.
    """
    command, sign = COMMANDS[name]
    database = home / "teahouse.db"
    for file in (database, Path(f"{database}-wal"), Path(f"{database}-shm")):
        file.unlink(missing_ok=True)
    if settle:
        await settle(database)
    env = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(_ROOT),  # the bot beside this file, whichever one is installed
        "DISCORD_TOKEN": play.token,
        "DISCORD_API_URL": play.api_url,
        "DISCORD_GATEWAY_URL": play.gateway_url,
        "DATABASE_URL": f"sqlite:///{database}",
        "TRANSLATION_ENGINES": "libretranslate",
        "LIBRETRANSLATE_URL": engine_url,
        "ENGINE_URL": engine_url,
    }
    pipe = asyncio.subprocess.PIPE
    bot = Bot(await asyncio.create_subprocess_exec(*command, cwd=home, env=env, stderr=pipe), sign)
    try:
        await bot.ready()
        yield bot
    finally:
        await bot.stop()


def _cpu_clock(pid: int) -> int:
    """The clock of the processor time of another process (clock_getcpuclockid(3), POSIX)."""
    clock = ctypes.c_int()
    if error := ctypes.CDLL(None).clock_getcpuclockid(pid, ctypes.byref(clock)):
        raise OSError(error, os.strerror(error))
    return clock.value
