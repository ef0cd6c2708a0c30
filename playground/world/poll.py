"""A poll on a message."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PollAnswer:
    """One answer, numbered from 1; an emoji of a server has an id."""

    id: int
    text: str | None
    emoji_id: int | None = None
    emoji_name: str | None = None


@dataclass(slots=True)
class Poll:
    """`votes` maps an answer's number to who chose it, in the order of their votes; `ended` says that they
    have been counted."""

    question: str
    answers: list[PollAnswer]
    several: bool
    expiry: datetime
    votes: dict[int, list[int]] = field(default_factory=dict)
    ended: bool = False
