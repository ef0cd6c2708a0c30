"""What linked rooms keep in step beside the messages themselves: reactions, pins and threads."""

from dataclasses import dataclass

from db.database import Database, Transaction, Value


@dataclass(frozen=True, slots=True)
class _Id:
    id: int


class CounterpartStore:
    """All of it hangs on originals (db/copies.py) and goes with them."""

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

    async def note_pin(self, message_id: int, *, pinned: bool) -> bool:
        """Whether that is news about an original."""
        changed = await self._db.run(
            "UPDATE originals SET pinned = :pinned WHERE message_id = :message_id AND pinned <> :pinned",
            message_id=message_id,
            pinned=int(pinned),
        )
        return bool(changed)

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

    async def _one(self, sql: str, **params: Value) -> int | None:
        rows = await self._db.rows(_Id, sql, **params)
        return rows[0].id if rows else None


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
