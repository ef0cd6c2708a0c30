"""Finds what Discord posted twice: it may do what it was asked for long after we gave up waiting."""

import logging

import discord

from bot.client import Teahouse, outgoing
from bot.features.rooms import Post
from cogs.rooms.search import Search, Sought

log = logging.getLogger("teahouse.rooms")

Key = tuple[int, int, int]  # the original, the room, the part of the copy

# After a second request, the first of which could not be found. What Discord does later than this, or
# after a kill -9 in the meantime, stays double.
DOUBT_SECONDS = 20.0


class Doubles:
    def __init__(self, bot: Teahouse, search: Search) -> None:
        self._bot = bot
        self._search = search
        self._suspected: dict[Key, tuple[float, Sought]] = {}

    def suspect(self, sought: Sought) -> None:
        """This is posted again, and the earlier request may still be done."""
        key = sought.letter.original.message_id, sought.room.channel_id, sought.part
        self._suspected[key] = self._bot.loop.time(), sought

    def rooms(self) -> set[int]:
        """The rooms in which it is time to look again."""
        return {room_id for _, room_id, _ in self._due()}

    async def found(self, room_id: int) -> list[Post]:
        """The posts beside those that are recorded, to be deleted; call it in the room's lane."""
        posts: list[Post] = []
        for key in [key for key in self._due() if key[1] == room_id]:
            at, sought = self._suspected.pop(key)
            try:
                posts += [_post(each, sought) for each in await self._search.unrecorded(sought)]
            except outgoing.OUTCOME_UNKNOWN:
                self._suspected[key] = at, sought
            except discord.HTTPException as error:
                log.warning("double_not_sought", extra={"room": room_id, "code": error.code})
        return posts

    def _due(self) -> list[Key]:
        now = self._bot.loop.time()
        return [key for key, (at, _) in self._suspected.items() if now - at >= DOUBT_SECONDS]


def _post(message: discord.Message, sought: Sought) -> Post:
    return Post(
        message.id, sought.letter.original.message_id, sought.room.channel_id, message.channel.id, sought.part
    )
