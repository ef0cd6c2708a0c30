"""Who does something, and where: what every verb of a person starts from."""

from __future__ import annotations

from typing import Self

from playground.driver.card import Card
from playground.gateway import Gateway
from playground.payloads.messages import message_event
from playground.people import Human
from playground.world import Channel, Guild, Message, User, World


class Somebody:
    """One user at one place. A `channel` is a name, looked up in the server she is in."""

    def __init__(self, world: World, gateway: Gateway, user: User, place: Channel) -> None:
        self._world = world
        self._gateway = gateway
        self._place = place
        self._human = Human(world, user)
        self.id = user.id
        self.name = user.display_name

    @property
    def place_id(self) -> int:
        """The id of the channel or thread she is in."""
        return self._place.id

    def at(self, channel: str) -> Self:
        """She, in another channel or in a thread, by its name."""
        return self._at(self._channel(channel))

    def _at(self, place: Channel) -> Self:
        return type(self)(self._world, self._gateway, self._human.user, place)

    def _guild(self) -> Guild:
        return self._world.guild_of(self._place) or self._world.home

    def _channel(self, name: str | None) -> Channel:
        if name is None:
            return self._place
        guild = self._guild()
        for channel in self._world.channels.values():
            if channel.guild_id == guild.id and channel.name == name:
                return channel
        raise LookupError(f"no channel {name!r} in {guild.name}")

    def _found(self, card: Card) -> tuple[Channel, Message]:
        channel = self._world.channel(card.channel_id)
        return channel, self._human.message(channel, card.id)

    def _card(self, message: Message) -> Card:
        return Card(message_event(self._world, message, self.id), message.channel_id)
