import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from db import occupant, occupy
from db.errors import DatabaseOccupied, DatabaseReadOnly

HOLD = """
import sys, pathlib
from db import occupy
with occupy(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_one_is_told_who_is_there(tmp_path: Path) -> None:
    path = tmp_path / "new" / "teahouse.db"
    with occupy(path):
        with pytest.raises(DatabaseOccupied) as refused, occupy(path):
            pass
        found = refused.value.occupant
        assert found
        assert (found.pid, found == occupant(path)) == (os.getpid(), True)
        assert abs(found.since - time.time()) < 60
    assert occupant(path) is None
    with occupy(path):
        pass


def test_who_was_killed_keeps_nobody_out(tmp_path: Path) -> None:
    path = tmp_path / "teahouse.db"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout
    assert holder.stdout.readline() == b"held\n"
    found = occupant(path)
    assert found
    assert found.pid == holder.pid
    holder.kill()
    holder.communicate()
    with occupy(path):
        pass


@pytest.mark.parametrize("left", [b"", b"no json", b"[1]", b'{"host": 1}'])
def test_what_is_in_the_file_decides_nothing(tmp_path: Path, left: bytes) -> None:
    path = tmp_path / "teahouse.db"
    (tmp_path / "teahouse.db.lock").write_bytes(left)
    assert occupant(path) is None
    with occupy(path):
        assert occupant(path)


def test_a_place_where_nothing_can_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DatabaseReadOnly), occupy(tmp_path / "file" / "teahouse.db"):
        pass
    assert occupant(tmp_path / "file" / "teahouse.db") is None
