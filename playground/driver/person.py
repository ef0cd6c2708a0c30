"""One person, and what she does and sees."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence

from playground.actions import commands
from playground.driver.card import Card, Choice
from playground.driver.modal_form import ModalForm, Value
from playground.driver.options import File, given, upload
from playground.driver.waiting import PATIENCE, NoAnswer, NotSeen, outcome_of, until_online, wait_for
from playground.gateway import Gateway
from playground.payloads.messages import message_event
from playground.people import Human
from playground.wire import Json
from playground.world import (
    Answered,
    Channel,
    Event,
    Failed,
    Guild,
    Interaction,
    Message,
    Opened,
    Suggested,
    User,
    World,
)

MAIN_CHANNEL = "tea-house"


class Person:
    """One person at one place: the main channel, or where `dm` and `elsewhere` lead.

    Every verb waits for its outcome. A `channel` is a name, looked up in the server she is in. What
    Discord does not allow raises Refusal.
    """

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

    @property
    def dm(self) -> Person:
        """She, in her direct messages with the bot."""
        return self._at(self._human.direct_channel())

    @property
    def elsewhere(self) -> Person:
        """She, in a server without the bot, which she has installed for herself."""
        self._world.application.installed_by.add(self.id)
        guild = next(g for g in self._world.guilds_of(self.id) if self._world.bot.id not in g.members)
        return self._at(next(self._world.channels_of(guild)))

    def at(self, channel: str) -> Person:
        """She, in another channel or in a thread, by its name."""
        return self._at(self._channel(channel))

    # What she sees

    def visible(self, channel: str | None = None) -> list[Card]:
        """All messages that she sees in a channel, oldest first."""
        place = self._channel(channel)
        return [Card(raw, place.id) for raw in reversed(self._human.messages(place, 1000))]

    async def sees(self, text: str, *, channel: str | None = None, within: float = 2) -> Card:
        """The newest message with this text, waited for if it is not there yet."""

        def look() -> Card | None:
            return next((card for card in reversed(self.visible(channel)) if text in card.text), None)

        card = await wait_for(self._world, look, within)
        if card is None:
            there = "\n".join(f"- {card.text!r}" for card in self.visible(channel)) or "nothing"
            raise NotSeen(f"{self.name} does not see {text!r} but:\n{there}")
        return card

    async def sees_nothing_new(self, *, channel: str | None = None, for_: float = 0.3) -> None:
        """Nothing comes and nothing changes in a channel for so many seconds."""
        place, seen = self._channel(channel), list[str]()

        def note(event: Event) -> None:
            if event.channel_id == place.id and event.name in _NEWS and self._world.hears(self.id, event):
                seen.append(f"{event.name}: {Card(event.draw(self.id), place.id).text!r}")

        silence = self._world.events.listen(note)
        await asyncio.sleep(for_)
        silence()
        if seen:
            raise NotSeen(f"{self.name} was to see nothing new, but: {seen}")

    # What she does in channels

    async def writes(
        self,
        text: str,
        *,
        channel: str | None = None,
        reply_to: Card | None = None,
        files: Sequence[File] = (),
        descriptions: Sequence[str] = (),
    ) -> Card:
        """A message; `descriptions` are those of its files, in their order."""
        body: Json = {"content": text}
        if descriptions:
            body["attachments"] = [{"id": n, "description": each} for n, each in enumerate(descriptions)]
        if reply_to:
            body["message_reference"] = {"message_id": str(reply_to.id)}
        uploads = {n: upload(file) for n, file in enumerate(files)}
        return self._card(self._human.write(self._channel(channel), body, uploads))

    async def edits(self, card: Card, text: str) -> Card:
        channel, message = self._found(card)
        self._human.edit(channel, message, text)
        return self._card(message)

    async def deletes(self, card: Card) -> None:
        self._human.delete(*self._found(card))

    async def dismisses(self, card: Card) -> None:
        self._human.dismiss(card.id)

    async def reacts(self, card: Card, emoji: str) -> None:
        self._human.react(*self._found(card), emoji)

    async def unreacts(self, card: Card, emoji: str) -> None:
        self._human.unreact(*self._found(card), emoji)

    async def types(self, *, channel: str | None = None) -> None:
        self._human.types(self._channel(channel))

    async def starts_thread(self, name: str, *, on: Card | None = None, channel: str | None = None) -> Person:
        """Starts a thread, on a message or of its own; she is then in it."""
        if on is None:
            return self._at(self._human.start_thread(self._channel(channel), name, None))
        place, message = self._found(on)
        return self._at(self._human.start_thread(place, name, message))

    async def posts(self, name: str, text: str, *, channel: str) -> Person:
        """Writes a post in a forum; she is then in it."""
        return self._at(self._human.post(self._channel(channel), name, text, []))

    async def leaves(self) -> None:
        self._human.leave(self._guild())

    async def joins(self) -> None:
        self._human.join(self._guild())

    # What she does with the bot

    async def runs(
        self,
        command: str,
        *,
        channel: str | None = None,
        timeout: float = PATIENCE,  # noqa: ASYNC109  (a word of the tests' language, not a way to cancel)
        force: bool = False,
        **options: object,
    ) -> Card:
        """A slash command, `settings languages` for a sub-command; `force` lets her use what is kept from her
        in the menu. Returns what she then reads, waited for while the bot only thinks."""
        place = self._channel(channel)
        await until_online(self._gateway, timeout)
        if force:
            self._world.application.exempt.add(self.id)
        name, *path = command.split()
        found = self._named(place, name, commands.CHAT_INPUT)
        typed = given(found, path, options)
        used = self._human.run(place, int(found["id"]), typed.options, typed.uploads)
        return await self._outcome(used, timeout)

    async def completes(
        self, command: str, option: str, typed: str, *, channel: str | None = None, **options: object
    ) -> list[Choice]:
        """The suggestions for an option while she types."""
        place = self._channel(channel)
        await until_online(self._gateway, PATIENCE)
        name, *path = command.split()
        found = self._named(place, name, commands.CHAT_INPUT)
        half = given(found, path, {**options, option: typed})
        half.focus(option)
        outcome = await outcome_of(self._human.complete(place, int(found["id"]), half.options), PATIENCE)
        if not isinstance(outcome, Suggested):
            raise NoAnswer("no suggestions came")
        shown = commands.localised(outcome.choices, self._human.user.locale)
        return [Choice(choice["name_localized"], choice["value"]) for choice in shown]

    async def menu(
        self,
        name: str,
        target: Card | Person,
        *,
        timeout: float = PATIENCE,  # noqa: ASYNC109  (as in `runs`)
    ) -> Card:
        """A context menu on a message or on a person."""
        await until_online(self._gateway, timeout)
        if isinstance(target, Card):
            place, kind = self._world.channel(target.channel_id), commands.MESSAGE
        else:
            place, kind = self._place, commands.USER
        found = self._named(place, name, kind)
        return await self._outcome(self._human.menu(place, int(found["id"]), target.id), timeout)

    async def presses(
        self,
        card: Card,
        button: str,
        *,
        timeout: float = PATIENCE,  # noqa: ASYNC109  (as in `runs`)
    ) -> Card:
        """A button, by its label or custom_id: what it leads to, a message new or changed or a modal."""
        await until_online(self._gateway, timeout)
        channel, message = self._found(card)
        return await self._outcome(self._human.press(channel, message, card.find_button(button)), timeout)

    async def chooses(
        self,
        card: Card,
        select: str,
        values: Sequence[str | Person],
        *,
        timeout: float = PATIENCE,  # noqa: ASYNC109  (as in `runs`)
    ) -> Card:
        """Values of a select, by its placeholder or custom_id; people by themselves."""
        await until_online(self._gateway, timeout)
        channel, message = self._found(card)
        chosen = [str(value.id) if isinstance(value, Person) else value for value in values]
        used = self._human.press(channel, message, card.find_select(select), chosen)
        return await self._outcome(used, timeout)

    async def submits(self, modal: Card, values: Mapping[str, Value]) -> Card:
        """A modal, its fields by label or custom_id; the others stay as they are."""
        if modal.modal_of is None:
            raise LookupError(f"this is no modal: {modal.text}")
        await until_online(self._gateway, PATIENCE)
        form = ModalForm(modal, values)
        used = self._human.submit(modal.modal_of, form.components, form.uploads)
        return await self._outcome(used, PATIENCE)

    # Behind the scenes

    def _at(self, place: Channel) -> Person:
        return Person(self._world, self._gateway, self._human.user, place)

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

    def _named(self, place: Channel, name: str, kind: int) -> Json:
        known = self._human.commands(place)
        for command in known:
            if command["type"] == kind and name in (command["name"], command["name_localized"]):
                return command
        raise LookupError(f"{self.name} finds no {name!r} here, only {[c['name'] for c in known]}")

    async def _outcome(self, used: Interaction, within: float) -> Card:
        outcome = await outcome_of(used, within)
        match outcome:
            case Answered(message):
                return self._card(message)
            case Opened(interaction_id, modal):
                return Card(modal, used.channel_id, interaction_id)
            case Failed() | Suggested():
                raise NoAnswer("the application did not respond")


_NEWS = ("MESSAGE_CREATE", "MESSAGE_UPDATE")
