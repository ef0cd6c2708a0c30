"""People who talk without a pause: they write, answer, edit, delete and react, and all is written down."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass, field

from playground.people import Human
from playground.world import Channel, World
from soak.engine import SENTENCES
from soak.town import SQUARE, Town

PACE = 50  # deeds a second
# So many sentences that caches help as they do in life, and not always.
_NUMBERS = 15
# A square is lively, and falls back to buttons, beyond a dozen messages a minute.
_SQUARE_SECONDS = 7.0
_EDITED, _DELETED, _ANSWERED, _REACTED = 0.05, 0.04, 0.10, 0.04  # shares of the deeds
_RECENT = 12  # messages of a room that somebody may still come back to


@dataclass(slots=True)
class Line:
    """A message as its author last left it. `number` tells its sentence from the others."""

    message_id: int
    channel: Channel
    town: Town
    language: str
    number: int
    author: Human
    deleted: bool = False
    edited: bool = False


@dataclass(slots=True)
class Ledger:
    """Everything that was said, by message id, in the order in which it was said."""

    lines: dict[int, Line] = field(default_factory=dict)

    def recent(self, channel: Channel) -> list[Line]:
        ids = list(channel.messages)[-_RECENT * 4 :]
        return [line for i in ids if (line := self.lines.get(i)) and not line.deleted][-_RECENT:]


class Crowd:
    """`seed` makes the same people say the same things again."""

    def __init__(self, world: World, towns: list[Town], seed: int) -> None:
        self.ledger = Ledger()
        self._dice = random.Random(seed)  # noqa: S311  (a test that can be repeated)
        self._towns = towns
        users = [user for user in world.users.values() if not user.bot]
        self._people = [Human(world, user) for user in users]
        self._squares = {town.guild.id: 0.0 for town in towns}
        self._spoke: dict[int, Human] = {}

    async def talk(self, seconds: float, after_each: Callable[[], None]) -> None:
        """Do PACE deeds a second, and call `after_each`."""
        loop = asyncio.get_running_loop()
        begin = loop.time()
        for number in range(round(seconds * PACE)):
            await asyncio.sleep(max(0.0, begin + number / PACE - loop.time()))
            self._deed(loop.time())
            after_each()

    def _deed(self, now: float) -> None:
        town = self._dice.choice(self._towns)
        if now - self._squares[town.guild.id] > _SQUARE_SECONDS:
            self._squares[town.guild.id] = now
            self._write(town, town.square, self._dice.choice(SQUARE))
            return
        place = self._dice.choice(town.rooms)
        recent = self.ledger.recent(place.channel)
        kind = self._dice.random()
        if recent and kind < _EDITED:
            self._edit(self._dice.choice(recent))
        elif recent and kind < _EDITED + _DELETED:
            self._delete(self._dice.choice(recent))
        elif recent and kind < _EDITED + _DELETED + _REACTED:
            line = self._dice.choice(recent)
            self._someone(line.channel).react(line.channel, line.channel.messages[line.message_id], "🍵")
        else:
            answers = self._dice.random() < _ANSWERED and place.channel.messages
            last = next(reversed(place.channel.messages), None) if answers else None
            self._write(town, place.channel, place.language, last)

    def _write(self, town: Town, channel: Channel, language: str, answers: int | None = None) -> None:
        author, number = self._someone(channel), self._dice.randrange(_NUMBERS)
        body: dict[str, object] = {"content": SENTENCES[language].format(number)}
        if answers:
            body["message_reference"] = {"message_id": str(answers)}
        message = author.write(channel, body, {})
        self.ledger.lines[message.id] = Line(message.id, channel, town, language, number, author)

    def _edit(self, line: Line) -> None:
        line.number, line.edited = self._dice.randrange(_NUMBERS), True
        message = line.channel.messages[line.message_id]
        line.author.edit(line.channel, message, SENTENCES[line.language].format(line.number))

    def _delete(self, line: Line) -> None:
        line.deleted = True
        line.author.delete(line.channel, line.channel.messages[line.message_id])

    def _someone(self, channel: Channel) -> Human:
        """Never twice the same in a row: what one says in one breath is translated as one."""
        person = self._dice.choice([each for each in self._people if each is not self._spoke.get(channel.id)])
        self._spoke[channel.id] = person
        return person
