"""What an admin chooses in the panel of /welcome setup, but for steps and texts."""

from dataclasses import replace

from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import chosen, on_choice, on_press, on_submit, written
from bot.errors import UserError
from bot.features.onboarding import CHANNELS, MOMENTS, ROLES, Flow, editing
from bot.features.onboarding.reading import MOST
from bot.features.translation import languages
from cogs.onboarding import access
from cogs.onboarding.desk import Desk
from cogs.onboarding.panels import settings
from cogs.onboarding.panels.overview import asking_for_role, overview


class SettingsCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._desk = Desk(bot.services.welcome)

    @on_choice("welcome:channel")
    async def channel(self, interaction: Interaction, version: str) -> None:
        channel = access.chosen_channel(interaction, access.managed(interaction))
        await self._desk.change(interaction, version, lambda flow: replace(flow, channel=channel), overview)

    @on_choice("welcome:languages")
    async def languages(self, interaction: Interaction, version: str) -> None:
        """Keep the order of what was offered; what was newly chosen comes after it."""
        codes = [languages.known(code) for code in chosen(interaction)]

        def offer(flow: Flow) -> Flow:
            return editing.offering(flow, languages.reordered(flow.languages, codes))

        await self._desk.change(interaction, version, offer, overview)

    @on_choice("welcome:moment")
    async def moment(self, interaction: Interaction, version: str) -> None:
        """When people are greeted; where that is at a role, which one is asked before anything is saved."""
        scene = await self._desk.scene(interaction)
        moment = next((each for each in MOMENTS if [each] == chosen(interaction)), None)
        if moment is None:
            raise UserError("error-component-outdated")
        if moment == "role" and scene.flow.moment_role is None:
            await outgoing.update(interaction, asking_for_role(scene))
            return
        await self._desk.change(interaction, version, lambda flow: replace(flow, moment=moment), overview)

    @on_choice("welcome:moment-role")
    async def moment_role(self, interaction: Interaction, version: str) -> None:
        role = next(iter(access.chosen_roles(interaction, access.managed(interaction))), None)

        def change(flow: Flow) -> Flow:
            return replace(flow, moment="role", moment_role=role)

        await self._desk.change(interaction, version, change, overview)

    @on_choice("welcome:language-role")
    async def language_role(self, interaction: Interaction, version: str, code: str) -> None:
        roles = access.roles_to_give(interaction, access.managed(interaction))

        def change(flow: Flow) -> Flow:
            others = {each: role for each, role in flow.language_roles.items() if each != code}
            return replace(flow, language_roles=others | {languages.known(code): role for role in roles})

        await self._desk.change(interaction, version, change, settings.roles)

    @on_choice("welcome:place")
    async def place(self, interaction: Interaction, version: str, name: str) -> None:
        channel = access.chosen_channel(interaction, access.managed(interaction))
        await self._fill(interaction, version, name if name in CHANNELS else "", channel)

    @on_choice("welcome:place-role")
    async def place_role(self, interaction: Interaction, version: str, name: str) -> None:
        role = next(iter(access.chosen_roles(interaction, access.managed(interaction))), None)
        await self._fill(interaction, version, name if name in ROLES else "", role)

    @on_press("welcome:numbers")
    async def numbers(self, interaction: Interaction, version: str) -> None:
        scene = await self._desk.scene(interaction)
        identity = f"welcome:numbered:{version}"
        await outgoing.ask(interaction, settings.numbers_form(scene.say, scene.flow, identity))

    @on_submit("welcome:numbered")
    async def numbered(self, interaction: Interaction, version: str) -> None:
        fields = written(interaction)
        found = {name: _number(fields.get(name, ""), MOST[name]) for name in settings.NUMBERS}

        def change(flow: Flow) -> Flow:
            limits = {name: value for name, value in found.items() if name != "delay"}
            return replace(flow, delay=found["delay"], throttle=replace(flow.throttle, **limits))

        await self._desk.change(interaction, version, change, settings.more)

    @on_press("welcome:buddies")
    async def buddies(self, interaction: Interaction, version: str, state: str) -> None:
        on = state == "on"
        await self._desk.change(interaction, version, lambda flow: replace(flow, buddies=on), settings.more)

    async def _fill(self, interaction: Interaction, version: str, name: str, identity: int | None) -> None:
        if not name:
            raise UserError("error-component-outdated")

        def change(flow: Flow) -> Flow:
            others = {each: known for each, known in flow.places.items() if each != name}
            return replace(flow, places=others | ({name: identity} if identity else {}))

        await self._desk.change(interaction, version, change, settings.places)


def _number(text: str, most: int) -> int:
    """A whole number from 0 to `most`. Raises UserError for anything else."""
    if not text.strip().isdecimal() or int(text) > most:
        raise UserError("welcome-no-number", text=text.strip(), most=str(most))
    return int(text)
