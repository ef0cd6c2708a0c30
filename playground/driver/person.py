"""One person, and what she does and sees."""

from __future__ import annotations

from typing import Self

from playground.driver.coming import Coming
from playground.driver.managing import Managing
from playground.driver.polling import Polling
from playground.driver.talking import Talking
from playground.driver.threads import InThreads
from playground.driver.using import Using
from playground.driver.watching import Watching

MAIN_CHANNEL = "tea-house"


class Person(Watching, Talking, Polling, InThreads, Managing, Coming, Using):
    """One person at one place: the main channel, or where `dm` and `elsewhere` lead.

    Every verb waits for its outcome. A `channel` is a name, looked up in the server she is in. What
    Discord does not allow raises Refusal.
    """

    @property
    def dm(self) -> Self:
        """She, in her direct messages with the bot."""
        return self._at(self._human.direct_channel())

    @property
    def elsewhere(self) -> Self:
        """She, in a server without the bot, which she has installed for herself."""
        self._world.application.installed_by.add(self.id)
        guild = next(
            g for g in self._world.guilds_of(self.id) if g.hidden and self._world.bot.id not in g.members
        )
        return self._at(next(self._world.channels_of(guild)))
