"""Unions told apart by their `type`.

Components, options and callbacks are each one of several shapes that differ in `type`. Trying every shape,
as JSON Schema asks, takes 15 ms for one nested card and complains of all of them; looking at `type` first
takes a fraction and complains of the one that was meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError
    from jsonschema.protocols import Validator

KEYWORD = "x-by-type"
Table = dict[object, Any]


def tell_unions_apart(document: dict[str, Any]) -> None:
    """Put a table by `type` in place of each union of a document that can be told apart so.

    A union of single values becomes a list of them.
    """
    _tell_apart(document, document)


def by_type(validator: Validator, table: Table, value: object, _schema: object) -> Iterator[ValidationError]:
    """The keyword of such a table, for jsonschema."""
    from jsonschema.exceptions import ValidationError

    kind = value.get("type") if isinstance(value, Mapping) else value
    if value is None and None in table:
        return
    if not isinstance(value, Mapping) or not isinstance(kind, int | str) or kind not in table:
        known = ", ".join(str(key) for key in table if key is not None)
        yield ValidationError(f"type {kind!r} is none of {known}")
    else:
        yield from validator.descend(value, table[kind])  # type: ignore[attr-defined]  # the protocol lacks it


def constants(schema: Mapping[str, Any]) -> list[object]:
    """The values that a schema allows, where it lists them."""
    return [schema["const"]] if "const" in schema else list(schema.get("enum", ()))


def _tell_apart(node: object, document: dict[str, Any]) -> None:
    if isinstance(node, list):
        for inner in node:
            _tell_apart(inner, document)
    elif isinstance(node, dict):
        for keyword in ("oneOf", "anyOf"):
            alternatives = node.get(keyword, [])
            if alternatives and all("const" in alternative for alternative in alternatives):
                node["enum"] = [alternative["const"] for alternative in node.pop(keyword)]
            elif table := _table(alternatives, document):
                del node[keyword]
                node[KEYWORD] = table
        for inner in node.values():
            _tell_apart(inner, document)


def _table(alternatives: list[object], document: dict[str, Any]) -> Table:
    """The alternatives by `type`; empty where one has no `type` of its own or shares it with another."""
    table: Table = {}
    for alternative in alternatives:
        kinds = [None] if alternative == {"type": "null"} else _kinds(alternative, document)
        if not kinds or not table.keys().isdisjoint(kinds):
            return {}
        table.update(dict.fromkeys(kinds, alternative))
    return table if len(table) > 2 else {}


def _kinds(schema: Any, document: dict[str, Any]) -> list[object]:
    while isinstance(schema, dict) and "$ref" in schema:
        schema = _at(document, schema["$ref"])
    if not isinstance(schema, dict) or "type" not in schema.get("required", ()):
        return []
    return constants(schema.get("properties", {}).get("type", {}))


def _at(document: dict[str, Any], reference: str) -> Any:
    node: Any = document
    for step in reference.removeprefix("#/").split("/"):
        node = node[unquote(step).replace("~1", "/").replace("~0", "~")]
    return node
