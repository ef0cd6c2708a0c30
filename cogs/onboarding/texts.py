"""What an admin writes: greeting, farewell, steps and answers, language by language."""

from dataclasses import replace

from discord import ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import chosen, custom_id, on_choice, on_press, on_submit, written
from bot.errors import UserError
from bot.features.onboarding import Flow, complete, editing, interests
from bot.features.translation import Account, languages
from cogs.onboarding import drafts
from cogs.onboarding.desk import Desk, Page, Scene
from cogs.onboarding.panels import steps, texts


class TextsCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._translation = bot.services.translation
        self._desk = Desk(bot.services.welcome)

    @on_choice("welcome:write")
    async def write(self, interaction: Interaction, version: str, part: str) -> None:
        """Open the form for a part of the flow in the language that was chosen."""
        scene = await self._desk.scene(interaction)
        code, *_ = chosen(interaction)
        if not texts.fields(scene.flow, part):
            raise UserError("error-component-outdated")
        identity = custom_id("welcome:written", version, part, languages.known(code))
        await outgoing.ask(interaction, texts.form(scene.say, scene.flow, part, code, identity))

    @on_submit("welcome:written")
    async def written(self, interaction: Interaction, version: str, part: str, code: str) -> None:
        fields = written(interaction)

        def change(flow: Flow) -> Flow:
            for path in texts.fields(flow, part):
                flow = editing.said(flow, path, languages.known(code), fields.get(path, ""))
            return _labelled(flow, part, code, fields.get(texts.LABELS, ""))

        kept = "\n\n".join(fields.values())
        await self._desk.change(interaction, version, change, _page(part), kept)

    @on_choice("welcome:answer")
    async def answer(self, interaction: Interaction) -> None:
        await self._desk.show(interaction, _page(f"lost.{chosen(interaction)[0]}"))

    @on_press("welcome:ask")
    async def ask(self, interaction: Interaction, version: str) -> None:
        scene = await self._desk.scene(interaction)
        await outgoing.ask(interaction, texts.answer_form(scene.say, custom_id("welcome:asked", version)))

    @on_submit("welcome:asked")
    async def asked(self, interaction: Interaction, version: str) -> None:
        fields = written(interaction)
        question, answer = (
            fields.get(f"lost.{texts.NEW_ANSWER}.{name}", "") for name in ("question", "answer")
        )
        await self._desk.change(
            interaction,
            version,
            lambda flow: drafts.asked(flow, question, answer),
            texts.texts,
            f"{question}\n\n{answer}",
        )

    @on_press("welcome:remove-answer")
    async def remove_answer(self, interaction: Interaction, version: str, answer_id: str) -> None:
        def change(flow: Flow) -> Flow:
            return replace(flow, lost=tuple(each for each in flow.lost if each.id != answer_id))

        await self._desk.change(interaction, version, change, texts.texts)

    @on_choice("welcome:confirm")
    async def confirm(self, interaction: Interaction, version: str) -> None:
        """Somebody has read what a machine wrote in these languages, and vouches for it."""
        codes = chosen(interaction)

        def change(flow: Flow) -> Flow:
            for code in codes:
                flow = editing.confirmed(flow, code)
            return flow

        await self._desk.change(interaction, version, change, texts.texts)

    @on_press("welcome:complete")
    async def complete(self, interaction: Interaction, version: str) -> None:
        """Have a machine translate what is missing."""
        scene = await self._desk.scene(interaction)
        account = Account(scene.guild.id, interaction.user.id)
        completed = await outgoing.in_time(interaction, complete(scene.flow, self._translation, account))

        def page(after: Scene) -> ui.LayoutView:
            say = after.say
            said = say("welcome-completed", added=completed.added, missing=completed.missing)
            return texts.texts(replace(after, notice=after.notice or said))

        await self._desk.change(interaction, version, lambda _: completed.flow, page)


def _labelled(flow: Flow, part: str, code: str, labels: str) -> Flow:
    """The flow with the interests of a step as they were written, where that part is one."""
    step = texts.step_of(flow, part)
    if step is None or not labels:
        return flow
    return editing.changed(flow, step.id, interests=interests.rewritten(step.interests, code, labels))


def _page(part: str) -> Page:
    """The page on which a part of the flow is shown."""
    kind, _, name = part.partition(".")
    if kind == "lost":
        return lambda scene: texts.answer(scene, name)

    def page(scene: Scene) -> ui.LayoutView:
        step = texts.step_of(scene.flow, part)
        return steps.step(scene, step.id) if step else texts.texts(scene)

    return page
