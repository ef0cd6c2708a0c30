"""Who follows a thread. Of a private one nobody else knows."""

from __future__ import annotations

from datetime import UTC, datetime

from playground.payloads import guilds
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.wire import Json
from playground.world import Channel, ChannelType, Event, Message, Thread, World


def add(world: World, thread: Channel, user_id: int) -> None:
    """Makes a user follow a thread; one who now finds a private thread is told of it first."""
    state = of(thread)
    if user_id in state.member_ids:
        return
    state.member_ids[user_id] = datetime.now(UTC)
    if thread.type is ChannelType.PRIVATE_THREAD:
        world.events.tell(
            Event(
                "THREAD_CREATE", lambda me: guilds.channel(world, thread, me), thread.guild_id, only=user_id
            )
        )
    added = [guilds.thread_member(thread.id, state, user_id)]
    _tell(world, thread, {"added_members": added, "member_count": len(state.member_ids)})


def remove(world: World, thread: Channel, user_id: int) -> None:
    state = of(thread)
    if user_id not in state.member_ids:
        return
    _tell(world, thread, {"removed_member_ids": [str(user_id)], "member_count": len(state.member_ids) - 1})
    del state.member_ids[user_id]


def add_named(world: World, thread: Channel, message: Message) -> None:
    """Whoever writes in a thread follows it from then on, and whomever the message mentions; into a private
    one that lets nobody invite only its starter and those who manage threads bring others."""
    if message.webhook_id is None:
        add(world, thread, message.author.id)
    if not may_invite(world, thread, message.author.id):
        return
    for user_id in message.mentions.user_ids:
        if may_come(world, thread, user_id):
            add(world, thread, user_id)


def may_invite(world: World, thread: Channel, user_id: int) -> bool:
    state = of(thread)
    manages = Permission.MANAGE_THREADS in world.permissions(user_id, thread)
    return state.invitable or user_id == state.owner_id or manages


def may_come(world: World, thread: Channel, user_id: int) -> bool:
    """Only who sees the channel can be brought into a thread of it."""
    parent = world.channels[thread.parent_id or thread.id]
    return Permission.VIEW_CHANNEL in world.permissions(user_id, parent)


def of(thread: Channel) -> Thread:
    """What a thread has more than a channel; refused of what is none."""
    if thread.thread is None:
        raise Refusal.wrong_channel_type()
    return thread.thread


def _tell(world: World, thread: Channel, change: Json) -> None:
    payload = {"id": str(thread.id), "guild_id": str(thread.guild_id), **change}
    world.events.tell(Event("THREAD_MEMBERS_UPDATE", lambda _: payload, thread.guild_id, thread.id))
