"""What members are called, and which roles they have."""

from __future__ import annotations

from playground.payloads import users
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.wire import Json, read_ids
from playground.world import Event, Guild, Member, World


def give_role(world: World, guild: Guild, held: Member, role_id: int, actor_id: int) -> None:
    require_ruling(world, guild, role_id, actor_id)
    if role_id not in held.role_ids:
        held.role_ids.append(role_id)
        changed(world, guild, held)


def take_role(world: World, guild: Guild, held: Member, role_id: int, actor_id: int) -> None:
    require_ruling(world, guild, role_id, actor_id)
    if role_id in held.role_ids:
        held.role_ids.remove(role_id)
        changed(world, guild, held)


def change(world: World, guild: Guild, held: Member, body: Json, actor_id: int) -> None:
    """Changes a member's nickname or roles."""
    if "nick" in body:
        own = held.user_id == actor_id
        needed = Permission.CHANGE_NICKNAME if own else Permission.MANAGE_NICKNAMES
        world.require_in_guild(actor_id, guild, needed)
        held.nick = body["nick"] or None
    if "roles" in body:
        wanted = read_ids(body["roles"])
        for role_id in set(wanted) ^ set(held.role_ids):
            require_ruling(world, guild, role_id, actor_id)
        held.role_ids = wanted
    changed(world, guild, held)


def changed(world: World, guild: Guild, held: Member) -> None:
    tell(world, "GUILD_MEMBER_UPDATE", guild, held)
    permissions_changed(world, guild)


def permissions_changed(world: World, guild: Guild) -> None:
    """Tells people's clients to read the server again; Discord's clients work it out themselves."""
    world.events.tell(Event("PERMISSIONS_UPDATE", lambda _: {"guild_id": str(guild.id)}, guild.id))


def tell(world: World, name: str, guild: Guild, held: Member) -> None:
    payload = users.full_member(world, held) | {"guild_id": str(guild.id)}
    world.events.tell(Event(name, lambda _: payload, guild.id))


def highest_position(guild: Guild, user_id: int) -> int:
    """How high a member's highest role stands; the owner stands above all."""
    if user_id == guild.owner_id:
        return len(guild.roles) + 1
    return max((guild.roles[role_id].position for role_id in guild.members[user_id].role_ids), default=0)


def require_ruling(world: World, guild: Guild, role_id: int, actor_id: int) -> None:
    """Only roles below one's own highest can be ruled, and none that an integration manages."""
    world.require_in_guild(actor_id, guild, Permission.MANAGE_ROLES)
    role = guild.roles.get(role_id)
    if role is None:
        raise Refusal.unknown_role()
    if role.managed_by is not None or role.position >= highest_position(guild, actor_id):
        raise Refusal.missing_permissions()
