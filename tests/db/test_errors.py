import sqlite3

import pytest

from db.errors import DatabaseBusy, DatabaseCorrupt, DatabaseFull, DatabaseReadOnly, named


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, DatabaseBusy),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, DatabaseBusy),
        (sqlite3.SQLITE_FULL, DatabaseFull),
        (sqlite3.SQLITE_READONLY_DIRECTORY, DatabaseReadOnly),
        (sqlite3.SQLITE_CANTOPEN, DatabaseReadOnly),
        (sqlite3.SQLITE_CORRUPT, DatabaseCorrupt),
        (sqlite3.SQLITE_NOTADB, DatabaseCorrupt),
    ],
)
def test_extended_codes_have_the_name_of_their_family(code: int, kind: type[Exception]) -> None:
    error = sqlite3.OperationalError("as SQLite says")
    error.sqlite_errorcode = code
    with pytest.raises(kind), named():
        raise error


def test_a_constraint_is_a_bug_of_ours_and_passes_unchanged() -> None:
    error = sqlite3.IntegrityError("UNIQUE constraint failed")
    error.sqlite_errorcode = sqlite3.SQLITE_CONSTRAINT_UNIQUE
    with pytest.raises(sqlite3.IntegrityError), named():
        raise error
