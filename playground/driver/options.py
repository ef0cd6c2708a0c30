"""A command's options from a test's words."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass, field

from playground.actions.files import Upload
from playground.actions.options import ATTACHMENT, SUB_COMMAND, SUB_COMMAND_GROUP, leaves
from playground.wire import Json

File = tuple[str, bytes]


@dataclass(slots=True)
class Given:
    """Options in Discord's shape, and the files among them."""

    options: list[Json] = field(default_factory=list)
    uploads: dict[int, Upload] = field(default_factory=dict)

    def focus(self, name: str) -> None:
        """Marks the option that is being typed."""
        for option in leaves(self.options):
            if option["name"] == name:
                option["focused"] = True


def given(command: Json, path: list[str], values: Mapping[str, object]) -> Given:
    """The options for `values`, inside the sub-commands that `path` names.

    A file is a pair of name and bytes; whatever has an `id` (a person) counts as that. Raises LookupError
    for an option that the command does not have.
    """
    definition = command
    for word in path:
        definition = _named(definition, word)
    filled = Given()
    for name, value in values.items():
        filled.options.append(_option(_named(definition, name), value, filled.uploads))
    for n in range(len(path), 0, -1):
        kind = SUB_COMMAND if n == len(path) else SUB_COMMAND_GROUP
        filled.options = [{"name": path[n - 1], "type": kind, "options": filled.options}]
    return filled


def upload(file: File) -> Upload:
    name, data = file
    return Upload(name, mimetypes.guess_type(name)[0] or "application/octet-stream", data)


def _named(definition: Json, name: str) -> Json:
    for option in definition["options"]:
        if option["name"] == name:
            return dict(option)
    raise LookupError(f"no option {name!r} among {[option['name'] for option in definition['options']]}")


def _option(definition: Json, value: object, uploads: dict[int, Upload]) -> Json:
    if definition["type"] == ATTACHMENT and isinstance(value, tuple):
        uploads[len(uploads)] = upload(value)
        value = len(uploads) - 1
    elif hasattr(value, "id"):
        value = str(value.id)
    return {"name": definition["name"], "type": definition["type"], "value": value}
