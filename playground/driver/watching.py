"""What a person sees."""

from __future__ import annotations

import asyncio

from playground.driver.card import Card
from playground.driver.somebody import Somebody
from playground.driver.waiting import NotSeen, wait_for
from playground.world import Event

_NEWS = ("MESSAGE_CREATE", "MESSAGE_UPDATE")


class Watching(Somebody):
    """Reading a channel, and waiting for what comes."""

    def visible(self, channel: str | None = None) -> list[Card]:
        """All messages that she sees in a channel, oldest first."""
        place = self._channel(channel)
        return [Card(raw, place.id) for raw in reversed(self._human.messages(place, 1000))]

    async def sees(self, text: str, *, channel: str | None = None, within: float = 2) -> Card:
        """The newest message with this text, waited for if it is not there yet."""

        def look() -> Card | None:
            return next((card for card in reversed(self.visible(channel)) if text in card.text), None)

        card = await wait_for(self._world, look, within)
        if card is None:
            there = "\n".join(f"- {card.text!r}" for card in self.visible(channel)) or "nothing"
            raise NotSeen(f"{self.name} does not see {text!r} but:\n{there}")
        return card

    async def sees_nothing_new(self, *, channel: str | None = None, for_: float = 0.3) -> None:
        """Nothing comes and nothing changes in a channel for so many seconds."""
        place, seen = self._channel(channel), list[str]()

        def note(event: Event) -> None:
            if event.channel_id == place.id and event.name in _NEWS and self._world.hears(self.id, event):
                seen.append(f"{event.name}: {Card(event.draw(self.id), place.id).text!r}")

        silence = self._world.events.listen(note)
        await asyncio.sleep(for_)
        silence()
        if seen:
            raise NotSeen(f"{self.name} was to see nothing new, but: {seen}")
