"""Channels, or anything with an id, that are left alone for a while. Kept in memory: a restart forgets."""

from datetime import datetime, timedelta

from bot.clock import Clock


class Resting:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._until: dict[int, datetime] = {}

    def __contains__(self, identity: int) -> bool:
        return identity in self._until and self._clock() < self._until[identity]

    def add(self, identity: int, seconds: float) -> None:
        """Leave it alone for so long from now on."""
        now = self._clock()
        self._until = {key: until for key, until in self._until.items() if now < until}
        self._until[identity] = now + timedelta(seconds=seconds)
