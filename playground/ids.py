"""Snowflakes: ids that tell when they were made.

The layout is Discord's ("API Reference: Snowflakes"): milliseconds since 2015 in the upper 42 bits. Clients
read the age of an interaction out of its id, so ids are made from the real time.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

EPOCH = datetime(2015, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def created_at(snowflake: int) -> datetime:
    return EPOCH + (snowflake >> 22) * _MILLISECOND


class Snowflakes:
    """Makes ids, each different; those of one millisecond in rising order."""

    def __init__(self) -> None:
        self._last_now = 0
        self._made = 0

    def new(self, at: datetime | None = None) -> int:
        """An id of this moment, or of the moment `at` for something that is to look older."""
        moment = at or datetime.now(UTC)
        self._made += 1
        snowflake = ((moment - EPOCH) // _MILLISECOND << 22) | (self._made & 0xFFF)
        if at is None:
            snowflake = self._last_now = max(snowflake, self._last_now + 1)
        return snowflake
