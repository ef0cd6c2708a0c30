"""What a person does with the bot: commands, components, modals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from playground.actions import commands
from playground.driver.card import Card, Choice
from playground.driver.modal_form import ModalForm, Value
from playground.driver.options import given
from playground.driver.somebody import Somebody
from playground.driver.waiting import PATIENCE, NoAnswer, outcome_of, until_online
from playground.wire import Json
from playground.world import Answered, Channel, Failed, Interaction, Opened, Suggested


class Using(Somebody):
    """Using the bot, which waits until it shows as online and raises NoAnswer where nothing comes of it."""

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
        target: Card | Somebody,
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
        values: Sequence[str | Somebody],
        *,
        timeout: float = PATIENCE,  # noqa: ASYNC109  (as in `runs`)
    ) -> Card:
        """Values of a select, by its placeholder or custom_id; people by themselves."""
        await until_online(self._gateway, timeout)
        channel, message = self._found(card)
        chosen = [str(value.id) if isinstance(value, Somebody) else value for value in values]
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
