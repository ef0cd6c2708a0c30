"""The buttons of a posted prompt, for everybody."""

import discord
from discord import ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing, roles
from bot.client.ui import account, number, on_press, speaker
from bot.errors import UserError
from cogs.prompts import access, cards, wording


class PressCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._services = bot.services

    @on_press("prompts:mine")
    async def mine(self, interaction: Interaction, posting_id: str) -> None:
        """Show the prompt in the reader's language, privately."""
        guild = access.present(interaction)
        posting = await self._services.prompts.posting(guild.id, number(posting_id))
        prompt = await self._services.prompts.prompt(guild.id, posting.prompt)
        language = await self._services.reading_language(interaction.user.id, str(interaction.locale))
        work = wording.in_language(self._services, account(interaction), prompt, language)
        line = await outgoing.in_time(interaction, work)
        say = speaker(interaction)
        note = "" if line else say("prompts-untranslated")
        await outgoing.reply(interaction, cards.private(say, line or wording.original(prompt), note))

    @on_press("prompts:bell")
    async def bell(self, interaction: Interaction, posting_id: str) -> None:
        """Give the stream's role to who presses, or take it back."""
        guild, say = access.present(interaction), speaker(interaction)
        posting = await self._services.prompts.posting(guild.id, number(posting_id))
        stream = await self._services.streams.get(guild.id, posting.stream_id)
        role = guild.get_role(stream.role_id) if stream.role_id else None
        member = interaction.user
        if role is None or not isinstance(member, discord.Member):
            raise UserError("prompts-bell-none")
        if error := roles.refusal(role, None, guild.me):
            raise error
        if has := role in member.roles:
            await outgoing.in_time(interaction, member.remove_roles(role))
        else:
            await outgoing.in_time(interaction, member.add_roles(role))
        sentence = say("prompts-bell-off" if has else "prompts-bell-on", role=role.mention)
        view = ui.LayoutView(timeout=None)
        view.add_item(ui.TextDisplay(sentence))
        await outgoing.reply(interaction, view)
