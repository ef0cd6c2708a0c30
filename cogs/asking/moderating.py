"""What moderators may do with a question or an answer: remove it, keep it, look who wrote it."""

import logging

from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import number, on_press, speaker
from cogs.asking import cards, rights
from cogs.asking.clerk import Clerk

log = logging.getLogger("teahouse.asking")


class ModeratingCog(commands.Cog):
    def __init__(self, bot: Teahouse, clerk: Clerk) -> None:
        self._bot = bot
        self._asking = bot.services.asking
        self._clerk = clerk

    @on_press("ask:remove")
    async def remove(self, interaction: Interaction, entry_id: str) -> None:
        guild, member = rights.moderated(interaction)
        await self._asking.remove(await self._asking.entry(guild.id, number(entry_id)))
        await outgoing.in_time(interaction, self._clerk.attend(guild.id))
        say = self._bot.strings.speak(str(guild.preferred_locale))
        await outgoing.update(interaction, cards.plain(say("ask-removed-by", member=member.mention)))

    @on_press("ask:keep")
    async def keep(self, interaction: Interaction, entry_id: str) -> None:
        guild, member = rights.moderated(interaction)
        entry = await self._asking.entry(guild.id, number(entry_id))
        say = self._bot.strings.speak(str(guild.preferred_locale))
        text = say("ask-kept-by", member=member.mention, link=cards.link(entry))
        await outgoing.update(interaction, cards.plain(text))

    @on_press("ask:who")
    async def who(self, interaction: Interaction, entry_id: str) -> None:
        """Privately; that somebody looked is kept in the database and in the log."""
        guild, member = rights.moderated(interaction)
        entry = await self._asking.entry(guild.id, number(entry_id))
        author = await self._asking.look(entry, member.id)
        log.info("ask_looked_who", extra={"guild": guild.id, "entry": entry.id, "moderator": member.id})
        text = speaker(interaction)("ask-who-is", member=f"<@{author}>", id=str(author))
        await outgoing.reply(interaction, cards.plain(text))
