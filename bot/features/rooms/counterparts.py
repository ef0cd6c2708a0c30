"""What stands for what in linked rooms: reactions, pins and threads that are kept in step."""

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256

from db.copies import CopyStore, Original
from db.counterparts import CounterpartStore, ThreadState
from db.rooms import Group


@dataclass(frozen=True, slots=True)
class Echo:
    """In which rooms the bot has to put a reaction of its own now, and where to take it back."""

    add: frozenset[int]
    remove: frozenset[int]


@dataclass(frozen=True, slots=True)
class ThreadNews:
    """What is new about a thread; `name` only where it was renamed."""

    name: str | None
    archived: bool
    locked: bool


class Counterparts:
    def __init__(self, store: CounterpartStore, copies: CopyStore) -> None:
        self._store = store
        self._copies = copies

    async def react(self, group: Group, message_id: int, emoji: str, room_id: int, user_id: int) -> Echo:
        """A person reacts to an original, or to its copy in a room."""
        return _echo(group, *await self._store.react(message_id, emoji, room_id, user_id))

    async def unreact(
        self, group: Group, message_id: int, emoji: str, room_id: int, user_id: int | None = None
    ) -> Echo:
        """A person, for None everybody in that room, takes a reaction back."""
        return _echo(group, *await self._store.unreact(message_id, emoji, room_id, user_id))

    async def reactions(self, message_id: int) -> dict[str, int]:
        """How many people reacted to an original and its copies, by emoji, the most used first."""
        return await self._store.reactions(message_id)

    async def shown(self, ids: Collection[int]) -> dict[int, list[int]]:
        """Original -> those of `ids`, messages of a room, that are it or parts of its copy."""
        found: dict[int, list[int]] = {}
        for each in await self._store.shown(ids):
            found.setdefault(each.message_id, []).append(each.shown_id)
        return found

    async def reacted(self, room_id: int, message_ids: Collection[int]) -> dict[int, dict[str, set[int]]]:
        """Original -> emoji -> the people who reacted with it in a room."""
        people: dict[int, dict[str, set[int]]] = {}
        for each in await self._store.reacted(room_id, message_ids):
            people.setdefault(each.message_id, {}).setdefault(each.emoji, set()).add(each.user_id)
        return people

    async def pinned(self, room_id: int, message_ids: Collection[int]) -> set[int]:
        """Those of these originals that are pinned in a room, themselves or their copies."""
        return await self._store.pinned(room_id, message_ids)

    async def note_pin(self, message_id: int, room_id: int, *, pinned: bool) -> bool:
        """Whether it is news that an original, or its copy in a room, is pinned, or is not."""
        return await self._store.note_pin(message_id, room_id, pinned=pinned)

    async def note_thread(self, thread_id: int, message_id: int) -> None:
        """The original `message_id` is the line with which Discord announces a thread."""
        await self._store.note_thread(thread_id, message_id)

    async def note_state(
        self, guild_id: int, room_id: int, thread_id: int, now: tuple[str, bool, bool]
    ) -> ThreadNews | None:
        """A thread of a room has this name, and is archived and locked or not; what is new about that.

        None where nothing is, or where nothing was known of the thread.
        """
        name, archived, locked = now
        # A name is chat, which we do not keep.
        state = ThreadState(thread_id, guild_id, room_id, sha256(name.encode()).hexdigest(), archived, locked)
        before = await self._store.note_state(state)
        if before is None or before == state:
            return None
        return ThreadNews(None if before.name_hash == state.name_hash else name, archived, locked)

    async def states(self, room_id: int, limit: int) -> list[ThreadState]:
        """What the latest threads of a room were like when they were last heard of."""
        return await self._store.states(room_id, limit)

    async def forget_state(self, thread_id: int) -> bool:
        """A thread was deleted; whether anything was known of it."""
        return await self._store.forget_state(thread_id)

    async def message_in(self, original: Original, room_id: int) -> tuple[int, int] | None:
        """What stands for an original in a room, and the place it is in: itself, or the last of its posts."""
        if original.room_id == room_id:
            return original.message_id, original.place_id
        posts = await self._copies.posts(original.message_id, room_id)
        return (posts[-1].post_id, posts[-1].place_id) if posts else None

    async def anchor(self, thread_id: int) -> Original | None:
        """The original that a thread or its counterpart hangs on: a message, or the line announcing it."""
        announcement = await self._store.announcement(thread_id)
        return await self._copies.original(announcement or thread_id)

    async def thread_in(self, anchor: Original, room_id: int) -> int | None:
        """The thread that stands for `anchor`'s in a room; it may not be opened yet.

        Discord gives a thread the id of the message that it hangs on.
        """
        if anchor.room_id == room_id:
            return await self._store.announced(anchor.message_id) or anchor.message_id
        posts = await self._copies.posts(anchor.message_id, room_id)
        return posts[0].post_id if posts else None


def _echo(group: Group, before: Collection[int], after: Collection[int]) -> Echo:
    earlier, now = _wanted(group, before), _wanted(group, after)
    return Echo(now - earlier, earlier - now)


def _wanted(group: Group, reacted: Collection[int]) -> frozenset[int]:
    """Where our reaction stands for that of somebody in another room."""
    return frozenset(
        room.channel_id for room in group.rooms if any(other != room.channel_id for other in reacted)
    )
