import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from db import Database, migrate, open_database


@dataclass(frozen=True)
class Migration:
    version: int


@dataclass(frozen=True)
class Table:
    name: str
    sql: str


async def test_every_migration_is_applied_and_recorded_once(db_path: Path) -> None:
    for _ in range(2):
        async with open_database(db_path) as db:
            rows = await db.rows(Migration, "SELECT version FROM schema_migrations ORDER BY version")
            assert [row.version for row in rows] == list(migrate.migrations())


def test_migrations_are_numbered_without_a_gap() -> None:
    assert list(migrate.migrations()) == list(range(1, len(migrate.migrations()) + 1))


async def test_a_migration_that_fails_leaves_nothing_behind(
    db_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_database(db_path):
        pass
    broken = "CREATE TABLE half (id INTEGER) STRICT;\nCREATE TABLE half (id INTEGER) STRICT;\n"
    shipped = migrate.migrations()
    monkeypatch.setattr(migrate, "migrations", lambda: {**shipped, max(shipped) + 1: broken})
    with pytest.raises(Exception, match="already exists"):
        async with open_database(db_path):
            pass
    monkeypatch.undo()
    async with open_database(db_path) as db:
        assert await db.rows(Table, "SELECT name, sql FROM sqlite_master WHERE name = 'half'") == []


async def test_every_table_is_strict(db: Database) -> None:
    tables = await db.rows(Table, "SELECT name, sql FROM sqlite_master WHERE type = 'table'")
    assert len(tables) > 3
    assert [table.name for table in tables if not re.search(r"\bSTRICT$", table.sql)] == []
