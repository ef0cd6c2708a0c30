"""Application commands: registering them, and which of them a person may use where."""

from __future__ import annotations

from collections.abc import Iterable

from playground import rules
from playground.payloads.interactions import context
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.wire import Json, id_or_none
from playground.world import Channel, Event, World

CHAT_INPUT, USER, MESSAGE = 1, 2, 3


def replace_all(world: World, guild_id: int | None, forms: list[Json]) -> list[Json]:
    """Bulk overwrite: a command keeps its id where name and type stay, the others go."""
    rules.check_commands(forms)
    for command in registered(world, guild_id):
        if not any(_same(command, form) for form in forms):
            del world.application.commands[int(command["id"])]
    now = [_register(world, guild_id, form) for form in forms]
    _tell(world)
    return now


def create(world: World, guild_id: int | None, form: Json) -> Json:
    rules.check_command(form)
    command = _register(world, guild_id, form)
    _tell(world)
    return command


def change(world: World, command: Json, form: Json) -> Json:
    merged = {key: value for key, value in command.items() if key in _FORM_FIELDS} | form
    rules.check_command(merged)
    world.application.commands[int(command["id"])] = _complete(
        world, command.get("guild_id"), merged, command["id"]
    )
    _tell(world)
    return world.application.commands[int(command["id"])]


def delete(world: World, command: Json) -> None:
    del world.application.commands[int(command["id"])]
    _tell(world)


def registered(world: World, guild_id: int | None) -> list[Json]:
    """The commands of one server, or the global ones for None."""
    return [c for c in world.application.commands.values() if c.get("guild_id") == id_or_none(guild_id)]


def find(world: World, guild_id: int | None, command_id: int) -> Json:
    for command in registered(world, guild_id):
        if command["id"] == str(command_id):
            return command
    raise Refusal.unknown_command()


def usable(world: World, user_id: int, channel: Channel) -> list[Json]:
    """The commands that this person finds in this channel."""
    if Permission.USE_APPLICATION_COMMANDS not in world.permissions(user_id, channel):
        return []
    return [
        command for command in world.application.commands.values() if _fits(world, user_id, channel, command)
    ]


def owners(world: World, user_id: int, channel: Channel, command: Json | None = None) -> dict[str, str]:
    """Who brought the application here, as authorizing_integration_owners: the server ("0": its id, or "0" in
    the bot's DM), the user ("1": her id), or both; `command` narrows it to what that command is for."""
    found: dict[str, str] = {}
    guild = world.guild_of(channel)
    if guild and world.bot.id in guild.members:
        found["0"] = str(guild.id)
    elif guild is None and world.bot.id in channel.recipient_ids:
        found["0"] = "0"
    if user_id in world.application.installed_by:
        found["1"] = str(user_id)
    allowed = command["integration_types"] if command else [0, 1]
    return {kind: owner for kind, owner in found.items() if int(kind) in allowed}


def _fits(world: World, user_id: int, channel: Channel, command: Json) -> bool:
    guild_id = id_or_none(channel.guild_id)
    if "guild_id" in command:
        return bool(command["guild_id"] == guild_id)
    if command["contexts"] is not None and context(world, channel) not in command["contexts"]:
        return False
    if not owners(world, user_id, channel, command):
        return False
    return _permitted(world, user_id, channel, command["default_member_permissions"])


def _permitted(world: World, user_id: int, channel: Channel, needed: str | None) -> bool:
    """Whether `default_member_permissions` lets a member see the command; "0" means administrators only."""
    if needed is None or channel.guild_id is None:
        return True
    held = world.permissions(user_id, channel)
    if user_id in world.application.exempt:
        return True
    if Permission.ADMINISTRATOR in held:
        return True
    return needed != "0" and Permission(int(needed)) in held


def _register(world: World, guild_id: int | None, form: Json) -> Json:
    same = next((c for c in registered(world, guild_id) if _same(c, form)), None)
    command_id = same["id"] if same else str(world.ids.new())
    command = _complete(world, id_or_none(guild_id), form, command_id)
    world.application.commands[int(command_id)] = command
    return command


_FORM_FIELDS = (
    "name", "name_localizations", "description", "description_localizations", "options", "type", "nsfw",
    "default_member_permissions", "contexts", "integration_types",
)  # fmt: skip


def _complete(world: World, guild_id: str | None, form: Json, command_id: str) -> Json:
    """A command as Discord answers with it."""
    bits = form.get("default_member_permissions")
    command: Json = {
        "id": command_id,
        "application_id": str(world.application.id),
        "version": str(world.ids.new()),
        "type": form.get("type", CHAT_INPUT),
        "name": form["name"],
        "name_localizations": form.get("name_localizations"),
        "description": form.get("description", ""),
        "description_localizations": form.get("description_localizations"),
        "options": form.get("options") or [],
        "default_member_permissions": None if bits is None else str(bits),
        "nsfw": form.get("nsfw", False),
        "dm_permission": form.get("dm_permission", True),
        "contexts": form.get("contexts"),
        "integration_types": form.get("integration_types") or [0],
    }
    return command | {"guild_id": guild_id} if guild_id is not None else command


def _tell(world: World) -> None:
    """People's clients ask for the commands again; no bot hears of this."""
    world.events.tell(Event("APPLICATION_COMMANDS_UPDATE", lambda _: {}))


def _same(command: Json, form: Json) -> bool:
    return bool(command["name"] == form["name"] and command["type"] == form.get("type", CHAT_INPUT))


def localised(things: Iterable[Json], locale: str) -> list[Json]:
    """Commands, options or choices with `name_localized` and `description_localized`, at every level."""
    return [_localised(thing, locale) for thing in things]


def _localised(thing: Json, locale: str) -> Json:
    shown = dict(thing)
    for field in ("name", "description"):
        if field in thing:
            translations = thing.get(f"{field}_localizations") or {}
            shown[f"{field}_localized"] = translations.get(locale, thing[field])
    for part in ("options", "choices"):
        if part in thing:
            shown[part] = localised(thing[part] or [], locale)
    return shown
