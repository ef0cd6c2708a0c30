"""What an admin changes about the steps of a flow."""

import discord
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import chosen, custom_id, on_choice, on_press, on_submit, written
from bot.errors import UserError
from bot.features.onboarding import Flow, Interest, Wording, editing
from bot.features.translation import languages
from cogs.onboarding import access, drafts
from cogs.onboarding.desk import Desk, Edit, Page
from cogs.onboarding.panels import steps

_LABEL_LENGTH = 80


class StepsCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._strings = bot.strings
        self._desk = Desk(bot.services.welcome)

    @on_choice("welcome:step")
    async def step(self, interaction: Interaction) -> None:
        await self._desk.show(interaction, _page(*chosen(interaction)))

    @on_press("welcome:step")
    async def step_at(self, interaction: Interaction, step_id: str) -> None:
        await self._desk.show(interaction, _page(step_id))

    @on_choice("welcome:add")
    async def add(self, interaction: Interaction, version: str) -> None:
        """A new step, hidden until somebody has written its texts."""
        kind, *_ = chosen(interaction)
        await self._desk.change(
            interaction, version, lambda flow: drafts.added(self._strings, flow, kind), steps.steps
        )

    @on_press("welcome:move")
    async def move(self, interaction: Interaction, version: str, step_id: str, way: str) -> None:
        by = -1 if way == "up" else 1
        await self._change(interaction, version, step_id, lambda flow: editing.moved(flow, step_id, by))

    @on_press("welcome:copy")
    async def copy(self, interaction: Interaction, version: str, step_id: str) -> None:
        await self._change(
            interaction, version, step_id, lambda flow: editing.duplicated(flow, step_id), steps.steps
        )

    @on_press("welcome:remove")
    async def remove(self, interaction: Interaction, version: str, step_id: str) -> None:
        await self._change(
            interaction, version, step_id, lambda flow: editing.without(flow, step_id), steps.steps
        )

    @on_press("welcome:show")
    async def switch(self, interaction: Interaction, version: str, step_id: str, state: str) -> None:
        await self._set(interaction, version, step_id, enabled=state == "on")

    @on_press("welcome:optional")
    async def make_optional(self, interaction: Interaction, version: str, step_id: str, state: str) -> None:
        await self._set(interaction, version, step_id, optional=state == "on")

    @on_choice("welcome:step-channel")
    async def channel(self, interaction: Interaction, version: str, step_id: str) -> None:
        channel = access.chosen_channel(interaction, access.managed(interaction))
        await self._set(interaction, version, step_id, channel=channel)

    @on_choice("welcome:step-roles")
    async def roles(self, interaction: Interaction, version: str, step_id: str) -> None:
        roles = access.roles_to_give(interaction, access.managed(interaction))
        await self._set(interaction, version, step_id, roles=roles)

    @on_choice("welcome:step-languages")
    async def only_languages(self, interaction: Interaction, version: str, step_id: str) -> None:
        codes = tuple(languages.known(code) for code in chosen(interaction))
        await self._set(interaction, version, step_id, for_languages=codes)

    @on_choice("welcome:step-holders")
    async def only_roles(self, interaction: Interaction, version: str, step_id: str) -> None:
        roles = access.chosen_roles(interaction, access.managed(interaction))
        await self._set(interaction, version, step_id, for_roles=roles)

    @on_choice("welcome:step-interests")
    async def interests(self, interaction: Interaction, version: str, step_id: str) -> None:
        """Roles to choose from, each under its name until somebody writes other labels."""
        guild = access.managed(interaction)
        roles = [guild.get_role(each) for each in access.roles_to_give(interaction, guild)]

        def change(flow: Flow) -> Flow:
            step = flow.step(step_id)
            known = {each.role: each for each in step.interests} if step else {}
            chosen_ones = [known.get(role.id) or _interest(role, flow) for role in roles if role]
            return editing.changed(flow, step_id, interests=tuple(chosen_ones))

        await self._change(interaction, version, step_id, change)

    @on_choice("welcome:step-offered")
    async def offered(self, interaction: Interaction, version: str, step_id: str) -> None:
        """Of the interests of a step those that were chosen stay."""
        kept = chosen(interaction)

        def change(flow: Flow) -> Flow:
            step = flow.step(step_id)
            stay = tuple(each for each in (step.interests if step else ()) if each.id in kept)
            return editing.changed(flow, step_id, interests=stay)

        await self._change(interaction, version, step_id, change)

    @on_press("welcome:pictures")
    async def pictures(self, interaction: Interaction, version: str, step_id: str) -> None:
        scene = await self._desk.scene(interaction)
        step = scene.flow.step(step_id)
        if step is None:
            raise UserError("error-component-outdated")
        identity = custom_id("welcome:pictured", version, step_id)
        await outgoing.ask(interaction, steps.pictures_form(scene.say, step, identity))

    @on_submit("welcome:pictured")
    async def pictured(self, interaction: Interaction, version: str, step_id: str) -> None:
        text = written(interaction).get("pictures", "")
        pictures = tuple(dict.fromkeys(line.strip() for line in text.splitlines() if line.strip()))
        await self._change(
            interaction,
            version,
            step_id,
            lambda flow: editing.changed(flow, step_id, pictures=pictures),
            kept=text,
        )

    async def _set(self, interaction: Interaction, version: str, step_id: str, **fields: object) -> None:
        await self._change(
            interaction, version, step_id, lambda flow: editing.changed(flow, step_id, **fields)
        )

    async def _change(
        self,
        interaction: Interaction,
        version: str,
        step_id: str,
        edit: Edit,
        page: Page | None = None,
        kept: str = "",
    ) -> None:
        def known_step(flow: Flow) -> Flow:
            if flow.step(step_id) is None:
                raise UserError("error-component-outdated")
            return edit(flow)

        await self._desk.change(interaction, version, known_step, page or _page(step_id), kept)


def _page(step_id: str) -> Page:
    return lambda scene: steps.step(scene, step_id)


def _interest(role: discord.Role, flow: Flow) -> Interest:
    label = discord.utils.escape_mentions(role.name)[:_LABEL_LENGTH]
    texts = dict.fromkeys(flow.languages, label)
    return Interest(f"role-{role.id}", Wording(texts), role=role.id)
