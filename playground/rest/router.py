"""The way of every request of the bot: troubles, limits, login, reading, checks, handler, reply."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from playground import forms
from playground.faults import Fault, Faults
from playground.limits import RateLimits
from playground.refusal import Refusal
from playground.rest import (
    boot,
    channels,
    commands,
    guilds,
    interactions,
    messages,
    polls,
    reactions,
    stickers,
    threads,
    webhooks,
)
from playground.rest.route import Call, Route
from playground.schemas import NoSchemas
from playground.world import World

PREFIX = "/api/v10"

_TABLES = (
    boot, commands, interactions, messages, polls, reactions, stickers, channels, threads, webhooks, guilds,
)  # fmt: skip


class Router:
    """Puts the tables of routes under `/api/v10`.

    What shows a mistake in the bot (an unknown route or field, a request against Discord's schema) or in
    this server is told to `complain`, besides being refused.
    """

    def __init__(
        self,
        world: World,
        faults: Faults,
        limits: RateLimits,
        schemas: NoSchemas,
        complain: Callable[[str], None],
    ) -> None:
        self._world = world
        self._faults = faults
        self._limits = limits
        self._schemas = schemas
        self._complain = complain

    def add_to(self, app: web.Application) -> None:
        for table in _TABLES:
            for route in table.ROUTES:
                app.router.add_route(route.method, PREFIX + route.template, self._serving(route))
        app.router.add_route("*", PREFIX + "/{rest:.*}", self._unknown)

    def _serving(self, route: Route) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def serve(request: web.Request) -> web.Response:
            return await self._serve(route, request)

        return serve

    async def _serve(self, route: Route, request: web.Request) -> web.Response:
        fault = self._faults.next_for(request.method, request.path.removeprefix(PREFIX))
        if fault and fault.delay and not fault.after_accepting:
            await forms.receive(request)
            await asyncio.sleep(fault.delay)
        if fault and not fault.after_accepting and (trouble := await self._trouble(fault, request)):
            return trouble
        place = next((request.match_info[name] for name in _PLACES if name in request.match_info), "")
        verdict = self._limits.judge(route.method, route.template, place)
        if verdict.retry_after is not None:
            fault = Fault("", 0, 429, retry_after=verdict.retry_after, everywhere=verdict.everywhere)
            return _failure(fault, verdict.headers)
        response = await self._answer(route, request)
        response.headers.update(verdict.headers)
        if fault and fault.after_accepting:
            await asyncio.sleep(fault.delay)
            return await self._trouble(fault, request) or response
        return response

    async def _trouble(self, fault: Fault, request: web.Request) -> web.Response | None:
        """What a faulty request is answered with; None where it is only late."""
        if fault.silent:
            await self._faults.until_cleared()
        if fault.silent or fault.cut:
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        return _failure(fault) if fault.status else None

    async def _answer(self, route: Route, request: web.Request) -> web.Response:
        try:
            self._check_login(route, request)
            body, uploads = await forms.read(request)
            self._check_fields(route, request, body)
            path = request.path.removeprefix(PREFIX)
            for problem in self._schemas.request(route.method, path, body):
                self._complain(f"the bot's request is against Discord's schema: {problem}")
            call = Call(self._world, request.match_info, request.query, body, uploads)
            reply = route.handler(call)
        except Refusal as refusal:
            return self._reply(request, refusal.status, refusal.body())
        return self._reply(request, 204 if reply is None else route.status, reply)

    def _check_login(self, route: Route, request: web.Request) -> None:
        token = request.headers.get("Authorization", "").removeprefix("Bot ")
        if route.login and not secrets.compare_digest(token, self._world.application.token):
            raise Refusal.unauthorised()

    def _check_fields(self, route: Route, request: web.Request, body: Any) -> None:
        unknown = route.unknown_fields(request.query, body)
        if unknown:
            self._complain(f"{route.method} {route.template} does not take: {', '.join(unknown)}")
            raise Refusal.invalid(unknown[0], "UNKNOWN_FIELD", "This server does not know this field.")

    def _reply(self, request: web.Request, status: int, body: Any) -> web.Response:
        for problem in self._schemas.reply(request.method, request.path.removeprefix(PREFIX), status, body):
            self._complain(f"a reply is against Discord's schema: {problem}")
        return _json(status, body)

    async def _unknown(self, request: web.Request) -> web.Response:
        self._complain(f"unknown route: {request.method} {request.path}")
        return _json(404, Refusal.unknown_route().body())


_PLACES = ("channel_id", "guild_id", "webhook_id")


def _failure(fault: Fault, headers: dict[str, str] | None = None) -> web.Response:
    if fault.retry_after is None:
        return _json(fault.status, {"message": f"{fault.status}: Playground fault", "code": 0})
    body = {
        "message": "You are being rate limited.",
        "retry_after": fault.retry_after,
        "global": fault.everywhere,
    }
    response = _json(429, body)
    response.headers["Retry-After"] = str(fault.retry_after)
    response.headers.update(headers or {})
    if fault.via:
        response.headers["Via"] = "1.1 playground"
    return response


def _json(status: int, body: Any) -> web.Response:
    """A reply whose type is exactly `application/json`: with a charset clients leave it unread."""
    if body is None:
        return web.Response(status=status)
    return web.Response(status=status, body=json.dumps(body).encode(), content_type="application/json")
