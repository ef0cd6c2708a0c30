"""Options of commands (Discord's documentation, "Application Command Option Structure")."""

from __future__ import annotations

from enum import IntEnum

from playground.rules.command_texts import examine_choice_name, examine_description, examine_name
from playground.rules.form import Form

OPTIONS = 25
CHOICES = 25
VALUE = 100
LENGTH = 6000


class OptionType(IntEnum):
    SUB_COMMAND = 1
    SUB_COMMAND_GROUP = 2
    STRING = 3
    INTEGER = 4
    BOOLEAN = 5
    USER = 6
    CHANNEL = 7
    ROLE = 8
    MENTIONABLE = 9
    NUMBER = 10
    ATTACHMENT = 11


_VALUES = frozenset(OptionType) - {OptionType.SUB_COMMAND, OptionType.SUB_COMMAND_GROUP}
_NUMBERS = {OptionType.INTEGER, OptionType.NUMBER}
_WITH_CHOICES = _NUMBERS | {OptionType.STRING}
_BELOW = {
    OptionType.SUB_COMMAND: _VALUES,
    OptionType.SUB_COMMAND_GROUP: frozenset({OptionType.SUB_COMMAND}),
}


def examine_options(form: Form, allowed: frozenset[OptionType] = frozenset(OptionType)) -> None:
    """ "Subcommands and Subcommand Groups": sub-commands or values, not both; two levels deep."""
    options = form.forms("options", OPTIONS)
    kinds = [_examine_option(option, allowed) for option in options]
    if len({kind in _VALUES for kind in kinds if kind}) > 1:
        code = "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"
        form.wrong("options", code, "Sub-command and sub-command group option types are mutually exclusive")
    _examine_order(options)
    _examine_uniqueness(
        options, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists"
    )


def examine_choices(form: Form, kind: OptionType | None = None) -> None:
    """Choices, declared or offered while typing ("Application Command Option Choice Structure")."""
    choices = form.forms("choices", CHOICES)
    for choice in choices:
        examine_choice_name(choice)
        _examine_value(choice, kind)
    _examine_uniqueness(
        choices, "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", "Option choice name already exists"
    )


def _examine_option(option: Form, allowed: frozenset[OptionType]) -> OptionType | None:
    examine_name(option)
    examine_description(option)
    option.truth("required")
    number = option.choice("type", allowed)
    if number is None:
        return None
    kind = OptionType(number)
    if kind in _BELOW:
        examine_options(option, _BELOW[kind])
    elif option.value("options"):
        option.wrong("options", "BASE_TYPE_FORBIDDEN", "Only sub-commands and their groups have options")
    _examine_choosing(option, kind)
    _examine_bounds(option, kind)
    return kind


def _examine_choosing(option: Form, kind: OptionType) -> None:
    chosen = "choices" if option.value("choices") else "autocomplete" if option.truth("autocomplete") else ""
    if chosen and kind not in _WITH_CHOICES:
        code = "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID"
        option.wrong(chosen, code, "Only options of type 3, 4 and 10 can be chosen from a list")
    elif chosen == "choices":
        examine_choices(option, kind)
        if option.truth("autocomplete"):
            code = "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES"
            option.wrong("autocomplete", code, "Autocomplete and choices are mutually exclusive")


def _examine_bounds(option: Form, kind: OptionType) -> None:
    bounds = (
        ("min_value", "max_value", kind in _NUMBERS),
        ("min_length", "max_length", kind == OptionType.STRING),
    )
    for low, high, fits in bounds:
        for field in (low, high):
            if option.has(field) and not fits:
                option.wrong(field, "BASE_TYPE_FORBIDDEN", f"{field} cannot be used on type {int(kind)}")
    option.whole("min_length", 0, LENGTH)
    option.whole("max_length", 1, LENGTH)
    if option.has("channel_types") and kind != OptionType.CHANNEL:
        option.wrong(
            "channel_types", "BASE_TYPE_FORBIDDEN", f"channel_types cannot be used on type {int(kind)}"
        )


def _examine_value(choice: Form, kind: OptionType | None) -> None:
    value = choice.value("value")
    if isinstance(value, str) and kind in {None, OptionType.STRING}:
        choice.text("value", VALUE, low=1, required=True)
    elif value is None:
        choice.missing("value")
    elif isinstance(value, bool) or not isinstance(value, int | float) or kind == OptionType.STRING:
        choice.wrong("value", "BASE_TYPE_CHOICES", f'Value "{value}" is not of the type of its option.')


def _examine_order(options: list[Form]) -> None:
    optional_seen = False
    for option in options:
        required = option.value("required") is True
        if required and optional_seen:
            code = "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"
            option.wrong("", code, "Required options must be placed before non-required options")
        optional_seen |= not required


def _examine_uniqueness(forms: list[Form], code: str, message: str) -> None:
    seen: set[object] = set()
    for form in forms:
        name = str(form.value("name"))
        if name in seen:
            form.wrong("name", code, message)
        seen.add(name)
