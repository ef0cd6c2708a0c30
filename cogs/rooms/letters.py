"""A message on its way into the other rooms, and what there is to say of it."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

import discord

from bot.client.posting import Face, File
from bot.features.rooms import Group, Original, Wording

# A message is not written twice in the same millisecond, but it may never have been edited.
_NEVER = 0

CARRIED_TYPES = (
    discord.MessageType.default,
    discord.MessageType.reply,
    discord.MessageType.thread_created,
)


@dataclass(slots=True)
class Letter:
    """`wordings` are the translations under way, by room, `files` and `face` what is the same in all rooms.

    Of an `interrupted` one an earlier run may have posted copies.
    """

    message: discord.Message
    original: Original
    group: Group
    interrupted: bool = False
    wordings: dict[int, asyncio.Task[Wording]] = field(default_factory=dict)
    files: asyncio.Task[dict[int, File]] | None = None
    face: Face | None = None

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


def place(
    bot: discord.Client, guild_id: int, place_id: int
) -> discord.TextChannel | discord.Thread | discord.PartialMessageable:
    """A room, or a thread of one, to read messages of."""
    channel = bot.get_channel(place_id)
    if isinstance(channel, discord.TextChannel | discord.Thread):
        return channel
    return bot.get_partial_messageable(place_id, guild_id=guild_id)


def sender(message: discord.Message) -> int | None:
    """The application that wrote a message; None where a person did."""
    if message.application_id is not None and message.webhook_id is not None:
        return message.application_id
    return message.webhook_id or (message.author.id if message.author.bot else None)


def words(message: discord.Message) -> str:
    """What is to be translated: what a person wrote, asked in a poll, or forwarded."""
    return "\n".join(part for part in _words(message) if part)


def announces(message: discord.Message) -> int | None:
    """The thread that a line of Discord's announces."""
    if message.type is not discord.MessageType.thread_created or message.reference is None:
        return None
    return message.reference.channel_id


def attachments(message: discord.Message) -> list[discord.Attachment]:
    """The files of a message, or of what it forwards."""
    return [
        *message.attachments,
        *(file for shown in message.message_snapshots for file in shown.attachments),
    ]


def stickers(message: discord.Message) -> list[discord.StickerItem]:
    """The stickers of a message, or of what it forwards."""
    forwarded = [sticker for snapshot in message.message_snapshots for sticker in snapshot.stickers]
    return [*message.stickers, *forwarded]


def _words(message: discord.Message) -> Iterator[str]:
    yield f"🧵 {message.content}" if announces(message) else message.content
    for snapshot in message.message_snapshots:
        yield snapshot.content
    if message.poll:
        yield f"**{message.poll.question}**"
        for answer in message.poll.answers:
            yield f"- {answer.emoji or ''} {answer.text}".replace("  ", " ")


def is_carried(message: discord.Message, group: Group, bot: discord.Client) -> bool:
    """Whether a message belongs into the other rooms: a person's, or of a bot that the admins named.

    What we posted is never carried, so that nothing can go round in circles.
    """
    own = bot.application_id, bot.user.id if bot.user else None
    if message.type not in CARRIED_TYPES or message.author.id in own or message.application_id in own:
        return False
    return sender(message) is None or sender(message) in group.bots
