"""Twenty servers, each with three linked rooms and a square that translates itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from db import open_database
from db.auto import AutoPlace, AutoPlaceStore
from db.rooms import RoomStore
from playground import World, scene
from playground.permissions import DEFAULT_EVERYONE, Permission
from playground.world import Channel, ChannelType, Guild, Member, Role

SERVERS = 20
ROOMS = {"english": "en", "中文": "zh-Hans", "español": "es"}
SQUARE = ("en", "zh-Hans")

_MAY = DEFAULT_EVERYONE | Permission.MANAGE_WEBHOOKS | Permission.MANAGE_MESSAGES


@dataclass(frozen=True, slots=True)
class Place:
    """A channel, and the language that people write in there; the square's is any of SQUARE."""

    channel: Channel
    language: str


@dataclass(frozen=True, slots=True)
class Town:
    """One server."""

    guild: Guild
    rooms: tuple[Place, ...]
    square: Channel


def build(count: int = SERVERS) -> tuple[World, list[Town]]:
    """A world with `count` servers besides the opening scene's."""
    world = scene.opening()
    return world, [_town(world, number) for number in range(count)]


async def settle(database: Path, towns: list[Town]) -> None:
    """Write down what the admins of all towns would have chosen in /link and /auto."""
    async with open_database(database) as db:
        for number, town in enumerate(towns, 1):
            languages = {place.channel.id: place.language for place in town.rooms}
            await RoomStore(db).create(number, town.guild.id, languages)
            await AutoPlaceStore(db).save(
                AutoPlace(town.square.id, town.guild.id, "reply", None, False, SQUARE)
            )


def _town(world: World, number: int) -> Town:
    guild = Guild(world.ids.new(), f"Town {number}", world.application.owner_id, "en-US")
    guild.roles[guild.id] = Role(guild.id, "@everyone", _MAY)
    guild.members = {user_id: Member(user_id, datetime.now(UTC)) for user_id in world.users}
    world.guilds[guild.id] = guild
    rooms = tuple(Place(_channel(world, guild, name), code) for name, code in ROOMS.items())
    return Town(guild, rooms, _channel(world, guild, "square"))


def _channel(world: World, guild: Guild, name: str) -> Channel:
    channel = Channel(world.ids.new(), ChannelType.TEXT, guild.id, name)
    world.channels[channel.id] = channel
    return channel
