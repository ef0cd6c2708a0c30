"""What a message's components may be (Discord's documentation, "Component Reference").

Without the flag IS_COMPONENTS_V2 a message has action rows below its content; with it, it consists of
components and nothing else.
"""

from __future__ import annotations

from collections.abc import Collection

from playground.rules.controls import SELECTS, Kind, Tally, examine_button, examine_select
from playground.rules.form import Form

LEGACY_ROWS = 5
IN_A_ROW = 5
V2_COMPONENTS = 40
V2_TEXT = 4000

_IN_A_CONTAINER = frozenset(
    {Kind.ACTION_ROW, Kind.SECTION, Kind.TEXT_DISPLAY, Kind.MEDIA_GALLERY, Kind.FILE, Kind.SEPARATOR}
)
_ON_TOP = _IN_A_CONTAINER | {Kind.CONTAINER}


def check_components(components: object, *, v2: bool, files: Collection[str] | None = None) -> None:
    """Refuse (50035) components that Discord would not take on a message, with or without the V2 flag.

    `files` are the names of the files sent along, which `attachment://` may point at; None where they are
    not known, as on an edit.
    """
    form = Form({"components": components})
    examine_components(form, v2=v2, files=files)
    form.refuse_if_wrong()


def examine_components(message: Form, *, v2: bool, files: Collection[str] | None) -> None:
    examination = _Examination(files)
    rows = message.forms("components", V2_COMPONENTS if v2 else LEGACY_ROWS)
    for row in rows:
        examination.examine(row, _ON_TOP if v2 else {Kind.ACTION_ROW})
    tally = examination.tally
    if v2 and tally.components > V2_COMPONENTS:
        sentence = f"A message may have at most {V2_COMPONENTS} components, nested ones included."
        message.wrong("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", sentence)
    if tally.text > V2_TEXT:
        sentence = f"Components displayable text size exceeds maximum size of {V2_TEXT}"
        message.wrong("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", sentence)


class _Examination:
    """One walk over all components of a message."""

    def __init__(self, files: Collection[str] | None) -> None:
        self.tally = Tally()
        self._files = files

    def examine(self, form: Form, allowed: Collection[Kind]) -> None:
        kind = self.tally.kind(form, allowed)
        if kind is None:
            return
        match kind:
            case Kind.ACTION_ROW:
                self._examine_row(form)
            case Kind.BUTTON:
                examine_button(form, self.tally)
            case Kind.SECTION:
                self._examine_section(form)
            case Kind.TEXT_DISPLAY:
                self.tally.text += len(form.text("content", V2_TEXT, low=1, required=True))
            case Kind.THUMBNAIL:
                self._examine_picture(form)
            case Kind.MEDIA_GALLERY:
                for item in form.forms("items", 10, low=1, required=True):
                    self._examine_picture(item)
            case Kind.FILE:
                self._examine_address(form.form("file"), ("attachment",))
            case Kind.SEPARATOR:
                _examine_separator(form)
            case Kind.CONTAINER:
                self._examine_container(form)
            case _:
                examine_select(form, kind, self.tally)

    def _examine_row(self, row: Form) -> None:
        """ "Action Row": up to five buttons, or one select."""
        inside = row.forms("components", IN_A_ROW, low=1, required=True)
        for control in inside:
            self.examine(control, SELECTS | {Kind.BUTTON})
        if len(inside) > 1 and any(control.value("type") in list(SELECTS) for control in inside):
            code = "COMPONENT_LAYOUT_WIDTH_EXCEEDED"
            row.wrong("components", code, "The specified component exceeds the maximum width")

    def _examine_section(self, section: Form) -> None:
        """ "Section": one to three texts beside a button or a thumbnail."""
        for text in section.forms("components", 3, low=1, required=True):
            self.examine(text, {Kind.TEXT_DISPLAY})
        self.examine(section.form("accessory"), {Kind.BUTTON, Kind.THUMBNAIL})

    def _examine_container(self, container: Form) -> None:
        container.whole("accent_color", 0, 0xFFFFFF)
        container.truth("spoiler")
        for inside in container.forms("components", V2_COMPONENTS, low=1, required=True):
            self.examine(inside, _IN_A_CONTAINER)

    def _examine_picture(self, form: Form) -> None:
        form.text("description", 1024)
        form.truth("spoiler")
        self._examine_address(form.form("media"), ("http", "https", "attachment"))

    def _examine_address(self, media: Form, schemes: tuple[str, ...]) -> None:
        """ "Unfurled Media Item": an address, or `attachment://` and the name of a file sent along."""
        address = media.text("url", 2048, low=1, required=True)
        scheme, colon, name = address.partition("://")
        if address and (not colon or scheme not in schemes):
            message = f'Scheme "{scheme}" is not supported. Scheme must be one of {schemes}.'
            media.wrong("url", "URL_TYPE_INVALID_SCHEME", message)
        elif scheme == "attachment" and self._files is not None and name not in self._files:
            code = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"
            media.wrong("url", code, "The referenced attachment was not found")


def _examine_separator(form: Form) -> None:
    form.truth("divider")
    if form.has("spacing"):
        form.choice("spacing", {1, 2})
