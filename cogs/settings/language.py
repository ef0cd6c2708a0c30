"""/language: what I read (in order), speak and learn; the same in every server."""

from collections.abc import Mapping, Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Interaction, outgoing
from bot.client.ui import on_choice, on_press, on_submit, speaker, written
from bot.errors import UserError
from bot.features.community import Ability
from bot.features.translation import languages
from bot.services import Services
from cogs.settings import panels


class LanguageCog(commands.Cog):
    def __init__(self, services: Services) -> None:
        self._community = services.community

    @app_commands.command(description="Which languages you read, speak and learn")
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    async def language(self, interaction: Interaction) -> None:
        await outgoing.reply(interaction, await outgoing.in_time(interaction, self._panel(interaction)))

    @on_choice("language:choose")
    async def choose(self, interaction: Interaction, ability: Ability) -> None:
        """Keep the order of what was known; what was newly chosen comes after it."""
        if ability not in panels.ABILITIES:
            raise UserError("error-component-outdated")
        profile = await self._community.profile(interaction.user.id)
        known: tuple[str, ...] = getattr(profile, ability)
        await self._save(
            interaction, {ability: languages.reordered(known, panels.chosen_languages(interaction))}
        )

    @on_press("language:type")
    async def type(self, interaction: Interaction) -> None:
        profile = await self._community.profile(interaction.user.id)
        await outgoing.ask(interaction, panels.profile_form(speaker(interaction), profile))

    @on_submit("language:typed")
    async def typed(self, interaction: Interaction) -> None:
        """Save the three lists, or none of them where a name is not known."""
        fields = written(interaction)
        lists = {ability: languages.require_all(fields[ability]) for ability in panels.ABILITIES}
        await self._save(interaction, lists)

    @on_press("language:opt")
    async def opt(self, interaction: Interaction, choice: str) -> None:
        """Let others have my messages translated ("in"), or not ("out")."""
        work = self._community.opt_out(interaction.user.id, out=choice == "out")
        await outgoing.in_time(interaction, work)
        await outgoing.update(interaction, await self._panel(interaction))

    async def _save(self, interaction: Interaction, lists: Mapping[Ability, Sequence[str]]) -> None:
        work = self._community.set_languages(interaction.user.id, lists)
        await outgoing.in_time(interaction, work)
        await outgoing.update(interaction, await self._panel(interaction))

    async def _panel(self, interaction: Interaction) -> discord.ui.LayoutView:
        say = speaker(interaction)
        here = await self._community.guild_languages(interaction.guild_id)
        mine = languages.from_locale(say.locale)
        common = languages.search("", say.locale, tuple(dict.fromkeys([mine, *here])))
        profile = await self._community.profile(interaction.user.id)
        return panels.profile_panel(say, profile, common)
