"""The long test's judge, who must see what it is there to see."""

import pytest

from playground.people import Human
from playground.world import Channel, Message
from soak import town
from soak.crowd import Ledger, Line
from soak.engine import SENTENCES
from soak.verdict import Verdict, judge


class Stage:
    """One town, in which a person said one thing in English."""

    def __init__(self) -> None:
        self.world, (self.town,) = town.build(1)
        self.author = next(user for user in self.world.users.values() if not user.bot)
        english = self.town.rooms[0].channel
        said = self._write(english, SENTENCES["en"].format(7))
        self.line = Line(said.id, english, self.town, "en", 7, Human(self.world, self.author))

    @property
    def verdict(self) -> Verdict:
        return judge(self.world, [self.town], Ledger({self.line.message_id: self.line}))

    def copy(self, room: int, number: int = 7) -> None:
        """What the bot should post in a room, or with another `number` what it should not."""
        place = self.town.rooms[room]
        link = f"https://discord.com/channels/1/{self.line.channel.id}/{self.line.message_id}"
        text = f"{SENTENCES[place.language].format(number)}\n-# [English ↗]({link})"
        self._write(place.channel, text).webhook_id = 1

    def _write(self, channel: Channel, text: str) -> Message:
        message = Message(self.world.ids.new(), channel.id, self.author, content=text)
        channel.messages[message.id] = message
        return message


@pytest.fixture
def stage() -> Stage:
    return Stage()


def found(stage: Stage) -> dict[str, int]:
    return {kind: len(wrong) for kind, wrong in stage.verdict.faults().items() if wrong}


def test_one_copy_in_each_other_room_is_as_it_should_be(stage: Stage) -> None:
    stage.copy(1)
    stage.copy(2)
    assert found(stage) == {}
    assert (stage.verdict.good, stage.verdict.expected) == (True, 2)


def test_a_missing_and_a_second_copy_are_counted(stage: Stage) -> None:
    stage.copy(1)
    stage.copy(1)
    assert found(stage) == {"doubled": 1, "lost": 1}


def test_a_copy_of_an_earlier_edit_is_stale(stage: Stage) -> None:
    stage.copy(1, number=6)
    stage.copy(2)
    assert found(stage) == {"stale": 1}


def test_copies_of_what_was_deleted_are_left_over(stage: Stage) -> None:
    stage.copy(1)
    stage.line.deleted = True
    assert found(stage) == {"left": 1}


def test_copies_in_another_order_than_their_originals_are_disordered() -> None:
    stage = Stage()
    later = Line(stage.line.message_id + 1, stage.line.channel, stage.town, "en", 7, stage.line.author)
    first = stage.line
    for line in (later, first):
        stage.line = line
        stage.copy(1)
        stage.copy(2)
    lines = {line.message_id: line for line in (first, later)}
    assert len(judge(stage.world, [stage.town], Ledger(lines)).disordered) == 2
