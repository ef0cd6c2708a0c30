"""What linked rooms carried: each original, its copies in the other rooms, and the posts they consist of."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from db.database import Database, Statement, Value

State = Literal["claimed", "posted", "raw", "skipped", "gone"]


@dataclass(frozen=True, slots=True)
class Original:
    """A message of a person. `place_id` is the thread it was written in, else the room itself.

    `edited_at` is the moment of its latest edit in epoch milliseconds, 0 for none.
    """

    message_id: int
    guild_id: int
    group_id: int
    room_id: int
    place_id: int
    author_id: int
    edited_at: int = 0


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A copy that is still to be posted in `room_id` ("claimed"), or to be translated ("raw").

    "posted" ones show an older edit of their original. `claimed_at` is in epoch milliseconds.
    """

    message_id: int
    room_id: int
    state: State
    claimed_at: int
    place_id: int


@dataclass(frozen=True, slots=True)
class Post:
    """A message of ours: one part of a copy, in the room itself or in a thread of it."""

    post_id: int
    message_id: int
    room_id: int
    place_id: int
    part: int


@dataclass(frozen=True, slots=True)
class _Id:
    id: int


_UNFINISHED = (
    "SELECT message_id, copies.room_id, state, claimed_at, place_id FROM copies"
    " JOIN originals USING (message_id)"
)
_POSTS = "SELECT post_id, message_id, room_id, place_id, part FROM copy_posts"
# SQLite takes an index of some rows only where a query says the same of them.
_INDEXED = "state IN ('claimed', 'raw')"
_COPY = "message_id = :message_id AND room_id = :room_id AND state <> 'gone'"
_SETTLE = f"UPDATE copies SET state = :state, edited_at = :edited_at WHERE {_COPY}"  # noqa: S608  (a constant)
_DROP_POSTS = (
    "DELETE FROM copy_posts WHERE message_id = :message_id AND room_id = :room_id"  # noqa: S608
    f" AND EXISTS (SELECT * FROM copies WHERE {_COPY})"
)
_ADD_POST = (
    "INSERT INTO copy_posts (post_id, message_id, room_id, place_id, part)"  # noqa: S608
    f" SELECT :post_id, message_id, room_id, :place_id, :part FROM copies WHERE {_COPY}"
)
_ORIGINAL = "SELECT message_id, guild_id, group_id, room_id, place_id, author_id, edited_at FROM originals"


class CopyStore:
    """A copy is claimed before it is posted, then posted, or raw while no engine translated it.

    What is skipped (too old after a long absence) or gone (deleted) stays so.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    async def claim(
        self, original: Original, rooms: Collection[int], now: int, *, in_turn: bool
    ) -> list[int]:
        """Claim copies of a message; the rooms in which there was none. `now` in epoch milliseconds.

        A message that is claimed `in_turn` has none before it that were not looked at.
        """
        copies = [_claimed(original.message_id, room, now) for room in rooms]
        looked = [_looked_at(original.place_id, original.guild_id, original.message_id)] if in_turn else []
        changed = await self._db.run_together([_noted(original), *copies, *looked])
        return [room for room, is_new in zip(rooms, changed[1:], strict=False) if is_new]

    async def settle(
        self, message_id: int, room_id: int, state: State, edited_at: int, posts: Sequence[Post]
    ) -> bool:
        """Record what was posted, or changed; False where nobody wants it any more: delete it then."""
        copy: dict[str, Value] = {"message_id": message_id, "room_id": room_id}
        changed, *_ = await self._db.run_together(
            [
                Statement(_SETTLE, {**copy, "state": state, "edited_at": edited_at}),
                Statement(_DROP_POSTS, copy),
                *(
                    Statement(
                        _ADD_POST,
                        {**copy, "post_id": post.post_id, "place_id": post.place_id, "part": post.part},
                    )
                    for post in posts
                ),
            ]
        )
        return bool(changed)

    async def skip(self, room_id: int, message_ids: Collection[int]) -> None:
        """Never carry these messages into a room."""
        marks, params = listed(message_ids)
        await self._db.run(
            "UPDATE copies SET state = 'skipped'"  # noqa: S608  (names only)
            f" WHERE room_id = :room_id AND state = 'claimed' AND message_id IN ({marks})",
            room_id=room_id,
            **params,
        )

    async def is_under_way(self, message_id: int) -> bool:
        """Whether some copy of an original is still to be posted."""
        rows = await self._db.rows(
            _Id,
            "SELECT room_id AS id FROM copies WHERE message_id = :message_id AND state = 'claimed'",
            message_id=message_id,
        )
        return bool(rows)

    async def state(self, message_id: int, room_id: int) -> State | None:
        rows = await self._db.rows(
            _State,
            "SELECT state FROM copies WHERE message_id = :message_id AND room_id = :room_id",
            message_id=message_id,
            room_id=room_id,
        )
        return rows[0].state if rows else None

    async def original(self, message_id: int) -> Original | None:
        """The original that has this id, or a post with this id."""
        rows = await self._db.rows(
            Original,
            f"{_ORIGINAL} WHERE message_id = coalesce("  # noqa: S608  (a constant)
            "(SELECT message_id FROM copy_posts WHERE post_id = :message_id), :message_id)",
            message_id=message_id,
        )
        return rows[0] if rows else None

    async def posts(self, message_id: int, room_id: int | None = None) -> list[Post]:
        """The posts of an original's copies, in one room or in all, those of a room in order."""
        return await self._db.rows(
            Post,
            f"{_POSTS} WHERE message_id = :message_id AND room_id = coalesce(:room_id, room_id)"
            " ORDER BY room_id, part",
            message_id=message_id,
            room_id=room_id,
        )

    async def are_posts(self, ids: Collection[int]) -> set[int]:
        """Those of `ids` that are recorded as posts."""
        marks, params = listed(ids)
        rows = await self._db.rows(
            _Id,
            f"SELECT post_id AS id FROM copy_posts WHERE post_id IN ({marks})",  # noqa: S608  (names only)
            **params,
        )
        return {row.id for row in rows}

    async def unfinished(self, room_id: int, after: int, limit: int) -> list[Unfinished]:
        """Copies of a room that are not posted, or that do not show the latest edit.

        The oldest whose original is later than message `after`.
        """
        return await self._db.rows(
            Unfinished,
            f"{_UNFINISHED} WHERE copies.room_id = :room_id AND message_id > :after"
            " AND (state = 'claimed'"
            " OR (state IN ('posted', 'raw') AND copies.edited_at < originals.edited_at))"
            " ORDER BY message_id LIMIT :limit",
            room_id=room_id,
            after=after,
            limit=limit,
        )

    async def claimed(self, room_id: int) -> list[Unfinished]:
        """The copies still to be posted in a room, oldest first."""
        return await self._db.rows(
            Unfinished,
            f"{_UNFINISHED} WHERE copies.room_id = :room_id AND {_INDEXED} AND state = 'claimed'"
            " ORDER BY message_id",
            room_id=room_id,
        )

    async def rooms_waiting(self, before: int) -> list[int]:
        """The rooms into which something was to be carried `before` a moment, and was not yet."""
        rows = await self._db.rows(
            _Id,
            f"SELECT DISTINCT room_id AS id FROM copies WHERE {_INDEXED}"  # noqa: S608  (a constant)
            " AND state = 'claimed' AND claimed_at < :before",
            before=before,
        )
        return [row.id for row in rows]

    async def rooms_untranslated(self, since: int) -> list[int]:
        """The rooms that have raw copies of messages from `since` on."""
        rows = await self._db.rows(
            _Id,
            f"SELECT DISTINCT room_id AS id FROM copies WHERE {_INDEXED}"  # noqa: S608  (a constant)
            " AND state = 'raw' AND message_id >= :since",
            since=since,
        )
        return [row.id for row in rows]

    async def untranslated(self, room_id: int, since: int) -> list[Unfinished]:
        """The raw copies in a room of messages from `since` on, oldest first."""
        return await self._db.rows(
            Unfinished,
            f"{_UNFINISHED} WHERE copies.room_id = :room_id AND {_INDEXED} AND state = 'raw'"
            " AND message_id >= :since ORDER BY message_id",
            room_id=room_id,
            since=since,
        )

    async def note_edit(self, message_id: int, edited_at: int) -> bool:
        """Whether an original was edited since its latest known edit; that is noted."""
        changed = await self._db.run(
            "UPDATE originals SET edited_at = :edited_at"
            " WHERE message_id = :message_id AND edited_at < :edited_at",
            message_id=message_id,
            edited_at=edited_at,
        )
        return bool(changed)

    async def bury(self, message_id: int) -> list[Post]:
        """An original is deleted; the posts to delete. What is on its way will not be settled.

        Of a post that was deleted, it is the rest of that copy.
        """
        async with self._db.transaction() as transaction:
            found = await transaction.rows(
                Post, f"{_POSTS} WHERE post_id = :message_id", message_id=message_id
            )
            post = found[0] if found else None
            params: dict[str, Value] = {
                "message_id": post.message_id if post else message_id,
                "room_id": post.room_id if post else None,
            }
            within = "WHERE message_id = :message_id AND room_id = coalesce(:room_id, room_id)"
            posts = await transaction.rows(Post, f"{_POSTS} {within}", **params)
            await transaction.run(f"UPDATE copies SET state = 'gone' {within}", **params)  # noqa: S608
            return [post for post in posts if post.post_id != message_id]

    async def buried(self, limit: int) -> list[Post]:
        """Posts that should not be there any more."""
        return await self._db.rows(
            Post,
            "SELECT post_id, message_id, room_id, place_id, part FROM copy_posts"
            " JOIN copies USING (message_id, room_id) WHERE state = 'gone' LIMIT :limit",
            limit=limit,
        )

    async def forget_posts(self, ids: Collection[int]) -> None:
        """Posts that are not there any more."""
        marks, params = listed(ids)
        await self._db.run(
            f"DELETE FROM copy_posts WHERE post_id IN ({marks})",  # noqa: S608  (names only)
            **params,
        )

    async def looked_at(self, place_id: int) -> int | None:
        """The latest message of a place that was looked at."""
        rows = await self._db.rows(
            _Id, "SELECT message_id AS id FROM carried_until WHERE place_id = :place_id", place_id=place_id
        )
        return rows[0].id if rows else None

    async def look_at(self, place_id: int, guild_id: int, message_id: int) -> None:
        """Everything in a place until `message_id` was looked at."""
        await self._db.run_together([_looked_at(place_id, guild_id, message_id)])

    async def latest(self, place_id: int) -> int:
        """The latest original of a place; 0 where there is none."""
        rows = await self._db.rows(
            _Id,
            "SELECT coalesce(max(message_id), 0) AS id FROM originals WHERE place_id = :place_id",
            place_id=place_id,
        )
        return rows[0].id

    async def known(self, place_id: int, since: int) -> list[Original]:
        """The originals of a place from message `since` on whose copies are not all gone."""
        return await self._db.rows(
            Original,
            f"{_ORIGINAL} WHERE place_id = :place_id AND message_id >= :since"  # noqa: S608
            " AND EXISTS (SELECT * FROM copies AS copy"
            " WHERE copy.message_id = originals.message_id AND state <> 'gone')",
            place_id=place_id,
            since=since,
        )

    async def forget_before(self, message_id: int) -> None:
        """Drop what is known of older messages and threads: changes to them are not carried any more."""
        async with self._db.transaction() as transaction:
            for older in ("originals WHERE message_id", "carried_thread_states WHERE thread_id"):
                await transaction.run(f"DELETE FROM {older} < :message_id", message_id=message_id)  # noqa: S608

    async def forget_member(self, user_id: int) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM originals WHERE author_id = :user_id", user_id=user_id)
            await transaction.run("DELETE FROM carried_reactions WHERE user_id = :user_id", user_id=user_id)

    async def forget_guild(self, guild_id: int) -> None:
        async with self._db.transaction() as transaction:
            for table in ("originals", "carried_until", "carried_thread_states"):
                await transaction.run(
                    f"DELETE FROM {table} WHERE guild_id = :guild_id",  # noqa: S608  (names of ours)
                    guild_id=guild_id,
                )


@dataclass(frozen=True, slots=True)
class _State:
    state: State


def _noted(original: Original) -> Statement:
    return Statement(
        "INSERT INTO originals"
        " (message_id, guild_id, group_id, room_id, place_id, author_id, edited_at) VALUES"
        " (:message_id, :guild_id, :group_id, :room_id, :place_id, :author_id, :edited_at)"
        " ON CONFLICT DO NOTHING",
        asdict(original),
    )


def _claimed(message_id: int, room_id: int, now: int) -> Statement:
    return Statement(
        "INSERT INTO copies (message_id, room_id, state, claimed_at)"
        " VALUES (:message_id, :room_id, 'claimed', :now) ON CONFLICT DO NOTHING",
        {"message_id": message_id, "room_id": room_id, "now": now},
    )


def _looked_at(place_id: int, guild_id: int, message_id: int) -> Statement:
    return Statement(
        "INSERT INTO carried_until (place_id, guild_id, message_id)"
        " VALUES (:place_id, :guild_id, :message_id)"
        " ON CONFLICT (place_id) DO UPDATE SET message_id = excluded.message_id"
        " WHERE excluded.message_id > carried_until.message_id",
        {"place_id": place_id, "guild_id": guild_id, "message_id": message_id},
    )


def listed(ids: Collection[int]) -> tuple[str, dict[str, Value]]:
    """Placeholders for a list of ids, and their values."""
    params: dict[str, Value] = {f"id{number}": each for number, each in enumerate(ids)}
    return ", ".join(f":{name}" for name in params), params
