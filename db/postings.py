"""What was asked, where and when: claimed before it is posted, so that nothing is asked twice or lost."""

from dataclasses import dataclass
from typing import Literal

from db.database import Database, Statement
from db.streams import Style

PostingState = Literal["claimed", "posted", "skipped"]


@dataclass(frozen=True, slots=True)
class Posting:
    """The columns of postings, which the migration explains. Times are epoch seconds."""

    posting_id: int
    stream_id: int
    occurrence: int
    guild_id: int
    channel_id: int
    style: Style
    prompt: str
    round: int
    state: PostingState
    at: int
    message_id: int | None = None
    thread_id: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """That a stream asked a prompt; `at` is when, in epoch seconds."""

    prompt: str
    round: int
    at: int


_COLUMNS = (
    "posting_id, stream_id, occurrence, guild_id, channel_id, style, prompt, round, state, at, message_id,"
    " thread_id"
)
_CLAIM = (
    f"INSERT INTO postings ({_COLUMNS})"  # noqa: S608
    " VALUES (:posting_id, :stream_id, :occurrence, :guild_id, :channel_id, :style, :prompt, :round, :state,"
    " :at, NULL, NULL) ON CONFLICT DO NOTHING"
)
_ADVANCE = (
    "UPDATE streams SET next_at = :next_at, next_local = :next_local, paused_until = NULL"
    " WHERE stream_id = :stream_id AND next_at = :occurrence"
)


@dataclass(frozen=True, slots=True)
class _Count:
    number: int


class PostingStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def claim(self, posting: Posting) -> bool:
        """Take a stream's occurrence; False where another has it."""
        return await self._db.run(_CLAIM, **_values(posting)) == 1

    async def claim_and_advance(self, posting: Posting, next_at: int, next_local: str) -> bool:
        """The same, and set the stream's next time, together: a crash leaves both or neither."""
        advance = Statement(
            _ADVANCE,
            {
                "stream_id": posting.stream_id,
                "occurrence": posting.occurrence,
                "next_at": next_at,
                "next_local": next_local,
            },
        )
        claimed, _ = await self._db.run_together([Statement(_CLAIM, _values(posting)), advance])
        return claimed == 1

    async def take_over(self, posting: Posting, now: int) -> bool:
        """Take a claim that its process has left behind; False where another was quicker."""
        changed = await self._db.run(
            "UPDATE postings SET at = :now WHERE posting_id = :posting_id AND state = 'claimed' AND at = :at",
            now=now,
            posting_id=posting.posting_id,
            at=posting.at,
        )
        return changed == 1

    async def posted(self, posting_id: int, message_id: int, thread_id: int | None, now: int) -> None:
        await self._db.run(
            "UPDATE postings SET state = 'posted', message_id = :message_id, thread_id = :thread_id,"
            " at = :now WHERE posting_id = :posting_id",
            posting_id=posting_id,
            message_id=message_id,
            thread_id=thread_id,
            now=now,
        )

    async def skipped(self, posting_id: int, now: int) -> None:
        """It was not posted, so its prompt was not asked."""
        await self._db.run(
            "UPDATE postings SET state = 'skipped', prompt = '', at = :now WHERE posting_id = :posting_id",
            posting_id=posting_id,
            now=now,
        )

    async def unfinished(self, before: int) -> list[Posting]:
        """What was claimed before a moment, and neither posted nor given up."""
        return await self._db.rows(
            Posting,
            f"SELECT {_COLUMNS} FROM postings WHERE state = 'claimed' AND at <= :before ORDER BY at",  # noqa: S608
            before=before,
        )

    async def find(self, guild_id: int, posting_id: int) -> Posting | None:
        """A posting of this server; None for any other."""
        rows = await self._db.rows(
            Posting,
            f"SELECT {_COLUMNS} FROM postings"  # noqa: S608
            " WHERE posting_id = :posting_id AND guild_id = :guild_id",
            posting_id=posting_id,
            guild_id=guild_id,
        )
        return rows[0] if rows else None

    async def of_thread(self, guild_id: int, thread_id: int) -> Posting | None:
        """The posting whose thread or forum post this is."""
        rows = await self._db.rows(
            Posting,
            f"SELECT {_COLUMNS} FROM postings"  # noqa: S608
            " WHERE thread_id = :thread_id AND guild_id = :guild_id",
            thread_id=thread_id,
            guild_id=guild_id,
        )
        return rows[0] if rows else None

    async def count(self, guild_id: int, since: int) -> int:
        """How many prompts were posted in a server since then, in epoch seconds."""
        (found,) = await self._db.rows(
            _Count,
            "SELECT count(*) AS number FROM postings"
            " WHERE guild_id = :guild_id AND state = 'posted' AND at >= :since",
            guild_id=guild_id,
            since=since,
        )
        return found.number

    async def discussed(self, since: int, most: int) -> list[Posting]:
        """What was posted since then (epoch seconds) and has a thread, in any server; the newest first."""
        return await self._db.rows(
            Posting,
            f"SELECT {_COLUMNS} FROM postings WHERE thread_id IS NOT NULL AND at >= :since"  # noqa: S608
            " ORDER BY at DESC LIMIT :most",
            since=since,
            most=most,
        )

    async def latest(self, stream_id: int, most: int) -> list[Posting]:
        """What a stream posted last, the newest first."""
        return await self._db.rows(
            Posting,
            f"SELECT {_COLUMNS} FROM postings WHERE stream_id = :stream_id AND state = 'posted'"  # noqa: S608
            " ORDER BY occurrence DESC LIMIT :most",
            stream_id=stream_id,
            most=most,
        )

    async def asked(self, stream_id: int) -> list[Asked]:
        """Every prompt that a stream asked, once for each time, the oldest first."""
        return await self._db.rows(
            Asked,
            "SELECT prompt, round, at FROM postings WHERE stream_id = :stream_id AND state <> 'skipped'"
            " ORDER BY occurrence",
            stream_id=stream_id,
        )

    async def forget_member(self, user_id: int) -> None:
        """Nothing here is about a person."""

    async def forget_guild(self, guild_id: int) -> None:
        await self._db.run("DELETE FROM postings WHERE guild_id = :guild_id", guild_id=guild_id)


def _values(posting: Posting) -> dict[str, str | int | float | None]:
    return {
        "posting_id": posting.posting_id,
        "stream_id": posting.stream_id,
        "occurrence": posting.occurrence,
        "guild_id": posting.guild_id,
        "channel_id": posting.channel_id,
        "style": posting.style,
        "prompt": posting.prompt,
        "round": posting.round,
        "state": posting.state,
        "at": posting.at,
    }
