"""What can go wrong with the database, told apart where a person can do something about it.

    DatabaseError
    ├── DatabaseBusy          another process holds it longer than we wait
    ├── DatabaseFull          no space left
    ├── DatabaseReadOnly      the file or its folder cannot be written
    ├── DatabaseCorrupt       not a database of ours, or damaged
    ├── DatabaseNewer         written by a later version of Teahouse
    └── DatabaseOccupied      another Teahouse is running on it

Anything else that sqlite3 raises is a bug of ours and passes through unchanged.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


class DatabaseError(Exception):
    """The root of the above."""


class DatabaseBusy(DatabaseError):
    pass


class DatabaseFull(DatabaseError):
    pass


class DatabaseReadOnly(DatabaseError):
    pass


class DatabaseCorrupt(DatabaseError):
    pass


class DatabaseNewer(DatabaseError):
    """`found` is the schema's version in the file, `known` the latest of this program."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(f"schema {found} is newer than {known}")
        self.found = found
        self.known = known


@dataclass(frozen=True, slots=True)
class Occupant:
    """The process that works on a database; `since` is in epoch seconds."""

    host: str
    pid: int
    since: int


class DatabaseOccupied(DatabaseError):
    """Another Teahouse is running on it; `occupant` is None where that one has not said yet who it is."""

    def __init__(self, occupant: Occupant | None) -> None:
        super().__init__(f"in use by {occupant}")
        self.occupant = occupant


_BY_CODE: dict[int, type[DatabaseError]] = {
    sqlite3.SQLITE_BUSY: DatabaseBusy,
    sqlite3.SQLITE_LOCKED: DatabaseBusy,
    sqlite3.SQLITE_FULL: DatabaseFull,
    sqlite3.SQLITE_READONLY: DatabaseReadOnly,
    sqlite3.SQLITE_CANTOPEN: DatabaseReadOnly,
    sqlite3.SQLITE_PERM: DatabaseReadOnly,
    sqlite3.SQLITE_CORRUPT: DatabaseCorrupt,
    sqlite3.SQLITE_NOTADB: DatabaseCorrupt,
}


@contextmanager
def named() -> Iterator[None]:
    """Give an error of SQLite its name from the tree above."""
    try:
        yield
    except sqlite3.Error as error:
        # The low byte is the primary code: https://www.sqlite.org/rescode.html
        kind = _BY_CODE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if kind is None:
            raise
        raise kind(str(error)) from error
