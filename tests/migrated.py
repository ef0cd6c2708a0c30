"""A new database without the time its migrations take, which tests/db tests."""

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from db import Database, open_database

_made: list[bytes] = []


@asynccontextmanager
async def open_migrated(path: Path) -> AsyncIterator[Database]:
    """As `open_database`; a file that is not there yet is a copy of one made once in this process."""
    if path.parent.is_dir() and not path.exists():
        path.write_bytes(await _new_file())
    async with open_database(path) as database:
        yield database


async def _new_file() -> bytes:
    if not _made:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "teahouse.db"
            async with open_database(path):
                pass
            _made.append(path.read_bytes())
    return _made[0]
