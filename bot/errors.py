"""What can go wrong, and who is told.

    TeahouseError
    ├── SettingsError               the host: every bad setting at once
    ├── UserError                   the person: a catalogue key with its parameters
    │   ├── EnginesUnavailable        no engine could translate
    │   └── BudgetSpent               nothing is left today for asking an engine
    └── EngineError                 the pipeline: the next engine is asked
        ├── EngineTimeout             no answer in time
        ├── EngineUnreachable         no connection
        ├── EngineRefused             too many requests, or the quota is used up
        ├── EngineUnauthorised        key missing or wrong
        └── EngineAnswerRejected      an answer that must not be shown

Errors of the database are in db/errors.py. The text of none of these quotes chat, so that they can be
logged; a UserError's parameters, which only the person sees, may quote what that person typed.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


class TeahouseError(Exception):
    """The root of everything that Teahouse raises on purpose."""


class UserError(TeahouseError):
    """Something the person in front of the screen can understand and act on.

    `key` names a sentence in the catalogues; `params` fill its placeholders.
    """

    def __init__(self, key: str, **params: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


class SettingsError(TeahouseError):
    """Settings that cannot be used; `problems` holds one error, with a sentence, for each."""

    def __init__(self, problems: list[UserError]) -> None:
        super().__init__(", ".join(problem.key for problem in problems))
        self.problems = problems


class EngineError(TeahouseError):
    """An engine did not give a usable answer. `reason` is a short word for logs and `doctor`."""

    reason = "failed"

    def __init__(self, engine: str, detail: str = "") -> None:
        super().__init__(f"{engine}: {self.reason}{f' ({detail})' if detail else ''}")
        self.engine = engine
        self.detail = detail


class EngineTimeout(EngineError):
    reason = "timeout"


class EngineUnreachable(EngineError):
    reason = "unreachable"


class EngineRefused(EngineError):
    """The engine wants to be left alone; `retry_after` in seconds where it said so."""

    reason = "refused"

    def __init__(self, engine: str, detail: str = "", retry_after: float | None = None) -> None:
        super().__init__(engine, detail)
        self.retry_after = retry_after


class EngineUnauthorised(EngineError):
    reason = "unauthorised"


class EngineAnswerRejected(EngineError):
    reason = "answer_rejected"


@dataclass(frozen=True, slots=True)
class EngineFailure:
    """What one engine did, for `doctor` and the log."""

    engine: str
    reason: str


class EnginesUnavailable(UserError):
    """No engine translated: none offers the pair, all answers were unusable, or none answered."""

    def __init__(self, failures: tuple[EngineFailure, ...]) -> None:
        super().__init__(_what_engines_did({failure.reason for failure in failures}))
        self.failures = failures

    @property
    def unusable(self) -> bool:
        """Whether engines could be reached, but had no usable answer to the text."""
        return {failure.reason for failure in self.failures} == {EngineAnswerRejected.reason}


class BudgetSpent(UserError):
    """Today's characters are used up: the `whose`; from `again` on it is possible again."""

    def __init__(self, whose: Literal["server", "member"], again: datetime) -> None:
        super().__init__(f"usage-spent-{whose}", moment=str(int(again.timestamp())))
        self.whose = whose
        self.again = again


def _what_engines_did(reasons: set[str]) -> str:
    if not reasons:
        return "translation-no-pair"
    return "translation-unusable" if reasons == {EngineAnswerRejected.reason} else "translation-no-engine"
