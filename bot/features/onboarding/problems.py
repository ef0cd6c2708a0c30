"""What is wrong with a flow, as sentences of the catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.errors import UserError


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: a key of the catalogue with its parameters.

    `path` says where in the document ("step.0.title.en"), `line` in which line of it, where there is one.
    """

    key: str
    path: str = ""
    params: Mapping[str, str | int] = field(default_factory=dict)
    line: int | None = None

    def error(self) -> UserError:
        return UserError(self.key, **self.params)


@dataclass(frozen=True, slots=True)
class Problems:
    """Everything that is wrong with a document, in the order of its lines; never empty."""

    found: tuple[Problem, ...]
