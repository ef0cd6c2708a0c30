"""Writes what is posted in a room for a message: text, face, and whom it may notify."""

import discord

from bot.client import Teahouse
from bot.client.posting import Face, Parcel
from bot.features.rooms import Room, Wording
from bot.features.rooms.faces import safe_name
from bot.features.translation import own_name
from bot.i18n import Speaker
from cogs.rooms import drawing
from cogs.rooms.letters import Letter, words

_LATE_SECONDS = 60.0


class Writer:
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._copies = bot.services.copies

    async def parcels(self, letter: Letter, room: Room, wording: Wording) -> list[Parcel]:
        """The posts of a copy; the first one notifies whom it answers, the last one has the files."""
        head, ping = await self._answered(letter, room)
        body = drawing.harmless(wording.text, self._names(letter, room))
        texts = drawing.parts(head, body, self._foot(letter, room, wording))
        face = self._face(letter.message)
        return [Parcel(text, face, ping=ping if number == 0 else None) for number, text in enumerate(texts)]

    def text(self, message: discord.Message) -> str:
        """What is to be translated."""
        return words(message)

    def _face(self, message: discord.Message) -> Face:
        known = [message.guild.me.display_name] if message.guild else []
        return Face(safe_name(message.author.display_name, known), message.author.display_avatar.url)

    def _foot(self, letter: Letter, room: Room, wording: Wording) -> str:
        say = self._speaker(room)
        marks = []
        if wording.waiting:
            marks.append(say("rooms-waiting"))
        late = discord.utils.utcnow() - letter.message.created_at
        if late.total_seconds() > _LATE_SECONDS:
            marks.append(discord.utils.format_dt(letter.message.created_at, "R"))
        if wording.source is None and not marks:
            return ""
        label = own_name(wording.source) if wording.source else say("rooms-original")
        return drawing.foot(f"{label} ↗", _link_to(letter), *marks)

    def _names(self, letter: Letter, room: Room) -> drawing.Names:
        message = letter.message
        return drawing.Names(
            {member.id: member.display_name for member in message.mentions},
            {role.id: role.name for role in message.role_mentions},
            {each.channel_id: room.channel_id for each in letter.group.rooms},
        )

    async def _answered(self, letter: Letter, room: Room) -> tuple[str, int | None]:
        """The line that says whom a message answers, and whom of them it notifies in this room."""
        reference = letter.message.reference
        if reference is None or reference.message_id is None or reference.type.value != 0:
            return "", None
        answered = await self._copies.original(reference.message_id)
        if answered is None:
            return "", None
        guild_id = letter.original.guild_id
        if answered.room_id == room.channel_id:
            url = drawing.link(guild_id, answered.place_id, answered.message_id)
            # Nobody was notified in the room where the copy was answered: this is the one time.
            if answered.author_id != letter.original.author_id:
                return drawing.answering("", url, ping=answered.author_id), answered.author_id
        else:
            posts = await self._copies.posts(answered.message_id, room.channel_id)
            if not posts:
                return "", None
            url = drawing.link(guild_id, posts[0].place_id, posts[0].post_id)
        resolved = reference.resolved
        name = resolved.author.display_name if isinstance(resolved, discord.Message) else "…"
        return drawing.answering(name, url), None

    def _speaker(self, room: Room) -> Speaker:
        return self._bot.strings.speak(room.language)


def _link_to(letter: Letter) -> str:
    original = letter.original
    return drawing.link(original.guild_id, original.place_id, original.message_id)
