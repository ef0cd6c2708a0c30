"""The HTTP API of the page, as a person's browser uses it."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from playground import Person, Playground
from playground.wire import Json


class Tab:
    """The page of one person; `told` is what its stream brought."""

    def __init__(self, session: aiohttp.ClientSession, me: int) -> None:
        self._session = session
        self.me = str(me)
        self.told: asyncio.Queue[Json] = asyncio.Queue()

    async def get(self, path: str, **query: str) -> Any:
        async with self._session.get(f"/play/{path}", params={"as": self.me, **query}) as response:
            return await response.json()

    async def post(self, path: str, expect: int = 200, **body: Any) -> Any:
        async with self._session.post(f"/play/{path}", params={"as": self.me}, json=body) as response:
            assert response.status == expect, await response.text()
            return await response.json() if response.status != 204 else None

    async def listen(self) -> None:
        async with self._session.get("/play/events", params={"as": self.me}) as stream:
            async for line in stream.content:
                if line.startswith(b"data: "):
                    self.told.put_nowait(json.loads(line[6:]))

    async def until(self, name: str) -> Json:
        while True:
            event = await asyncio.wait_for(self.told.get(), 2)
            if event["t"] == name:
                found: Json = event["d"]
                return found


@asynccontextmanager
async def opened(play: Playground, person: Person) -> AsyncIterator[Tab]:
    """A tab that hears what happens."""
    async with aiohttp.ClientSession(play.url) as session:
        tab = Tab(session, person.id)
        listening = asyncio.create_task(tab.listen())
        await tab.until("BOT_STATUS")
        yield tab
        listening.cancel()
