"""Whom a message notifies ("Message: Allowed Mentions Object")."""

from __future__ import annotations

import re

from playground.permissions import Permission
from playground.wire import Json, read_ids
from playground.world import Channel, Mentions, Message, MessageFlag, World

_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_USER = re.compile(r"<@!?(\d+)>")
_ROLE = re.compile(r"<@&(\d+)>")
_EVERYONE = re.compile(r"@(everyone|here)\b")


def parse(
    world: World,
    channel: Channel,
    author_id: int,
    text: str,
    allowed: Json | None,
    replied: Message | None = None,
) -> Mentions:
    """The mentions in `text` that `allowed` (absent: all of them) and the author's permissions let through.

    The author of the message `replied` to is among them unless `allowed` says otherwise.
    """
    text = _CODE.sub("", text)
    parsed = ["users", "roles", "everyone"] if allowed is None else allowed.get("parse", [])
    allowed = allowed or {"replied_user": True}
    mentions = Mentions()
    for user_id in _ids(_USER, text):
        if user_id in world.users and ("users" in parsed or user_id in read_ids(allowed.get("users"))):
            mentions.user_ids.append(user_id)
    if replied and allowed.get("replied_user") and replied.author.id in world.users:
        mentions.user_ids = list(dict.fromkeys([replied.author.id, *mentions.user_ids]))
    by_webhook = author_id in world.webhooks  # which nothing holds back but `allowed`
    may_mention_all = by_webhook or Permission.MENTION_EVERYONE in world.permissions(author_id, channel)
    mentions.everyone = "everyone" in parsed and may_mention_all and bool(_EVERYONE.search(text))
    mentions.role_ids = [
        role_id
        for role_id in _mentionable_roles(world, channel, text, may_mention_all)
        if "roles" in parsed or role_id in read_ids(allowed.get("roles"))
    ]
    return mentions


def notified(world: World, channel: Channel, message: Message) -> frozenset[int]:
    """The people whom a new message pings: those it mentions, by name, role or all at once, who can see it.
    Its author is not among them, nor is anybody if it is sent without notifications. In a thread "everyone"
    are those who follow it."""
    if MessageFlag.SUPPRESS_NOTIFICATIONS in message.flags:
        return frozenset()
    named = set(message.mentions.user_ids)
    guild = world.guild_of(channel)
    for held in guild.members.values() if guild else ():
        there = channel.thread is None or held.user_id in channel.thread.member_ids
        if (message.mentions.everyone and there) or not set(held.role_ids).isdisjoint(
            message.mentions.role_ids
        ):
            named.add(held.user_id)
    return frozenset(user_id for user_id in named if _reached(world, channel, message, user_id))


def _reached(world: World, channel: Channel, message: Message, user_id: int) -> bool:
    sees = Permission.VIEW_CHANNEL in world.permissions(user_id, channel)
    person = not world.users[user_id].bot
    return sees and person and user_id != message.author.id and message.visible_to in (None, user_id)


def _mentionable_roles(world: World, channel: Channel, text: str, all_of_them: bool) -> list[int]:
    guild = world.guild_of(channel)
    if guild is None:
        return []
    named = [guild.roles[role_id] for role_id in _ids(_ROLE, text) if role_id in guild.roles]
    return [role.id for role in named if role.mentionable or all_of_them]


def _ids(pattern: re.Pattern[str], text: str) -> list[int]:
    return list(dict.fromkeys(int(found) for found in pattern.findall(text)))
