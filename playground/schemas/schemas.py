"""The checks, and their absence."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from playground.schemas.counts import Counts
from playground.schemas.document import Document
from playground.schemas.leniencies import (
    IN_REPLIES,
    IN_REQUESTS,
    accept_bits_as_text,
    close_objects,
    loosen,
    open_data,
    open_flags,
    open_snapshots,
)
from playground.schemas.routes import Routes
from playground.schemas.unions import constants


@dataclass(frozen=True, slots=True)
class _Specs:
    """Discord's documents, made ready."""

    requests: Document
    replies: Document
    events: Document
    operations: Mapping[str, dict[str, Any]]
    routes: Routes
    event_pointers: Mapping[object, str]


class NoSchemas:
    """Checks nothing: for where Discord's schemas are not at hand."""

    def __init__(self) -> None:
        self.counts = Counts()

    def request(self, method: str, path: str, body: object) -> list[str]:
        return []

    def reply(self, method: str, path: str, status: int, body: object) -> list[str]:
        return []

    def event(self, payload: Mapping[str, Any]) -> list[str]:
        return []

    def report(self) -> list[str]:
        return ["not checked against Discord's schemas: DISCORD_SPECS is not set"]


class Schemas(NoSchemas):
    """Checks requests, replies and gateway payloads, and counts.

    Each check gives its problems, short sentences of where and what; none where all is well. Paths are
    concrete and without the version (`/channels/123/messages`); a body is the parsed JSON (of a multipart
    request its `payload_json`), None where there is none.
    """

    def __init__(self, specs: _Specs) -> None:
        super().__init__()
        self._specs = specs

    @classmethod
    def from_folder(cls, folder: Path) -> Schemas:
        """Read `openapi.json` and `gateway_events.schema.json`; raises FileNotFoundError without them.

        A folder is read once in a process (it takes a tenth of a second), however many ask.
        """
        return cls(_read(folder))

    def request(self, method: str, path: str, body: object) -> list[str]:
        template, operation = self._operation(method, path)
        if operation is None:
            return self._note("requests", f"{method} {path}", ["unknown route"])
        wanted = operation.get("requestBody")
        if body is None:
            problems = ["a body is missing"] if wanted and wanted.get("required") else []
        elif wanted is None:
            problems = ["a body where none is taken"]
        else:
            place = _pointer("paths", template, method.lower(), "requestBody", *_JSON_CONTENT)
            problems = self._specs.requests.problems(place, body)
        return self._note("requests", f"{method} {template}", problems, self._specs.requests)

    def reply(self, method: str, path: str, status: int, body: object) -> list[str]:
        """A reply to an unknown route is not counted (the request is), nor a failure of the server (5xx)."""
        template, operation = self._operation(method, path)
        if operation is None or status >= 500:
            return []
        where = f"{method} {template} {status}"
        key = _documented(operation["responses"], status)
        if key is None:
            return self._note("replies", where, [f"status is none of {', '.join(operation['responses'])}"])
        response = operation["responses"][key]
        if "$ref" in response:
            place = response["$ref"].removeprefix("#") + _pointer(*_JSON_CONTENT)
        elif "content" in response:
            place = _pointer("paths", template, method.lower(), "responses", key, *_JSON_CONTENT)
        else:
            return self._note("replies", where, [] if body is None else ["a body where none is told"])
        return self._note("replies", where, self._specs.replies.problems(place, body), self._specs.replies)

    def event(self, payload: Mapping[str, Any]) -> list[str]:
        """A payload as it goes over the gateway: `op`, `t`, `s`, `d`."""
        key = payload.get("t") or payload.get("op")
        pointer = self._specs.event_pointers.get(key)
        if pointer is None:
            return self._note("events", str(key), ["unknown event"])
        return self._note(
            "events", str(key), self._specs.events.problems(pointer, payload), self._specs.events
        )

    def report(self) -> list[str]:
        """Lines to print: shares by kind, what was forgiven and how often, what was wrong and how often."""
        return self.counts.lines()

    def _operation(self, method: str, path: str) -> tuple[str, dict[str, Any] | None]:
        template = self._specs.routes.template(path.partition("?")[0]) or ""
        return template, self._specs.operations.get(template, {}).get(method.lower())

    def _note(
        self, kind: str, where: str, problems: Iterable[str], document: Document | None = None
    ) -> list[str]:
        told = [f"{where}: {problem}" for problem in problems]
        self.counts.note(kind, told, document.forgiven if document else ())
        if document:
            document.forgiven.clear()
        return told


_JSON_CONTENT = ("content", "application/json", "schema")


@lru_cache
def _read(folder: Path) -> _Specs:
    openapi = (folder / "openapi.json").read_text(encoding="utf-8")
    requests, replies = json.loads(openapi), json.loads(openapi)
    loosen(requests, IN_REQUESTS)
    accept_bits_as_text(requests)
    close_objects(requests)
    loosen(replies, IN_REPLIES)
    events = json.loads((folder / "gateway_events.schema.json").read_text(encoding="utf-8"))
    open_flags(events["definitions"])
    open_data(events["definitions"])
    open_snapshots(events["definitions"])
    return _Specs(
        Document(requests),
        Document(replies),
        Document(events),
        json.loads(openapi)["paths"],
        Routes(replies["paths"]),
        _event_pointers(events["definitions"]),
    )


def _event_pointers(definitions: Mapping[str, Any]) -> dict[object, str]:
    """Where the schema of an event is, by its name, or by its opcode where it has none."""
    pointers: dict[object, str] = {}
    for name, definition in definitions.items():
        fields = definition.get("properties", {})
        if "op" not in fields or "d" not in fields:
            continue
        for key in constants(fields.get("t", {})) or constants(fields["op"]):
            pointers.setdefault(key, _pointer("definitions", name))
    return pointers


def _documented(responses: Mapping[str, object], status: int) -> str | None:
    return next((key for key in (str(status), f"{status // 100}XX") if key in responses), None)


def _pointer(*steps: str) -> str:
    return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in steps)
