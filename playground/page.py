"""The page's HTTP API under /play: what a person does (POST), sees (GET), and a stream of what happens."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from aiohttp import web

from playground import forms
from playground.actions import commands
from playground.deeds import DEEDS, Deed
from playground.faults import Faults
from playground.gateway import Gateway
from playground.people import Human
from playground.refusal import Refusal
from playground.wire import Json, read_id
from playground.world import Channel, Event, Suggested, User, World

WEB = Path(__file__).parent / "web"
_KEEP_ALIVE_SECONDS = 15

PARTS = ("admin", "member", "newcomer")
"""The parts that can be played; the bot and the absent owner cannot."""

Restart = Callable[[], Awaitable[None]]


class Page:
    """Serves the page and its API."""

    def __init__(self, world: World, gateway: Gateway, faults: Faults, restart: Restart | None) -> None:
        self._world = world
        self._gateway = gateway
        self._faults = faults
        self._restart = restart
        self._streams: set[asyncio.Queue[Json | None]] = set()

    def add_to(self, app: web.Application) -> None:
        app.router.add_get("/", self._index)
        app.router.add_static("/play/web", WEB)
        app.router.add_get("/play/events", self._events)
        for name, answer in self._questions().items():
            app.router.add_get(f"/play/{name}", _answering(answer))
        app.router.add_post("/play/people", _answering(self._newcomer))
        app.router.add_post("/play/complete", _answering(self._complete))
        app.router.add_post("/play/faults", _answering(self._fault))
        app.router.add_post("/play/restart", _answering(self._restart_bot))
        for name, deed in DEEDS.items():
            app.router.add_post(f"/play/{name}", _answering(self._doing(deed)))

    def close_streams(self) -> None:
        for stream in self._streams:
            stream.put_nowait(None)

    async def _index(self, request: web.Request) -> web.FileResponse:
        return web.FileResponse(WEB / "index.html", headers={"Cache-Control": "no-cache"})

    # What a person asks

    def _questions(self) -> Mapping[str, Callable[[web.Request], Awaitable[Any]]]:
        return {
            "people": self._people,
            "world": self._overview,
            "channels/{channel_id}/messages": self._messages,
            "channels/{channel_id}/pins": self._pins,
            "channels/{channel_id}/webhooks": self._webhooks,
            "commands": self._commands,
        }

    async def _people(self, request: web.Request) -> list[Json]:
        return [_card(user) for user in self._world.users.values() if user.part in PARTS]

    async def _overview(self, request: web.Request) -> Json:
        return self._who(request).overview() | {"can_restart": self._restart is not None}

    async def _messages(self, request: web.Request) -> list[Json]:
        limit = int(request.query.get("limit", "50"))
        return self._who(request).messages(self._channel(request), limit, read_id(request.query, "before"))

    async def _pins(self, request: web.Request) -> list[Json]:
        return self._who(request).pins(self._channel(request))

    async def _webhooks(self, request: web.Request) -> list[Json]:
        return self._who(request).webhooks(self._channel(request))

    async def _commands(self, request: web.Request) -> list[Json]:
        return self._who(request).commands(self._world.channel(int(request.query["channel"])))

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events until the page goes away."""
        me = self._who(request).user.id
        stream: asyncio.Queue[Json | None] = asyncio.Queue()
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}
        response = web.StreamResponse(headers=headers)
        self._streams.add(stream)
        silence = self._world.events.listen(lambda event: self._hear(me, event, stream))
        stream.put_nowait({"t": "BOT_STATUS", "d": {"online": self._gateway.online}})
        try:
            await response.prepare(request)
            with suppress(ConnectionResetError):
                await _pour(stream, response)
        finally:
            silence()
            self._streams.discard(stream)
        return response

    def _hear(self, me: int, event: Event, stream: asyncio.Queue[Json | None]) -> None:
        if self._world.hears(me, event):
            stream.put_nowait({"t": event.name, "d": event.draw(me)})

    def _doing(self, deed: Deed) -> Callable[[web.Request], Awaitable[Json | None]]:
        async def do(request: web.Request) -> Json | None:
            body, uploads = await forms.read(request)
            return deed(self._who(request), body, uploads)

        return do

    # What is not one person's doing

    async def _newcomer(self, request: web.Request) -> Json:
        body, _ = await forms.read(request)
        newcomer = new_person(self._world, body["name"], body["locale"])
        Human(self._world, newcomer).join(self._world.home)
        return _card(newcomer)

    async def _complete(self, request: web.Request) -> Json:
        body, _ = await forms.read(request)
        who = self._who(request)
        channel = self._world.channel(int(body["channel"]))
        asked = who.complete(channel, int(body["command"]), body["options"])
        outcome = await asked.outcome
        choices = outcome.choices if isinstance(outcome, Suggested) else []
        return {"choices": commands.localised(choices, who.user.locale)}

    async def _fault(self, request: web.Request) -> None:
        body, _ = await forms.read(request)
        verb = self._faults.verbs().get(body.pop("do", ""))
        if verb is None:
            raise Refusal.invalid("do", "BASE_TYPE_CHOICES", f"One of {', '.join(self._faults.verbs())}")
        names = body.pop("names", [])
        verb(*names, **body)

    async def _restart_bot(self, request: web.Request) -> None:
        if self._restart is None:
            raise Refusal.unknown_route()
        await self._restart()

    def _channel(self, request: web.Request) -> Channel:
        """The one that the address names."""
        return self._world.channel(int(request.match_info["channel_id"]))

    def _who(self, request: web.Request) -> Human:
        user = self._world.user(int(request.query.get("as") or 0))
        if user.part not in PARTS:
            raise Refusal.unknown_user()
        return Human(self._world, user)


def new_person(world: World, name: str, locale: str) -> User:
    """Somebody who has just come; she is in no server yet."""
    name = name.strip()
    if not 1 <= len(name) <= 32:
        raise Refusal.invalid("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 32 in length.")
    user_id = world.ids.new()
    username = "".join(c for c in name.lower() if c.isascii() and c.isalnum()) or f"user{user_id % 10_000}"
    world.users[user_id] = User(user_id, username, name, locale, part="newcomer", reads=locale)
    return world.users[user_id]


def _card(user: User) -> Json:
    return {
        "id": str(user.id),
        "username": user.username,
        "global_name": user.global_name,
        "locale": user.locale,
        "role": user.part,
        "reads": user.reads,
        "color": user.color,
    }


def _answering(
    handler: Callable[[web.Request], Awaitable[Any]],
) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def answer(request: web.Request) -> web.Response:
        try:
            reply = await handler(request)
        except Refusal as refusal:
            return web.json_response(refusal.body(), status=refusal.status)
        return web.Response(status=204) if reply is None else web.json_response(reply)

    return answer


async def _pour(stream: asyncio.Queue[Json | None], response: web.StreamResponse) -> None:
    """Writes events as they come, and now and then a comment, by which a page that left is noticed."""
    while True:
        try:
            event = await asyncio.wait_for(stream.get(), _KEEP_ALIVE_SECONDS)
        except TimeoutError:
            await response.write(b": still here\n\n")
            continue
        if event is None:
            return
        await response.write(f"data: {json.dumps(event)}\n\n".encode())
