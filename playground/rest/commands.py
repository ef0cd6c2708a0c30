"""Registering application commands, globally or for one server."""

from __future__ import annotations

from playground.actions import commands
from playground.refusal import Refusal
from playground.rest.route import Call, Reply, Route
from playground.wire import Json

_TRANSLATIONS = ("name_localizations", "description_localizations")


def replace_all(call: Call) -> Reply:
    _own(call)
    return [
        _answer(command, True) for command in commands.replace_all(call.world, _guild_id(call), call.body)
    ]


def listed(call: Call) -> Reply:
    _own(call)
    with_all = call.wants("with_localizations")
    return [_answer(command, with_all) for command in commands.registered(call.world, _guild_id(call))]


def create(call: Call) -> Reply:
    _own(call)
    return _answer(commands.create(call.world, _guild_id(call), call.body), True)


def one(call: Call) -> Reply:
    return _answer(_named(call), True)


def change(call: Call) -> Reply:
    return _answer(commands.change(call.world, _named(call), call.body), True)


def delete(call: Call) -> Reply:
    commands.delete(call.world, _named(call))
    return None


def _own(call: Call) -> None:
    if call.id("application_id") != call.world.application.id:
        raise Refusal.unknown_application()


def _guild_id(call: Call) -> int | None:
    return call.guild.id if "guild_id" in call.path else None


def _named(call: Call) -> Json:
    _own(call)
    return commands.find(call.world, _guild_id(call), call.id("command_id"))


def _answer(command: Json, with_translations: bool) -> Json:
    """Lists leave the translations out unless asked for."""
    if with_translations:
        return command
    return {key: value for key, value in command.items() if key not in _TRANSLATIONS}


_FORM = (
    "name name_localizations description description_localizations options type nsfw dm_permission "
    "default_member_permissions contexts integration_types"
)

ROUTES = tuple(
    route
    for base in ("/applications/{application_id}", "/applications/{application_id}/guilds/{guild_id}")
    for route in (
        Route("GET", f"{base}/commands", listed, query="with_localizations"),
        Route("PUT", f"{base}/commands", replace_all, body=f"{_FORM} id"),
        Route("POST", f"{base}/commands", create, body=_FORM, status=201),
        Route("GET", f"{base}/commands/{{command_id}}", one),
        Route("PATCH", f"{base}/commands/{{command_id}}", change, body=_FORM),
        Route("DELETE", f"{base}/commands/{{command_id}}", delete),
    )
)
