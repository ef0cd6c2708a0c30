"""Writes what is posted in a room for a message: text, face, files, and whom it may notify."""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

import discord

from bot.client import Teahouse
from bot.client.posting import Face, File, Parcel
from bot.features.rooms import Original, Room, Wording
from bot.features.rooms.faces import safe_name
from bot.features.translation import Account, own_name
from bot.i18n import DEFAULT, Speaker
from cogs.rooms import drawing, letters
from cogs.rooms.files import Files
from cogs.rooms.letters import Letter
from cogs.rooms.staff import Staff

_LATE_SECONDS = 60.0
_DESCRIPTION_LENGTH = 1_024  # Discord's limit


class Writer:
    def __init__(self, bot: Teahouse, files: Files, staff: Staff) -> None:
        self._bot = bot
        self._copies = bot.services.copies
        self._loader = files
        self._staff = staff

    async def parcels(self, letter: Letter, room: Room, wording: Wording) -> list[Parcel]:
        """The posts of a copy; the first one notifies whom it answers, the last one has the files."""
        answered, ping = await self._answered(letter, room)
        files = await self._files(letter, room)
        head = drawing.lines(answered, self._forwarded(letter, room))
        text = drawing.harmless(wording.text, _names(letter, room))
        body = drawing.lines(text, *_beside(letter, files))
        face = letter.face = letter.face or self._face(letter.message)
        parcels = [
            Parcel(part, face) for part in drawing.parts(head, body, self._foot(letter, room, wording))
        ]
        parcels[0] = replace(parcels[0], ping=ping)
        parcels[-1] = replace(parcels[-1], files=list(files.values()))
        return parcels

    def _face(self, message: discord.Message) -> Face:
        known = self._staff.names(message.guild, message.author) if message.guild else []
        return Face(safe_name(message.author.display_name, known), message.author.display_avatar.url)

    async def _answered(self, letter: Letter, room: Room) -> tuple[str, int | None]:
        """The line that says whom a message answers, and whom of them it notifies in this room."""
        reference = letter.message.reference
        if reference is None or reference.message_id is None or letter.message.message_snapshots:
            return "", None
        answered = await self._copies.original(reference.message_id)
        url = await self._counterpart(answered, room) if answered else None
        if answered is None or url is None:
            return "", None
        # Nobody is notified when a copy is answered: this is the one time.
        if answered.room_id == room.channel_id and answered.author_id != letter.original.author_id:
            return drawing.answering("", url, ping=answered.author_id), answered.author_id
        resolved = reference.resolved
        name = resolved.author.display_name if isinstance(resolved, discord.Message) else "…"
        return drawing.answering(name, url), None

    async def _counterpart(self, original: Original, room: Room) -> str | None:
        """A link to what stands for a message in a room."""
        if original.room_id == room.channel_id:
            return drawing.link(original.guild_id, original.place_id, original.message_id)
        posts = await self._copies.posts(original.message_id, room.channel_id)
        return drawing.link(original.guild_id, posts[0].place_id, posts[0].post_id) if posts else None

    async def _files(self, letter: Letter, room: Room) -> dict[int, File]:
        """The files that fit, by the ids of their attachments, described in the room's language."""
        guild, attachments = letter.message.guild, letters.attachments(letter.message)
        if not attachments or guild is None:
            return {}
        if letter.files is None:
            work = self._loader.load(attachments, guild.filesize_limit)
            letter.files = asyncio.create_task(work, name="rooms: files")
        return {
            identity: replace(file, description=await self._described(file.description, letter, room))
            for identity, file in (await letter.files).items()
        }

    async def _described(self, description: str | None, letter: Letter, room: Room) -> str | None:
        if not description:
            return None
        account = Account(letter.original.guild_id, letter.original.author_id)
        wording = await self._copies.word(description, room, letter.group, account)
        return wording.text[:_DESCRIPTION_LENGTH]

    def _forwarded(self, letter: Letter, room: Room) -> str:
        return (
            f"-# ↱ {self._speaker(letter, room)('rooms-forwarded')}"
            if letter.message.message_snapshots
            else ""
        )

    def _foot(self, letter: Letter, room: Room, wording: Wording) -> str:
        """The small line; none under what was neither translated nor is special in any way."""
        say, message = self._speaker(letter, room), letter.message
        late = (discord.utils.utcnow() - message.created_at).total_seconds() > _LATE_SECONDS
        marks = [
            *([say("rooms-waiting")] if wording.waiting else []),
            *([say("rooms-left")] if wording.left else []),
            *([say("rooms-spent", moment=_time(wording.spent))] if wording.spent else []),
            *([say("rooms-by-member")] if _is_by_member(wording) else []),
            *([say("rooms-poll")] if message.poll else []),
            *([discord.utils.format_dt(message.created_at, "R")] if late else []),
        ]
        if wording.translation is None and not marks:
            return ""
        label = own_name(wording.translation.source) if wording.translation else say("rooms-original")
        return drawing.foot(f"{label} ↗", _link_to(letter), *marks)

    def _speaker(self, letter: Letter, room: Room) -> Speaker:
        guild = letter.message.guild
        return self._bot.strings.speak_to(room.language, str(guild.preferred_locale) if guild else DEFAULT)


def _names(letter: Letter, room: Room) -> drawing.Names:
    return drawing.Names(
        {member.id: member.display_name for member in letter.message.mentions},
        {role.id: role.name for role in letter.message.role_mentions},
        {each.channel_id: room.channel_id for each in letter.group.rooms},
    )


def _beside(letter: Letter, files: Mapping[int, File]) -> Iterator[str]:
    """Lines for what is not text: stickers, and files that stay where they are."""
    for sticker in letters.stickers(letter.message):
        yield f"[🖼️ {drawing.in_brackets(sticker.name)}]({sticker.url})"
    for file in letters.attachments(letter.message):
        if file.id not in files:
            yield f"📎 [{drawing.in_brackets(file.filename)}]({_link_to(letter)}) ({_size(file.size)})"


def _link_to(letter: Letter) -> str:
    original = letter.original
    return drawing.link(original.guild_id, original.place_id, original.message_id)


def _time(moment: datetime) -> str:
    return discord.utils.format_dt(moment, "t")


def _is_by_member(wording: Wording) -> bool:
    return wording.translation is not None and wording.translation.origin.kind == "member"


def _size(size: int) -> str:
    return f"{size / 2**20:.1f} MB" if size >= 2**20 else f"{max(size // 2**10, 1)} kB"
