"""How an application's commands may be declared (Discord's documentation, "Application Commands")."""

from __future__ import annotations

from playground.refusal import Problem, Refusal
from playground.rules.command_options import examine_choices, examine_options
from playground.rules.command_texts import examine_description, examine_name, size
from playground.rules.form import Form

CHAT_INPUT, USER, MESSAGE = 1, 2, 3
MOST = {CHAT_INPUT: 100, USER: 15, MESSAGE: 15}
"""Commands per type in one scope; the 15 of menus since 2026-03 (5 before)."""
SIZE = 8000


def check_command(body: object) -> None:
    """Refuse (50035) a command that Discord would not register."""
    form = Form(body)
    _examine_command(form)
    form.refuse_if_wrong()


def check_commands(commands: object) -> None:
    """Refuse (50035, or 30032 for too many) a whole set of commands, as sent to overwrite all there are."""
    if not isinstance(commands, list):
        raise Refusal.invalid("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
    problems: list[Problem] = []
    seen: set[tuple[int, str]] = set()
    for n, command in enumerate(commands):
        form = Form(command, str(n), problems)
        key = (_examine_command(form), str(form.value("name")))
        if key in seen:
            code = "APPLICATION_COMMANDS_DUPLICATE_NAME"
            form.wrong("name", code, "Application command names must be unique")
        seen.add(key)
    if problems:
        raise Refusal.form(problems)
    for kind, most in MOST.items():
        if sum(found == kind for found, _ in seen) > most:
            raise Refusal.too_many_commands(most)


def _examine_command(form: Form) -> int:
    kind = (form.has("type") and form.choice("type", MOST)) or CHAT_INPUT
    examine_name(form, free=kind != CHAT_INPUT)
    if kind == CHAT_INPUT:
        examine_description(form)
        examine_options(form)
    else:
        _examine_menu(form)
    _examine_availability(form)
    if size(form.body) > SIZE:
        form.wrong("", "APPLICATION_COMMAND_TOO_LARGE", f"Command exceeds maximum size ({SIZE})")
    return kind


def _examine_menu(form: Form) -> None:
    for field in ("description", "description_localizations", "options"):
        if form.value(field):
            code = f"APPLICATION_COMMAND_CONTEXT_MENU_{field.upper()}"
            form.wrong(field, code, f"Context menu commands cannot have {field}")


def _examine_availability(form: Form) -> None:
    """ "Contexts": where a command is offered, to whom, and how it was installed."""
    for field, known in (("contexts", {0, 1, 2}), ("integration_types", {0, 1})):
        if not form.has(field):
            continue
        values = form.values(field, len(known), low=1)
        if not set(map(str, values)) <= set(map(str, known)) or len({str(v) for v in values}) != len(values):
            form.wrong(field, "BASE_TYPE_CHOICES", f"Values must be different and among {sorted(known)}.")
    permissions = form.value("default_member_permissions")
    if permissions is not None and not str(permissions).isdecimal():
        message = f'Value "{permissions}" is not int.'
        form.wrong("default_member_permissions", "NUMBER_TYPE_COERCE", message)
    form.truth("nsfw")


def check_autocomplete(choices: object) -> None:
    """Refuse (50035) the choices offered for an option ("Interaction Callback Data: Autocomplete")."""
    form = Form({"choices": choices})
    if choices is None:
        form.missing("choices")
    examine_choices(form)
    form.refuse_if_wrong()
