"""What goes wrong on command, so that a bot can be seen to live through it."""

from __future__ import annotations

import asyncio
import random
import secrets
import sys
from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatchcase

from playground.gateway import Gateway, Op
from playground.world import World


@dataclass(slots=True)
class Fault:
    """A trouble on every request that matches, `times` more times.

    `route` is a pattern with `*`, of the path or of method and path: `/channels/*/messages`,
    `POST /interactions/*`. With `retry_after` it is a 429, else `status` says what it is; 0 lets the
    request pass after `delay` seconds. `silent` never answers, `cut` hangs up without an answer; they too
    may do it after the request was carried out. Only a `share` of what matches, by chance, is met.
    """

    route: str
    times: int
    status: int = 0
    after_accepting: bool = False
    retry_after: float | None = None
    everywhere: bool = False
    via: bool = True
    delay: float = 0.0
    share: float = 1.0
    silent: bool = False
    cut: bool = False

    def meets(self, method: str, path: str) -> bool:
        matches = fnmatchcase(path, self.route) or fnmatchcase(f"{method} {path}", self.route)
        return matches and self.times > 0 and random.random() < self.share  # noqa: S311  (chance, no secret)


class Faults:
    """Everything that can be made to go wrong; `play.faults`. Nothing does until told."""

    def __init__(self, world: World, gateway: Gateway) -> None:
        self._world = world
        self._gateway = gateway
        self._faults: list[Fault] = []
        self._over = asyncio.Event()
        self._hanging = asyncio.Event()

    # The gateway

    def drop(self) -> None:
        """Closes the bot's connections without a word; it can resume."""
        self._gateway.close_all(code=4000)

    def reconnect(self) -> None:
        """Asks the bot to connect anew (op 7)."""
        self._gateway.send_all(Op.RECONNECT, None)

    def invalidate(self, resumable: bool) -> None:
        """Tells the bot that its session is invalid (op 9)."""
        self._gateway.invalidate(resumable)

    def repeat_next(self, event_name: str) -> None:
        """Sends the next event of this name twice."""
        self._gateway.repeat.add(event_name)

    def refuse_gateway(self, times: int) -> None:
        """Refuses the next connections with HTTP 503, before they become websockets."""
        self._gateway.refusals = times

    # REST

    def limit(
        self, route: str, retry_after: float, times: int = 1, *, global_: bool = False, via: bool = True
    ) -> None:
        """Answers 429; without the `Via` header clients take it for a ban and do not retry."""
        self._faults.append(
            Fault(route, times, status=429, retry_after=retry_after, everywhere=global_, via=via)
        )

    def fail(self, route: str, status: int, times: int = 1, *, after_accepting: bool = False) -> None:
        """Answers with a server error, perhaps after having done what was asked."""
        self._faults.append(Fault(route, times, status=status, after_accepting=after_accepting))

    def slow(self, route: str, seconds: float, times: int = 1, *, after_accepting: bool = False) -> None:
        """Does requests later, also those that nobody waits for any more; or only answers later."""
        self._faults.append(Fault(route, times, delay=seconds, after_accepting=after_accepting))

    def often(
        self,
        route: str,
        share: float,
        *,
        status: int = 0,
        after_accepting: bool = False,
        retry_after: float | None = None,
    ) -> None:
        """Gives a share of the requests this trouble, until `clear`."""
        status = 429 if retry_after is not None else status
        self._faults.append(
            Fault(
                route,
                sys.maxsize,
                status=status,
                after_accepting=after_accepting,
                retry_after=retry_after,
                share=share,
            )
        )

    def hang(self, route: str, times: int = 1, *, after_accepting: bool = False) -> None:
        """Lets requests wait for an answer that never comes, until `clear` hangs up."""
        self._faults.append(Fault(route, times, after_accepting=after_accepting, silent=True))

    def cut(self, route: str, times: int = 1, *, after_accepting: bool = False) -> None:
        """Takes requests and then closes the connection."""
        self._faults.append(Fault(route, times, after_accepting=after_accepting, cut=True))

    async def until_cleared(self) -> None:
        self._hanging.set()
        await self._over.wait()

    async def until_one_hangs(self, within: float = 5) -> None:
        """Waits until a request hangs; raises TimeoutError."""
        async with asyncio.timeout(within):
            await self._hanging.wait()

    def next_for(self, method: str, path: str) -> Fault | None:
        """The trouble this request runs into, which counts as one of its times."""
        for fault in self._faults:
            if fault.meets(method, path):
                fault.times -= 1
                return fault
        return None

    # The application

    def withdraw_intents(self, *names: str) -> None:
        """Switches privileged intents off: `members`, `message_content`, `presences`."""
        self._world.application.withdrawn_intents.update(names)

    def restore_intents(self) -> None:
        self._world.application.withdrawn_intents.clear()

    def reset_token(self) -> None:
        """Makes the bot's token worth nothing; its connections close with 4004."""
        self._world.application.token = secrets.token_urlsafe(54)
        self._gateway.close_all(code=4004)

    def clear(self) -> None:
        """Ends every trouble with requests; those that still hang are cut."""
        self._faults.clear()
        self._over.set()
        self._over = asyncio.Event()
        self._hanging.clear()

    def verbs(self) -> dict[str, Callable[..., None]]:
        """What the page may ask for by name."""
        verbs: list[Callable[..., None]] = [
            self.drop, self.reconnect, self.invalidate, self.repeat_next, self.refuse_gateway, self.limit,
            self.fail, self.slow, self.hang, self.cut, self.withdraw_intents, self.restore_intents,
            self.reset_token, self.clear,
        ]  # fmt: skip
        return {verb.__name__: verb for verb in verbs}
