"""Discord's rate limits, off until switched on.

The figures are those commonly seen in its headers; Discord publishes none ("Rate Limits"). Answers to
interactions and their follow-ups are bound to no bucket.
"""

from __future__ import annotations

import hashlib
import time
from collections import deque
from dataclasses import dataclass, field

_BUCKETS = {
    "/channels/{channel_id}/messages": (5, 5.0),
    "/channels/{channel_id}/messages/{message_id}": (5, 5.0),
    "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me": (1, 0.25),
    "/webhooks/{webhook_id}/{webhook_token}": (5, 2.0),
}
_ELSEWHERE = (10, 10.0)
_GLOBAL = (50, 1.0)


@dataclass(slots=True)
class _Window:
    """At most `limit` requests in any `seconds`."""

    limit: int
    seconds: float
    times: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        """Seconds until there is room; 0 where there is."""
        while self.times and now - self.times[0] >= self.seconds:
            self.times.popleft()
        return 0.0 if len(self.times) < self.limit else self.seconds - (now - self.times[0])


@dataclass(frozen=True, slots=True)
class Verdict:
    """The headers of a reply; with `retry_after` the request is refused, `everywhere` by the global limit."""

    headers: dict[str, str]
    retry_after: float | None = None
    everywhere: bool = False


class RateLimits:
    """Counts requests while `on`."""

    def __init__(self) -> None:
        self.on = False
        self._global = _Window(*_GLOBAL)
        self._windows: dict[tuple[str, str, str], _Window] = {}

    def judge(self, method: str, template: str, place: str) -> Verdict:
        """Counts a request; the channel, server or webhook in its path (`place`) has limits of its own."""
        if not self.on or template.startswith("/interactions"):
            return Verdict({})
        now = time.monotonic()
        wait = self._global.wait(now)
        if wait:
            return Verdict({"X-RateLimit-Global": "true"}, wait, everywhere=True)
        key = (method, template, place)
        window = self._windows.setdefault(key, _Window(*_BUCKETS.get(template, _ELSEWHERE)))
        wait = window.wait(now)
        if not wait:
            window.times.append(now)
            self._global.times.append(now)
        return Verdict(_headers(f"{method} {template}", window, now), wait or None)


def _headers(bucket: str, window: _Window, now: float) -> dict[str, str]:
    reset_after = window.seconds - (now - window.times[0]) if window.times else 0.0
    return {
        "X-RateLimit-Bucket": hashlib.sha256(bucket.encode()).hexdigest()[:32],
        "X-RateLimit-Limit": str(window.limit),
        "X-RateLimit-Remaining": str(window.limit - len(window.times)),
        "X-RateLimit-Reset": f"{time.time() + reset_after:.3f}",
        "X-RateLimit-Reset-After": f"{reset_after:.3f}",
    }
