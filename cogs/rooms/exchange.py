"""Hands letters to the lanes of the rooms they go to, and takes up again what was left undone."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import partial

import aiohttp
import discord

from bot.client import Teahouse
from bot.features.rooms import Group, Original, Room, Unfinished
from bot.features.translation import Account
from cogs.rooms import letters
from cogs.rooms.courier import FIRST_PAUSE, LONGEST_PAUSE, Courier
from cogs.rooms.lanes import Job, Lane
from cogs.rooms.letters import Letter

log = logging.getLogger("teahouse.rooms")

Work = Callable[[Letter, Room], Awaitable[None]]

_LOADED_AT_ONCE = 20


class Exchange:
    def __init__(self, bot: Teahouse, courier: Courier) -> None:
        self._bot = bot
        self._copies = bot.services.copies
        self._links = bot.services.links
        self._courier = courier
        self._lanes: dict[int, Lane] = {}
        self._loaded_until: dict[int, int] = {}
        self._missed: set[int] = set()  # rooms where something older than that has changed since
        self._opening: set[asyncio.Task[Letter | None]] = set()

    def dispatch(self, letter: Letter, rooms: Iterable[Room]) -> None:
        """Carry a message into rooms where it is claimed."""
        self._add(letter, rooms, self._courier.carry)

    async def claim(
        self, message: discord.Message, group: Group, room_id: int, *, in_turn: bool = True
    ) -> tuple[Original, list[Room]]:
        """Note that a message is to be carried, and into which rooms; none where it was noted before."""
        original = letters.original(message, group, room_id)
        rooms = await self._copies.claim(group, original, in_turn=in_turn)
        if thread_id := letters.announces(message):
            await self._bot.services.counterparts.note_thread(thread_id, message.id)
        return original, rooms

    async def retry(self) -> None:
        """Translate what could not be translated when it was posted."""
        for room_id in await self._copies.rooms_untranslated():
            group = self._links.of(room_id)
            room = group.room(room_id) if group else None
            if group and room and not group.paused:
                try:
                    await self._retry(group, room)
                except (discord.DiscordServerError, aiohttp.ClientError, OSError) as error:
                    log.warning("retry_failed", extra={"room": room_id, "error": type(error).__name__})

    async def _retry(self, group: Group, room: Room) -> None:
        for row in await self._copies.untranslated(room.channel_id):
            letter = await self._open(row, group, room)
            if letter is None:
                continue
            if (await letter.wordings[room.channel_id]).waiting:
                return  # nor could the others be translated
            self._lane(room).aside(partial(self._courier.renew, letter, room))

    def look_again(self) -> None:
        """Take back what was posted twice, when nothing else is posted in its room."""
        for room_id in self._courier.doubles.rooms():
            if lane := self._lanes.get(room_id):
                lane.aside(partial(self._courier.take_back_doubles, room_id))

    def renew(self, letter: Letter) -> None:
        """Carry the edit of a message into all rooms; it is noted."""
        own = letter.original.room_id
        others = [room for room in letter.group.rooms if room.channel_id != own]
        self._add(letter, others, self._courier.renew)

    def hold(self, group: Group) -> None:
        """Post nothing more in a group's rooms until `release`: older messages may turn up."""
        for room in group.rooms:
            self._lane(room).hold()

    def release(self, group: Group) -> None:
        """Go on with what the database says is to be done."""
        for room in group.rooms:
            self._lane(room).release()

    async def close(self) -> None:
        for task in self._opening:
            task.cancel()
        await asyncio.gather(*(lane.close() for lane in self._lanes.values()))

    def _add(self, letter: Letter, rooms: Iterable[Room], work: Work) -> None:
        for room in rooms:
            lane = self._lane(room)
            if lane.is_open:
                self._word(letter, room)
            else:
                self._missed.add(room.channel_id)
            lane.add(partial(work, letter, room))

    def _lane(self, room: Room) -> Lane:
        if room.channel_id not in self._lanes:
            self._lanes[room.channel_id] = Lane(partial(self._load, room.channel_id))
        return self._lanes[room.channel_id]

    def _word(self, letter: Letter, room: Room) -> None:
        """Begin to translate; nobody waits for it yet."""
        original = letter.original
        account = Account(original.guild_id, original.author_id)
        work = self._copies.word(letters.words(letter.message), room, letter.group, account)
        letter.wordings[room.channel_id] = asyncio.create_task(work, name="rooms: wording")

    async def _load(self, room_id: int) -> Sequence[Job]:
        """What is unfinished in a room, a few at a time; nothing once all of it was tried."""
        group = self._links.of(room_id)
        if group is None or group.paused or self._courier.channel(room_id) is None:
            return []
        room = next(room for room in group.rooms if room.channel_id == room_id)
        after = 0 if room_id in self._missed else self._loaded_until.get(room_id, 0)
        self._missed.discard(room_id)
        rows = await self._copies.unfinished(room_id, after, _LOADED_AT_ONCE)
        self._loaded_until[room_id] = rows[-1].message_id if rows else 0
        return [partial(self._resume, row, room, self._opened(row, group, room)) for row in rows]

    def _opened(self, row: Unfinished, group: Group, room: Room) -> asyncio.Task[Letter | None]:
        task = asyncio.create_task(self._open(row, group, room), name="rooms: opening")
        self._opening.add(task)
        task.add_done_callback(self._opening.discard)
        return task

    async def _open(self, row: Unfinished, group: Group, room: Room) -> Letter | None:
        """The message of a row, read again; None where it is gone."""
        original = await self._copies.original(row.message_id)
        place = letters.place(self._bot, group.guild_id, row.place_id)
        try:
            message = await _read(place, row.message_id)
        except discord.NotFound:
            await self._courier.take_back(await self._copies.bury(row.message_id))
            return None
        if original is None:
            return None
        letter = Letter(message, original, group, interrupted=self._copies.was_interrupted(row))
        self._word(letter, room)
        return letter

    async def _resume(self, row: Unfinished, room: Room, opened: asyncio.Task[Letter | None]) -> None:
        if letter := await opened:
            await (self._courier.carry if row.state == "claimed" else self._courier.renew)(letter, room)


async def _read(place: discord.abc.Messageable, message_id: int) -> discord.Message:
    """Ask for a message until Discord is well enough to answer. Raises discord.NotFound."""
    pause = FIRST_PAUSE
    while True:
        try:
            return await place.fetch_message(message_id)
        except (discord.DiscordServerError, discord.RateLimited, aiohttp.ClientError, OSError):
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
