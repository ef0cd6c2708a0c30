"""One process works on a database: two would answer everything twice, each from its own memory.

The lock is the operating system's, on a file beside the database. It goes with the process that holds it,
however that ends; the file stays, with who held it last.
"""

import json
import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

from db.errors import DatabaseOccupied, DatabaseReadOnly, Occupant

if sys.platform == "win32":
    import msvcrt

    # Windows keeps others from reading what is locked: this byte is behind all that is written.
    _LOCKED_BYTE = 1 << 20

    def _lock(file: BinaryIO) -> None:
        file.seek(_LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)
else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def occupy(path: Path) -> Iterator[None]:
    """Be the only one who works on the database at `path`.

    Raises DatabaseOccupied, and DatabaseReadOnly where no file can be made beside it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = _beside(path).open("a+b")
    except OSError as error:
        raise DatabaseReadOnly(f"{_beside(path)} cannot be written") from error
    with file:
        _take(file)
        file.truncate(0)
        me = Occupant(socket.gethostname(), os.getpid(), int(time.time()))
        file.write(json.dumps(asdict(me)).encode())
        file.flush()
        yield


def occupant(path: Path) -> Occupant | None:
    """Who works on the database at `path` now; None for nobody."""
    with suppress(OSError), _beside(path).open("r+b") as file:
        try:
            _take(file)
        except DatabaseOccupied as occupied:
            return occupied.occupant
    return None


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}.lock")


def _take(file: BinaryIO) -> None:
    try:
        _lock(file)
    except OSError:
        raise DatabaseOccupied(_read(file)) from None


def _read(file: BinaryIO) -> Occupant | None:
    file.seek(0)
    with suppress(ValueError, TypeError):
        return Occupant(**json.loads(file.read()))
    return None
