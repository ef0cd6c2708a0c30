"""Roles of a server: making, changing and deleting them ("Guild: Create Guild Role")."""

from __future__ import annotations

from collections.abc import Iterable

from playground import rules
from playground.actions import members
from playground.payloads import users
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.wire import Json
from playground.world import Event, Guild, Role, World

_IN_A_GUILD = 250


def create(world: World, user_id: int, guild: Guild, body: Json) -> Role:
    """A new role, below all others but @everyone; without permissions named it has those of @everyone."""
    world.require_in_guild(user_id, guild, Permission.MANAGE_ROLES)
    rules.check_role(body)
    if len(guild.roles) >= _IN_A_GUILD:
        raise Refusal.too_many_roles(_IN_A_GUILD)
    role = Role(world.ids.new(), "new role", guild.roles[guild.id].permissions)
    _fill_in(world, user_id, guild, role, body)
    add(world, guild, role)
    return role


def add(world: World, guild: Guild, role: Role) -> None:
    """Puts a role below all others, which move up by one."""
    above = [other for other in guild.roles.values() if other.id != guild.id]
    role.position = 1
    guild.roles[role.id] = role
    _tell(world, "GUILD_ROLE_CREATE", guild, role)
    _move(world, guild, above, 1)


def change(world: World, user_id: int, guild: Guild, role: Role, body: Json) -> None:
    members.require_ruling(world, guild, role.id, user_id)
    rules.check_role(body)
    _fill_in(world, user_id, guild, role, body)
    _tell(world, "GUILD_ROLE_UPDATE", guild, role)
    members.permissions_changed(world, guild)


def delete(world: World, user_id: int, guild: Guild, role: Role) -> None:
    members.require_ruling(world, guild, role.id, user_id)
    if role.id == guild.id:
        raise Refusal(400, 50028, "Invalid Role")
    remove(world, guild, role)


def remove(world: World, guild: Guild, role: Role) -> None:
    """Takes a role away from the server, its members and its channels."""
    del guild.roles[role.id]
    for held in guild.members.values():
        held.role_ids = [role_id for role_id in held.role_ids if role_id != role.id]
    for channel in world.channels_of(guild):
        channel.overwrites = [rule for rule in channel.overwrites if rule.id != role.id]
    payload = {"guild_id": str(guild.id), "role_id": str(role.id)}
    world.events.tell(Event("GUILD_ROLE_DELETE", lambda _: payload, guild.id))
    above = [other for other in guild.roles.values() if other.position > role.position]
    _move(world, guild, above, -1)
    members.permissions_changed(world, guild)


def find(guild: Guild, role_id: int) -> Role:
    if role_id not in guild.roles:
        raise Refusal.unknown_role()
    return guild.roles[role_id]


def _move(world: World, guild: Guild, moved: Iterable[Role], by: int) -> None:
    for role in moved:
        role.position += by
        _tell(world, "GUILD_ROLE_UPDATE", guild, role)


def _fill_in(world: World, user_id: int, guild: Guild, role: Role, body: Json) -> None:
    if body.get("permissions") is not None:
        wanted = Permission(int(body["permissions"]))
        if wanted & ~role.permissions & ~world.guild_permissions(user_id, guild):
            raise Refusal.missing_permissions()
        role.permissions = wanted
    role.name = (body.get("name") or role.name).strip()
    colors = body.get("colors") or {}
    color = body.get("color")
    role.color = color if color is not None else colors.get("primary_color", role.color)
    if body.get("hoist") is not None:
        role.hoist = body["hoist"]
    if body.get("mentionable") is not None:
        role.mentionable = body["mentionable"]


def _tell(world: World, name: str, guild: Guild, role: Role) -> None:
    payload = {"guild_id": str(guild.id), "role": users.role(role)}
    world.events.tell(Event(name, lambda _: payload, guild.id))
