"""/welcome preview and test: the very pages that newcomers get, of which nothing is saved or given."""

from collections.abc import Iterator
from typing import Any

from discord import ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import custom_id, on_press
from bot.features.onboarding import Flow, Progress, Step
from bot.features.translation import languages
from bot.i18n import Speaker
from cogs.onboarding import cards, guide_pages
from cogs.onboarding.desk import Desk, Scene
from cogs.onboarding.panels import overview, parts

_NONCE = "preview"


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

    @on_press("welcome:act")
    async def act(self, interaction: Interaction, language: str, place: str, _deed: str) -> None:
        """What a newcomer would do here counts as done."""
        await self.turn(interaction, language, place)

    async def card(self, interaction: Interaction, language: str, place: str) -> ui.LayoutView:
        """The greeting at place 0, then the steps, as a reader of `language` gets them."""
        scene, code = await self._desk.scene(interaction), languages.known(language)
        path = scene.flow.path(code, scene.flow.role_ids() | _conditions(scene.flow))
        at = min(int(place), len(path)) if place.isdecimal() else 0
        if at == 0:
            return self._greeting(scene, interaction.user.mention)
        shown = guide_pages.Scene(
            say=self._strings.speak(code),
            guild=scene.guild,
            member=interaction.user.mention,
            progress=_progress(scene.flow, code, path, at - 1),
        )
        view = guide_pages.page(shown)
        for item in view.walk_children():
            _rehearse(item, shown.progress)
        _add(view, *_notes(scene, path[at - 1]), *_ways(scene, shown.progress))
        return view

    def _greeting(self, scene: Scene, mention: str) -> ui.LayoutView:
        view = cards.greeting(self._strings, scene.guild, scene.flow, _NONCE, [mention])
        for item in view.walk_children():
            if isinstance(item, ui.Button):
                _, verb, *rest = str(item.custom_id).split(":")
                item.disabled = verb != "language"
                item.custom_id = custom_id("welcome:turn", rest[0], 1)
        _add(view, ui.TextDisplay(f"-# {scene.say('welcome-preview-greeting')}"))
        return view


def _conditions(flow: Flow) -> frozenset[int]:
    """All roles that a step asks for: the preview shows what anybody may meet."""
    return frozenset(role for step in flow.steps for role in step.for_roles)


def _progress(flow: Flow, language: str, path: tuple[Step, ...], at: int) -> Progress:
    """Somebody who has done all that comes before."""
    return Progress(flow, language, path, at, frozenset(step.id for step in path[:at]))


def _rehearse(item: ui.Item[Any], progress: Progress) -> None:
    """Make of a control of the guide one that turns the pages of the preview, or does nothing."""
    if isinstance(item, ui.Select):
        item.disabled = True
    if not isinstance(item, ui.Button) or item.url:
        return
    _, verb, *rest = str(item.custom_id).split(":")
    places = {step.id: place for place, step in enumerate(progress.path, 1)}
    item.disabled = verb in ("contents", "lost")
    if verb == "go":
        item.custom_id = custom_id("welcome:turn", progress.language, places[rest[0]])
    elif not item.disabled:
        item.custom_id = custom_id("welcome:act", progress.language, progress.at + 2, verb)


def _notes(scene: Scene, step: Step) -> Iterator[ui.Item[Any]]:
    """What a newcomer can do here, and who meets the step at all."""
    lines = [*_about(scene.say, step), scene.say("welcome-preview-note")]
    yield ui.Separator()
    yield ui.TextDisplay("\n".join(f"-# {line}" for line in lines))


def _about(say: Speaker, step: Step) -> Iterator[str]:
    yield say(f"welcome-does-{step.task}" if step.task else f"welcome-does-{step.kind}")
    if step.roles:
        yield say("welcome-gives", roles=say.listing([f"<@&{role}>" for role in step.roles]))
    if step.for_languages or step.for_roles:
        yield say("welcome-not-for-all")


def _ways(scene: Scene, progress: Progress) -> Iterator[ui.Item[Any]]:
    """From the first page back to the greeting, and at the end live, where nobody meets the flow yet."""
    row: ui.ActionRow[Any] = ui.ActionRow()
    if progress.at == 0:
        greeting = custom_id("welcome:turn", progress.language, 0)
        row.add_item(parts.button(scene.say("welcome-back"), greeting, emoji="◀️"))
    if progress.at == len(progress.path) - 1 and scene.current.state != "live":
        row.add_item(overview.start_button(scene.say))
    if row.children:
        yield row


def _add(view: ui.LayoutView, *items: ui.Item[Any]) -> None:
    (container,) = view.children
    if isinstance(container, ui.Container):
        for item in items:
            container.add_item(item)
