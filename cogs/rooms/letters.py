"""A message on its way into the other rooms, and what there is to say of it."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

import discord

from bot.features.rooms import Group, Original, Wording

# A message is not written twice in the same millisecond, but it may never have been edited.
_NEVER = 0

CARRIED_TYPES = (discord.MessageType.default, discord.MessageType.reply)


@dataclass(slots=True)
class Letter:
    """`wordings` are the translations under way, by room. An earlier run may have posted copies of an
    `interrupted` one."""

    message: discord.Message
    original: Original
    group: Group
    interrupted: bool = False
    wordings: dict[int, asyncio.Task[Wording]] = field(default_factory=dict)

    def drop(self, room_id: int) -> None:
        """Let go of a translation that is not wanted any more."""
        if wording := self.wordings.pop(room_id, None):
            wording.cancel()


def original(message: discord.Message, group: Group, room_id: int) -> Original:
    return Original(
        message.id,
        group.guild_id,
        group.id,
        room_id,
        message.channel.id,
        message.author.id,
        edit_of(message),
    )


def edit_of(message: discord.Message) -> int:
    """The moment of a message's latest edit in epoch milliseconds, 0 for none."""
    return milliseconds(message.edited_at) if message.edited_at else _NEVER


def milliseconds(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def room_of(channel: object) -> int | None:
    """The channel that messages in `channel` are carried from: of a thread its parent; None if private."""
    if isinstance(channel, discord.Thread):
        return None if channel.is_private() else channel.parent_id
    return channel.id if isinstance(channel, discord.TextChannel | discord.ForumChannel) else None


def sender(message: discord.Message) -> int | None:
    """The application that wrote a message; None where a person did."""
    if message.application_id is not None and message.webhook_id is not None:
        return message.application_id
    return message.webhook_id or (message.author.id if message.author.bot else None)


def words(message: discord.Message) -> str:
    """What a person wrote: the text, or what they forwarded."""
    return "\n".join(part for part in _words(message) if part)


def _words(message: discord.Message) -> Iterator[str]:
    yield message.content
    for snapshot in message.message_snapshots:
        yield snapshot.content


def is_carried(message: discord.Message, group: Group, bot: discord.Client) -> bool:
    """Whether a message belongs into the other rooms: a person's, or of a bot that the admins named.

    What we posted is never carried, so that nothing can go round in circles.
    """
    own = bot.application_id, bot.user.id if bot.user else None
    if message.type not in CARRIED_TYPES or message.author.id in own or message.application_id in own:
        return False
    return sender(message) is None or sender(message) in group.bots
