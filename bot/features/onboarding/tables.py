"""A table of a TOML document under examination.

Like a form it tells everything that is wrong at once: a value that cannot be used is noted and read as
if it were not there.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from bot.features.onboarding.problems import Problem
from bot.features.onboarding.wording import Wording
from bot.features.translation import find

T = TypeVar("T", bound=str)

_LARGEST_ID = 2**63 - 1


class Table:
    """One table; those inside it share its list of problems."""

    def __init__(self, body: object, path: str, problems: list[Problem]) -> None:
        self._path = path
        self._problems = problems
        self._body: Mapping[str, Any] = body if isinstance(body, dict) else {}
        self._read: set[str] = set()
        if not isinstance(body, dict):
            self._note("flow-not-a-table", "", {"key": path.rpartition(".")[2]})

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._body)

    def text(self, key: str, otherwise: str = "") -> str:
        return self._typed(key, str, "flow-not-a-text") or otherwise

    def truth(self, key: str, otherwise: bool) -> bool:
        found = self._typed(key, bool, "flow-not-a-truth")
        return otherwise if found is None else found

    def number(self, key: str, otherwise: int, highest: int) -> int:
        """A whole number from 0 to `highest`."""
        found = self._take(key)
        if found is None:
            return otherwise
        if isinstance(found, bool) or not isinstance(found, int) or not 0 <= found <= highest:
            self._note("flow-not-a-number", key, {"key": key, "most": str(highest)})
            return otherwise
        return found

    def identity(self, key: str) -> int | None:
        """The id of a channel or a role."""
        return self.number(key, 0, _LARGEST_ID) or None

    def identities(self, key: str) -> tuple[int, ...]:
        return tuple(self._listed(key, int, "flow-not-ids"))

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(self._listed(key, str, "flow-not-texts"))

    def languages(self, key: str) -> tuple[str, ...]:
        """Language codes, spelled as ours; an unknown one stays as it was written."""
        return tuple(dict.fromkeys(find(code) or code for code in self.texts(key)))

    def choice(self, key: str, among: Sequence[T]) -> T | None:
        found = self.text(key)
        for each in among:
            if found == each:
                return each
        if found:
            self._note("flow-not-one-of", key, {"key": key, "choices": ", ".join(among)})
        return None

    def wording(self, key: str) -> Wording:
        """A text in several languages: a table of them, and `machine` with those nobody confirmed."""
        if key not in self._body:
            return Wording()
        inner = self.table(key)
        machine = inner.languages("machine")
        texts = {find(code) or code: inner.text(code).strip() for code in inner.keys if code != "machine"}
        known = {code: text for code, text in texts.items() if text}
        return Wording(known, frozenset(machine) & known.keys())

    def table(self, key: str) -> "Table":
        """The table under `key`, an empty one where there is none."""
        found = self._take(key)
        return Table({} if found is None else found, self._below(key), self._problems)

    def tables(self, key: str) -> list["Table"]:
        """The tables under [[key]]."""
        found = self._take(key)
        if found is not None and not isinstance(found, list):
            self._note("flow-not-tables", key, {"key": key})
            return []
        return [
            Table(each, f"{self._below(key)}.{number}", self._problems)
            for number, each in enumerate(found or [])
        ]

    def raw(self, key: str) -> object:
        return self._take(key)

    def finish(self) -> None:
        """Note every key that nobody asked for: it is a slip of the pen."""
        for key in self._body.keys() - self._read:
            self._note("flow-unknown-key", key, {"key": key})

    def _typed(self, key: str, kind: type[Any], otherwise: str) -> Any:
        found = self._take(key)
        if found is None or isinstance(found, kind):
            return found
        self._note(otherwise, key, {"key": key})
        return None

    def _listed(self, key: str, kind: type[Any], otherwise: str) -> list[Any]:
        found = self._take(key)
        if found is None:
            return []
        if isinstance(found, list) and all(isinstance(each, kind) and each is not True for each in found):
            return found
        self._note(otherwise, key, {"key": key})
        return []

    def _take(self, key: str) -> Any:
        self._read.add(key)
        return self._body.get(key)

    def _below(self, key: str) -> str:
        return f"{self._path}.{key}" if self._path else key

    def _note(self, sentence: str, key: str, params: Mapping[str, str | int]) -> None:
        self._problems.append(Problem(sentence, self._below(key) if key else self._path, params))
