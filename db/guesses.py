"""Guesses at prompts that are a myth or a fact, and when the answer is told."""

from dataclasses import dataclass
from typing import Literal

from db.database import Database

Verdict = Literal["myth", "fact"]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many readers of a language guessed so."""

    language: str
    verdict: Verdict
    number: int


@dataclass(frozen=True, slots=True)
class Reveal:
    """When (epoch seconds) the answer to a posted prompt is told. It is `claimed` before that is posted."""

    guild_id: int
    posting_id: int
    due_at: int
    state: Literal["waiting", "claimed", "done"]
    nonce: str
    claimed_at: int | None = None


@dataclass(frozen=True, slots=True)
class _Guess:
    verdict: Verdict


_REVEAL = "guild_id, posting_id, due_at, state, nonce, claimed_at"


class GuessStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def guess(
        self, guild_id: int, posting_id: int, user_id: int, verdict: Verdict, language: str
    ) -> bool:
        """Note a guess, or another one; False where the answer was told already, or there is none to tell."""
        changed = await self._db.run(
            "INSERT INTO guesses (guild_id, posting_id, user_id, verdict, language)"
            " SELECT guild_id, posting_id, :user_id, :verdict, :language FROM reveals"
            " WHERE guild_id = :guild_id AND posting_id = :posting_id AND state = 'waiting'"
            " ON CONFLICT (guild_id, posting_id, user_id)"
            " DO UPDATE SET verdict = excluded.verdict, language = excluded.language",
            guild_id=guild_id,
            posting_id=posting_id,
            user_id=user_id,
            verdict=verdict,
            language=language,
        )
        return changed > 0

    async def mine(self, guild_id: int, posting_id: int, user_id: int) -> Verdict | None:
        """What somebody guessed."""
        rows = await self._db.rows(
            _Guess,
            "SELECT verdict FROM guesses"
            " WHERE guild_id = :guild_id AND posting_id = :posting_id AND user_id = :user_id",
            guild_id=guild_id,
            posting_id=posting_id,
            user_id=user_id,
        )
        return rows[0].verdict if rows else None

    async def tally(self, guild_id: int, posting_id: int) -> list[Tally]:
        """The guesses by language."""
        return await self._db.rows(
            Tally,
            "SELECT language, verdict, count(*) AS number FROM guesses"
            " WHERE guild_id = :guild_id AND posting_id = :posting_id"
            " GROUP BY language, verdict ORDER BY language, verdict",
            guild_id=guild_id,
            posting_id=posting_id,
        )

    async def schedule(self, guild_id: int, posting_id: int, due_at: int, nonce: str) -> None:
        """Have the answer told at that time; of several times the first counts."""
        await self._db.run(
            f"INSERT INTO reveals ({_REVEAL})"  # noqa: S608
            " VALUES (:guild_id, :posting_id, :due_at, 'waiting', :nonce, NULL) ON CONFLICT DO NOTHING",
            guild_id=guild_id,
            posting_id=posting_id,
            due_at=due_at,
            nonce=nonce,
        )

    async def reveal(self, guild_id: int, posting_id: int) -> Reveal | None:
        """When the answer to a posted prompt is told; None for one without an answer."""
        rows = await self._db.rows(
            Reveal,
            f"SELECT {_REVEAL} FROM reveals WHERE guild_id = :guild_id AND posting_id = :posting_id",  # noqa: S608
            guild_id=guild_id,
            posting_id=posting_id,
        )
        return rows[0] if rows else None

    async def due(self, now: int) -> list[Reveal]:
        """What waits no longer, and what was claimed and perhaps not posted; the rest of many comes next."""
        return await self._db.rows(
            Reveal,
            f"SELECT {_REVEAL} FROM reveals WHERE state <> 'done' AND due_at <= :now"  # noqa: S608
            " ORDER BY due_at LIMIT 50",
            now=now,
        )

    async def claim(self, guild_id: int, posting_id: int, now: int) -> bool:
        """Let guesses end and the answer be told, now if it is not due yet; False for the second who asks."""
        changed = await self._db.run(
            "UPDATE reveals SET state = 'claimed', claimed_at = :now,"
            " due_at = CASE WHEN due_at < :now THEN due_at ELSE :now END"
            " WHERE guild_id = :guild_id AND posting_id = :posting_id AND state = 'waiting'",
            guild_id=guild_id,
            posting_id=posting_id,
            now=now,
        )
        return changed == 1

    async def told(self, guild_id: int, posting_id: int) -> None:
        await self._db.run(
            "UPDATE reveals SET state = 'done' WHERE guild_id = :guild_id AND posting_id = :posting_id",
            guild_id=guild_id,
            posting_id=posting_id,
        )

    async def forget_member(self, user_id: int) -> None:
        await self._db.run("DELETE FROM guesses WHERE user_id = :user_id", user_id=user_id)

    async def forget_guild(self, guild_id: int) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM guesses WHERE guild_id = :guild_id", guild_id=guild_id)
            await transaction.run("DELETE FROM reveals WHERE guild_id = :guild_id", guild_id=guild_id)
