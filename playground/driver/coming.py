"""What a person does when she comes into a server, and leaves it."""

from __future__ import annotations

from playground.actions import arrivals
from playground.driver.somebody import Somebody


class Coming(Somebody):
    """Joining and leaving, Discord's own steps for newcomers, and who may write to her."""

    async def joins(self) -> None:
        self._human.join(self._guild())

    async def leaves(self) -> None:
        self._human.leave(self._guild())

    async def passes_screening(self) -> None:
        """Accepts the rules that the server shows in Discord's own form."""
        arrivals.pass_screening(self._world, self._guild(), self._world.member(self._guild(), self.id))

    async def completes_onboarding(self, *answers: str) -> None:
        """Answers Discord's own questions for new members, by the titles of options; none passes them."""
        held = self._world.member(self._guild(), self.id)
        arrivals.complete_onboarding(self._world, self._guild(), held, answers)

    async def closes_dms(self) -> None:
        """Takes no direct messages from members of servers any more."""
        self._human.user.dms_open = False
