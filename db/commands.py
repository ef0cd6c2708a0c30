"""What Discord was last told about our commands, so that it is told again only when they change."""

from dataclasses import dataclass

from db.database import Database


@dataclass(frozen=True, slots=True)
class _Registered:
    digest: str


class CommandStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def digest(self, application_id: int) -> str | None:
        rows = await self._db.rows(
            _Registered,
            "SELECT digest FROM registered_commands WHERE application_id = :application_id",
            application_id=application_id,
        )
        return rows[0].digest if rows else None

    async def remember(self, application_id: int, digest: str) -> None:
        await self._db.run(
            "INSERT INTO registered_commands (application_id, digest) VALUES (:application_id, :digest)"
            " ON CONFLICT (application_id) DO UPDATE SET digest = excluded.digest",
            application_id=application_id,
            digest=digest,
        )
