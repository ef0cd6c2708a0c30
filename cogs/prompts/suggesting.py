"""/suggest for members, and the queue of /prompts suggestions for those who decide."""

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.notices import tell_admins
from bot.client.ui import number, on_press, on_submit, speaker, written
from bot.errors import UserError
from bot.features.prompts import Suggestion, deck_key
from bot.features.translation import Account, Translation, languages
from cogs.prompts import access, suggestion_cards


class SuggestCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._services = bot.services
        self._suggestions = bot.services.suggestions

    @app_commands.command(description="Suggest a question that everybody here could answer")
    @app_commands.guild_only()
    @app_commands.guild_install()
    async def suggest(self, interaction: Interaction) -> None:
        guild = access.present(interaction)
        work = self._suggestions.by(guild.id, interaction.user.id)
        mine = await outgoing.in_time(interaction, work)
        await outgoing.reply(interaction, suggestion_cards.own(speaker(interaction), mine))

    @on_press("suggest:write")
    async def write(self, interaction: Interaction) -> None:
        access.present(interaction)
        await outgoing.ask(interaction, suggestion_cards.form(speaker(interaction)))

    @on_submit("suggest:hand-in")
    async def hand_in(self, interaction: Interaction) -> None:
        guild, form, say = access.present(interaction), written(interaction), speaker(interaction)
        language = await self._services.reading_language(interaction.user.id, str(interaction.locale))
        work = self._suggestions.hand_in(
            guild.id, interaction.user.id, form["text"], form.get("note", ""), language
        )
        await outgoing.in_time(interaction, work)
        mine = await self._suggestions.by(guild.id, interaction.user.id)
        await outgoing.update(interaction, suggestion_cards.own(say, mine, say("suggest-thanks")))
        await self._tell(guild)

    @on_press("suggest:withdraw")
    async def withdraw(self, interaction: Interaction, suggestion_id: str) -> None:
        guild, say = access.present(interaction), speaker(interaction)
        work = self._suggestions.withdraw(guild.id, number(suggestion_id), interaction.user.id)
        await outgoing.in_time(interaction, work)
        mine = await self._suggestions.by(guild.id, interaction.user.id)
        await outgoing.update(interaction, suggestion_cards.own(say, mine, say("suggest-withdrawn")))

    async def open(self, interaction: Interaction) -> None:
        """The queue, from its beginning."""
        guild = access.managed(interaction)
        view = await outgoing.in_time(interaction, self._queue(interaction, guild, 0))
        await outgoing.reply(interaction, view)

    @on_press("suggest:look")
    async def look(self, interaction: Interaction) -> None:
        """From the notice, which everybody sees who sees its channel: the answer is for one."""
        guild = access.managed(interaction)
        view = await outgoing.in_time(interaction, self._queue(interaction, guild, 0))
        await outgoing.reply(interaction, view)

    @on_press("suggest:turn")
    async def turn(self, interaction: Interaction, place: str) -> None:
        await self._show(interaction, access.managed(interaction), number(place))

    @on_press("suggest:approve")
    async def approve(self, interaction: Interaction, suggestion_id: str) -> None:
        await self._approve(interaction, number(suggestion_id), "")

    @on_press("suggest:edit")
    async def edit(self, interaction: Interaction, suggestion_id: str) -> None:
        guild = access.managed(interaction)
        made = await self._suggestions.get(guild.id, number(suggestion_id))
        await outgoing.ask(interaction, suggestion_cards.edit_form(speaker(interaction), made))

    @on_submit("suggest:edited")
    async def edited(self, interaction: Interaction, suggestion_id: str) -> None:
        await self._approve(interaction, number(suggestion_id), written(interaction)["text"])

    @on_press("suggest:deny")
    async def deny(self, interaction: Interaction, suggestion_id: str) -> None:
        guild = access.managed(interaction)
        made = await self._suggestions.get(guild.id, number(suggestion_id))
        await outgoing.ask(interaction, suggestion_cards.denial_form(speaker(interaction), made))

    @on_submit("suggest:denied")
    async def denied(self, interaction: Interaction, suggestion_id: str) -> None:
        guild = access.managed(interaction)
        reason = written(interaction).get("reason", "")
        await outgoing.in_time(interaction, self._suggestions.deny(guild.id, number(suggestion_id), reason))
        await self._show(interaction, guild, 0)

    async def _approve(self, interaction: Interaction, suggestion_id: int, text: str) -> None:
        guild = access.managed(interaction)
        say = self._bot.strings.speak(str(guild.preferred_locale))
        work = self._suggestions.approve(guild.id, suggestion_id, say("suggest-deck"), text)
        await outgoing.in_time(interaction, work)
        await self._show(interaction, guild, 0)

    async def _show(self, interaction: Interaction, guild: discord.Guild, place: int) -> None:
        await outgoing.update(interaction, await self._queue(interaction, guild, place))

    async def _queue(self, interaction: Interaction, guild: discord.Guild, place: int) -> ui.LayoutView:
        say, waiting = speaker(interaction), await self._suggestions.waiting(guild.id)
        if not waiting:
            await self._services.notices.settle(_deed(guild.id))
            streams = await self._services.streams.of_guild(guild.id)
            asked = any(deck_key(guild.id) in stream.deck_keys for stream in streams)
            return suggestion_cards.empty(say, asked=asked)
        made = waiting[min(place, len(waiting) - 1)]
        translated = await self._translated(interaction, made)
        return suggestion_cards.queue(say, waiting, waiting.index(made), translated)

    async def _translated(self, interaction: Interaction, made: Suggestion) -> str | None:
        """What the admin reads; None where they read the original, or nobody can translate it now."""
        target = languages.from_locale(str(interaction.locale))
        account = Account(made.guild_id, interaction.user.id)
        try:
            outcome = await self._services.translation.translate(
                made.text, target, source=made.language, account=account
            )
        except UserError:
            return None
        return outcome.text if isinstance(outcome, Translation) else None

    async def _tell(self, guild: discord.Guild) -> None:
        """Admins hear once that something waits, until the queue is empty."""
        say = self._bot.strings.speak(str(guild.preferred_locale))
        await tell_admins(self._bot, guild, suggestion_cards.notice(say), deed=_deed(guild.id), hidden=True)


def _deed(guild_id: int) -> str:
    return f"suggestions:{guild_id}"
