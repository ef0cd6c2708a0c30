"""Schema migrations: numbered SQL files, each in one transaction, recorded in a table.

They are written for SQLite (STRICT tables); another database would have a folder of its own.
"""

import re
import sqlite3
from collections.abc import Iterator
from importlib.resources import files

import aiosqlite

from db.errors import DatabaseNewer

_TABLE = """
CREATE TABLE IF NOT EXISTS schema_migrations (
    version    INTEGER PRIMARY KEY,  -- the number at the start of the file's name
    applied_at INTEGER NOT NULL      -- epoch seconds
) STRICT
"""


def migrations() -> dict[int, str]:
    """The SQL of every migration that ships with this program, by version, in order."""
    folder = files("db") / "migrations"
    found = {
        int(match[1]): file.read_text("utf-8")
        for file in folder.iterdir()
        if (match := re.fullmatch(r"(\d{4})_\w+\.sql", file.name))
    }
    return dict(sorted(found.items()))


async def migrate(connection: aiosqlite.Connection) -> None:
    """Apply what is missing. Raises DatabaseNewer where the file knows more than we do."""
    await connection.execute(_TABLE)
    current = await check_version(connection)
    for version, script in migrations().items():
        if version > current:
            await _apply(connection, version, script)


async def check_version(connection: aiosqlite.Connection) -> int:
    """The version of the schema in the file, 0 for none. Raises DatabaseNewer where it is later than ours."""
    found = await connection.execute_fetchall(
        "SELECT name FROM sqlite_master WHERE name = 'schema_migrations'"
    )
    if not found:
        return 0
    rows = await connection.execute_fetchall("SELECT coalesce(max(version), 0) FROM schema_migrations")
    ((current,),) = rows
    latest = max(migrations())
    if current > latest:
        raise DatabaseNewer(current, latest)
    return int(current)


async def _apply(connection: aiosqlite.Connection, version: int, script: str) -> None:
    # Statement by statement: executescript() would commit before it starts.
    await connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in _statements(script):
            await connection.execute(statement)
        await connection.execute(
            "INSERT INTO schema_migrations VALUES (:version, unixepoch())", {"version": version}
        )
    except BaseException:
        await connection.rollback()
        raise
    await connection.commit()


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
