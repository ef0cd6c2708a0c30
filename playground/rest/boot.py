"""Logging in, and what belongs to the bot itself."""

from __future__ import annotations

from playground.payloads import guilds, users
from playground.rest.route import Call, Reply, Route


def own_user(call: Call) -> Reply:
    return users.own_user(call.bot)


def application(call: Call) -> Reply:
    return users.application(call.world)


def gateway(call: Call) -> Reply:
    return {"url": call.world.gateway}


def gateway_for_bots(call: Call) -> Reply:
    start = {"total": 1000, "remaining": 1000, "reset_after": 86_400_000, "max_concurrency": 1}
    return {"url": call.world.gateway, "shards": 1, "session_start_limit": start}


def own_guilds(call: Call) -> Reply:
    before, after = call.query_id("before"), call.query_id("after") or 0
    joined = [
        guild
        for guild in sorted(call.world.guilds_of(call.bot.id), key=lambda guild: guild.id)
        if guild.id > after and (before is None or guild.id < before)
    ]
    return [users.own_guild(call.world, guild, call.bot.id) for guild in joined[: call.limit(200, 200)]]


def user(call: Call) -> Reply:
    return users.user(call.world.user(call.id("user_id")))


def open_direct_channel(call: Call) -> Reply:
    other = call.world.user(int(call.body["recipient_id"]))
    channel = call.world.direct_channel(call.bot.id, other.id)
    return guilds.channel(call.world, channel, call.bot.id)


ROUTES = (
    Route("GET", "/users/@me", own_user),
    Route("GET", "/users/@me/guilds", own_guilds, query="before after limit with_counts"),
    Route("POST", "/users/@me/channels", open_direct_channel, body="recipient_id"),
    Route("GET", "/users/{user_id}", user),
    Route("GET", "/oauth2/applications/@me", application),
    Route("GET", "/applications/@me", application),
    Route("GET", "/gateway", gateway, login=False),
    Route("GET", "/gateway/bot", gateway_for_bots),
)
