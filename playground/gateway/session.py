"""What outlives a connection of the bot, and the frames that go over it."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from dataclasses import dataclass, field
from enum import IntEnum

from playground.gateway.intents import Intent

_KEPT_FOR_RESUMING = 1000


class Op(IntEnum):
    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    PRESENCE_UPDATE = 3
    VOICE_STATE_UPDATE = 4
    RESUME = 6
    RECONNECT = 7
    REQUEST_GUILD_MEMBERS = 8
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


@dataclass(slots=True)
class Session:
    """What one shard of the bot has identified as. It outlives its connection so that it can be resumed.

    `sent` holds the last events with their numbers, `outbox` the frames on their way to the bot while it is
    connected; a number among them means to hang up with that code.
    """

    id: str
    intents: Intent
    shard: tuple[int, int]
    number: int = 0
    sent: deque[tuple[int, str]] = field(default_factory=lambda: deque(maxlen=_KEPT_FOR_RESUMING))
    outbox: asyncio.Queue[str | int] | None = None

    def serves(self, guild_id: int | None) -> bool:
        """Whether events of this server go to this shard; direct messages go to the first."""
        number, count = self.shard
        return ((guild_id or 0) >> 22) % count == number


def frame(op: Op, data: object) -> str:
    return json.dumps({"op": op, "d": data, "s": None, "t": None})
