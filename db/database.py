"""The database: one writer with a lock, one reader beside it, both on SQLite's WAL.

A transaction is the writer's alone from BEGIN to COMMIT, and a cancelled task can leave it neither
half done nor open. Readers never wait for it.
"""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from db.errors import DatabaseCorrupt, DatabaseReadOnly, named
from db.migrate import check_version, migrate

Value = str | int | float | None
R = TypeVar("R")
T = TypeVar("T")

# "TEAH": tells our file from any other SQLite file.
_APPLICATION_ID = 0x54454148
_BUSY_MILLISECONDS = 5_000


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement with the values for its `:names`."""

    sql: str
    params: Mapping[str, Value]


class Transaction:
    """Statements that are committed together, or not at all."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def rows(self, record: type[R], sql: str, **params: Value) -> list[R]:
        """Each row of the result as a `record`, whose fields the columns name."""
        return await _rows(self._connection, record, sql, params)

    async def run(self, sql: str, **params: Value) -> int:
        """Run one statement; the number of rows it changed."""
        with named():
            return await _changed(self._connection, sql, params)


class Database:
    """The way to the file. Open it with `open_database`."""

    def __init__(self, writer: aiosqlite.Connection, reader: aiosqlite.Connection) -> None:
        self._writer = writer
        self._reader = reader
        self._lock = asyncio.Lock()

    async def rows(self, record: type[R], sql: str, **params: Value) -> list[R]:
        """Like Transaction.rows, from what is committed; waits for no writer."""
        return await _rows(self._reader, record, sql, params)

    async def run(self, sql: str, **params: Value) -> int:
        """One statement in a transaction of its own; the number of rows it changed."""
        async with self._lock:
            with named():
                return await _settled(_changed(self._writer, sql, params))

    async def run_together(self, statements: Sequence[Statement]) -> list[int]:
        """A transaction that has nothing to decide on its way; the number of rows each statement changed.

        It costs one trip to the database's thread: a `transaction` costs two, and one for each statement.
        """
        async with self._lock:
            with named():
                return await _settled(_in_one_trip(self._writer, statements))

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Everything inside is written together. Await nothing but the transaction within.

        Raises a DatabaseError from db.errors.
        """
        async with self._lock:
            try:
                with named():
                    await _settled(_execute(self._writer, "BEGIN IMMEDIATE"))
                yield Transaction(self._writer)
                with named():
                    await _settled(self._writer.commit())
            except BaseException:
                await _settled(self._writer.rollback())
                raise

    async def optimize(self) -> None:
        """Let SQLite refresh what it knows about its tables; cheap, for once a day."""
        async with self._lock:
            with named():
                await _settled(_execute(self._writer, "PRAGMA optimize"))


@asynccontextmanager
async def open_database(path: Path) -> AsyncIterator[Database]:
    """Open the file, bring its schema up to date, close it at the end.

    Raises DatabaseReadOnly, DatabaseCorrupt, DatabaseNewer, DatabaseBusy or DatabaseFull.
    """
    is_new = _make_room(path)
    async with AsyncExitStack() as stack:
        with named():
            writer = await stack.enter_async_context(_connection(path))
            if is_new:
                await _execute(writer, f"PRAGMA application_id = {_APPLICATION_ID}")
            await _check_owner(writer, path)
            await _execute(writer, "PRAGMA journal_mode = WAL")
            await migrate(writer)
            reader = await stack.enter_async_context(_connection(path))
            await _execute(reader, "PRAGMA query_only = ON")
        yield Database(writer, reader)


async def inspect(path: Path) -> None:
    """Whether `path` could be opened by `open_database`, without changing anything.

    Raises the same errors.
    """
    if _is_absent(path):
        return
    async with AsyncExitStack() as stack:
        with named():
            connection = await stack.enter_async_context(_connection(path))
            await _check_owner(connection, path)
            await check_version(connection)
            await _execute(connection, "BEGIN IMMEDIATE")
            await connection.rollback()


def _is_absent(path: Path) -> bool:
    """Whether there is no file yet. Raises DatabaseReadOnly where none could be made."""
    if path.exists():
        return False
    folder = next(parent for parent in path.absolute().parents if parent.exists())
    mine = os.access in os.supports_effective_ids
    if not os.access(folder, os.W_OK | os.X_OK, effective_ids=mine):
        raise DatabaseReadOnly(f"{folder} cannot be written")
    return True


def _make_room(path: Path) -> bool:
    """Make the folder for a file that is not there yet; whether that was so."""
    if path.exists():
        return False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseReadOnly(f"the folder {path.parent} cannot be made") from error
    return True


@asynccontextmanager
async def _connection(path: Path) -> AsyncIterator[aiosqlite.Connection]:
    # isolation_level None: sqlite3 opens no transactions behind our back.
    connection = aiosqlite.connect(path, isolation_level=None)
    try:
        async with connection:
            connection.row_factory = sqlite3.Row
            await _execute(connection, f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}")
            await _execute(connection, "PRAGMA foreign_keys = ON")
            # FULL: what was claimed before a post survives a power cut. It costs 0.4 ms for each commit.
            await _execute(connection, "PRAGMA synchronous = FULL")
            await _execute(connection, "PRAGMA trusted_schema = OFF")
            yield connection
    finally:
        # aiosqlite 0.22 leaves its thread behind when a file cannot be opened.
        if connection._thread.is_alive():  # noqa: SLF001
            await asyncio.to_thread(connection._thread.join)  # noqa: SLF001


async def _check_owner(connection: aiosqlite.Connection, path: Path) -> None:
    """A file that is somebody else's, or was cut to nothing (which SQLite opens as empty), is refused."""
    ((found,),) = await connection.execute_fetchall("PRAGMA application_id")
    if found != _APPLICATION_ID:
        raise DatabaseCorrupt(f"{path} is not a database of Teahouse")


async def _rows(
    connection: aiosqlite.Connection, record: type[R], sql: str, params: Mapping[str, Value]
) -> list[R]:
    with named():
        return [record(**dict(row)) for row in await connection.execute_fetchall(sql, params)]


async def _changed(connection: aiosqlite.Connection, sql: str, params: Mapping[str, Value]) -> int:
    # The cursor is not closed: it is at its end, and a trip to the thread costs more than the statement.
    return (await connection.execute(sql, params)).rowcount


async def _execute(connection: aiosqlite.Connection, sql: str) -> None:
    await connection.execute_fetchall(sql)


async def _in_one_trip(connection: aiosqlite.Connection, statements: Sequence[Statement]) -> list[int]:
    # aiosqlite has no public way of doing several things in one trip, and no types for its own way.
    execute: Callable[..., Awaitable[list[int]]] = connection._execute  # noqa: SLF001
    return await execute(_run_together, connection._conn, statements)  # noqa: SLF001


def _run_together(connection: sqlite3.Connection, statements: Sequence[Statement]) -> list[int]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        changed = [connection.execute(each.sql, each.params).rowcount for each in statements]
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
    return changed


async def _settled(work: Coroutine[Any, Any, T]) -> T:
    """Await `work` to its end even when cancelled; only then let the cancellation through."""
    task = asyncio.ensure_future(work)
    cancelled: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError as error:
            cancelled = error
    if cancelled:
        raise cancelled from task.exception()
    return task.result()
