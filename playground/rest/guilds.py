"""Servers, their members and roles."""

from __future__ import annotations

from playground.actions import members
from playground.payloads import guilds, users
from playground.permissions import Permission
from playground.rest.route import Call, Reply, Route


def one(call: Call) -> Reply:
    counts = {"approximate_member_count": len(call.guild.members), "approximate_presence_count": 0}
    return guilds.guild_form(call.guild) | (counts if call.wants("with_counts") else {})


def channels(call: Call) -> Reply:
    return [guilds.channel(call.world, c, call.bot.id) for c in call.world.channels_of(call.guild)]


def roles(call: Call) -> Reply:
    return [users.role(role) for role in call.guild.roles.values()]


def member(call: Call) -> Reply:
    return users.full_member(call.world, call.world.member(call.guild, call.id("user_id")))


def listed(call: Call) -> Reply:
    after = call.query_id("after") or 0
    found = sorted((m for m in call.guild.members.values() if m.user_id > after), key=lambda m: m.user_id)
    return [users.full_member(call.world, held) for held in found[: call.limit(1, 1000)]]


def change_member(call: Call) -> Reply:
    held = call.world.member(call.guild, call.id("user_id"))
    members.change(call.world, call.guild, held, call.body, call.bot.id)
    return users.full_member(call.world, held)


def change_self(call: Call) -> Reply:
    held = call.guild.members[call.bot.id]
    members.change(call.world, call.guild, held, call.body, call.bot.id)
    return users.full_member(call.world, held)


def give_role(call: Call) -> Reply:
    held = call.world.member(call.guild, call.id("user_id"))
    members.give_role(call.world, call.guild, held, call.id("role_id"), call.bot.id)
    return None


def take_role(call: Call) -> Reply:
    held = call.world.member(call.guild, call.id("user_id"))
    members.take_role(call.world, call.guild, held, call.id("role_id"), call.bot.id)
    return None


def remove_member(call: Call) -> Reply:
    call.world.require_in_guild(call.bot.id, call.guild, Permission.KICK_MEMBERS)
    members.leave(call.world, call.guild, call.id("user_id"))
    return None


ROUTES = (
    Route("GET", "/guilds/{guild_id}", one, query="with_counts"),
    Route("GET", "/guilds/{guild_id}/channels", channels),
    Route("GET", "/guilds/{guild_id}/roles", roles),
    Route("GET", "/guilds/{guild_id}/members", listed, query="limit after"),
    Route("PATCH", "/guilds/{guild_id}/members/@me", change_self, body="nick"),
    Route("GET", "/guilds/{guild_id}/members/{user_id}", member),
    Route("PATCH", "/guilds/{guild_id}/members/{user_id}", change_member, body="nick roles"),
    Route("DELETE", "/guilds/{guild_id}/members/{user_id}", remove_member),
    Route("PUT", "/guilds/{guild_id}/members/{user_id}/roles/{role_id}", give_role),
    Route("DELETE", "/guilds/{guild_id}/members/{user_id}/roles/{role_id}", take_role),
)
