"""/welcome: how newcomers are received, set up in one panel."""

from dataclasses import replace

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import on_press, speaker, suggestions
from bot.errors import UserError
from bot.features.onboarding import fitted, template
from bot.features.translation import languages
from cogs.onboarding import access, inspection
from cogs.onboarding.desk import Desk, Page, number
from cogs.onboarding.inspection import findings, obstacle
from cogs.onboarding.panels import overview, parts, settings, steps, texts
from cogs.onboarding.preview import PreviewCog
from cogs.onboarding.status import StatusCog
from cogs.onboarding.transfer import TransferCog

PAGES: dict[str, Page] = {
    "overview": overview.overview,
    "channel": overview.overview,  # the same, from a button beside "Back": two ids may not be equal
    "steps": steps.steps,
    "texts": texts.texts,
    "roles": settings.roles,
    "places": settings.places,
    "more": settings.more,
}


@app_commands.default_permissions(manage_guild=True)
@app_commands.guild_only()
@app_commands.guild_install()
class WelcomeCog(
    commands.GroupCog, group_name="welcome", group_description="How newcomers are received here"
):
    def __init__(self, bot: Teahouse, preview: PreviewCog, transfer: TransferCog, status: StatusCog) -> None:
        self._strings = bot.strings
        self._welcome = bot.services.welcome
        self._community = bot.services.community
        self._desk = Desk(bot.services.welcome)
        self._preview = preview
        self._transfer = transfer
        self._status = status

    @app_commands.command(description="Set up what newcomers see, or change it")
    async def setup(self, interaction: Interaction) -> None:
        guild = access.managed(interaction)
        if await outgoing.in_time(interaction, self._welcome.current(guild.id)):
            await outgoing.reply(interaction, overview.overview(await self._desk.scene(interaction)))
        else:
            await outgoing.reply(interaction, overview.templates(speaker(interaction), 0))

    @app_commands.command(description="Walk through it as a newcomer would; nothing is saved or given")
    @app_commands.describe(language="The newcomer's language")
    async def preview(self, interaction: Interaction, language: str | None = None) -> None:
        code = languages.require(language) if language else languages.from_locale(str(interaction.locale))
        card = await outgoing.in_time(
            interaction, self._preview.card(interaction, code, "1" if language else "0")
        )
        await outgoing.reply(interaction, card)

    @preview.autocomplete("language")
    @suggestions
    async def _languages(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        flow = await self._welcome.flow(access.managed(interaction).id)
        locale = str(interaction.locale)
        return [
            app_commands.Choice(name=languages.bilingual_name(code, locale), value=code)
            for code in languages.search(typed, locale, flow.languages if flow else ())
        ]

    @app_commands.command(description="See the greeting as it would be posted, and what does not work")
    async def test(self, interaction: Interaction) -> None:
        scene = await outgoing.in_time(interaction, self._desk.scene(interaction))
        language = languages.from_locale(str(interaction.locale))
        greeting = await self._preview.card(interaction, language, "0")
        found = [finding.line for finding in findings(scene)] or [f"✅ {scene.say('welcome-all-well')}"]
        await outgoing.reply(interaction, greeting)
        await outgoing.follow(
            interaction, parts.layout([parts.heading(scene, scene.say("welcome-tested"), found)])
        )

    @app_commands.command(description="How far newcomers got, and what is in the way")
    async def status(self, interaction: Interaction) -> None:
        await self._status.open(interaction)

    @app_commands.command(description="Stop receiving newcomers for now")
    async def pause(self, interaction: Interaction) -> None:
        scene = await self._desk.scene(interaction)
        await outgoing.in_time(interaction, self._welcome.pause(scene.guild.id))
        await outgoing.reply(interaction, overview.overview(await self._desk.scene(interaction)))

    @app_commands.command(description="Get the whole flow as a file")
    async def export(self, interaction: Interaction) -> None:
        await self._transfer.hand_out(interaction)

    @app_commands.command(
        name="import", description="Take a flow from a file, after a look at what would change"
    )
    @app_commands.describe(file="A file from /welcome export, changed as you like")
    async def take_in(self, interaction: Interaction, file: discord.Attachment) -> None:
        await self._transfer.take_in(interaction, file)

    @on_press("welcome:open")
    async def open(self, interaction: Interaction, page: str) -> None:
        if page == "templates":
            scene = await self._desk.scene(interaction)
            await outgoing.update(interaction, overview.templates(scene.say, scene.current.version))
        elif page in PAGES:
            await self._desk.show(interaction, PAGES[page])
        else:
            raise UserError("error-component-outdated")

    @on_press("welcome:use")
    async def use(self, interaction: Interaction, version: str, name: str) -> None:
        """Start from a ready-made flow, fitted to this server as far as its channels' names tell."""
        guild = access.managed(interaction)
        offered = await self._community.guild_languages(guild.id)
        flow = fitted(template(name), offered, inspection.surroundings(guild))
        work = self._welcome.save(guild.id, flow, interaction.user.id, number(version))
        await self._desk.settle(interaction, work, overview.overview)

    @on_press("welcome:undo")
    async def undo(self, interaction: Interaction, version: str) -> None:
        guild = access.managed(interaction)
        work = self._welcome.undo(guild.id, interaction.user.id, number(version))
        await self._desk.settle(interaction, work, overview.overview)

    @on_press("welcome:start")
    async def start(self, interaction: Interaction) -> None:
        """Go live, if nothing is in the way."""
        scene = await self._desk.scene(interaction)
        if obstacle(scene):
            notice = scene.say("welcome-not-yet")
            await outgoing.update(interaction, overview.overview(replace(scene, notice=notice)))
            return
        await outgoing.in_time(interaction, self._welcome.start(scene.guild.id))
        await self._desk.show(interaction, overview.overview)

    @on_press("welcome:pause")
    async def press_pause(self, interaction: Interaction) -> None:
        scene = await self._desk.scene(interaction)
        await outgoing.in_time(interaction, self._welcome.pause(scene.guild.id))
        await self._desk.show(interaction, overview.overview)
