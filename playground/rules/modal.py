"""What a modal may hold (Discord's documentation, "Interaction: Modal" and "Component Reference: Label")."""

from __future__ import annotations

from playground.rules.controls import (
    CUSTOM_ID,
    SELECTS,
    Kind,
    Tally,
    examine_options,
    examine_range,
    examine_select,
)
from playground.rules.form import Form

TITLE = 45
COMPONENTS = 5
LABEL = 45
DESCRIPTION = 100
INPUT = 4000

_IN_A_MODAL = frozenset({Kind.ACTION_ROW, Kind.TEXT_DISPLAY, Kind.LABEL})
_IN_A_LABEL = SELECTS | {
    Kind.TEXT_INPUT,
    Kind.FILE_UPLOAD,
    Kind.RADIO_GROUP,
    Kind.CHECKBOX_GROUP,
    Kind.CHECKBOX,
}


def check_modal(body: object) -> None:
    """Refuse (50035) a modal (the `data` of the callback) that Discord would not open."""
    form, tally = Form(body), Tally()
    form.text("title", TITLE, low=1, required=True)
    form.text("custom_id", CUSTOM_ID, low=1, required=True)
    for row in form.forms("components", COMPONENTS, low=1, required=True):
        _examine_row(row, tally)
    form.refuse_if_wrong()


def _examine_row(row: Form, tally: Tally) -> None:
    match tally.kind(row, _IN_A_MODAL):
        case Kind.LABEL:
            row.text("label", LABEL, low=1, required=True)
            row.text("description", DESCRIPTION)
            _examine_field(row.form("component"), tally)
        case Kind.ACTION_ROW:
            for text_input in row.forms("components", 1, low=1, required=True):
                tally.kind(text_input, {Kind.TEXT_INPUT})
                text_input.text("label", LABEL, low=1, required=True)
                _examine_text_input(text_input, tally)
        case Kind.TEXT_DISPLAY:
            row.text("content", INPUT, low=1, required=True)


def _examine_field(form: Form, tally: Tally) -> None:
    kind = tally.kind(form, _IN_A_LABEL)
    if kind is None:
        return
    form.truth("required")
    if kind == Kind.TEXT_INPUT:
        if form.has("label"):
            form.wrong("label", "BASE_TYPE_FORBIDDEN", "label cannot be used inside a Label")
        _examine_text_input(form, tally)
    elif kind in SELECTS:
        examine_select(form, kind, tally)
        if form.truth("disabled"):
            form.wrong("disabled", "BASE_TYPE_FORBIDDEN", "A select in a modal cannot be disabled")
    else:
        _examine_choice(form, kind, tally)


def _examine_choice(form: Form, kind: Kind, tally: Tally) -> None:
    """ "File Upload", "Radio Group", "Checkbox Group" and "Checkbox"."""
    tally.note_custom_id(form)
    if kind == Kind.FILE_UPLOAD:
        examine_range(form, 10)
    elif kind == Kind.RADIO_GROUP:
        examine_options(form, 10, low=2)
    elif kind == Kind.CHECKBOX_GROUP:
        examine_range(form, examine_options(form, 10, low=1))
    else:
        form.truth("default")


def _examine_text_input(form: Form, tally: Tally) -> None:
    """ "Text Input"; what it is filled with beforehand keeps its own limits."""
    tally.note_custom_id(form)
    form.choice("style", {1, 2})
    form.text("placeholder", 100)
    form.truth("required")
    low = form.whole("min_length", 0, INPUT) or 0
    high = form.whole("max_length", 1, INPUT) or INPUT
    if low > high:
        form.wrong("min_length", "NUMBER_TYPE_MAX", f"int value should be less than or equal to {high}.")
    elif form.has("value"):
        form.text("value", high)
