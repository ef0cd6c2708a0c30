"""The playground's opening scene, in as many servers as a bench asks for."""

from __future__ import annotations

from datetime import UTC, datetime

from playground import World, scene
from playground.permissions import DEFAULT_EVERYONE
from playground.world import Channel, ChannelType, Guild, Member, Role

CHANNELS = 20


def with_servers(count: int) -> World:
    """The opening scene, with servers of CHANNELS channels besides, `count` in all for the bot."""
    world = scene.opening()
    while len(world.guilds_of(world.bot.id)) < count:
        _add_server(world)
    return world


def _add_server(world: World) -> None:
    now = datetime.now(UTC)
    guild = Guild(world.ids.new(), f"Server {len(world.guilds)}", world.application.owner_id, "en-US")
    guild.roles[guild.id] = Role(guild.id, "@everyone", DEFAULT_EVERYONE)
    guild.members = {user_id: Member(user_id, now) for user_id in world.users}
    world.guilds[guild.id] = guild
    for number in range(CHANNELS):
        name = f"channel-{number}"
        channel = Channel(world.ids.new(), ChannelType.TEXT, guild.id, name, position=number)
        world.channels[channel.id] = channel
