"""*I'm lost*: common questions, a line to try translation on, a helper without shame, a copy to keep."""

import discord
from discord.ext import commands

from bot.client import Interaction, Teahouse, notices, outgoing
from bot.client.ui import on_press
from bot.errors import UserError
from bot.features.onboarding import Lost
from bot.features.translation import Account, Translation, own_name
from bot.i18n import DEFAULT, nearest
from cogs.onboarding import lost_pages
from cogs.onboarding.guests import guest
from cogs.onboarding.guide_pages import Scene
from cogs.onboarding.reading import Reading

# The answer under this id is about reading what others write: translation can be tried below it.
_ABOUT_TRANSLATION = "read"
# What somebody else might say here, in a language that the reader of the guide does not read.
_EXAMPLES = {DEFAULT: ("zh-Hans", "很高兴认识你"), "zh-CN": ("en", "Nice to meet you")}
_OTHERS = ("en", "Nice to meet you")


class LostCog(commands.Cog):
    def __init__(self, bot: Teahouse, reading: Reading) -> None:
        self._bot = bot
        self._reading = reading
        self._guide = bot.services.guide
        self._helpers = bot.services.helpers
        self._translation = bot.services.translation

    @on_press("guide:lost")
    async def lost(self, interaction: Interaction) -> None:
        scene = await outgoing.in_time(interaction, self._reading.here(interaction))
        await outgoing.update(interaction, lost_pages.lost(scene))

    @on_press("guide:answer")
    async def answer(self, interaction: Interaction, asked: str) -> None:
        scene = await outgoing.in_time(interaction, self._reading.here(interaction))
        found = _asked(scene, asked)
        example = _example(scene)[1] if found.id == _ABOUT_TRANSLATION else ""
        await outgoing.update(interaction, lost_pages.answer(scene, found, example))

    @on_press("guide:try")
    async def translate(self, interaction: Interaction, asked: str) -> None:
        """Translate the example, as a message in a channel would be."""
        scene = await self._reading.here(interaction)
        source, text = _example(scene)
        account = Account(scene.guild.id, interaction.user.id)
        work = self._translation.translate(text, scene.progress.language, source=source, account=account)
        translated = await outgoing.in_time(interaction, work)
        shown = translated.text if isinstance(translated, Translation) else text
        await outgoing.update(interaction, lost_pages.answer(scene, _asked(scene, asked), text, shown))

    @on_press("guide:copy")
    async def copy(self, interaction: Interaction) -> None:
        """Send the guide as direct messages; where those are closed, give it here, for them alone."""
        scene = await outgoing.in_time(interaction, self._reading.here(interaction))
        await outgoing.acknowledge(interaction)
        pages = lost_pages.copies(scene)
        try:
            await outgoing.hand_over(interaction.user, pages)
        except discord.Forbidden:
            await outgoing.notice(interaction, scene.say("guide-copy-closed"))
            for page in lost_pages.copies(scene):
                await outgoing.follow(interaction, page)
        else:
            await outgoing.notice(interaction, scene.say("guide-copy-sent"))

    @on_press("guide:call")
    async def call(self, interaction: Interaction) -> None:
        """Ask the helpers, where only they see it, to look after somebody."""
        scene = await outgoing.in_time(interaction, self._reading.here(interaction))
        _, who = guest(interaction)
        channel = await notices.hidden_place(self._bot, scene.guild, scene.flow.helpers_channel())
        if channel is None:
            raise UserError("guide-no-helpers")
        if not await self._guide.calls(who):
            raise UserError("guide-called-already")
        helpers = scene.guild.get_role(scene.flow.place("helpers") or 0)
        say = self._bot.strings.speak(str(scene.guild.preferred_locale))
        language = own_name(scene.progress.language)
        text = say("guide-calls", member=scene.member, language=language, step=_title(scene))
        call = await self._helpers.call(
            scene.guild.id, interaction.user.id, scene.progress.language, channel.id
        )
        view = lost_pages.call(say, f"{helpers.mention} {text}" if helpers else text, call.nonce)
        await outgoing.call(channel, view, call.nonce, roles=[helpers.id] if helpers else [])
        await outgoing.notice(interaction, scene.say("guide-called"))


def _asked(scene: Scene, identity: str) -> Lost:
    """The question with this id. Raises UserError where the guide has it no more."""
    found = next((each for each in scene.flow.lost if each.id == identity), None)
    if found is None:
        raise UserError("error-component-outdated")
    return found


def _example(scene: Scene) -> tuple[str, str]:
    """A language, and a line in it."""
    return _EXAMPLES.get(nearest(scene.progress.language), _OTHERS)


def _title(scene: Scene) -> str:
    return scene.progress.step.title(scene.progress.language)
