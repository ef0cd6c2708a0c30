"""Opening the guide: the page somebody is at, in their language, with what has to be said first."""

from collections.abc import Sequence

import discord

from bot.client import Interaction, Teahouse, outgoing
from bot.features.onboarding import Progress
from cogs.onboarding import guide_pages
from cogs.onboarding.giving import Giver
from cogs.onboarding.guests import guest
from cogs.onboarding.guide_pages import Scene

# So many before somebody, and the roles are not there by the time the page is read.
_A_QUEUE = 5


class Reading:
    def __init__(self, bot: Teahouse) -> None:
        self._strings = bot.strings
        self._guide = bot.services.guide
        self._grants = bot.services.grants
        self._tasks = bot.services.tasks
        self._community = bot.services.community
        self.giver = Giver(bot)

    async def scene(self, interaction: Interaction, progress: Progress, notices: Sequence[str] = ()) -> Scene:
        """What the pages for whoever pressed are drawn from."""
        guild, who = guest(interaction)
        return Scene(
            say=self._strings.speak(progress.language),
            guild=guild,
            member=interaction.user.mention,
            progress=progress,
            profile=await self._community.profile(who.user_id),
            interests=await self._guide.interests(who.guild_id, who.user_id),
            refused=tuple(await self._grants.refused(who.guild_id, who.user_id)),
            notices=tuple(notices),
        )

    async def here(self, interaction: Interaction) -> Scene:
        """The same, where they are."""
        _, who = guest(interaction)
        return await self.scene(interaction, await self._guide.progress(who))

    async def page(
        self, interaction: Interaction, progress: Progress, notices: Sequence[str] = ()
    ) -> discord.ui.LayoutView:
        """The page of the step somebody is at; the roles they are owed are on their way."""
        guild, who = guest(interaction)
        self._tasks.watch(guild.id, who.user_id)
        said = [*notices, *self._said(progress)]
        ahead = self.giver.start(guild.id, who.user_id)
        if ahead >= _A_QUEUE:
            said.append(self._strings.speak(progress.language)("guide-queue", ahead=ahead))
        return guide_pages.page(await self.scene(interaction, progress, said))

    async def show(self, interaction: Interaction, progress: Progress, notices: Sequence[str] = ()) -> None:
        """Turn the guide to that page."""
        await outgoing.update(interaction, await self.page(interaction, progress, notices))

    def _said(self, progress: Progress) -> list[str]:
        say = self._strings.speak(progress.language)
        known = {"guide-moved": progress.moved, "guide-returned": progress.returned}
        return [say(key) for key, is_so in known.items() if is_so]
