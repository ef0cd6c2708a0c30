"""What stands before a person: a message as she reads it, or a modal that has opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playground.wire import Json
from playground.world import MessageFlag, walk

BUTTON, TEXT_DISPLAY, LABEL = 2, 10, 18
SELECTS = (3, 5, 6, 7, 8)
_EMBED_TEXTS = ("title", "description")


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a select, or one suggestion of an autocomplete."""

    name: str
    value: Any


@dataclass(frozen=True, slots=True)
class Select:
    """A select of any kind; only a string select has options of its own."""

    custom_id: str
    placeholder: str
    options: list[Choice]


@dataclass(frozen=True, slots=True)
class Card:
    """A message or an open modal, as it was when it was looked at.

    `raw` is Discord's JSON; `modal_of` is the interaction that opened the modal, None for a message.
    """

    raw: Json
    channel_id: int
    modal_of: int | None = None

    @property
    def id(self) -> int:
        return int(self.raw["id"])

    @property
    def ephemeral(self) -> bool:
        return bool(self.raw.get("flags", 0) & MessageFlag.EPHEMERAL)

    @property
    def text(self) -> str:
        """Everything there is to read, top to bottom, without the labels of buttons and selects."""
        parts = [self.raw.get("title"), self.raw.get("content")]
        parts += [each["message"]["content"] for each in self.raw.get("message_snapshots", ())]
        poll = self.raw.get("poll") or {"question": {}, "answers": []}
        parts += [
            poll["question"].get("text"),
            *(answer["poll_media"].get("text") for answer in poll["answers"]),
        ]
        for embed in self.raw.get("embeds", ()):
            parts += [embed.get(key) for key in _EMBED_TEXTS]
            parts += [f"{field['name']}\n{field['value']}" for field in embed.get("fields", ())]
            parts.append(embed.get("footer", {}).get("text"))
        for component in walk(self.raw.get("components")):
            if component["type"] == TEXT_DISPLAY:
                parts.append(component["content"])
            elif component["type"] == LABEL:
                parts += [component["label"], component.get("description")]
        return "\n".join(part for part in parts if part)

    @property
    def buttons(self) -> list[str]:
        """The labels of all buttons, disabled ones too; an emoji where there is no label."""
        return [button_label(c) for c in walk(self.raw.get("components")) if c["type"] == BUTTON]

    @property
    def selects(self) -> list[Select]:
        return [
            Select(c["custom_id"], c.get("placeholder", ""), _options(c))
            for c in walk(self.raw.get("components"))
            if c["type"] in SELECTS
        ]

    def find_button(self, name: str) -> str:
        """The custom_id of the button with this label or custom_id; LookupError tells what there is."""
        for component in walk(self.raw.get("components")):
            if component["type"] == BUTTON and name in (button_label(component), component.get("custom_id")):
                return str(component["custom_id"])
        raise LookupError(f"no button {name!r} among {self.buttons} on: {self.text}")

    def find_select(self, name: str) -> str:
        """The custom_id of the select with this placeholder or custom_id."""
        for select in self.selects:
            if name in (select.placeholder, select.custom_id):
                return select.custom_id
        raise LookupError(f"no select {name!r} among {self.selects} on: {self.text}")


def button_label(button: Json) -> str:
    return str(button.get("label") or (button.get("emoji") or {}).get("name", ""))


def _options(select: Json) -> list[Choice]:
    return [Choice(option["label"], option["value"]) for option in select.get("options", ())]
