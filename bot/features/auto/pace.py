"""How lively a channel is: beyond a limit its translations wait behind a button, so that talk is no wall."""

from collections import deque
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.features.auto.recent import Recent
from bot.features.translation.resting import Resting

# More than that on a screen hides what is translated; it is also about as fast as people read.
MOST = 12
WINDOW = timedelta(minutes=1)
CALM = MOST // 2  # in a window: translations are posted again
NOTICE_SECONDS = 3_600.0  # between two explanations of why there is a button, in one channel


class Pace:
    """Kept in memory: a restart begins calmly."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._times: Recent[int, deque[datetime]] = Recent()
        self._lively: set[int] = set()
        self._explained = Resting(clock)

    def is_lively(self, channel_id: int) -> bool:
        """Count one more translation that is wanted in a channel; whether it is too much to be posted."""
        now = self._clock()
        times = self._times.setdefault(channel_id, deque(maxlen=MOST + 1))
        times.append(now)
        while now - times[0] > WINDOW:
            times.popleft()
        if len(times) > MOST:
            self._lively.add(channel_id)
        elif len(times) <= CALM:
            self._lively.discard(channel_id)
        return channel_id in self._lively

    def may_explain(self, channel_id: int) -> bool:
        """Whether the button's reason is to be said in a channel: then it counts as said."""
        if channel_id in self._explained:
            return False
        self._explained.add(channel_id, NOTICE_SECONDS)
        return True
