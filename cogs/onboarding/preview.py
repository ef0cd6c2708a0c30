"""/welcome preview: the walk of a newcomer, of which nothing is saved and in which nothing is given."""

from collections.abc import Iterator, Mapping
from typing import Any

from discord import ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.outgoing import LAYOUT_LENGTH
from bot.client.ui import custom_id, on_press
from bot.features.onboarding import Flow, Step
from bot.features.translation import own_name
from bot.i18n import Speaker
from cogs.onboarding import pages
from cogs.onboarding.desk import Desk, Scene
from cogs.onboarding.panels import overview, parts

_IN_A_ROW = 5  # buttons, by Discord's rule
_LONGEST_NOTE = 400


class PreviewCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._strings = bot.strings
        self._desk = Desk(bot.services.welcome)

    @on_press("welcome:look")
    async def look(self, interaction: Interaction, language: str, place: str) -> None:
        """Open the preview beside the panel."""
        await outgoing.reply(interaction, await self.card(interaction, language, place))

    @on_press("welcome:turn")
    async def turn(self, interaction: Interaction, language: str, place: str) -> None:
        """Go on to another page of the preview."""
        await outgoing.update(interaction, await self.card(interaction, language, place))

    async def card(self, interaction: Interaction, language: str, place: str) -> ui.LayoutView:
        """The greeting at place 0, then the steps, as a reader of `language` gets them."""
        scene = await self._desk.scene(interaction)
        filled = pages.values(
            self._strings.speak(language), scene.guild, scene.flow, interaction.user.mention
        )
        path = scene.flow.path(language, scene.flow.role_ids() | _conditions(scene.flow))
        at = min(int(place), len(path)) if place.isdecimal() else 0
        if at == 0:
            return _greeting(scene, filled)
        return _step(scene, path[at - 1], language, filled, (at, len(path)))


def _conditions(flow: Flow) -> frozenset[int]:
    """All roles that a step asks for: the preview shows what anybody may meet."""
    return frozenset(role for step in flow.steps for role in step.for_roles)


def _greeting(scene: Scene, filled: Mapping[str, str]) -> ui.LayoutView:
    codes = scene.flow.languages
    rows = [codes[start : start + _IN_A_ROW] for start in range(0, len(codes), _IN_A_ROW)]
    return parts.layout(
        [
            ui.TextDisplay(pages.greeting(scene.flow, filled)[: LAYOUT_LENGTH - _LONGEST_NOTE]),
            *(ui.ActionRow(*(_language(code) for code in row)) for row in rows),
            ui.Separator(),
            ui.TextDisplay(f"-# {scene.say('welcome-preview-greeting')}"),
        ]
    )


def _language(code: str) -> ui.Button[Any]:
    return parts.button(own_name(code), custom_id("welcome:turn", code, 1))


def _step(
    scene: Scene, step: Step, language: str, filled: Mapping[str, str], progress: tuple[int, int]
) -> ui.LayoutView:
    at, count = progress
    notes = "\n".join(f"-# {note}" for note in _notes(scene.say, step))
    return parts.layout(
        [
            *pages.body(step, language, filled),
            ui.Separator(),
            ui.TextDisplay(notes),
            _buttons(scene, language, at, count),
            ui.TextDisplay(f"-# {at} / {count} · {scene.say('welcome-preview-note')}"),
        ]
    )


def _notes(say: Speaker, step: Step) -> Iterator[str]:
    """What a newcomer can do here, and who meets the step at all."""
    yield say(f"welcome-does-{step.task}" if step.task else f"welcome-does-{step.kind}")
    if step.roles:
        yield say("welcome-gives", roles=say.listing([f"<@&{role}>" for role in step.roles]))
    if step.for_languages or step.for_roles:
        yield say("welcome-not-for-all")


def _buttons(scene: Scene, language: str, at: int, count: int) -> ui.ActionRow[Any]:
    say = scene.say
    back = parts.button(say("welcome-back"), custom_id("welcome:turn", language, at - 1), emoji="◀️")
    if at < count:
        return ui.ActionRow(
            back, parts.button(say("welcome-next"), custom_id("welcome:turn", language, at + 1))
        )
    if scene.current.state == "live":
        return ui.ActionRow(back)
    return ui.ActionRow(back, overview.start_button(say))
