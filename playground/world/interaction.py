"""An interaction: one person's use of a command, a component or a modal, and what came of it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from typing import Literal

from playground.ids import created_at
from playground.wire import Json
from playground.world.records import Message

TOKEN_LIFE = timedelta(minutes=15)
"""How long an answered interaction can be followed up ("Interactions: Followup Messages")."""


class InteractionType(IntEnum):
    APPLICATION_COMMAND = 2
    MESSAGE_COMPONENT = 3
    APPLICATION_COMMAND_AUTOCOMPLETE = 4
    MODAL_SUBMIT = 5


class CallbackType(IntEnum):
    PONG = 1
    CHANNEL_MESSAGE_WITH_SOURCE = 4
    DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE = 5
    DEFERRED_UPDATE_MESSAGE = 6
    UPDATE_MESSAGE = 7
    APPLICATION_COMMAND_AUTOCOMPLETE_RESULT = 8
    MODAL = 9


@dataclass(frozen=True, slots=True)
class Answered:
    """A message that the person can now read: a new one or a changed one."""

    message: Message


@dataclass(frozen=True, slots=True)
class Opened:
    """A modal stands open; submitting it names the interaction that opened it."""

    interaction_id: int
    modal: Json


@dataclass(frozen=True, slots=True)
class Suggested:
    """The choices of an autocomplete, as the bot gave them."""

    choices: list[Json]


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing came in time."""

    reason: Literal["no_answer"]


Outcome = Answered | Opened | Suggested | Failed


@dataclass(slots=True)
class Interaction:
    """`owners` are Discord's authorizing_integration_owners; `private` says that Discord makes every answer
    ephemeral because the bot is only a guest of this person here; `opened_by` is the interaction whose
    modal this one submits."""

    id: int
    token: str
    type: InteractionType
    user_id: int
    channel_id: int
    guild_id: int | None
    data: Json
    owners: dict[str, str]
    private: bool = False
    message: Message | None = None
    opened_by: Interaction | None = None
    answer: CallbackType | None = None
    too_late: bool = False
    original: Message | None = None
    modal: Json | None = None
    follow_ups: int = 0
    outcome: asyncio.Future[Outcome] = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )

    @property
    def lives(self) -> bool:
        return datetime.now(UTC) - created_at(self.id) < TOKEN_LIFE

    @property
    def only_user_installed(self) -> bool:
        return "0" not in self.owners

    def settle(self, outcome: Outcome) -> None:
        """What the person first sees come of it; later ones are for her to watch."""
        if not self.outcome.done():
            self.outcome.set_result(outcome)
