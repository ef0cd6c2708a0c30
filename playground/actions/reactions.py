"""Reacting to messages with emojis."""

from __future__ import annotations

import re
import unicodedata

from playground.payloads import users
from playground.payloads.messages import emoji_of
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.wire import Json
from playground.world import Channel, Event, Message, Reaction, World

_CUSTOM = re.compile(r"(\w{2,32}):(\d+)")
_KEYCAP = "\u20e3"
_DIFFERENT_REACTIONS = 20


def add(world: World, user_id: int, channel: Channel, message: Message, emoji: str) -> None:
    """Adds a reaction; `emoji` is the character itself or `name:id` of a server's own."""
    world.require(user_id, channel, Permission.READ_MESSAGE_HISTORY)
    if emoji not in message.reactions:
        world.require(user_id, channel, Permission.ADD_REACTIONS)
        if len(message.reactions) >= _DIFFERENT_REACTIONS:
            raise Refusal.too_many_reactions(_DIFFERENT_REACTIONS)
    reaction = message.reactions.setdefault(emoji, _read(world, emoji))
    if user_id not in reaction.user_ids:
        reaction.user_ids.append(user_id)
        _tell(world, "MESSAGE_REACTION_ADD", user_id, channel, message, reaction)


def remove(world: World, user_id: int, channel: Channel, message: Message, emoji: str, whose: int) -> None:
    """Takes back one's own reaction, or another's with the permission to manage messages."""
    if whose == user_id:
        world.require(user_id, channel)
    else:
        world.require(user_id, channel, Permission.MANAGE_MESSAGES)
    reaction = find(message, emoji)
    if whose not in reaction.user_ids:
        return
    reaction.user_ids.remove(whose)
    if not reaction.user_ids:
        del message.reactions[emoji]
    _tell(world, "MESSAGE_REACTION_REMOVE", whose, channel, message, reaction)


def clear(world: World, user_id: int, channel: Channel, message: Message, emoji: str | None = None) -> None:
    """Takes away all reactions, or all with one emoji."""
    world.require(user_id, channel, Permission.MANAGE_MESSAGES)
    payload = _address(channel, message)
    if emoji is None:
        message.reactions.clear()
        name = "MESSAGE_REACTION_REMOVE_ALL"
    else:
        payload["emoji"] = emoji_of(find(message, emoji))
        del message.reactions[emoji]
        name = "MESSAGE_REACTION_REMOVE_EMOJI"
    world.events.tell(Event(name, lambda _: payload, channel.guild_id, channel.id))


def find(message: Message, emoji: str) -> Reaction:
    if emoji not in message.reactions:
        raise Refusal.unknown_emoji()
    return message.reactions[emoji]


def _read(world: World, emoji: str) -> Reaction:
    custom = _CUSTOM.fullmatch(emoji)
    if custom:
        emoji_id = int(custom[2])
        if not any(emoji_id in guild.emojis for guild in world.guilds.values()):
            raise Refusal.unknown_emoji()
        return Reaction(emoji_id, custom[1])
    pictures = any(unicodedata.category(character) in ("So", "Sm") for character in emoji)
    if not pictures and _KEYCAP not in emoji:
        raise Refusal.unknown_emoji()
    return Reaction(None, emoji)


def _tell(
    world: World, name: str, user_id: int, channel: Channel, message: Message, reaction: Reaction
) -> None:
    payload = _address(channel, message) | {
        "user_id": str(user_id),
        "emoji": emoji_of(reaction),
        "burst": False,
        "type": 0,
    }
    member = world.member_in(channel, user_id)
    if name == "MESSAGE_REACTION_ADD":
        payload["message_author_id"] = str(message.author.id)
        if member:
            payload["member"] = users.full_member(world, member)
    world.events.tell(Event(name, lambda _: payload, channel.guild_id, channel.id))


def _address(channel: Channel, message: Message) -> Json:
    address: Json = {"channel_id": str(channel.id), "message_id": str(message.id)}
    return address | {"guild_id": str(channel.guild_id)} if channel.guild_id is not None else address
