"""The real bot, started and stopped by a test, talking to the playground over the wire."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from bot import app, services
from bot.services import Services
from bot.settings import Settings
from db import Database
from db.community import MemberStore
from db.errors import DatabaseFull
from playground import Playground
from tests.migrated import open_migrated


@dataclass(frozen=True, slots=True)
class _Rows:
    rows: int


@dataclass
class Running:
    """Starts the bot in `play` with `settings`, as `teahouse run` would; stops it as SIGTERM would."""

    play: Playground
    settings: Settings
    task: asyncio.Task[None] | None = field(default=None, init=False)
    database: Database | None = field(default=None, init=False)
    services: Services | None = field(default=None, init=False)

    async def start(self) -> None:
        self.task = asyncio.create_task(app.run(self.settings, self.play.token), name="teahouse")
        ready = asyncio.create_task(self.play.ready())
        await asyncio.wait({self.task, ready}, return_when=asyncio.FIRST_COMPLETED, timeout=15)
        if self.task.done():
            ready.cancel()
            await self.task
        assert ready.done(), "the bot did not get ready"

    async def stop(self) -> None:
        if self.task:
            self.task.cancel()
            with suppress(asyncio.CancelledError):
                await self.task

    async def database_says(self, pragma: str) -> None:
        """Put the connection that writes into a state that a test cannot bring about from outside."""
        assert self.database
        await self.database._writer.execute(pragma)

    async def run_sql(self, sql: str) -> None:
        """Change what is stored, as a test cannot from outside."""
        assert self.database
        await self.database.run(sql)

    async def count(self, *tables: str) -> int:
        """How many rows there are in these tables."""
        assert self.database
        counts = [
            await self.database.rows(_Rows, f"SELECT count(*) AS rows FROM {table}") for table in tables
        ]
        return sum(found[0].rows for found in counts)

    async def until_none(self, *tables: str) -> None:
        """Wait until these tables are empty; a database tells nobody when it changes."""
        async with asyncio.timeout(3):
            while await self.count(*tables):  # noqa: ASYNC110
                await asyncio.sleep(0.01)

    async def forget_commands(self) -> None:
        """Have the bot tell Discord about its commands again at the next start."""
        assert self.database
        await self.database.run("DELETE FROM registered_commands")

    async def fill_disk(self) -> None:
        """Leave the database no room for another page."""
        assert self.database
        await self.database_says("PRAGMA max_page_count = 1")  # SQLite takes the present count
        with suppress(DatabaseFull):
            for user_id in itertools.count():
                await MemberStore(self.database).set_languages(user_id, {"reads": ["en"]})

    @asynccontextmanager
    async def open_database(self, path: Path) -> AsyncIterator[Database]:
        async with open_migrated(path) as self.database:
            yield self.database

    def build(self, settings: Settings, database: Database) -> Services:
        self.services = services.build(settings, database)
        return self.services

    async def restart(self) -> None:
        await self.stop()
        await self.start()
