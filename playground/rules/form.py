"""Reading a JSON object field by field, and noting what is wrong with it.

Discord tells everything that is wrong with a form at once, so nothing here stops at the first problem: a
value that cannot be used is noted and read as its empty value. The codes are those Discord answers with;
its documentation ("API Reference: Error Messages") shows some and lists none.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from playground.refusal import Problem, Refusal


class Form:
    """A JSON object under examination; its parts share one list of problems."""

    def __init__(self, body: object, path: str = "", problems: list[Problem] | None = None) -> None:
        self._path = path
        self._problems = [] if problems is None else problems
        self._body: Mapping[str, object] = {}
        self.told = False
        if isinstance(body, Mapping):
            self._body = body
        else:
            self.wrong("", "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType")
            self.told = True

    def refuse_if_wrong(self) -> None:
        """Raise the Refusal that tells every problem noted so far."""
        if self._problems:
            raise Refusal.form(self._problems)

    def wrong(self, field: str, code: str, message: str) -> None:
        """Note a problem with a field, or with the whole form where `field` is empty.

        Nothing more is noted of a form that is no object or is missing: that has been told.
        """
        if self.told:
            return
        path = ".".join(step for step in (self._path, field) if step)
        self._problems.append(Problem(path, code, message))

    def missing(self, field: str) -> None:
        self.wrong(field, "BASE_TYPE_REQUIRED", "This field is required")

    def has(self, field: str) -> bool:
        """Whether the field is there and not null."""
        return self._body.get(field) is not None

    @property
    def body(self) -> Mapping[str, object]:
        return self._body

    def value(self, field: str) -> object:
        return self._body.get(field)

    def text(self, field: str, high: int, *, low: int = 0, required: bool = False) -> str:
        """A string of `low` to `high` characters (code points, surrounding space not counted)."""
        given = self._body.get(field)
        if given is None or (given == "" and required):
            if required:
                self.missing(field)
            return ""
        if not isinstance(given, str):
            self.wrong(field, "STRING_TYPE_CONVERT", f'Could not interpret "{given}" as string.')
            return ""
        self._measure(field, len(given.strip()), low, high)
        return given

    def whole(self, field: str, low: int, high: int) -> int | None:
        """A whole number from `low` to `high` (24.0 is one in JSON); None where there is none."""
        given = self._body.get(field)
        if given is None:
            return None
        if isinstance(given, float) and given.is_integer():
            given = int(given)
        if isinstance(given, bool) or not isinstance(given, int):
            self.wrong(field, "NUMBER_TYPE_COERCE", f'Value "{given}" is not int.')
            return None
        if given < low:
            self.wrong(field, "NUMBER_TYPE_MIN", f"int value should be greater than or equal to {low}.")
        if given > high:
            self.wrong(field, "NUMBER_TYPE_MAX", f"int value should be less than or equal to {high}.")
        return given

    def truth(self, field: str) -> bool:
        given = self._body.get(field)
        if given is not None and not isinstance(given, bool):
            self.wrong(field, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.")
        return given is True

    def choice(self, field: str, allowed: Collection[int]) -> int | None:
        """One of the given numbers; None where it is missing or another."""
        given = self._body.get(field)
        if given is None:
            self.missing(field)
        elif not isinstance(given, int) or given not in allowed:
            listed = ", ".join(map(str, sorted(allowed)))
            self.wrong(field, "BASE_TYPE_CHOICES", f"Value must be one of {{{listed}}}.")
        else:
            return given
        return None

    def values(self, field: str, high: int, *, low: int = 0, required: bool = False) -> list[object]:
        """A list of `low` to `high` values."""
        given = self._body.get(field)
        if given is None:
            if required:
                self.missing(field)
            return []
        if not isinstance(given, list):
            self.wrong(field, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
            return []
        self._measure(field, len(given), low, high)
        return given

    def forms(self, field: str, high: int, *, low: int = 0, required: bool = False) -> list[Form]:
        """A list of `low` to `high` objects, each to be examined in turn."""
        values = self.values(field, high, low=low, required=required)
        return [self._inner(f"{field}.{n}", value) for n, value in enumerate(values)]

    def form(self, field: str) -> Form:
        """The object in a field that must have one; an empty one where it is missing."""
        given = self._body.get(field)
        inner = self._inner(field, {} if given is None else given)
        if given is None:
            self.missing(field)
            inner.told = True
        return inner

    def _inner(self, field: str, body: object) -> Form:
        return Form(body, ".".join(step for step in (self._path, field) if step), self._problems)

    def _measure(self, field: str, length: int, low: int, high: int) -> None:
        if low <= length <= high:
            return
        if low:
            self.wrong(field, "BASE_TYPE_BAD_LENGTH", f"Must be between {low} and {high} in length.")
        else:
            self.wrong(field, "BASE_TYPE_MAX_LENGTH", f"Must be {high} or fewer in length.")
