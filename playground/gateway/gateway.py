"""All sessions of the bot: what is told to which of them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable

from aiohttp import web

from playground.gateway.connection import Connection
from playground.gateway.intents import censored, lets_through
from playground.gateway.session import Op, Session, frame
from playground.wire import Json
from playground.world import Event, World

_LARGEST_FRAME = 4 * 1024 * 1024


class Gateway:
    """Accepts the bot's connections and passes on what it may hear.

    `checked` sees every event before it leaves; `status` is called with whether the bot is connected.
    """

    def __init__(self, world: World, checked: Callable[[Json], None], status: Callable[[bool], None]) -> None:
        self._world = world
        self._checked = checked
        self._status = status
        self._sessions: dict[str, Session] = {}
        self._present = asyncio.Event()
        self.repeat: set[str] = set()
        self.refusals = 0
        world.events.listen(self._pass_on)

    @property
    def online(self) -> bool:
        return any(session.outbox is not None for session in self._sessions.values())

    async def wait_online(self) -> None:
        await self._present.wait()

    def close_all(self, code: int) -> None:
        """Closes every connection; after 4004 nothing can be resumed."""
        for session in list(self._sessions.values()):
            if session.outbox:
                session.outbox.put_nowait(code)
                self._detach(session, for_good=code == 4004)

    def send_all(self, op: Op, data: object) -> None:
        for session in self._sessions.values():
            if session.outbox:
                session.outbox.put_nowait(frame(op, data))

    def invalidate(self, resumable: bool) -> None:
        """Tells every shard that its session is invalid; one that is not resumable is forgotten."""
        self.send_all(Op.INVALID_SESSION, resumable)
        for session in list(self._sessions.values()):
            self._detach(session, for_good=not resumable)

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """One connection, from hello to goodbye."""
        if self.refusals > 0:
            self.refusals -= 1
            return web.Response(status=503)
        socket = web.WebSocketResponse(max_msg_size=_LARGEST_FRAME)
        await socket.prepare(request)
        zipped = request.query.get("compress") == "zlib-stream"
        await Connection(self, self._world, socket, zipped).run()
        return socket

    # Called by connections

    def open(self, session: Session) -> None:
        self._sessions[session.id] = session
        self._present.set()
        self._status(True)

    def find(self, session_id: str) -> Session | None:
        return self._sessions.get(session_id)

    def left(self, session: Session, outbox: asyncio.Queue[str | int], for_good: bool) -> None:
        """A connection ended; the session stays for resuming unless it was closed properly."""
        if session.outbox is outbox or for_good:
            self._detach(session, for_good)

    def dispatch(self, session: Session, name: str, data: Json) -> None:
        """Numbers an event, keeps it for resuming and sends it."""
        session.number += 1
        payload = {"op": Op.DISPATCH, "t": name, "s": session.number, "d": data}
        self._checked(payload)
        text = json.dumps(payload)
        session.sent.append((session.number, text))
        if session.outbox:
            session.outbox.put_nowait(text)

    def _detach(self, session: Session, for_good: bool) -> None:
        session.outbox = None
        if for_good:
            self._sessions.pop(session.id, None)
        if not self.online and self._present.is_set():
            self._present.clear()
            self._status(False)

    def _pass_on(self, event: Event) -> None:
        bot_id = self._world.bot.id
        if not self._world.hears(bot_id, event):
            return
        direct = event.guild_id is None
        for session in list(self._sessions.values()):
            if session.serves(event.guild_id) and lets_through(session.intents, event.name, direct):
                data = event.draw(bot_id)
                if event.name in ("MESSAGE_CREATE", "MESSAGE_UPDATE"):
                    data = censored(data, session.intents, bot_id)
                self._send(session, event.name, data)

    def _send(self, session: Session, name: str, data: Json) -> None:
        self.dispatch(session, name, data)
        if name in self.repeat:
            self.repeat.discard(name)
            self.dispatch(session, name, data)
