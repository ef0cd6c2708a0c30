"""Translations that members made better: what was settled, and what waits for a moderator.

The original of neither is stored: it is known again by its keyed hash.
"""

import secrets
from dataclasses import dataclass

from db.database import Database, Transaction


@dataclass(frozen=True, slots=True)
class Correction:
    """A settled translation."""

    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A member's better translation of a text known by its hash, posted in the message that is named."""

    guild_id: int
    id: int
    text_hash: str
    target: str
    source: str
    text: str
    author_id: int
    channel_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class _Secret:
    secret: str


@dataclass(frozen=True, slots=True)
class _Count:
    number: int


_SUGGESTION = "guild_id, id, text_hash, target, source, text, author_id, channel_id, message_id"


class CorrectionStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def key(self) -> bytes:
        """The key of the hashes, made with the first of them and the same from then on."""
        async with self._db.transaction() as transaction:
            await transaction.run(
                "INSERT INTO correction_key (id, secret) VALUES (1, :secret) ON CONFLICT DO NOTHING",
                secret=secrets.token_hex(32),
            )
            rows = await transaction.rows(_Secret, "SELECT secret FROM correction_key")
        return bytes.fromhex(rows[0].secret)

    async def find(self, guild_id: int, text_hash: str, target: str) -> Correction | None:
        rows = await self._db.rows(
            Correction,
            "SELECT source, text FROM corrections"
            " WHERE guild_id = :guild_id AND text_hash = :text_hash AND target = :target",
            guild_id=guild_id,
            text_hash=text_hash,
            target=target,
        )
        return rows[0] if rows else None

    async def count(self, guild_id: int) -> int:
        """How many translations a server has settled."""
        rows = await self._db.rows(
            _Count,
            "SELECT count(*) AS number FROM corrections WHERE guild_id = :guild_id",
            guild_id=guild_id,
        )
        return rows[0].number

    async def settle(self, made: Suggestion, approved_by: int, now: int) -> None:
        """Remember a translation that needs no approval; of one text the last counts."""
        async with self._db.transaction() as transaction:
            await _settle(transaction, made, approved_by, now)

    async def suggest(self, made: Suggestion, now: int) -> None:
        """Let a suggestion wait; it takes the place of what the same member suggested for the same text."""
        async with self._db.transaction() as transaction:
            await transaction.run(
                "DELETE FROM suggestions WHERE guild_id = :guild_id AND author_id = :author_id"
                " AND text_hash = :text_hash AND target = :target",
                guild_id=made.guild_id,
                author_id=made.author_id,
                text_hash=made.text_hash,
                target=made.target,
            )
            await transaction.run(
                f"INSERT INTO suggestions ({_SUGGESTION}, at) VALUES (:guild_id, :id, :text_hash,"  # noqa: S608
                " :target, :source, :text, :author_id, :channel_id, :message_id, :now)",
                guild_id=made.guild_id,
                id=made.id,
                text_hash=made.text_hash,
                target=made.target,
                source=made.source,
                text=made.text,
                author_id=made.author_id,
                channel_id=made.channel_id,
                message_id=made.message_id,
                now=now,
            )

    async def pending(self, guild_id: int, suggestion_id: int) -> Suggestion | None:
        """A suggestion that nobody has decided on."""
        rows = await self._db.rows(
            Suggestion,
            f"SELECT {_SUGGESTION} FROM suggestions WHERE guild_id = :guild_id AND id = :id",  # noqa: S608
            guild_id=guild_id,
            id=suggestion_id,
        )
        return rows[0] if rows else None

    async def pending_by(self, guild_id: int, author_id: int) -> int:
        """How many suggestions of a member wait."""
        rows = await self._db.rows(
            _Count,
            "SELECT count(*) AS number FROM suggestions"
            " WHERE guild_id = :guild_id AND author_id = :author_id",
            guild_id=guild_id,
            author_id=author_id,
        )
        return rows[0].number

    async def approve(self, made: Suggestion, approved_by: int, now: int) -> bool:
        """Settle what waited, as `made` says it now. False where it was decided on before."""
        async with self._db.transaction() as transaction:
            waiting = await _drop(transaction, made.guild_id, made.id)
            if waiting:
                await _settle(transaction, made, approved_by, now)
        return waiting

    async def decline(self, guild_id: int, suggestion_id: int) -> bool:
        """False where it was decided on before."""
        async with self._db.transaction() as transaction:
            return await _drop(transaction, guild_id, suggestion_id)

    async def forget_member(self, user_id: int) -> None:
        """What was settled is the community's, and stays without a name."""
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM suggestions WHERE author_id = :user_id", user_id=user_id)
            await transaction.run(
                "UPDATE corrections SET author_id = NULL WHERE author_id = :user_id", user_id=user_id
            )
            await transaction.run(
                "UPDATE corrections SET approved_by = NULL WHERE approved_by = :user_id", user_id=user_id
            )

    async def forget_guild(self, guild_id: int) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM corrections WHERE guild_id = :guild_id", guild_id=guild_id)
            await transaction.run("DELETE FROM suggestions WHERE guild_id = :guild_id", guild_id=guild_id)


async def _drop(transaction: Transaction, guild_id: int, suggestion_id: int) -> bool:
    return bool(
        await transaction.run(
            "DELETE FROM suggestions WHERE guild_id = :guild_id AND id = :id",
            guild_id=guild_id,
            id=suggestion_id,
        )
    )


async def _settle(transaction: Transaction, made: Suggestion, approved_by: int, now: int) -> None:
    await transaction.run(
        "INSERT INTO corrections (guild_id, text_hash, target, source, text, author_id, approved_by, at)"
        " VALUES (:guild_id, :text_hash, :target, :source, :text, :author_id, :approved_by, :now)"
        " ON CONFLICT (guild_id, text_hash, target) DO UPDATE SET source = excluded.source,"
        " text = excluded.text, author_id = excluded.author_id, approved_by = excluded.approved_by,"
        " at = excluded.at",
        guild_id=made.guild_id,
        text_hash=made.text_hash,
        target=made.target,
        source=made.source,
        text=made.text,
        author_id=made.author_id,
        approved_by=approved_by,
        now=now,
    )
