"""Servers, their members and roles."""

from __future__ import annotations

from playground.actions import arrivals, members
from playground.actions import channels as places
from playground.actions import onboarding as questions
from playground.actions import roles as ranks
from playground.payloads import guilds, users
from playground.rest.route import Call, Reply, Route


def one(call: Call) -> Reply:
    counts = {"approximate_member_count": len(call.guild.members), "approximate_presence_count": 0}
    return guilds.guild_form(call.guild) | (counts if call.wants("with_counts") else {})


def onboarding(call: Call) -> Reply:
    return questions.told(call.guild)


def change_onboarding(call: Call) -> Reply:
    questions.change(call.world, call.guild, call.bot.id, call.body)
    return questions.told(call.guild)


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
    arrivals.kick(call.world, call.guild, call.id("user_id"), call.bot.id)
    return None


def leave(call: Call) -> Reply:
    arrivals.leave(call.world, call.guild, call.bot.id)
    return None


def create_channel(call: Call) -> Reply:
    made = places.create(call.world, call.bot.id, call.guild, call.body)
    return guilds.channel(call.world, made, call.bot.id)


def create_role(call: Call) -> Reply:
    return users.role(ranks.create(call.world, call.bot.id, call.guild, call.body))


def role(call: Call) -> Reply:
    return users.role(ranks.find(call.guild, call.id("role_id")))


def change_role(call: Call) -> Reply:
    changed = ranks.find(call.guild, call.id("role_id"))
    ranks.change(call.world, call.bot.id, call.guild, changed, call.body)
    return users.role(changed)


def delete_role(call: Call) -> Reply:
    ranks.delete(call.world, call.bot.id, call.guild, ranks.find(call.guild, call.id("role_id")))
    return None


_CHANNEL = "name type topic nsfw position parent_id permission_overwrites available_tags"
_ONBOARDING = "prompts default_channel_ids enabled mode"
_ROLE = "name permissions color colors hoist mentionable"


ROUTES = (
    Route("GET", "/guilds/{guild_id}", one, query="with_counts"),
    Route("GET", "/guilds/{guild_id}/onboarding", onboarding),
    Route("PUT", "/guilds/{guild_id}/onboarding", change_onboarding, body=_ONBOARDING),
    Route("GET", "/guilds/{guild_id}/channels", channels),
    Route("POST", "/guilds/{guild_id}/channels", create_channel, body=_CHANNEL, status=201),
    Route("GET", "/guilds/{guild_id}/roles", roles),
    Route("POST", "/guilds/{guild_id}/roles", create_role, body=_ROLE),
    Route("GET", "/guilds/{guild_id}/roles/{role_id}", role),
    Route("PATCH", "/guilds/{guild_id}/roles/{role_id}", change_role, body=_ROLE),
    Route("DELETE", "/guilds/{guild_id}/roles/{role_id}", delete_role),
    Route("DELETE", "/users/@me/guilds/{guild_id}", leave),
    Route("GET", "/guilds/{guild_id}/members", listed, query="limit after"),
    Route("PATCH", "/guilds/{guild_id}/members/@me", change_self, body="nick"),
    Route("GET", "/guilds/{guild_id}/members/{user_id}", member),
    Route("PATCH", "/guilds/{guild_id}/members/{user_id}", change_member, body="nick roles"),
    Route("DELETE", "/guilds/{guild_id}/members/{user_id}", remove_member),
    Route("PUT", "/guilds/{guild_id}/members/{user_id}/roles/{role_id}", give_role),
    Route("DELETE", "/guilds/{guild_id}/members/{user_id}/roles/{role_id}", take_role),
)
