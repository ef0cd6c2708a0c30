"""Coming into a server and leaving it: people, and bots with the role that Discord gives them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from playground.actions import members, onboarding, roles
from playground.payloads import guilds, users
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.wire import Json
from playground.world import Event, Guild, Member, MemberFlag, Role, User, World

SCREENING = "MEMBER_VERIFICATION_GATE_ENABLED"


def join(world: World, guild: Guild, user: User) -> Member:
    """Makes the user a member; a bot is told of the whole server when it is the one that joins."""
    return _enter(world, guild, user, [])


def add_bot(world: World, guild: Guild, bot: User, permissions: Permission, actor_id: int) -> None:
    """Invites a bot, which gets a role of its name with what the invitation asks for."""
    world.require_in_guild(actor_id, guild, Permission.MANAGE_GUILD)
    if bot.id in guild.members:
        return
    role = Role(world.ids.new(), bot.display_name, permissions, managed_by=bot.id)
    roles.add(world, guild, role)
    _enter(world, guild, bot, [role.id])


def leave(world: World, guild: Guild, user_id: int) -> None:
    """Ends a membership; a bot's own role goes with it."""
    world.member(guild, user_id)
    del guild.members[user_id]
    guild.former_ids.add(user_id)
    gone: Json = {"guild_id": str(guild.id), "user": users.user(world.users[user_id])}
    world.events.tell(Event("GUILD_MEMBER_REMOVE", lambda _: gone, guild.id))
    left: Json = {"id": str(guild.id)}
    world.events.tell(Event("GUILD_DELETE", lambda _: left, guild.id, only=user_id))
    for role in [role for role in guild.roles.values() if role.managed_by == user_id]:
        roles.remove(world, guild, role)


def kick(world: World, guild: Guild, user_id: int, actor_id: int) -> None:
    """Removes a member, who must stand below the one who does it."""
    world.require_in_guild(actor_id, guild, Permission.KICK_MEMBERS)
    world.member(guild, user_id)
    highest = members.highest_position
    if user_id == guild.owner_id or highest(guild, user_id) >= highest(guild, actor_id):
        raise Refusal.missing_permissions()
    leave(world, guild, user_id)


def pass_screening(world: World, guild: Guild, held: Member) -> None:
    """Accepts the server's rules in Discord's own form."""
    held.pending = False
    members.changed(world, guild, held)


def complete_onboarding(world: World, guild: Guild, held: Member, answers: Iterable[str] = ()) -> None:
    """Answers Discord's own questions for new members to the end; `answers` are titles of options."""
    chosen = [role_id for answer in answers for role_id in onboarding.roles_of(guild, answer)]
    held.role_ids = list(dict.fromkeys([*held.role_ids, *chosen]))
    held.flags |= MemberFlag.STARTED_ONBOARDING | MemberFlag.COMPLETED_ONBOARDING
    members.changed(world, guild, held)


def _enter(world: World, guild: Guild, user: User, role_ids: list[int]) -> Member:
    held = Member(user.id, datetime.now(UTC), role_ids)
    held.pending = SCREENING in guild.features and not user.bot
    if user.id in guild.former_ids:
        held.flags |= MemberFlag.DID_REJOIN
    guild.members[user.id] = held
    members.tell(world, "GUILD_MEMBER_ADD", guild, held)
    # Nothing is said of availability: that tells a join from the end of an outage.
    world.events.tell(
        Event("GUILD_CREATE", lambda me: guilds.guild_event(world, guild, me), guild.id, only=user.id)
    )
    return held
