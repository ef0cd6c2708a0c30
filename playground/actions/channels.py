"""Changing channels."""

from __future__ import annotations

from collections.abc import Iterable

from playground.actions import members
from playground.payloads import guilds
from playground.permissions import NONE, Overwrite, Permission
from playground.refusal import Refusal
from playground.world import Channel, Event, World

OF_A_MEMBER = 1


def overrule(world: World, channel: Channel, member_id: int, *, deny: Iterable[str]) -> None:
    """Denies one member these permissions (Discord's names) in a channel, and nothing besides."""
    guild = world.guild_of(channel)
    if guild is None:
        raise Refusal.wrong_dm_action()
    denied = NONE
    for name in deny:
        denied |= Permission[name]
    others = [rule for rule in channel.overwrites if rule.id != member_id]
    channel.overwrites = [*others, Overwrite(member_id, OF_A_MEMBER, deny=denied)]
    world.events.tell(
        Event("CHANNEL_UPDATE", lambda me: guilds.channel(world, channel, me), guild.id, channel.id)
    )
    members.permissions_changed(world, guild)
