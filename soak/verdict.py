"""What became of everything that was said: counted from what people see in the channels, nothing else."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

from playground.world import Channel, Message, World
from soak.crowd import Ledger, Line
from soak.engine import SENTENCES
from soak.town import SQUARE, Place, Town

_BUTTON = "auto:tap:"
# A copy ends with a link to its original.
_ORIGINAL = re.compile(r"/channels/\d+/\d+/(\d+)")


@dataclass(slots=True)
class Verdict:
    """How many copies and translations there should be, and what was wrong with how many of them."""

    expected: int = 0
    doubled: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)  # the original was deleted, the copy was not
    stale: list[str] = field(default_factory=list)  # not the latest edit, or not translated
    disordered: list[str] = field(default_factory=list)

    def faults(self) -> dict[str, list[str]]:
        """What was wrong, by kind."""
        return {
            "doubled": self.doubled,
            "lost": self.lost,
            "left": self.left,
            "stale": self.stale,
            "disordered": self.disordered,
        }

    @property
    def good(self) -> bool:
        return not any(self.faults().values())


def judge(world: World, towns: list[Town], ledger: Ledger) -> Verdict:
    """Compare what stands in all rooms and squares with what was said in them."""
    verdict = Verdict()
    for town in towns:
        said = [line for line in ledger.lines.values() if line.town is town]
        for place in town.rooms:
            others = [line for line in said if line.channel not in (place.channel, town.square)]
            _judge_room(verdict, place, others)
        _judge_square(verdict, world, town.square, [line for line in said if line.channel is town.square])
    return verdict


def _judge_room(verdict: Verdict, place: Place, others: list[Line]) -> None:
    copies: dict[int, list[Message]] = defaultdict(list)
    for message in place.channel.messages.values():
        if message.webhook_id and (links := _ORIGINAL.findall(message.content)):
            copies[int(links[-1])].append(message)
    for line in others:
        _judge_line(verdict, line, copies[line.message_id], place.language)
    for source in {line.channel.id for line in others}:
        lines = [line for line in others if line.channel.id == source and copies[line.message_id]]
        posted = [(copies[line.message_id][0].id, line) for line in lines]
        verdict.disordered += [
            f"{place.channel.name}: {later.message_id} stands before {earlier.message_id}"
            for (first, earlier), (second, later) in pairwise(posted)
            if second < first
        ]


def _judge_square(verdict: Verdict, world: World, square: Channel, said: list[Line]) -> None:
    ours = [message for message in square.messages.values() if message.author.id == world.bot.id]
    replies: dict[int, list[Message]] = defaultdict(list)
    for message in ours:
        if message.replies_to:
            replies[message.replies_to].append(message)
    # While the engine is in trouble a button below a message stands for its translation.
    button = max((message.id for message in ours if _BUTTON in str(message.components)), default=0)
    for line in said:
        if line.message_id < button and not replies[line.message_id]:
            continue
        (target,) = (code for code in SQUARE if code != line.language)
        _judge_line(verdict, line, replies[line.message_id], target)


def _judge_line(verdict: Verdict, line: Line, found: list[Message], target: str) -> None:
    """One message, and what it became in the language `target`: one message, or none where it is deleted."""
    name = f"{line.channel.name} {line.message_id} into {target}"
    if line.deleted:
        verdict.left += [name] * len(found)
        return
    verdict.expected += 1
    if not found:
        verdict.lost.append(name)
    elif len(found) > 1:
        verdict.doubled.append(name)
    elif SENTENCES[target].format(line.number) not in f"{found[0].content}{found[0].components}":
        verdict.stale.append(name)
