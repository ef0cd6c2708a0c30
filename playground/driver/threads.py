"""What a person does with threads and forum posts."""

from __future__ import annotations

from typing import Self

from playground.driver.card import Card
from playground.driver.somebody import Somebody


class InThreads(Somebody):
    """Starting threads and posts."""

    async def starts_thread(self, name: str, *, on: Card | None = None, channel: str | None = None) -> Self:
        """Starts a thread, on a message or of its own; she is then in it."""
        if on is None:
            return self._at(self._human.start_thread(self._channel(channel), name, None))
        place, message = self._found(on)
        return self._at(self._human.start_thread(place, name, message))

    async def posts(self, name: str, text: str, *, channel: str) -> Self:
        """Writes a post in a forum; she is then in it."""
        return self._at(self._human.post(self._channel(channel), name, text, []))
