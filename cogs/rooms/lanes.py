"""What waits to be posted, in order: one lane for each room, so that no room holds up another."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence

log = logging.getLogger("teahouse.rooms")

Job = Callable[[], Awaitable[None]]

MOST_IN_MEMORY = 50  # jobs of one room; what is beyond waits in the database
_LAST_SECONDS = 2.0
_REST_SECONDS = 30.0  # after something that nobody expected

TASK = "rooms: lane"


class Lane:
    """The jobs of one room, done one after the other by a task that lives only while there are any.

    Where jobs were not added (too many, or an earlier run left them), `reload` brings them from the
    database, oldest first, until it has no more.
    """

    def __init__(self, reload: Callable[[], Awaitable[Sequence[Job]]]) -> None:
        self._reload = reload
        self._jobs: deque[Job] = deque()
        self._rows_wait = True
        self._missed = False
        self._held = True
        self._task: asyncio.Task[None] | None = None
        self._pause: asyncio.TimerHandle | None = None

    def add(self, job: Job) -> None:
        """Do this after what waits already. Its row is in the database: it may be dropped here."""
        if self.is_open:
            self._jobs.append(job)
        else:
            self._rows_wait = self._missed = True
        self._start()

    def aside(self, job: Job) -> None:
        """Do this soon, in no order; it comes again if it is dropped."""
        if len(self._jobs) < MOST_IN_MEMORY:
            self._jobs.append(job)
            self._start()

    @property
    def is_open(self) -> bool:
        """Whether a job would be done from memory; else its turn comes from the database."""
        return not self._rows_wait and len(self._jobs) < MOST_IN_MEMORY

    def hold(self) -> None:
        """Begin nothing more until `release`: older messages may turn up."""
        self._held = self._rows_wait = True

    def release(self) -> None:
        """Go on, from what the database says."""
        self._held = False
        self._start()

    async def close(self) -> None:
        """Let the job in hand finish, for a moment; what is not done is in the database."""
        self._held = True
        if self._pause:
            self._pause.cancel()
        if self._task:
            await asyncio.wait({self._task}, timeout=_LAST_SECONDS)
        if self._task:
            self._task.cancel()
            await asyncio.wait({self._task})

    def _start(self) -> None:
        if not self._held and self._task is None and self._pause is None:
            self._task = asyncio.create_task(self._work(), name=TASK)
            self._task.add_done_callback(self._ended)

    async def _work(self) -> None:
        while not self._held:
            if self._jobs:
                await self._jobs.popleft()()
            elif self._rows_wait:
                await self._load()
            else:
                return

    async def _load(self) -> None:
        self._missed = False
        jobs = await self._reload()
        self._jobs.extend(jobs)
        # What was dropped while the database was read may be missing in its answer.
        self._rows_wait = bool(jobs) or self._missed

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._task = None
        if task.cancelled():
            return
        if error := task.exception():
            log.error("lane_failed", exc_info=error)
            self._jobs.clear()
            self._rows_wait = True
            self._pause = asyncio.get_running_loop().call_later(_REST_SECONDS, self._resume)
        elif self._jobs or self._rows_wait:
            self._start()

    def _resume(self) -> None:
        self._pause = None
        self._start()
