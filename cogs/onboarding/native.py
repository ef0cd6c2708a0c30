"""Discord's own onboarding: what it has, our question about languages put into it, and taken out again."""

from dataclasses import replace
from typing import Any, cast

import discord
from discord import ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import on_press
from bot.errors import UserError
from bot.features.onboarding import native
from bot.features.onboarding.native import Form, Onboarding
from bot.features.translation import own_name
from bot.i18n import LOCALES
from cogs.onboarding.desk import Desk, Scene
from cogs.onboarding.inspection import refusal
from cogs.onboarding.panels import native as panel

_BELOW_REQUIREMENTS = (350000, 350001)


class NativeCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._strings = bot.strings
        self._desk = Desk(bot.services.welcome)

    @on_press("welcome:native")
    async def show(self, interaction: Interaction) -> None:
        scene = await self._desk.scene(interaction)
        await outgoing.update(interaction, await outgoing.in_time(interaction, self._page(scene)))

    @on_press("welcome:native-look")
    async def look(self, interaction: Interaction) -> None:
        """What exactly would be added."""
        scene = await self._desk.scene(interaction)
        found = await outgoing.in_time(interaction, self._read(scene.guild))
        title, roles = self._question(scene, found)
        await outgoing.update(interaction, panel.preview(scene, found, title, roles))

    @on_press("welcome:native-add")
    async def add(self, interaction: Interaction, version: str, digest: str) -> None:
        scene = await self._desk.scene(interaction)
        self._desk.require(scene, version)
        await outgoing.update(interaction, await outgoing.in_time(interaction, self._add(scene, digest)))

    @on_press("welcome:native-remove")
    async def remove(self, interaction: Interaction, digest: str) -> None:
        scene = await self._desk.scene(interaction)
        await outgoing.update(interaction, await outgoing.in_time(interaction, self._remove(scene, digest)))

    async def _add(self, scene: Scene, digest: str) -> ui.LayoutView:
        found = await self._unchanged(scene.guild, digest)
        title, roles = self._question(scene, found)
        identity = discord.utils.time_snowflake(discord.utils.utcnow())
        await self._write(scene.guild, native.with_question(found, title, roles, identity))
        return await self._page(replace(scene, notice=scene.say("native-added")))

    async def _remove(self, scene: Scene, digest: str) -> ui.LayoutView:
        found = await self._unchanged(scene.guild, digest)
        question = native.ours(found, self._sentences())
        if question is None:
            raise UserError("native-changed")
        await self._write(scene.guild, native.without_question(found, question))
        return await self._page(replace(scene, notice=scene.say("native-removed")))

    async def _page(self, scene: Scene) -> ui.LayoutView:
        found = await self._read(scene.guild)
        question = native.ours(found, self._sentences())
        return panel.native(scene, found, question)

    def _question(self, scene: Scene, found: Onboarding) -> tuple[str, dict[str, int]]:
        """The question's title, and what each of its options is called and gives.

        Raises UserError where it cannot be asked.
        """
        flow, guild = scene.flow, scene.guild
        if error := panel.obstacle(guild, found):
            raise error
        offered = [code for code in flow.languages if code in flow.language_roles]
        roles = {own_name(code): flow.language_roles[code] for code in offered}
        if not roles:
            raise UserError("native-no-roles")
        for role_id in roles.values():
            if error := refusal(scene, role_id):
                raise error
        sentences = [self._strings.speak(code)("native-question") for code in flow.languages]
        return native.title_of(sentences), roles

    def _sentences(self) -> set[str]:
        return {self._strings.text("native-question", locale) for locale in LOCALES}

    async def _unchanged(self, guild: discord.Guild, digest: str) -> Onboarding:
        """What there is. Raises UserError where that is not what the admin saw."""
        found = await self._read(guild)
        if native.digest(found) != digest:
            raise UserError("native-changed")
        return found

    async def _read(self, guild: discord.Guild) -> Onboarding:
        return cast("Onboarding", await self._bot.http.get_guild_onboarding(guild.id))

    async def _write(self, guild: discord.Guild, form: Form) -> None:
        fields = cast("dict[str, Any]", form)  # the library's type has no ids of options, which have to stay
        try:
            await self._bot.http.edit_guild_onboarding(guild.id, **fields, reason=None)
        except discord.Forbidden as error:
            raise UserError("native-not-allowed") from error
        except discord.HTTPException as error:
            if error.code in _BELOW_REQUIREMENTS:
                raise UserError("native-below-requirements") from error
            raise
