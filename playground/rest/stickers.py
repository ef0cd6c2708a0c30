"""A server's stickers."""

from __future__ import annotations

from playground.payloads import users
from playground.refusal import Refusal
from playground.rest.route import Call, Reply, Route


def of_guild(call: Call) -> Reply:
    return [users.sticker(sticker) for sticker in call.guild.stickers.values()]


def one_of_guild(call: Call) -> Reply:
    found = call.guild.stickers.get(call.id("sticker_id"))
    if found is None:
        raise Refusal.unknown_sticker()
    return users.sticker(found)


def one(call: Call) -> Reply:
    return users.sticker(call.world.sticker(call.id("sticker_id")))


ROUTES = (
    Route("GET", "/stickers/{sticker_id}", one),
    Route("GET", "/guilds/{guild_id}/stickers", of_guild),
    Route("GET", "/guilds/{guild_id}/stickers/{sticker_id}", one_of_guild),
)
