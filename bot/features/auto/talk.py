"""Who speaks when: what one person writes in one breath is answered together."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.features.auto.recent import Recent
from db.auto_answers import Answer

BURST = timedelta(seconds=7)  # from one message to the next


@dataclass(slots=True)
class Burst:
    """Messages of one author with nobody between. `answer` is what they share, once there is one."""

    author_id: int
    last: datetime
    answer: Answer | None = None


class Talk:
    """Kept in memory, one burst for each channel that is listened to; a restart forgets them."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._bursts: Recent[int, Burst] = Recent()

    def hear(self, channel_id: int, author_id: int) -> Burst:
        """Note that somebody wrote just now; the burst that this belongs to."""
        now, burst = self._clock(), self._bursts.get(channel_id)
        if burst is None or burst.author_id != author_id or now - burst.last > BURST:
            burst = self._bursts[channel_id] = Burst(author_id, now)
        burst.last = now
        return burst

    def follow(self, answer: Answer, by: Answer | None) -> None:
        """What comes next in a burst is not added to `answer` but to another one; None: to a new one."""
        burst = self._bursts.get(answer.channel_id)
        if burst and burst.answer and burst.answer.nonce == answer.nonce:
            burst.answer = by
