"""The options of a slash command, as a client checks and sends them."""

from __future__ import annotations

from collections.abc import Iterator

from playground.actions import files
from playground.actions.files import Uploads
from playground.payloads import interactions as draw
from playground.refusal import Refusal
from playground.wire import Json
from playground.world import Channel, World

SUB_COMMAND, SUB_COMMAND_GROUP = 1, 2
STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = range(3, 12)


def check(command: Json, given: list[Json], *, completing: bool = False) -> None:
    """Refuses what Discord's clients do not let a person send; half a command is enough for `completing`."""
    defined = {option["name"]: option for option in command.get("options") or []}
    for option in given:
        if option["name"] not in defined:
            raise _wrong(option["name"], "There is no such option.")
        definition = defined[option["name"]]
        if definition["type"] in (SUB_COMMAND, SUB_COMMAND_GROUP):
            check(definition, option.get("options") or [], completing=completing)
        elif not option.get("focused"):
            _check_value(definition, option)
    names = {option["name"] for option in given}
    missing = [name for name, option in defined.items() if option.get("required") and name not in names]
    if missing and not completing:
        raise _wrong(missing[0], "This option is required. Specify a value")


def resolve(world: World, channel: Channel, user_id: int, given: list[Json], uploads: Uploads) -> Json:
    """The objects behind ids among the options, under their kinds; stores the files of attachment options.

    An attachment option's value is the number of an upload and becomes the id of the stored file.
    """
    chosen: dict[int, list[int]] = {}
    stored = []
    for option in leaves(given):
        if option["type"] == ATTACHMENT:
            file = files.store(world, channel.id, uploads[int(option["value"])])
            file.ephemeral = True
            option["value"] = str(file.id)
            stored.append(file)
        elif option["type"] in (USER, CHANNEL, ROLE, MENTIONABLE):
            option["value"] = str(option["value"])
            chosen.setdefault(option["type"], []).append(int(option["value"]))
    either = chosen.get(MENTIONABLE, [])
    user_ids = chosen.get(USER, []) + [i for i in either if i in world.users]
    role_ids = chosen.get(ROLE, []) + [i for i in either if i not in world.users]
    return (
        draw.resolved_users(world, channel, user_ids)
        | draw.resolved_roles(world, channel, role_ids)
        | draw.resolved_channels(world, chosen.get(CHANNEL, []), user_id)
        | draw.resolved_attachments(stored)
    )


def leaves(given: list[Json]) -> Iterator[Json]:
    """The options that carry a value."""
    for option in given:
        if option["type"] in (SUB_COMMAND, SUB_COMMAND_GROUP):
            yield from leaves(option.get("options") or [])
        else:
            yield option


def _check_value(definition: Json, option: Json) -> None:
    value = option["value"]
    choices = definition.get("choices")
    if choices and all(choice["value"] != value for choice in choices):
        raise _wrong(option["name"], "Value is not one of the choices.")
    if definition["type"] == STRING:
        length = len(str(value))
        if not definition.get("min_length", 0) <= length <= definition.get("max_length", 6000):
            raise _wrong(option["name"], "The length of this text is not allowed.")
    elif definition["type"] in (INTEGER, NUMBER):
        low, high = definition.get("min_value", value), definition.get("max_value", value)
        if not low <= value <= high:
            raise _wrong(option["name"], "This number is out of range.")


def _wrong(name: str, why: str) -> Refusal:
    return Refusal.invalid(f"options.{name}", "APPLICATION_COMMAND_INVALID_OPTION", why)
