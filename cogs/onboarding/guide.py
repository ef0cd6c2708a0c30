"""/guide and the buttons of greetings: a newcomer's private way through the server's welcome."""

from collections.abc import Sequence

from discord import app_commands
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import chosen, on_choice, on_press
from bot.errors import UserError
from bot.features.community import Ability
from bot.features.translation import languages
from cogs.onboarding import guide_pages
from cogs.onboarding.cards import START
from cogs.onboarding.guests import guest
from cogs.onboarding.reading import Reading


class GuideCog(commands.Cog):
    def __init__(self, bot: Teahouse, reading: Reading) -> None:
        self._services = bot.services
        self._strings = bot.strings
        self._guide = bot.services.guide
        self._greetings = bot.services.greetings
        self._community = bot.services.community
        self._reading = reading

    @app_commands.command(description="Your guide to this server, where you left off")
    @app_commands.guild_only()
    @app_commands.guild_install()
    async def guide(self, interaction: Interaction) -> None:
        _, who = guest(interaction)
        guess = await self._services.reading_language(who.user_id, str(interaction.locale))
        progress = await outgoing.in_time(interaction, self._guide.resume(who, guess))
        await outgoing.reply(interaction, await self._reading.page(interaction, progress))

    @on_press("greeting:language")
    async def open(self, interaction: Interaction, language: str, nonce: str) -> None:
        """Open the guide for whoever pressed, also below the greeting of somebody else."""
        guild, who = guest(interaction)
        progress = await outgoing.in_time(interaction, self._guide.begin(who, language))
        notices: Sequence[str] = ()
        card = None if nonce == START else await self._greetings.card(guild.id, nonce)
        if card and who.user_id not in card.user_ids:
            notices = [self._strings.speak(language)("guide-of-somebody-else")]
        await outgoing.reply(interaction, await self._reading.page(interaction, progress, notices))

    @on_press("guide:go")
    async def go(self, interaction: Interaction, step: str) -> None:
        _, who = guest(interaction)
        progress = await outgoing.in_time(interaction, self._guide.go(who, step))
        await self._reading.show(interaction, progress)

    @on_press("guide:do")
    async def do(self, interaction: Interaction, step: str) -> None:
        """Be done with a step: read it, accept it, come to the end."""
        _, who = guest(interaction)
        progress = await outgoing.in_time(interaction, self._guide.do(who, step))
        await self._reading.show(interaction, progress)

    @on_choice("guide:turn")
    async def turn(self, interaction: Interaction) -> None:
        await self.go(interaction, _one(interaction))

    @on_choice("guide:speak")
    async def speak(self, interaction: Interaction) -> None:
        """Read the guide in another language from here on."""
        _, who = guest(interaction)
        progress = await outgoing.in_time(interaction, self._guide.begin(who, _one(interaction)))
        await self._reading.show(interaction, progress)

    @on_press("guide:contents")
    async def contents(self, interaction: Interaction) -> None:
        scene = await outgoing.in_time(interaction, self._reading.here(interaction))
        await outgoing.update(interaction, guide_pages.contents(scene))

    @on_choice("guide:languages")
    async def choose(self, interaction: Interaction, ability: Ability) -> None:
        """Keep what somebody reads, speaks and learns, as /language does; roles follow what they read."""
        if ability not in guide_pages.ABILITIES:
            raise UserError("error-component-outdated")
        _, who = guest(interaction)
        codes = [languages.known(code) for code in chosen(interaction)]
        profile = await self._community.profile(who.user_id)
        known: tuple[str, ...] = getattr(profile, ability)
        lists = {ability: languages.reordered(known, codes)}
        await outgoing.in_time(interaction, self._community.set_languages(who.user_id, lists))
        if ability == "reads":
            await self._guide.speaks(who, codes)
        await self._reading.show(interaction, await self._guide.progress(who))

    @on_choice("guide:interests")
    async def like(self, interaction: Interaction, step: str) -> None:
        _, who = guest(interaction)
        await outgoing.in_time(interaction, self._guide.likes(who, step, chosen(interaction)))
        await self._reading.show(interaction, await self._guide.progress(who))


def _one(interaction: Interaction) -> str:
    return chosen(interaction)[0]
