"""What people do and see: the one way in for both the page and the tests' driver."""

from __future__ import annotations

from playground.actions import (
    arrivals,
    commands,
    interactions,
    messages,
    pins,
    reactions,
    threads,
    webhooks,
)
from playground.actions.files import Uploads
from playground.payloads import guilds, users
from playground.payloads.messages import message_event
from playground.payloads.webhooks import webhook as draw_webhook
from playground.permissions import Permission
from playground.refusal import Refusal
from playground.wire import Json
from playground.world import Channel, ChannelType, Guild, Interaction, Message, User, World


class Human:
    """One person at her client. Her verbs are checked by the same rules as the bot's requests and raise
    Refusal. They only start things: what comes of an interaction is in its `outcome`."""

    def __init__(self, world: World, user: User) -> None:
        self.world = world
        self.user = user

    # What she sees

    def overview(self) -> Json:
        """Her servers with the channels she can see, her direct messages, and what she may do where."""
        world, me = self.world, self.user.id
        shown = [guild for guild in world.guilds_of(me) if not guild.hidden]
        direct = [c for c in world.channels.values() if me in c.recipient_ids]
        places = [c for guild in shown for c in self._visible(guild)]
        return {
            "me": users.user(self.user) | {"locale": self.user.locale},
            "bot": users.user(world.bot),
            "guilds": [self._guild(guild) for guild in shown],
            "dms": [guilds.channel(world, channel, me) for channel in direct],
            "permissions": {
                str(channel.id): users.permission_bits(world.permissions(me, channel))
                for channel in [*places, *direct]
            },
        }

    def sees(self, channel: Channel) -> bool:
        return Permission.VIEW_CHANNEL in self.world.permissions(self.user.id, channel)

    def messages(self, channel: Channel, limit: int, before: int | None = None) -> list[Json]:
        """Newest first, with the ephemeral ones that are hers."""
        self.world.require(self.user.id, channel, Permission.READ_MESSAGE_HISTORY)
        found = messages.history(channel, self.user.id, limit, before)
        return [message_event(self.world, message, self.user.id) for message in found]

    def pins(self, channel: Channel) -> list[Json]:
        """What is pinned here, the latest first."""
        self.world.require(self.user.id, channel, Permission.READ_MESSAGE_HISTORY)
        return [message_event(self.world, message, self.user.id) for _, message in pins.pinned(channel)]

    def webhooks(self, channel: Channel) -> list[Json]:
        """The webhooks of a channel, for those who manage them."""
        self.world.require(self.user.id, channel, Permission.MANAGE_WEBHOOKS)
        found = webhooks.of_channel(self.world, channel)
        return [draw_webhook(self.world, webhook, self.user.id) for webhook in found]

    def commands(self, channel: Channel) -> list[Json]:
        """The commands she can use here, in her language."""
        return commands.localised(commands.usable(self.world, self.user.id, channel), self.user.locale)

    def message(self, channel: Channel, message_id: int) -> Message:
        self.world.require(self.user.id, channel)
        return self.world.message(channel, message_id, self.user.id)

    # What she does in channels

    def write(self, channel: Channel, body: Json, uploads: Uploads) -> Message:
        return messages.write(self.world, self.user, channel, body, uploads)

    def edit(self, channel: Channel, message: Message, content: str) -> None:
        messages.edit(self.world, self.user.id, channel, message, {"content": content}, {})

    def delete(self, channel: Channel, message: Message) -> None:
        messages.delete(self.world, self.user.id, channel, message)

    def dismiss(self, message_id: int) -> None:
        """Puts away an ephemeral message of hers; only her own client forgets it."""
        for channel in self.world.channels.values():
            message = channel.messages.get(message_id)
            if message and message.visible_to == self.user.id:
                messages.remove(self.world, channel, message)
                return
        raise Refusal.unknown_message()

    def react(self, channel: Channel, message: Message, emoji: str) -> None:
        reactions.add(self.world, self.user.id, channel, message, emoji)

    def unreact(self, channel: Channel, message: Message, emoji: str) -> None:
        reactions.remove(self.world, self.user.id, channel, message, emoji, self.user.id)

    def types(self, channel: Channel) -> None:
        messages.type_in(self.world, self.user.id, channel)

    def start_thread(
        self, channel: Channel, name: str, message: Message | None, *, private: bool = False
    ) -> Channel:
        kind = ChannelType.PRIVATE_THREAD if private else ChannelType.PUBLIC_THREAD
        if message is None:
            return threads.start(self.world, self.user, channel, {"name": name, "type": kind})
        return threads.start_from(self.world, self.user, channel, message, {"name": name})

    def post(self, forum: Channel, name: str, content: str, tag_ids: list[str]) -> Channel:
        form = {"name": name, "applied_tags": tag_ids, "message": {"content": content}}
        thread, _ = threads.post(self.world, self.user, forum, form, {})
        return thread

    def direct_channel(self) -> Channel:
        """Her direct messages with the bot."""
        return self.world.direct_channel(self.user.id, self.world.bot.id)

    def join(self, guild: Guild) -> None:
        if self.user.id not in guild.members:
            arrivals.join(self.world, guild, self.user)

    def leave(self, guild: Guild) -> None:
        arrivals.leave(self.world, guild, self.user.id)

    # What she does with the bot

    def run(self, channel: Channel, command_id: int, options: list[Json], uploads: Uploads) -> Interaction:
        return interactions.use_command(self.world, self.user.id, channel, command_id, options, uploads)

    def complete(self, channel: Channel, command_id: int, options: list[Json]) -> Interaction:
        return interactions.complete(self.world, self.user.id, channel, command_id, options)

    def menu(self, channel: Channel, command_id: int, target_id: int) -> Interaction:
        return interactions.use_menu(self.world, self.user.id, channel, command_id, target_id)

    def press(
        self, channel: Channel, message: Message, custom_id: str, values: list[str] | None = None
    ) -> Interaction:
        return interactions.press(self.world, self.user.id, channel, message, custom_id, values)

    def submit(self, opened_by: int, components: list[Json], uploads: Uploads) -> Interaction:
        return interactions.submit(self.world, self.user.id, opened_by, components, uploads)

    def _visible(self, guild: Guild) -> list[Channel]:
        """The channels and threads she can see, archived threads too."""
        places = (channel for channel in self.world.channels.values() if channel.guild_id == guild.id)
        return [channel for channel in places if self.sees(channel)]

    def _guild(self, guild: Guild) -> Json:
        seen = self._visible(guild)
        drawn = [guilds.channel(self.world, channel, self.user.id) for channel in seen]
        return guilds.guild_event(self.world, guild, self.user.id) | {
            "channels": [each for channel, each in zip(seen, drawn, strict=True) if not channel.thread],
            "threads": [each for channel, each in zip(seen, drawn, strict=True) if channel.thread],
        }
