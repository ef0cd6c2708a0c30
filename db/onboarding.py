"""How a server welcomes newcomers: every version of its flow, and whether it is in use."""

from dataclasses import dataclass
from typing import Literal

from db.database import Database, Transaction

State = Literal["draft", "live", "paused"]

KEPT_VERSIONS = 50


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a flow's document. `at` is in epoch seconds; a forgotten author is None.

    `before` is the version that undoing this one leads back to.
    """

    guild_id: int
    version: int
    before: int | None
    document: str
    author_id: int | None
    at: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """A document that an admin sent in and may apply. `digest` tells it from a later one."""

    guild_id: int
    author_id: int
    digest: str
    document: str


@dataclass(frozen=True, slots=True)
class _Latest:
    version: int


@dataclass(frozen=True, slots=True)
class _State:
    state: State


class FlowStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def latest(self, guild_id: int) -> Version | None:
        rows = await self._db.rows(
            Version,
            "SELECT guild_id, version, before, document, author_id, at FROM flow_versions"
            " WHERE guild_id = :guild_id ORDER BY version DESC LIMIT 1",
            guild_id=guild_id,
        )
        return rows[0] if rows else None

    async def version(self, guild_id: int, version: int) -> Version | None:
        """An earlier version; None where it was so long ago that it is not kept."""
        rows = await self._db.rows(
            Version,
            "SELECT guild_id, version, before, document, author_id, at FROM flow_versions"
            " WHERE guild_id = :guild_id AND version = :version",
            guild_id=guild_id,
            version=version,
        )
        return rows[0] if rows else None

    async def add(self, new: Version) -> bool:
        """Put `new` behind the version before it in number; whether that was the latest still."""
        async with self._db.transaction() as transaction:
            if await _latest(transaction, new.guild_id) != new.version - 1:
                return False
            await transaction.run(
                "INSERT INTO flow_versions (guild_id, version, before, document, author_id, at)"
                " VALUES (:guild_id, :version, :before, :document, :author_id, :at)",
                guild_id=new.guild_id,
                version=new.version,
                before=new.before,
                document=new.document,
                author_id=new.author_id,
                at=new.at,
            )
            await transaction.run(
                "DELETE FROM flow_versions WHERE guild_id = :guild_id AND version <= :oldest",
                guild_id=new.guild_id,
                oldest=new.version - KEPT_VERSIONS,
            )
        return True

    async def state(self, guild_id: int) -> State:
        """A server that never said otherwise has a draft."""
        rows = await self._db.rows(
            _State, "SELECT state FROM flow_states WHERE guild_id = :guild_id", guild_id=guild_id
        )
        return rows[0].state if rows else "draft"

    async def set_state(self, guild_id: int, state: State) -> None:
        await self._db.run(
            "INSERT INTO flow_states (guild_id, state) VALUES (:guild_id, :state)"
            " ON CONFLICT (guild_id) DO UPDATE SET state = excluded.state",
            guild_id=guild_id,
            state=state,
        )

    async def proposal(self, guild_id: int, author_id: int) -> Proposal | None:
        rows = await self._db.rows(
            Proposal,
            "SELECT guild_id, author_id, digest, document FROM flow_proposals"
            " WHERE guild_id = :guild_id AND author_id = :author_id",
            guild_id=guild_id,
            author_id=author_id,
        )
        return rows[0] if rows else None

    async def propose(self, new: Proposal) -> None:
        """Keep a proposal in the place of an earlier one by the same admin."""
        await self._db.run(
            "INSERT INTO flow_proposals (guild_id, author_id, digest, document)"
            " VALUES (:guild_id, :author_id, :digest, :document)"
            " ON CONFLICT (guild_id, author_id)"
            " DO UPDATE SET digest = excluded.digest, document = excluded.document",
            guild_id=new.guild_id,
            author_id=new.author_id,
            digest=new.digest,
            document=new.document,
        )

    async def drop_proposal(self, guild_id: int, author_id: int) -> None:
        await self._db.run(
            "DELETE FROM flow_proposals WHERE guild_id = :guild_id AND author_id = :author_id",
            guild_id=guild_id,
            author_id=author_id,
        )

    async def forget_member(self, user_id: int) -> None:
        """The server keeps its flow; who wrote it is forgotten."""
        async with self._db.transaction() as transaction:
            await transaction.run(
                "UPDATE flow_versions SET author_id = NULL WHERE author_id = :user_id", user_id=user_id
            )
            await transaction.run("DELETE FROM flow_proposals WHERE author_id = :user_id", user_id=user_id)

    async def forget_guild(self, guild_id: int) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM flow_versions WHERE guild_id = :guild_id", guild_id=guild_id)
            await transaction.run("DELETE FROM flow_states WHERE guild_id = :guild_id", guild_id=guild_id)
            await transaction.run("DELETE FROM flow_proposals WHERE guild_id = :guild_id", guild_id=guild_id)


async def _latest(transaction: Transaction, guild_id: int) -> int:
    rows = await transaction.rows(
        _Latest,
        "SELECT coalesce(max(version), 0) AS version FROM flow_versions WHERE guild_id = :guild_id",
        guild_id=guild_id,
    )
    return rows[0].version
