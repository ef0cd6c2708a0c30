"""Voting in polls and ending them ("Poll")."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from playground.actions import messages
from playground.payloads import polls as draw
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.wire import Json
from playground.world import Channel, Event, Message, MessageType, Poll, World


def vote(world: World, user_id: int, channel: Channel, message: Message, chosen: Iterable[int]) -> None:
    """Makes these answers a person's whole vote; none takes it back."""
    world.require(user_id, channel, Permission.READ_MESSAGE_HISTORY)
    poll = of(message)
    chosen = set(chosen)
    if poll.ended or poll.expiry <= datetime.now(UTC):
        raise Refusal.poll_expired()
    if not chosen <= {answer.id for answer in poll.answers} or (len(chosen) > 1 and not poll.several):
        raise Refusal.invalid("answer_ids", "POLL_ANSWERS_INVALID", "These answers cannot be chosen.")
    for answer in poll.answers:
        voters = poll.votes.setdefault(answer.id, [])
        if user_id in voters and answer.id not in chosen:
            voters.remove(user_id)
            _tell(world, "MESSAGE_POLL_VOTE_REMOVE", user_id, channel, message, answer.id)
        elif user_id not in voters and answer.id in chosen:
            voters.append(user_id)
            _tell(world, "MESSAGE_POLL_VOTE_ADD", user_id, channel, message, answer.id)


def voters(message: Message, answer_id: int) -> list[int]:
    poll = of(message)
    if all(answer.id != answer_id for answer in poll.answers):
        raise Refusal.invalid("answer_id", "POLL_ANSWER_INVALID", "There is no such answer.")
    return poll.votes.get(answer_id, [])


def expire(world: World, user_id: int, channel: Channel, message: Message) -> None:
    """Ends a poll of one's own at once."""
    world.require(user_id, channel)
    if message.poll is None:
        raise Refusal(400, 520006, "Cannot expire a non-poll message")
    if message.author.id != user_id:
        raise Refusal.not_the_author()
    if message.poll.ended:
        raise Refusal.poll_expired()
    finish(world, channel, message)


def finish(world: World, channel: Channel, message: Message) -> None:
    """Counts a poll whose time is over; a line in the channel tells the result."""
    poll = of(message)
    poll.ended, poll.expiry = True, min(poll.expiry, datetime.now(UTC))
    messages.tell(world, "MESSAGE_UPDATE", message)
    line = Message(world.ids.new(), channel.id, message.author, MessageType.POLL_RESULT)
    line.replies_to = message.id
    line.embeds = [draw.result(poll)]
    messages.publish(world, channel, line)


def of(message: Message) -> Poll:
    if message.poll is None:
        raise Refusal.unknown_message()
    return message.poll


def _tell(world: World, name: str, user_id: int, channel: Channel, message: Message, answer_id: int) -> None:
    payload: Json = {
        "user_id": str(user_id),
        "channel_id": str(channel.id),
        "message_id": str(message.id),
        "answer_id": answer_id,
    }
    if channel.guild_id is not None:
        payload["guild_id"] = str(channel.guild_id)
    world.events.tell(Event(name, lambda _: payload, channel.guild_id, channel.id))
