"""Whoever adds a table finds out here whether it is erased with its server and its people."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.services import Services, build
from bot.settings import Settings
from db import Database

GUILD, OTHER, ANN, MEI = 100, 200, 1, 2
MINE = {"guild_id": GUILD, "user_id": ANN}


@dataclass(frozen=True)
class Table:
    name: str
    sql: str


@dataclass(frozen=True)
class Column:
    name: str
    type: str


@dataclass(frozen=True)
class Count:
    rows: int


@pytest.fixture
async def services(db: Database, tmp_path: Path) -> AsyncIterator[Services]:
    services = build(Settings(database_path=tmp_path / "teahouse.db", translation_engines=("google",)), db)
    yield services
    await services.close()


async def tables(db: Database, key: str) -> list[str]:
    """The tables with a column of this name, each filled with a row of each of two."""
    found = await db.rows(Table, "SELECT name, sql FROM sqlite_master WHERE type = 'table'")
    columns = {
        table: await db.rows(Column, f"SELECT name, type FROM pragma_table_info('{table.name}')")
        for table in found
    }
    holding = {table: known for table, known in columns.items() if key in [column.name for column in known]}
    await db._writer.execute("PRAGMA foreign_keys = OFF")
    for table, known in holding.items():
        for number, owner in enumerate((MINE, {"guild_id": OTHER, "user_id": MEI})):
            row = {column.name: owner.get(column.name, value(table, column, number)) for column in known}
            marks = ", ".join(f":{name}" for name in row)
            await db.run(f"INSERT INTO {table.name} ({', '.join(row)}) VALUES ({marks})", **row)
    await db._writer.execute("PRAGMA foreign_keys = ON")
    return [table.name for table in holding]


def value(table: Table, column: Column, number: int) -> str | int:
    """Something that the table takes; another one for each row."""
    if column.type != "TEXT":
        return number
    allowed = re.search(rf"\b{column.name}\b[^\n]*? IN \('(\w+)'", table.sql)
    return allowed[1] if allowed else f"{column.name} {number}"


async def left(db: Database, table: str, key: str, identity: int) -> int:
    [count] = await db.rows(
        Count, f"SELECT count(*) AS rows FROM {table} WHERE {key} = :identity", identity=identity
    )
    return count.rows


async def test_of_a_forgotten_server_no_table_holds_a_row(services: Services, db: Database) -> None:
    names = await tables(db, "guild_id")
    assert len(names) > 5
    await services.forget_guild(GUILD)
    assert {name: await left(db, name, "guild_id", GUILD) for name in names} == dict.fromkeys(names, 0)
    assert {name: await left(db, name, "guild_id", OTHER) for name in names} == dict.fromkeys(names, 1)


async def test_of_a_forgotten_person_no_table_holds_a_row(services: Services, db: Database) -> None:
    names = await tables(db, "user_id")
    assert len(names) >= 4
    await services.forget_member(ANN)
    assert {name: await left(db, name, "user_id", ANN) for name in names} == dict.fromkeys(names, 0)
    assert {name: await left(db, name, "user_id", MEI) for name in names} == dict.fromkeys(names, 1)
