"""The state of this small Discord, and the questions every part of it asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from playground.ids import Snowflakes
from playground.permissions import ALL, NONE, Permission, compute
from playground.refusal import Refusal
from playground.world.components import walk
from playground.world.events import Event, Events
from playground.world.interaction import Interaction
from playground.world.records import (
    WITH_VOICES,
    Application,
    Attachment,
    Channel,
    ChannelType,
    Guild,
    Member,
    Message,
    Sticker,
    User,
    Webhook,
)

Thing = TypeVar("Thing")

_IN_A_DM = ALL & ~(
    Permission.ADMINISTRATOR
    | Permission.MANAGE_MESSAGES
    | Permission.MANAGE_CHANNELS
    | Permission.MANAGE_WEBHOOKS
    | Permission.MANAGE_THREADS
    | Permission.MENTION_EVERYONE
)


class World:
    """Everything there is. Look-ups raise Discord's "Unknown ..." refusals.

    `cdn` is the address under which files are served, `gateway` that of the websocket; `patience` is how
    many seconds a bot has to answer an interaction (three, by Discord's documentation; tests of silence
    shorten it).
    """

    def __init__(self, application: Application, bot: User) -> None:
        self.ids = Snowflakes()
        self.events = Events()
        self.application = application
        self.users: dict[int, User] = {bot.id: bot}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.webhooks: dict[int, Webhook] = {}
        self.interactions: dict[int, Interaction] = {}
        self.files: dict[int, Attachment] = {}
        self.cdn = ""
        self.gateway = ""
        self.patience = 3.0

    @property
    def bot(self) -> User:
        return self.users[self.application.id]

    @property
    def home(self) -> Guild:
        """The server in which the scene plays: the first."""
        return next(iter(self.guilds.values()))

    def user(self, user_id: int) -> User:
        return _found(self.users.get(user_id), Refusal.unknown_user)

    def guild(self, guild_id: int) -> Guild:
        return _found(self.guilds.get(guild_id), Refusal.unknown_guild)

    def member(self, guild: Guild, user_id: int) -> Member:
        return _found(guild.members.get(user_id), Refusal.unknown_member)

    def channel(self, channel_id: int) -> Channel:
        return _found(self.channels.get(channel_id), Refusal.unknown_channel)

    def message(self, channel: Channel, message_id: int, viewer_id: int) -> Message:
        """A message of this channel that `viewer_id` may know of: ephemeral ones are their reader's alone."""
        message = _found(channel.messages.get(message_id), Refusal.unknown_message)
        if message.visible_to not in (None, viewer_id):
            raise Refusal.unknown_message()
        return message

    def sticker(self, sticker_id: int) -> Sticker:
        known = (guild.stickers.get(sticker_id) for guild in self.guilds.values())
        return _found(next(filter(None, known), None), Refusal.unknown_sticker)

    def guild_of(self, channel: Channel) -> Guild | None:
        return self.guilds[channel.guild_id] if channel.guild_id is not None else None

    def member_in(self, channel: Channel, user_id: int) -> Member | None:
        guild = self.guild_of(channel)
        return guild.members.get(user_id) if guild else None

    def channels_of(self, guild: Guild) -> Iterator[Channel]:
        return (c for c in self.channels.values() if c.guild_id == guild.id and c.thread is None)

    def threads_of(self, guild: Guild) -> Iterator[Channel]:
        """The active threads of a server."""
        return (
            c for c in self.channels.values() if c.guild_id == guild.id and c.thread and not c.thread.archived
        )

    def guilds_of(self, user_id: int) -> list[Guild]:
        return [guild for guild in self.guilds.values() if user_id in guild.members]

    def direct_channel(self, user_id: int, other_id: int) -> Channel:
        """The direct messages between two users, opened if they never wrote."""
        pair = {user_id, other_id}
        for channel in self.channels.values():
            if channel.type is ChannelType.DM and set(channel.recipient_ids) == pair:
                return channel
        channel = Channel(self.ids.new(), ChannelType.DM, recipient_ids=(user_id, other_id))
        self.channels[channel.id] = channel
        return channel

    def permissions(self, user_id: int, channel: Channel) -> Permission:
        """What a user may do in a channel; nothing where she is no member."""
        guild = self.guild_of(channel)
        if guild is None:
            return _IN_A_DM if user_id in channel.recipient_ids else NONE
        member = guild.members.get(user_id)
        if member is None:
            return NONE
        ruling = channel
        if channel.thread and channel.parent_id is not None:
            ruling = self.channels[channel.parent_id]
        held = compute(
            guild.owner_id,
            guild.id,
            {role.id: role.permissions for role in guild.roles.values()},
            user_id,
            member.role_ids,
            ruling.overwrites,
            thread=channel.thread is not None,
        )
        return NONE if _hidden(channel, user_id, held) else held

    def guild_permissions(self, user_id: int, guild: Guild) -> Permission:
        """What a member may do in the server at large, before any channel has its say."""
        member = self.member(guild, user_id)
        roles = {role.id: role.permissions for role in guild.roles.values()}
        return compute(guild.owner_id, guild.id, roles, user_id, member.role_ids)

    def rewrite_custom_id(self, message_id: int, old: str, new: str) -> None:
        """Makes components whose custom_id begins with `old` look as if an older bot had posted them."""
        for channel in self.channels.values():
            if message_id in channel.messages:
                for component in walk(channel.messages[message_id].components):
                    name = component.get("custom_id", "")
                    if name.startswith(old):
                        component["custom_id"] = new + name.removeprefix(old)

    def require(self, user_id: int, channel: Channel, *needed: Permission) -> None:
        """Refuses with Missing Access where the channel cannot be seen, else with Missing Permissions.

        The text of a voice channel is for whoever may connect to it ("Get Channel Messages").
        """
        held = self.permissions(user_id, channel)
        entrance = Permission.VIEW_CHANNEL
        if channel.type in WITH_VOICES:
            entrance |= Permission.CONNECT
        if entrance not in held:
            raise Refusal.missing_access()
        if any(permission not in held for permission in needed):
            raise Refusal.missing_permissions()

    def require_in_guild(self, user_id: int, guild: Guild, needed: Permission) -> None:
        if user_id not in guild.members:
            raise Refusal.missing_access()
        if needed not in self.guild_permissions(user_id, guild):
            raise Refusal.missing_permissions()

    def hears(self, user_id: int, event: Event) -> bool:
        """Whether this user is told of the event."""
        if event.only is not None:
            return event.only == user_id
        if event.channel_id is not None and event.channel_id in self.channels:
            if event.to_every_bot and self.users[user_id].bot:
                return self.member_in(self.channels[event.channel_id], user_id) is not None
            return Permission.VIEW_CHANNEL in self.permissions(user_id, self.channels[event.channel_id])
        if event.guild_id is None:
            return True
        guild = self.guilds.get(event.guild_id)
        return guild is not None and user_id in guild.members


def _hidden(channel: Channel, user_id: int, held: Permission) -> bool:
    """A private thread is there for those who follow it and those who manage threads."""
    if channel.type is not ChannelType.PRIVATE_THREAD or channel.thread is None:
        return False
    return user_id not in channel.thread.member_ids and Permission.MANAGE_THREADS not in held


def _found(thing: Thing | None, refusal: Callable[[], Refusal]) -> Thing:
    if thing is None:
        raise refusal()
    return thing
