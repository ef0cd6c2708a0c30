"""The desk at which admins change the welcome: who may, from which version, and the panel again after it."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Any

import discord
from discord import ui

from bot.client import Interaction, notices, outgoing
from bot.client.ui import TEA_GREEN, custom_id, speaker
from bot.errors import UserError
from bot.features.onboarding import Current, Flow, FlowChanged, FlowService
from bot.i18n import Speaker
from cogs.onboarding import access

_LONGEST_KEPT = 3_800  # of what somebody wrote, given back where it could not be saved


@dataclass(frozen=True, slots=True)
class Scene:
    """What a page of the panel is drawn from. `notice` is said on top of it."""

    say: Speaker
    guild: discord.Guild
    current: Current
    withheld: frozenset[str]
    helpers_reachable: bool = True
    notice: str = ""

    @property
    def flow(self) -> Flow:
        return self.current.flow

    def id(self, verb: str, *arguments: str | int) -> str:
        """The custom_id of something that changes this version of the flow."""
        return custom_id(f"welcome:{verb}", self.current.version, *arguments)


Page = Callable[[Scene], ui.LayoutView]
Edit = Callable[[Flow], Flow]


class Desk:
    def __init__(self, welcome: FlowService) -> None:
        self._welcome = welcome

    async def scene(self, interaction: Interaction) -> Scene:
        """The server's flow. Raises UserError where the member may not manage it, or there is none."""
        guild = access.managed(interaction)
        current = await self._welcome.current(guild.id)
        if current is None:
            raise UserError("welcome-none-yet")
        bot = interaction.client
        helpers = await notices.hidden_place(bot, guild, current.flow.helpers_channel())
        return Scene(speaker(interaction), guild, current, bot.withheld, helpers is not None)

    async def show(self, interaction: Interaction, page: Page) -> None:
        """Turn to another page."""
        await outgoing.update(interaction, page(await self.scene(interaction)))

    async def change(
        self, interaction: Interaction, version: str, edit: Edit, page: Page, kept: str = ""
    ) -> None:
        """Save the flow with `edit` made to it, and show `page` of it.

        Where somebody else changed `version` in the meantime, say so on the newer page. `kept` is what
        was written in a form: it is given back where it could not be saved.
        """
        scene = await self.scene(interaction)
        work = self._save(scene, version, edit, interaction.user.id)
        await self.settle(interaction, work, page, kept)

    async def settle(
        self, interaction: Interaction, work: Coroutine[Any, Any, object], page: Page, kept: str = ""
    ) -> None:
        """Await `work`, which changes the flow, and show `page` of it; the rest is as in `change`."""
        notice = ""
        try:
            await outgoing.in_time(interaction, work)
        except FlowChanged as error:
            notice = speaker(interaction)(error.key)
        except UserError as error:
            if not kept:
                raise
            sentence = speaker(interaction)(error.key, **error.params)
            await outgoing.reply(interaction, _given_back(sentence, kept))
            return
        await outgoing.update(interaction, page(replace(await self.scene(interaction), notice=notice)))
        if notice and kept:
            await outgoing.follow(interaction, _given_back(notice, kept))

    @staticmethod
    def require(scene: Scene, version: str) -> None:
        """Raise FlowChanged where `version` is not that of the flow."""
        if number(version) != scene.current.version:
            raise FlowChanged

    async def _save(self, scene: Scene, version: str, edit: Edit, author_id: int) -> Current:
        self.require(scene, version)
        new = edit(scene.flow)
        return await self._welcome.save(scene.guild.id, new, author_id, scene.current.version)


def number(version: str) -> int:
    """The version in a custom_id; 0, which no flow has, for what is none."""
    return int(version) if version.isdecimal() else 0


def _given_back(sentence: str, kept: str) -> ui.LayoutView:
    # A zero-width space, so that what was written cannot end the block that it is shown in.
    shown = kept[:_LONGEST_KEPT].replace("```", "`\u200b``")
    container: ui.Container[Any] = ui.Container(
        ui.TextDisplay(f"⚠️ {sentence}"), ui.TextDisplay(f"```\n{shown}\n```"), accent_colour=TEA_GREEN
    )
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    return view
