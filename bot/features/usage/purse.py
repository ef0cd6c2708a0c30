"""What one server or one member has spent today, and what is held for translations under way."""

from collections import deque
from datetime import datetime, timedelta

# What is held is recorded or released long before: Discord takes no answer after 15 minutes, and
# whoever could not post by now has given up. This mends what a cancelled task left behind.
LONGEST_HOLD = timedelta(minutes=5)


class Purse:
    """Counts in characters. `spent` is what was recorded as posted."""

    def __init__(self, spent: int) -> None:
        self.spent = spent
        self._held = 0
        self._holds: deque[tuple[datetime, int]] = deque()  # when it was held, and how much

    def used(self, now: datetime) -> int:
        """What is spent or held."""
        while self._holds and now - self._holds[0][0] > LONGEST_HOLD:
            self._held -= self._holds.popleft()[1]
        return self.spent + self._held

    def hold(self, characters: int, now: datetime) -> None:
        self._holds.append((now, characters))
        self._held += characters

    def release(self, characters: int) -> None:
        """Let go of what was held, the earliest first; more than is held is no matter."""
        while characters > 0 and self._holds:
            since, held = self._holds.popleft()
            if held > characters:
                self._holds.appendleft((since, held - characters))
            self._held -= min(held, characters)
            characters -= held

    def spend(self, characters: int) -> None:
        """What was held is posted."""
        self.release(characters)
        self.spent += characters
