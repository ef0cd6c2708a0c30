import asyncio
import sqlite3
from dataclasses import dataclass
from pathlib import Path

import pytest

from db import Database, inspect, open_database
from db.database import Statement
from db.errors import DatabaseBusy, DatabaseCorrupt, DatabaseFull, DatabaseNewer, DatabaseReadOnly
from db.migrate import migrations
from tests.privileges import unprivileged

INSERT = "INSERT INTO recent_targets (user_id, language, used_at) VALUES (:user_id, 'en', 0)"


@dataclass(frozen=True)
class Count:
    n: int


async def users(db: Database) -> int:
    (count,) = await db.rows(Count, "SELECT count(*) AS n FROM recent_targets")
    return count.n


async def test_a_transaction_is_written_together_or_not_at_all(db: Database) -> None:
    async with db.transaction() as transaction:
        await transaction.run(INSERT, user_id=1)
        await transaction.run(INSERT, user_id=2)
    with pytest.raises(ZeroDivisionError):
        async with db.transaction() as transaction:
            await transaction.run(INSERT, user_id=3)
            raise ZeroDivisionError
    assert await users(db) == 2


async def test_statements_run_together_are_written_together_or_not_at_all(db: Database) -> None:
    first, second = (Statement(INSERT, {"user_id": user_id}) for user_id in (1, 2))
    assert await db.run_together([first, second]) == [1, 1]
    with pytest.raises(sqlite3.IntegrityError):
        await db.run_together([Statement(INSERT, {"user_id": 3}), first])
    assert await users(db) == 2
    await asyncio.wait_for(db.run(INSERT, user_id=4), timeout=1)


async def test_a_failing_task_does_not_take_the_rows_of_another_with_it(db: Database) -> None:
    async def fail() -> None:
        async with db.transaction() as transaction:
            await transaction.run(INSERT, user_id=1)
            await asyncio.sleep(0)
            raise ZeroDivisionError

    failed, _ = await asyncio.gather(fail(), db.run(INSERT, user_id=2), return_exceptions=True)
    assert isinstance(failed, ZeroDivisionError)
    assert await users(db) == 1


@pytest.mark.parametrize("moment", range(12))
async def test_a_cancelled_transaction_leaves_nothing_half_done_and_nothing_locked(
    db: Database, moment: int
) -> None:
    async def write() -> None:
        async with db.transaction() as transaction:
            await transaction.run(INSERT, user_id=1)
            await transaction.run(INSERT, user_id=2)

    task = asyncio.create_task(write())
    for _ in range(moment):
        await asyncio.sleep(0.0002)
    task.cancel()
    await asyncio.wait({task})
    assert await users(db) in (0, 2)
    await asyncio.wait_for(db.run(INSERT, user_id=3), timeout=1)


async def test_reading_does_not_wait_for_an_open_transaction(db: Database) -> None:
    async with db.transaction() as transaction:
        await transaction.run(INSERT, user_id=1)
        assert await asyncio.wait_for(users(db), timeout=1) == 0


async def test_what_was_written_is_there_after_a_restart(db_path: Path) -> None:
    async with open_database(db_path) as db:
        await db.run(INSERT, user_id=1)
    async with open_database(db_path) as db:
        assert await users(db) == 1


async def test_a_file_locked_by_another_process_is_busy_and_readable(
    db: Database, db_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await db.run("UPDATE recent_targets SET used_at = 0")
    await db._writer.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(db_path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseBusy):
        await db.run(INSERT, user_id=1)
    assert await users(db) == 0
    other.execute("ROLLBACK")
    other.close()
    await db.run(INSERT, user_id=1)


async def test_a_full_disk_is_named_and_writing_goes_on_when_there_is_room(db: Database) -> None:
    ((pages,),) = await db._writer.execute_fetchall("PRAGMA page_count")
    await db._writer.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DatabaseFull):
        async with db.transaction() as transaction:
            for user_id in range(5_000):
                await transaction.run(INSERT, user_id=user_id)
    assert await users(db) == 0
    await db._writer.execute(f"PRAGMA max_page_count = {pages + 1_000}")
    await db.run(INSERT, user_id=1)


async def test_a_read_only_folder_is_named_and_not_changed(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o555)
    with unprivileged(tmp_path):
        with pytest.raises(DatabaseReadOnly):
            await inspect(folder / "teahouse.db")
        with pytest.raises(DatabaseReadOnly):
            async with open_database(folder / "teahouse.db"):
                pass
    assert list(folder.iterdir()) == []


async def test_a_read_only_file_is_named(db_path: Path) -> None:
    async with open_database(db_path):
        pass
    db_path.chmod(0o444)
    with unprivileged(db_path.parent), pytest.raises(DatabaseReadOnly):
        await inspect(db_path)


async def test_a_newer_schema_is_refused_and_left_alone(db_path: Path) -> None:
    async with open_database(db_path) as db:
        await db.run("INSERT INTO schema_migrations VALUES (9999, 0)")
    before = db_path.read_bytes()
    for attempt in (inspect(db_path), open_database(db_path).__aenter__()):
        with pytest.raises(DatabaseNewer) as caught:
            await attempt
        assert (caught.value.found, caught.value.known) == (9999, max(migrations()))
    assert db_path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"my diary, page one " * 100])
async def test_a_file_that_is_not_ours_is_refused_and_left_alone(db_path: Path, content: bytes) -> None:
    db_path.write_bytes(content)
    for attempt in (inspect(db_path), open_database(db_path).__aenter__()):
        with pytest.raises(DatabaseCorrupt):
            await attempt
    assert db_path.read_bytes() == content


async def test_inspecting_a_file_that_is_not_there_makes_none(db_path: Path) -> None:
    await inspect(db_path)
    assert not db_path.exists()


async def test_a_mistake_in_sql_is_a_bug_and_keeps_its_name(db: Database) -> None:
    with pytest.raises(sqlite3.OperationalError):
        await db.run("SELEKT 1")


async def test_optimizing_does_not_disturb(db: Database) -> None:
    await asyncio.gather(db.optimize(), db.run(INSERT, user_id=1))
    assert await users(db) == 1
