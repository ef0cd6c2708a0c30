"""On whose account a text is translated, and the budget that is asked before an engine is.

What a memory or the cache knows costs nothing and asks nobody. The budgets themselves belong to
another feature: they are handed in behind a Protocol.
"""

import asyncio
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Account:
    """On whose account a text is translated: the server whose words are settled, and the member."""

    guild_id: int | None = None
    member_id: int | None = None


NOBODY = Account()


class Budget(Protocol):
    """What accounts may spend at engines, in characters of the original."""

    async def require(self, account: Account, characters: int) -> None:
        """Hold so many characters until they are released or recorded as posted.

        Raises BudgetSpent where nothing is left. Where anything is left a text may take more than
        that, so that the longest message is never impossible: an account exceeds its budget by one
        message at most.
        """
        ...

    def release(self, account: Account, characters: int) -> None:
        """Give back what was held and not used."""
        ...


class Unlimited:
    """The budget of whoever has none: the command line, say."""

    async def require(self, account: Account, characters: int) -> None:
        pass

    def release(self, account: Account, characters: int) -> None:
        pass


class Hold:
    """What one text holds of a budget: nothing until its first part needs an engine, then all of it."""

    def __init__(self, budget: Budget, account: Account, characters: int) -> None:
        self._budget = budget
        self._account = account
        self._characters = characters
        self._held = 0
        self._one_at_a_time = asyncio.Lock()

    async def open(self) -> None:
        """Before each question to an engine. Raises BudgetSpent."""
        async with self._one_at_a_time:
            if not self._held:
                await self._budget.require(self._account, self._characters)
                self._held = self._characters

    def keep(self, characters: int) -> None:
        """At the end: hold on to what engines were asked for, until it is recorded, and to no more."""
        self._budget.release(self._account, max(0, self._held - characters))
