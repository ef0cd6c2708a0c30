"""Prompts that members suggest, until an admin has decided and for their authors to look up after that."""

from dataclasses import dataclass
from typing import Literal

from db.database import Database

SuggestionState = Literal["waiting", "approved", "denied"]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The columns of prompt_suggestions, which the migration explains."""

    guild_id: int
    id: int
    user_id: int
    language: str
    text: str
    note: str
    state: SuggestionState
    reason: str
    at: int


_COLUMNS = "guild_id, id, user_id, language, text, note, state, reason, at"


class SuggestionStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def add(self, made: Suggestion, since: int, most_waiting: int, most_lately: int) -> bool:
        """Keep a suggestion; False where its author has `most_waiting` that wait, or handed in `most_lately`
        since then (epoch seconds)."""
        added = await self._db.run(
            f"INSERT INTO prompt_suggestions ({_COLUMNS})"  # noqa: S608
            " SELECT :guild_id, :id, :user_id, :language, :text, :note, 'waiting', '', :at"
            " WHERE (SELECT count(*) FROM prompt_suggestions WHERE guild_id = :guild_id"
            " AND user_id = :user_id AND state = 'waiting') < :most_waiting"
            " AND (SELECT count(*) FROM prompt_suggestions WHERE guild_id = :guild_id"
            " AND user_id = :user_id AND at >= :since) < :most_lately",
            guild_id=made.guild_id,
            id=made.id,
            user_id=made.user_id,
            language=made.language,
            text=made.text,
            note=made.note,
            at=made.at,
            since=since,
            most_waiting=most_waiting,
            most_lately=most_lately,
        )
        return added == 1

    async def get(self, guild_id: int, suggestion_id: int) -> Suggestion | None:
        rows = await self._db.rows(
            Suggestion,
            f"SELECT {_COLUMNS} FROM prompt_suggestions WHERE guild_id = :guild_id AND id = :id",  # noqa: S608
            guild_id=guild_id,
            id=suggestion_id,
        )
        return rows[0] if rows else None

    async def waiting(self, guild_id: int) -> list[Suggestion]:
        """Those nobody has decided on, the oldest first."""
        return await self._db.rows(
            Suggestion,
            f"SELECT {_COLUMNS} FROM prompt_suggestions"  # noqa: S608
            " WHERE guild_id = :guild_id AND state = 'waiting' ORDER BY at, id",
            guild_id=guild_id,
        )

    async def by(self, guild_id: int, user_id: int, most: int) -> list[Suggestion]:
        """What a member suggested last, the newest first."""
        return await self._db.rows(
            Suggestion,
            f"SELECT {_COLUMNS} FROM prompt_suggestions"  # noqa: S608
            " WHERE guild_id = :guild_id AND user_id = :user_id ORDER BY at DESC, id LIMIT :most",
            guild_id=guild_id,
            user_id=user_id,
            most=most,
        )

    async def decide(self, guild_id: int, suggestion_id: int, state: SuggestionState, reason: str) -> bool:
        """Settle a suggestion that waits; False for the second who decides."""
        changed = await self._db.run(
            "UPDATE prompt_suggestions SET state = :state, reason = :reason"
            " WHERE guild_id = :guild_id AND id = :id AND state = 'waiting'",
            guild_id=guild_id,
            id=suggestion_id,
            state=state,
            reason=reason,
        )
        return changed == 1

    async def withdraw(self, guild_id: int, suggestion_id: int, user_id: int) -> bool:
        """Erase a member's own suggestion that waits; False where there is none such."""
        changed = await self._db.run(
            "DELETE FROM prompt_suggestions WHERE guild_id = :guild_id AND id = :id"
            " AND user_id = :user_id AND state = 'waiting'",
            guild_id=guild_id,
            id=suggestion_id,
            user_id=user_id,
        )
        return changed == 1

    async def forget_member(self, user_id: int) -> None:
        await self._db.run("DELETE FROM prompt_suggestions WHERE user_id = :user_id", user_id=user_id)

    async def forget_guild(self, guild_id: int) -> None:
        await self._db.run("DELETE FROM prompt_suggestions WHERE guild_id = :guild_id", guild_id=guild_id)
