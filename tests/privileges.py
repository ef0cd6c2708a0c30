"""Tests of write protection mean nothing to root: let root be somebody else for a moment."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65_534


@contextmanager
def unprivileged(folder: Path) -> Iterator[None]:
    """Run as an ordinary user who may enter `folder`."""
    if os.geteuid() != 0:
        yield
        return
    for parent in (folder, *folder.parents[:-2]):
        parent.chmod(parent.stat().st_mode | 0o055)
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
