"""Answers of engines, in memory only: chat text must never be on disk."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Cache(Generic[K, V]):
    """Keeps the `size` answers used last, and lets only one request for a key be under way."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._answers: OrderedDict[K, V] = OrderedDict()
        self._flights: dict[K, asyncio.Task[V]] = {}

    def __contains__(self, key: K) -> bool:
        """Whether the answer is known, or somebody is asking for it."""
        return key in self._answers or key in self._flights

    async def get(self, key: K, fetch: Callable[[], Awaitable[V]]) -> V:
        """The answer for `key`; `fetch` is called where nobody has asked or is asking for it.

        Those who wait for one flight share its exception, which is not kept. A caller that is
        cancelled leaves the flight to the others.
        """
        if key in self._answers:
            self._answers.move_to_end(key)
            return self._answers[key]
        flight = self._flights.get(key)
        if flight is None:
            flight = self._flights[key] = asyncio.ensure_future(self._fly(key, fetch))
            flight.add_done_callback(_mark_seen)
        return await asyncio.shield(flight)

    async def close(self) -> None:
        """Cancel what is under way."""
        flights = list(self._flights.values())
        for flight in flights:
            flight.cancel()
        await asyncio.gather(*flights, return_exceptions=True)

    async def _fly(self, key: K, fetch: Callable[[], Awaitable[V]]) -> V:
        try:
            answer = await fetch()
        finally:
            del self._flights[key]
        self._answers[key] = answer
        if len(self._answers) > self._size:
            self._answers.popitem(last=False)
        return answer


def _mark_seen(flight: asyncio.Task[V]) -> None:
    """asyncio complains of an exception that nobody fetched, as when every caller was cancelled."""
    if not flight.cancelled():
        flight.exception()
