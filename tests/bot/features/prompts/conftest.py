"""A server's streams on a real database, with a clock that a test turns."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.features.prompts import PromptService, Stock, StreamService
from db import Database
from db.postings import PostingStore
from db.prompts import OwnDeckStore
from db.streams import StreamStore

GUILD, CHANNEL = 1, 2


@dataclass
class World:
    """`stores` outlive a process; `boot` is a new process on them."""

    db: Database
    now: datetime = field(default=datetime(2026, 3, 2, 12, 0, tzinfo=UTC))

    def __post_init__(self) -> None:
        self.stock = Stock(OwnDeckStore(self.db), self.clock)
        self.streams = StreamService(StreamStore(self.db), PostingStore(self.db), self.stock, self.clock)
        self.prompts = self.boot()

    def clock(self) -> datetime:
        return self.now

    def boot(self) -> PromptService:
        return PromptService(StreamStore(self.db), PostingStore(self.db), self.stock, self.clock)

    def passes(self, **span: float) -> None:
        self.now += timedelta(**span)


@pytest.fixture
def world(db: Database) -> World:
    return World(db)
