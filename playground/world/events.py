"""What happens in the world, told to whoever listens: the gateway for the bot, a stream for each person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playground.wire import Json


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, under Discord's name for it.

    `draw` makes its payload as one user sees it. Who hears of it: the user `only`, else those who can see
    the channel, else the members of the server. Of channels as such (`to_every_bot`) bots hear even where
    they cannot see.
    """

    name: str
    draw: Callable[[int], Json]
    guild_id: int | None = None
    channel_id: int | None = None
    only: int | None = None
    to_every_bot: bool = False


Listener = Callable[[Event], None]


class Events:
    """Tells every listener at once, in the order of their coming."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Calls `listener` with every event from now on; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, event: Event) -> None:
        for listener in list(self._listeners):
            listener(event)
