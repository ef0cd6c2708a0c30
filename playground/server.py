"""The small Discord as a server: the world, put on a port."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from aiohttp import web

from playground.actions import arrivals, channels, members, polls
from playground.cdn import Cdn
from playground.driver import MAIN_CHANNEL, Card, Person
from playground.driver.waiting import wait_for
from playground.faults import Faults
from playground.gateway import Gateway
from playground.limits import RateLimits
from playground.page import Page
from playground.permissions import Overwrite, bits
from playground.rest.router import PREFIX, Router
from playground.schemas import NoSchemas, Schemas
from playground.wire import Json
from playground.world import Event, User, World

log = logging.getLogger(__name__)

UPLOAD_LIMIT = 110 * 1024 * 1024
"""Bytes of one request: ten files of the largest allowed size, and some room."""


class Playground:
    """Serves a world on loopback for one bot and any number of pages.

        async with Playground(scene.opening(), port=8770) as play:
            ...                       # start a bot at play.api_url and play.gateway_url with play.token
            await play.ready()

    `port` 0 takes a free one. `restart` is what the page's button for restarting the bot calls. `specs` is a
    folder with Discord's schemas (default: DISCORD_SPECS), against which everything on the wire is checked.
    `errors` collects what must not happen: unknown routes and fields, and breaches of the schemas.
    """

    def __init__(
        self,
        world: World,
        *,
        port: int = 0,
        restart: Callable[[], Awaitable[None]] | None = None,
        specs: Path | None = None,
    ) -> None:
        folder = specs or os.environ.get("DISCORD_SPECS")
        self.world = world
        self.errors: list[str] = []
        self.schemas = Schemas.from_folder(Path(folder)) if folder else NoSchemas()
        self.gateway = Gateway(world, self._check_event, self._tell_status)
        self.faults = Faults(world, self.gateway)
        self.rate_limits = RateLimits()
        self._page = Page(world, self.gateway, self.faults, restart)
        self._port = port
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @property
    def api_url(self) -> str:
        return self.url + PREFIX

    @property
    def gateway_url(self) -> str:
        return f"ws://127.0.0.1:{self._port}/gateway"

    @property
    def token(self) -> str:
        return self.world.application.token

    def person(self, name: str) -> Person:
        """One of the scene's people, in its main channel; `name` is what she is called by, "Mei"."""
        for user in self.world.users.values():
            if name in (user.username, user.display_name, user.display_name.split()[0]):
                channels = self.world.channels_of(self.world.home)
                place = next(channel for channel in channels if channel.name == MAIN_CHANNEL)
                return Person(self.world, self.gateway, user, place)
        raise LookupError(f"nobody is called {name!r}")

    def other_bot(self, name: str, *permissions: str) -> Person:
        """Another application's bot, invited into the server with these permissions besides everybody's; what
        it does, it does by a person's verbs."""
        guild = self.world.home
        bot = User(self.world.ids.new(), name.lower(), name, bot=True, color="#7a6652", part="bot")
        self.world.users[bot.id] = bot
        arrivals.add_bot(self.world, guild, bot, bits(permissions), guild.owner_id)
        return self.person(name)

    def stranger(self, name: str, locale: str = "en-US", *, account_age_days: int = 400) -> Person:
        """Somebody who is in no server yet; `joins` brings her in."""
        made = datetime.now(UTC) - timedelta(days=account_age_days)
        user = User(self.world.ids.new(at=made), name.lower(), name, locale, color="#4f7f8f", reads=locale)
        self.world.users[user.id] = user
        return self.person(name)

    def screens_newcomers(self, *, onboarding: bool = False) -> None:
        """From now on newcomers first accept rules in Discord's own form, and with `onboarding` answer
        its questions. The bot learns of it when it connects."""
        self.world.home.features.add(arrivals.SCREENING)
        self.world.home.onboarding.enabled = onboarding

    def runs_out(self, poll: Card) -> None:
        """The time of a poll is over."""
        channel = self.world.channel(poll.channel_id)
        polls.finish(self.world, channel, channel.messages[poll.id])

    def notified(self, card: Card) -> set[str]:
        """Whom a message pinged when it was posted, by what people are called ("Mei")."""
        message = self.world.channel(card.channel_id).messages[card.id]
        return {self.world.users[user_id].display_name.split()[0] for user_id in message.notified}

    async def take_role(self, person: Person, role: str) -> None:
        """The server's owner takes a role from a member."""
        guild = self.world.home
        role_id = next(each.id for each in guild.roles.values() if each.name == role)
        members.take_role(self.world, guild, guild.members[person.id], role_id, guild.owner_id)

    async def deny_bot(self, channel: str, *permissions: str) -> None:
        """The server's owner denies the bot permissions (Discord's names, EMBED_LINKS) in a channel."""
        guild = self.world.home
        place = next(each for each in self.world.channels_of(guild) if each.name == channel)
        rule = Overwrite(self.world.bot.id, channels.OF_A_MEMBER, deny=bits(permissions))
        channels.overrule(self.world, guild.owner_id, place, rule)

    async def until(self, is_so: Callable[[], bool], within: float = 3) -> None:
        """Waits until something is so, looking whenever something happens; raises TimeoutError."""
        if await wait_for(self.world, lambda: is_so() or None, within) is None:
            raise TimeoutError

    async def ready(self, within: float = 15) -> None:
        """Waits until the bot has logged in and been told of its servers; raises TimeoutError."""
        async with asyncio.timeout(within):
            await self.gateway.wait_online()

    async def __aenter__(self) -> Self:
        self._runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        self.world.cdn, self.world.gateway = self.url, self.gateway_url
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.faults.clear()
        self._page.close_streams()
        self.gateway.close_all(code=1001)
        if self._runner:
            await self._runner.cleanup()

    def complain(self, problem: str) -> None:
        """Notes something that must not happen."""
        log.error("%s", problem)
        self.errors.append(problem)

    def _application(self) -> web.Application:
        app = web.Application(client_max_size=UPLOAD_LIMIT, middlewares=[self._note_breakage])
        Router(self.world, self.faults, self.rate_limits, self.schemas, self.complain).add_to(app)
        Cdn(self.world).add_to(app)
        self._page.add_to(app)
        for path in ("/gateway", "/gateway/"):
            app.router.add_get(path, self.gateway.connect)
        return app

    @web.middleware
    async def _note_breakage(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """A handler that breaks is complained of; aiohttp then answers 500 and logs the traceback."""
        fine = False
        try:
            response = await handler(request)
            fine = True
            return response
        except (web.HTTPException, asyncio.CancelledError, ConnectionError):
            fine = True
            raise
        finally:
            if not fine:
                self.complain(f"the playground broke at {request.method} {request.path}")

    def _check_event(self, payload: Json) -> None:
        for problem in self.schemas.event(payload):
            self.complain(f"an event is against Discord's schema: {problem}")

    def _tell_status(self, online: bool) -> None:
        self.world.events.tell(Event("BOT_STATUS", lambda _: {"online": online}))
