"""The bot's side of the wire, by hand: requests and websockets without a client library."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp

from playground import Playground
from playground.wire import Json
from playground.world import Channel, Interaction

COMMANDS: list[Json] = [
    {
        "name": "echo",
        "description": "says it",
        "options": [{"name": "text", "description": "what", "type": 3}],
    },
    {"name": "Look", "type": 3},
]
ANYWHERE = {"integration_types": [0, 1], "contexts": [0, 1, 2]}


@dataclass(frozen=True)
class Reply:
    status: int
    json: Any
    headers: dict[str, str]

    @property
    def code(self) -> int:
        return int(self.json["code"])


class Api:
    """Requests in the name of the bot."""

    def __init__(self, play: Playground, session: aiohttp.ClientSession) -> None:
        self.play = play
        self._session = session

    async def __call__(self, method: str, path: str, body: Any = None, **request: Any) -> Reply:
        headers = {"Authorization": f"Bot {self.play.token}"}
        if body is not None:
            request["json"] = body
        url = self.play.api_url + path
        async with self._session.request(method, url, headers=headers, **request) as response:
            text = await response.text()
            return Reply(response.status, json.loads(text) if text else None, dict(response.headers))

    async def register(self, **more: Any) -> None:
        """Registers `echo` and `Look`."""
        forms = [form | more for form in COMMANDS]
        reply = await self("PUT", f"/applications/{self.play.world.application.id}/commands", forms)
        assert reply.status == 200

    async def answer(self, used: Interaction, kind: int, **data: Any) -> Reply:
        path = f"/interactions/{used.id}/{used.token}/callback?with_response=1"
        return await self("POST", path, {"type": kind, "data": data} if data else {"type": kind})

    def webhook(self, used: Interaction) -> str:
        return f"/webhooks/{self.play.world.application.id}/{used.token}"


def channel_of(play: Playground, name: str) -> Channel:
    return next(c for c in play.world.channels_of(play.world.home) if c.name == name)


def command_id(play: Playground, name: str = "echo") -> int:
    return next(key for key, c in play.world.application.commands.items() if c["name"] == name)


class Socket:
    """A gateway connection; `heard` is what came that nobody waited for."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self.session_id = ""
        self.heard: list[Json] = []

    async def send(self, op: int, data: Any) -> None:
        await self._socket.send_json({"op": op, "d": data})

    async def next(self) -> Json:
        frame: Json = await self._socket.receive_json(timeout=2)
        return frame

    async def until(self, name: str) -> Json:
        """The data of the next event of this name."""
        while (frame := await self.next())["t"] != name:
            self.heard.append(frame)
        data: Json = frame["d"]
        return data

    async def close_code(self) -> int | None:
        while not self._socket.closed:
            await self._socket.receive(timeout=2)
        return self._socket.close_code

    async def identify(self, play: Playground, intents: int, **more: Any) -> Json:
        """Identifies, and waits until the servers are told of; gives READY."""
        await self.send(2, {"token": play.token, "intents": intents, "properties": {}, **more})
        ready = await self.until("READY")
        self.session_id = ready["session_id"]
        return ready

    async def resume(self, play: Playground, session_id: str, sequence: int) -> None:
        await self.send(6, {"token": play.token, "session_id": session_id, "seq": sequence})


@asynccontextmanager
async def connected(play: Playground) -> AsyncIterator[Socket]:
    async with aiohttp.ClientSession() as session, session.ws_connect(play.gateway_url) as socket:
        connection = Socket(socket)
        hello = await connection.next()
        assert hello["op"] == 10
        yield connection
