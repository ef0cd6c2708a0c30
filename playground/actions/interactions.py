"""People's side of interactions: using commands, components and modals."""

from __future__ import annotations

import asyncio
import copy
import secrets

from playground.actions import commands, files, options
from playground.actions.files import Uploads
from playground.payloads import interactions as draw
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.wire import Json
from playground.world import (
    Attachment,
    Channel,
    Event,
    Failed,
    Interaction,
    InteractionType,
    Message,
    World,
    walk,
)

BUTTON, STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT = 2, 3, 5, 6, 7, 8
FILE_UPLOAD = 19
SELECTS = (STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT)


def use_command(
    world: World, user_id: int, channel: Channel, command_id: int, given: list[Json], uploads: Uploads
) -> Interaction:
    """A slash command with its options (Discord's shape: name, type, value, options)."""
    command = _usable(world, user_id, channel, command_id)
    given = copy.deepcopy(given)
    options.check(command, given)
    data = _command_data(command) | {"options": given}
    resolved = options.resolve(world, channel, user_id, given, uploads)
    if resolved:
        data["resolved"] = resolved
    return _begin_command(world, user_id, channel, command, data, InteractionType.APPLICATION_COMMAND)


def complete(world: World, user_id: int, channel: Channel, command_id: int, given: list[Json]) -> Interaction:
    """Asks for the choices of the option that is marked `focused`."""
    command = _usable(world, user_id, channel, command_id)
    options.check(command, given, completing=True)
    data = _command_data(command) | {"options": given}
    kind = InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE
    return _begin_command(world, user_id, channel, command, data, kind)


def use_menu(world: World, user_id: int, channel: Channel, command_id: int, target_id: int) -> Interaction:
    """A context menu on a message of this channel or on a user."""
    command = _usable(world, user_id, channel, command_id)
    data = _command_data(command) | {"target_id": str(target_id)}
    if command["type"] == commands.MESSAGE:
        target = world.message(channel, target_id, user_id)
        data["resolved"] = draw.resolved_message(world, target)
    else:
        data["resolved"] = draw.resolved_users(world, channel, [target_id])
    return _begin_command(world, user_id, channel, command, data, InteractionType.APPLICATION_COMMAND)


def press(
    world: World, user_id: int, channel: Channel, message: Message, custom_id: str, values: list[str] | None
) -> Interaction:
    """A button, or the choice of `values` in a select of any kind."""
    world.require(user_id, channel)
    component = next((c for c in walk(message.components) if c.get("custom_id") == custom_id), None)
    if component is None or component.get("disabled"):
        raise Refusal.invalid("data.custom_id", "COMPONENT_VALIDATION_FAILED", "Component validation failed")
    data: Json = {"custom_id": custom_id, "component_type": component["type"], "id": component["id"]}
    if component["type"] in SELECTS:
        data["values"] = _chosen(component, values or [])
    if component["type"] in SELECTS and component["type"] != STRING_SELECT:
        data["resolved"] = _resolve_values(world, channel, user_id, [data | {"type": component["type"]}])
    owners = _owners_of(message) or commands.owners(world, user_id, channel)
    used = _new(world, user_id, channel, InteractionType.MESSAGE_COMPONENT, data, owners)
    used.message = message
    return _begin(world, used)


def submit(
    world: World, user_id: int, opened_by: int, components: list[Json], uploads: Uploads
) -> Interaction:
    """Sends the modal that interaction `opened_by` opened; `components` have Discord's shape of a submit."""
    opener = world.interactions.get(opened_by)
    if opener is None or opener.modal is None or opener.user_id != user_id:
        raise Refusal.unknown_interaction()
    channel = world.channel(opener.channel_id)
    fields = copy.deepcopy(components)
    inputs = [c for c in walk(fields) if "custom_id" in c]
    _check_inputs(opener.modal, inputs)
    stored = _store_uploads(world, channel, inputs, uploads)
    resolved = _resolve_values(world, channel, user_id, inputs) | draw.resolved_attachments(stored)
    data: Json = {"custom_id": opener.modal["custom_id"], "components": fields}
    if resolved:
        data["resolved"] = resolved
    used = _new(world, user_id, channel, InteractionType.MODAL_SUBMIT, data, opener.owners)
    used.message, used.opened_by = opener.message, opener
    opener.modal = None
    return _begin(world, used)


def _usable(world: World, user_id: int, channel: Channel, command_id: int) -> Json:
    world.require(user_id, channel)
    for command in commands.usable(world, user_id, channel):
        if command["id"] == str(command_id):
            return command
    raise Refusal.unknown_command()


def _command_data(command: Json) -> Json:
    data = {"id": command["id"], "name": command["name"], "type": command["type"]}
    return data | {"guild_id": command["guild_id"]} if "guild_id" in command else data


def _begin_command(
    world: World, user_id: int, channel: Channel, command: Json, data: Json, kind: InteractionType
) -> Interaction:
    owners = commands.owners(world, user_id, channel, command)
    return _begin(world, _new(world, user_id, channel, kind, data, owners))


def _new(
    world: World, user_id: int, channel: Channel, kind: InteractionType, data: Json, owners: dict[str, str]
) -> Interaction:
    token = secrets.token_urlsafe(64)
    used = Interaction(world.ids.new(), token, kind, user_id, channel.id, channel.guild_id, data, owners)
    may_show = Permission.USE_EXTERNAL_APPS in world.permissions(user_id, channel)
    used.private = used.only_user_installed and channel.guild_id is not None and not may_show
    return used


def _begin(world: World, used: Interaction) -> Interaction:
    """Tells the bot, and gives it as long as the world's patience lasts."""
    world.interactions[used.id] = used
    asyncio.get_running_loop().call_later(world.patience, _lose_patience, world, used)
    world.events.tell(
        Event("INTERACTION_CREATE", lambda _: draw.interaction_event(world, used), only=world.bot.id)
    )
    return used


def _lose_patience(world: World, used: Interaction) -> None:
    if used.answer is not None:
        return
    used.too_late = True
    used.settle(Failed("no_answer"))
    if used.type is not InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE:
        payload = {"id": str(used.id), "reason": "no_answer"}
        world.events.tell(Event("INTERACTION_FAILURE", lambda _: payload, only=used.user_id))


def _owners_of(message: Message) -> dict[str, str]:
    return message.origin["authorizing_integration_owners"] if message.origin else {}


def _chosen(component: Json, values: list[str]) -> list[str]:
    low, high = component.get("min_values", 1), component.get("max_values", 1)
    offered = {option["value"] for option in component.get("options", [])}
    if not low <= len(values) <= high or (offered and not offered.issuperset(values)):
        raise Refusal.invalid("data.values", "COMPONENT_VALIDATION_FAILED", "Component validation failed")
    return values


def _check_inputs(modal: Json, inputs: list[Json]) -> None:
    """Refuses a submit without what the modal requires; inputs are required unless they say otherwise."""
    given = {c["custom_id"]: c.get("value", c.get("values")) for c in inputs}
    for field in walk(modal["components"]):
        name = field.get("custom_id")
        if name is not None and field.get("required", True) and given.get(name) in (None, "", []):
            raise Refusal.invalid(f"data.{name}", "BASE_TYPE_REQUIRED", "This field is required")


def _store_uploads(world: World, channel: Channel, inputs: list[Json], uploads: Uploads) -> list[Attachment]:
    """Stores the files of file uploads, whose values are numbers of uploads and become ids."""
    stored = []
    for field in inputs:
        if field["type"] == FILE_UPLOAD:
            taken = [files.store(world, channel.id, uploads[int(n)]) for n in field["values"]]
            field["values"] = [str(file.id) for file in taken]
            stored += taken
    return stored


def _resolve_values(world: World, channel: Channel, user_id: int, inputs: list[Json]) -> Json:
    """The users, roles and channels that selects were given."""
    chosen: dict[int, list[int]] = {kind: [] for kind in SELECTS}
    for field in inputs:
        if field["type"] in SELECTS and field["type"] != STRING_SELECT:
            chosen[field["type"]] += [int(value) for value in field["values"]]
    either = chosen[MENTIONABLE_SELECT]
    people = chosen[USER_SELECT] + [i for i in either if i in world.users]
    roles = chosen[ROLE_SELECT] + [i for i in either if i not in world.users]
    return (
        draw.resolved_users(world, channel, people)
        | draw.resolved_roles(world, channel, roles)
        | draw.resolved_channels(world, chosen[CHANNEL_SELECT], user_id)
    )
