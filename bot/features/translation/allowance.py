"""How much one member may have translated, so that nobody uses up what is everybody's.

Counted in characters of the original that an engine had to translate; what the phrasebook knows is
free. Kept in memory: a restart forgives.
"""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.errors import UserError


@dataclass(frozen=True, slots=True)
class Window:
    """At most `characters` within `length`, which begins with the first of them."""

    characters: int
    length: timedelta


# A minute of fast reading, and about 60 pages a day: out of reach for a person, not for a script.
WINDOWS = (Window(6_000, timedelta(minutes=1)), Window(120_000, timedelta(days=1)))

_MEMBERS = 10_000  # remembered at once; those who asked longest ago are forgotten first


@dataclass(slots=True)
class _Account:
    begins: list[datetime]
    spent: list[int] = field(default_factory=lambda: [0] * len(WINDOWS))


class Allowance:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._accounts: OrderedDict[int, _Account] = OrderedDict()

    def spend(self, member_id: int, characters: int) -> None:
        """Count a text before it is translated.

        Raises UserError, with the time when it is possible again, where it would be too much.
        """
        account, now = self._account(member_id), self._clock()
        for n, window in enumerate(WINDOWS):
            ends = account.begins[n] + window.length
            if now >= ends:
                account.begins[n], account.spent[n] = now, 0
            elif account.spent[n] + characters > window.characters:
                raise UserError("translation-limit", moment=str(int(ends.timestamp()) + 1))
        for n in range(len(WINDOWS)):
            account.spent[n] += characters

    def refund(self, member_id: int, characters: int) -> None:
        """Give back what no engine had to translate after all."""
        account = self._account(member_id)
        account.spent = [max(0, spent - characters) for spent in account.spent]

    def _account(self, member_id: int) -> _Account:
        account = self._accounts.setdefault(member_id, _Account([self._clock()] * len(WINDOWS)))
        self._accounts.move_to_end(member_id)
        if len(self._accounts) > _MEMBERS:
            self._accounts.popitem(last=False)
        return account
