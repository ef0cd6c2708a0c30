"""One JSON Schema document, and what is wrong with a value by one of its schemas."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from playground.schemas.quick import URI, Quick, at
from playground.schemas.unions import KEYWORD, by_type, tell_unions_apart

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

_LONGEST = 160

# A bot that starts again says all of its commands again, which take twenty milliseconds to look into.
_REMEMBERED = 64


class Document:
    """Finds problems by pointer; `forgiven` collects the leniencies used since it was last emptied."""

    def __init__(self, document: dict[str, Any]) -> None:
        """`document` becomes this object's own: it is altered. It may name its dialect in `$schema`."""
        from jsonschema import Draft202012Validator
        from jsonschema.validators import extend, validator_for
        from referencing import Registry, Resource
        from referencing.jsonschema import DRAFT202012

        self._quick = Quick(document)
        tell_unions_apart(document)
        self.forgiven: set[str] = set()
        self._forgiving: set[str] = set()
        self._looked_into = lru_cache(_REMEMBERED)(self._look_into)
        self._validators: dict[str, Validator] = {}
        self._registry = Registry().with_resource(URI, Resource.from_contents(document, DRAFT202012))
        self._checker = extend(  # type: ignore[no-untyped-call]  # as it is in types-jsonschema
            validator_for(document, Draft202012Validator), {"x-forgiven": self._forgive, KEYWORD: by_type}
        )

    def problems(self, pointer: str, value: Any) -> list[str]:
        """What is wrong with a value by the schema at `pointer`; the same thing is told once."""
        if self._quick.accepts(pointer, value):
            return []
        told, forgiven = self._looked_into(pointer, json.dumps(value))
        self.forgiven |= forgiven
        return list(told)

    def _look_into(self, pointer: str, value: str) -> tuple[tuple[str, ...], frozenset[str]]:
        """What is wrong with a value (JSON), and the leniencies used."""
        validator = self._validators.get(pointer)
        if validator is None:
            validator = self._checker(at(pointer), registry=self._registry)
            self._validators[pointer] = validator
        self._forgiving.clear()
        told = tuple(dict.fromkeys(_told(validator.iter_errors(json.loads(value)))))
        return told, frozenset(self._forgiving)

    def _forgive(self, _validator: object, reason: str, _value: object, _schema: object) -> None:
        self._forgiving.add(reason)


def _told(errors: Iterable[ValidationError]) -> Iterator[str]:
    for error in errors:
        if error.context:
            yield from _told(_nearest(error.context))
            continue
        where = ".".join(map(str, error.absolute_path)) or "(whole)"
        message = error.message if len(error.message) <= _LONGEST else f"…{error.message[-_LONGEST:]}"
        yield f"{where}: {message}"


def _nearest(context: Iterable[ValidationError]) -> list[ValidationError]:
    """The errors of the alternative that was most likely meant: of the right types, few, and deep inside."""
    branches: dict[object, list[ValidationError]] = {}
    for error in context:
        branches.setdefault(error.schema_path[0], []).append(error)
    return min(branches.values(), key=_distance)


def _distance(errors: list[ValidationError]) -> tuple[int, int, int]:
    deepest = max(len(error.absolute_path) for error in errors)
    return sum(map(_wrong_types, errors)), len(errors), -deepest


def _wrong_types(error: ValidationError) -> int:
    """How much of an error comes of comparing with another kind of thing."""
    if error.context:
        return sum(map(_wrong_types, _nearest(error.context)))
    if not error.relative_path:
        return int(error.validator in ("type", KEYWORD))
    return int(error.absolute_path[-1] == "type" and error.validator in ("const", "enum"))
