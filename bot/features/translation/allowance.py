"""How much one person may ask for in a minute, so that nobody takes the engines from everybody else.

Counted in characters of the original that an engine had to translate; what the phrasebook knows is
free. Kept in memory: a restart forgives. The day is the budgets' affair.
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.errors import UserError

CHARACTERS = 6_000  # a minute of fast reading: out of reach for a person, not for a script
WINDOW = timedelta(minutes=1)  # begins with the first of them

_MEMBERS = 10_000  # remembered at once; those who asked longest ago are forgotten first


@dataclass(slots=True)
class _Window:
    begins: datetime
    spent: int = 0


class Allowance:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._windows: OrderedDict[int | None, _Window] = OrderedDict()

    def spend(self, member_id: int | None, characters: int) -> None:
        """Count a text before it is translated.

        Raises UserError, with the time when it is possible again, where it would be too much.
        """
        window, now = self._window(member_id), self._clock()
        ends = window.begins + WINDOW
        if now >= ends:
            window.begins, window.spent = now, 0
        elif window.spent + characters > CHARACTERS:
            raise UserError("translation-limit", moment=str(int(ends.timestamp()) + 1))
        window.spent += characters

    def refund(self, member_id: int | None, characters: int) -> None:
        """Give back what no engine had to translate after all."""
        window = self._window(member_id)
        window.spent = max(0, window.spent - characters)

    def _window(self, member_id: int | None) -> _Window:
        window = self._windows.setdefault(member_id, _Window(self._clock()))
        self._windows.move_to_end(member_id)
        if len(self._windows) > _MEMBERS:
            self._windows.popitem(last=False)
        return window
