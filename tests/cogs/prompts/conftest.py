"""A stream set up by an admin, and a clock that looks often."""

import pytest

from cogs.prompts import clock
from playground.driver import Card, Person
from tests.teahouse import Running


@pytest.fixture(autouse=True)
def _quick_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "LOOK_SECONDS", 0.05)


async def new_stream(kai: Person, channel: str = "tea-house", zone: str = "Asia/Shanghai") -> Card:
    """The panel of a new stream."""
    return await kai.runs("prompts new", where=kai.at(channel).place_id, zone=zone)


async def time_comes(teahouse: Running) -> None:
    """Make every stream due now."""
    await teahouse.run_sql("UPDATE streams SET next_at = unixepoch() WHERE next_at IS NOT NULL")
