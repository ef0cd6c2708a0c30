"""What linked rooms keep in step beside the messages themselves: reactions, pins and threads."""

from collections.abc import Collection
from dataclasses import asdict, dataclass

from db.copies import listed
from db.database import Database, Transaction, Value


@dataclass(frozen=True, slots=True)
class Reaction:
    """A person's, to an original or its copy in some room."""

    message_id: int
    emoji: str
    user_id: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A message in a room, and the original that it is or stands for."""

    shown_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class ThreadState:
    """What a thread was like when it was last heard of, without its name."""

    thread_id: int
    guild_id: int
    room_id: int
    name_hash: str
    archived: bool
    locked: bool


@dataclass(frozen=True, slots=True)
class _Id:
    id: int


_STATE = "SELECT thread_id, guild_id, room_id, name_hash, archived, locked FROM carried_thread_states"
_NOTE_STATE = (
    "INSERT INTO carried_thread_states (thread_id, guild_id, room_id, name_hash, archived, locked)"
    " VALUES (:thread_id, :guild_id, :room_id, :name_hash, :archived, :locked)"
    " ON CONFLICT (thread_id) DO UPDATE SET"
    " name_hash = excluded.name_hash, archived = excluded.archived, locked = excluded.locked"
)


class CounterpartStore:
    """All of it goes with the originals (db/copies.py), or with the age of a thread."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def react(
        self, message_id: int, emoji: str, room_id: int, user_id: int
    ) -> tuple[set[int], set[int]]:
        """A person reacts to an original, or its copy; the rooms where people did, before and after."""
        async with self._db.transaction() as transaction:
            before = await _reacted(transaction, message_id, emoji)
            await transaction.run(
                "INSERT INTO carried_reactions (message_id, emoji, room_id, user_id)"
                " VALUES (:message_id, :emoji, :room_id, :user_id) ON CONFLICT DO NOTHING",
                message_id=message_id,
                emoji=emoji,
                room_id=room_id,
                user_id=user_id,
            )
            return before, await _reacted(transaction, message_id, emoji)

    async def unreact(
        self, message_id: int, emoji: str, room_id: int, user_id: int | None = None
    ) -> tuple[set[int], set[int]]:
        """A person (None: everybody in that room) takes a reaction back; the rooms as for `react`."""
        async with self._db.transaction() as transaction:
            before = await _reacted(transaction, message_id, emoji)
            await transaction.run(
                "DELETE FROM carried_reactions WHERE message_id = :message_id AND emoji = :emoji"
                " AND room_id = :room_id AND user_id = coalesce(:user_id, user_id)",
                message_id=message_id,
                emoji=emoji,
                room_id=room_id,
                user_id=user_id,
            )
            return before, await _reacted(transaction, message_id, emoji)

    async def reactions(self, message_id: int) -> dict[str, int]:
        """How many people reacted in all rooms together, by emoji; the most used first."""
        rows = await self._db.rows(
            _Count,
            "SELECT emoji, count(DISTINCT user_id) AS people FROM carried_reactions"
            " WHERE message_id = :message_id GROUP BY emoji ORDER BY people DESC, emoji",
            message_id=message_id,
        )
        return {row.emoji: row.people for row in rows}

    async def reacted(self, room_id: int, message_ids: Collection[int]) -> list[Reaction]:
        """Who reacted in a room to these originals or their copies."""
        marks, params = listed(message_ids)
        return await self._db.rows(
            Reaction,
            "SELECT message_id, emoji, user_id FROM carried_reactions"  # noqa: S608  (names only)
            f" WHERE room_id = :room_id AND message_id IN ({marks})",
            room_id=room_id,
            **params,
        )

    async def shown(self, ids: Collection[int]) -> list[Shown]:
        """Those of `ids` that are originals or posts of copies."""
        marks, params = listed(ids)
        return await self._db.rows(
            Shown,
            "SELECT message_id AS shown_id, message_id FROM originals"  # noqa: S608  (names only)
            f" WHERE message_id IN ({marks})"
            f" UNION ALL SELECT post_id, message_id FROM copy_posts WHERE post_id IN ({marks})",
            **params,
        )

    async def note_pin(self, message_id: int, room_id: int, *, pinned: bool) -> bool:
        """Whether it is news about an original, or its copy in a room."""
        insert = (
            "INSERT INTO carried_pins (message_id, room_id) VALUES (:message_id, :room_id)"
            " ON CONFLICT DO NOTHING"
        )
        delete = "DELETE FROM carried_pins WHERE message_id = :message_id AND room_id = :room_id"
        sql = insert if pinned else delete
        return bool(await self._db.run(sql, message_id=message_id, room_id=room_id))

    async def pinned(self, room_id: int, message_ids: Collection[int]) -> set[int]:
        """Those of these originals that are pinned in a room, themselves or their copies."""
        marks, params = listed(message_ids)
        rows = await self._db.rows(
            _Id,
            "SELECT message_id AS id FROM carried_pins"  # noqa: S608  (names only)
            f" WHERE room_id = :room_id AND message_id IN ({marks})",
            room_id=room_id,
            **params,
        )
        return {row.id for row in rows}

    async def note_thread(self, thread_id: int, message_id: int) -> None:
        """The line `message_id` in a room announces a thread that hangs on no message."""
        await self._db.run(
            "INSERT INTO carried_threads (thread_id, message_id) VALUES (:thread_id, :message_id)"
            " ON CONFLICT DO NOTHING",
            thread_id=thread_id,
            message_id=message_id,
        )

    async def announcement(self, thread_id: int) -> int | None:
        """The line that announces a thread."""
        return await self._one(
            "SELECT message_id AS id FROM carried_threads WHERE thread_id = :thread_id", thread_id=thread_id
        )

    async def announced(self, message_id: int) -> int | None:
        """The thread that a line announces."""
        return await self._one(
            "SELECT thread_id AS id FROM carried_threads WHERE message_id = :message_id",
            message_id=message_id,
        )

    async def note_state(self, state: ThreadState) -> ThreadState | None:
        """Note what a thread is like now; what it was like before, None where nothing was known of it."""
        async with self._db.transaction() as transaction:
            before = await transaction.rows(
                _StateRow, f"{_STATE} WHERE thread_id = :thread_id", thread_id=state.thread_id
            )
            await transaction.run(_NOTE_STATE, **asdict(state))
        return before[0].state if before else None

    async def states(self, room_id: int, limit: int) -> list[ThreadState]:
        """The latest threads of a room."""
        rows = await self._db.rows(
            _StateRow,
            f"{_STATE} WHERE room_id = :room_id ORDER BY thread_id DESC LIMIT :limit",
            room_id=room_id,
            limit=limit,
        )
        return [row.state for row in rows]

    async def forget_state(self, thread_id: int) -> bool:
        """A thread is gone; whether it was known."""
        gone = await self._db.run(
            "DELETE FROM carried_thread_states WHERE thread_id = :thread_id", thread_id=thread_id
        )
        return bool(gone)

    async def _one(self, sql: str, **params: Value) -> int | None:
        rows = await self._db.rows(_Id, sql, **params)
        return rows[0].id if rows else None


@dataclass(frozen=True, slots=True)
class _StateRow:
    thread_id: int
    guild_id: int
    room_id: int
    name_hash: str
    archived: int
    locked: int

    @property
    def state(self) -> ThreadState:
        return ThreadState(
            self.thread_id,
            self.guild_id,
            self.room_id,
            self.name_hash,
            bool(self.archived),
            bool(self.locked),
        )


@dataclass(frozen=True, slots=True)
class _Count:
    emoji: str
    people: int


async def _reacted(transaction: Transaction, message_id: int, emoji: str) -> set[int]:
    rows = await transaction.rows(
        _Id,
        "SELECT DISTINCT room_id AS id FROM carried_reactions"
        " WHERE message_id = :message_id AND emoji = :emoji",
        message_id=message_id,
        emoji=emoji,
    )
    return {row.id for row in rows}
