"""Filling in a modal as a person does: by the labels she reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from playground.actions.files import Upload
from playground.driver.card import Card
from playground.wire import Json

TEXT_INPUT, STRING_SELECT, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 4, 3, 19, 21, 22, 23
ROW, TEXT_DISPLAY, LABEL = 1, 10, 18

Value = str | bool | Sequence[str] | Sequence[tuple[str, bytes]]
"""What goes into a field: a text or a radio's value, a checkbox's truth, chosen values, or files."""


class ModalForm:
    """The components of a submit, in Discord's shape, and the uploads that go with them."""

    def __init__(self, modal: Card, values: Mapping[str, Value]) -> None:
        """Fields that are not among `values` (by label or custom_id) stay as the modal shows them.

        Raises LookupError for a value that fits no field.
        """
        self.uploads: dict[int, Upload] = {}
        self._values = dict(values)
        self.components = [self._row(row) for row in modal.raw["components"]]
        if self._values:
            raise LookupError(f"no field {', '.join(self._values)} in: {modal.text}")

    def _row(self, row: Json) -> Json:
        shape: Json = {"type": row["type"], "id": row["id"]}
        if row["type"] == LABEL:
            return shape | {"component": self._field(row["component"], row["label"])}
        if row["type"] == ROW:
            return shape | {"components": [self._field(c, c.get("label", "")) for c in row["components"]]}
        return shape

    def _field(self, field: Json, label: str) -> Json:
        name = next((name for name in (label, field["custom_id"]) if name in self._values), None)
        given = self._values.pop(name) if name is not None else None
        filled: Json = {"type": field["type"], "id": field["id"], "custom_id": field["custom_id"]}
        if field["type"] == TEXT_INPUT:
            filled["value"] = field.get("value", "") if given is None else given
        elif field["type"] == RADIO_GROUP:
            filled["value"] = next(iter(_defaults(field)), None) if given is None else given
        elif field["type"] == CHECKBOX:
            filled["value"] = field.get("default", False) if given is None else given
        elif field["type"] == FILE_UPLOAD:
            filled["values"] = self._upload(given)
        else:
            filled["values"] = _defaults(field) if given is None else given
        return filled

    def _upload(self, files: object) -> list[str]:
        numbers = []
        for name, data in files if isinstance(files, Sequence) else ():
            number = len(self.uploads)
            self.uploads[number] = Upload(name, "application/octet-stream", data)
            numbers.append(str(number))
        return numbers


def _defaults(field: Json) -> list[str]:
    """What the modal shows as chosen."""
    if "default_values" in field:
        return [value["id"] for value in field["default_values"]]
    return [option["value"] for option in field.get("options", ()) if option.get("default")]
