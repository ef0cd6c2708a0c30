"""/glossary: the list for everybody; to add, change and remove terms for moderators."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Interaction, outgoing
from bot.client.ui import number, on_press, on_submit, speaker, suggestions, written
from bot.features.glossary import entries
from bot.features.translation import languages
from bot.services import Services
from cogs.glossary import cards, forms, moderation, rights, spreadsheets

_CHOICE_LENGTH = 100  # Discord's limit
_COMMON = ("en", "zh-Hans", "es")  # where a server has not set its languages


@app_commands.guild_only()
@app_commands.guild_install()
class GlossaryCog(
    commands.GroupCog, group_name="glossary", group_description="Words this community has agreed on"
):
    def __init__(self, services: Services) -> None:
        self._glossary = services.glossary
        self._services = services

    @app_commands.command(name="list", description="See the words this community has agreed on")
    @app_commands.describe(search="A word in any language, or a part of one")
    async def show(
        self,
        interaction: Interaction,
        search: app_commands.Range[str, 1, entries.SPELLING_LENGTH] | None = None,
    ) -> None:
        guild_id = rights.server(interaction)
        await outgoing.reply(interaction, await self._page(interaction, guild_id, search or "", 0))

    @on_press("glossary:page")
    async def turn(self, interaction: Interaction, page: str) -> None:
        """Show another page of the list, searched for the same."""
        query = cards.read_query(interaction.message)
        guild_id = rights.server(interaction)
        await outgoing.update(interaction, await self._page(interaction, guild_id, query, number(page)))

    @app_commands.command(
        description="Add a word: how it is said in each language, or that it stays as it is"
    )
    async def add(self, interaction: Interaction) -> None:
        codes = await self._languages(interaction, rights.moderated(interaction))
        await outgoing.ask(interaction, forms.term_form(speaker(interaction), codes))

    @on_submit("glossary:add")
    async def added(self, interaction: Interaction) -> None:
        guild_id = rights.moderated(interaction)
        spelled, note = forms.read(written(interaction))
        work = self._glossary.write(guild_id, interaction.user.id, spelled, note)
        entry = await outgoing.in_time(interaction, work)
        await outgoing.reply(interaction, cards.saved(speaker(interaction), "glossary-added", entry))

    @app_commands.command(description="Change a word in the glossary")
    @app_commands.describe(term="Start typing the word in any language")
    async def edit(self, interaction: Interaction, term: str) -> None:
        guild_id = rights.moderated(interaction)
        entry = await self._glossary.find(guild_id, term)
        codes = await self._languages(interaction, guild_id)
        await outgoing.ask(interaction, forms.term_form(speaker(interaction), codes, entry))

    @on_submit("glossary:edit")
    async def edited(self, interaction: Interaction, term_id: str) -> None:
        guild_id = rights.moderated(interaction)
        spelled, note = forms.read(written(interaction))
        work = self._glossary.write(guild_id, interaction.user.id, spelled, note, number(term_id))
        entry = await outgoing.in_time(interaction, work)
        await outgoing.reply(interaction, cards.saved(speaker(interaction), "glossary-changed", entry))

    @app_commands.command(description="Remove a word, so that it is translated like any other")
    @app_commands.describe(term="Start typing the word in any language")
    async def remove(self, interaction: Interaction, term: str) -> None:
        entry = await self._glossary.find(rights.moderated(interaction), term)
        await outgoing.reply(interaction, cards.removing(speaker(interaction), entry))

    @on_press("glossary:remove")
    async def removed(self, interaction: Interaction, term_id: str) -> None:
        guild_id = rights.moderated(interaction)
        entry = await self._glossary.find(guild_id, term_id)
        await outgoing.in_time(interaction, self._glossary.remove(guild_id, entry.id))
        await outgoing.update(interaction, cards.saved(speaker(interaction), "glossary-removed", entry))

    @on_press("glossary:keep")
    async def kept(self, interaction: Interaction) -> None:
        await outgoing.update(interaction, cards.sentence(speaker(interaction)("glossary-kept")))

    @edit.autocomplete("term")
    @remove.autocomplete("term")
    @suggestions
    async def suggest_terms(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        found = await self._glossary.entries(rights.moderated(interaction), current)
        return [
            app_commands.Choice(name=entries.title(entry)[:_CHOICE_LENGTH], value=str(entry.id))
            for entry in found[: languages.MOST_CHOICES]
        ]

    @app_commands.command(description="Get all words as a spreadsheet")
    async def export(self, interaction: Interaction) -> None:
        await spreadsheets.export(self._services, interaction, rights.moderated(interaction))

    @app_commands.command(name="import", description="Add and change words from a spreadsheet")
    @app_commands.describe(file="A CSV file like the one that export gives you")
    async def import_(self, interaction: Interaction, file: discord.Attachment) -> None:
        await spreadsheets.preview(self._services, interaction, rights.moderated(interaction), file)

    @app_commands.command(description="Who is trusted with translations, and where suggestions go")
    async def settings(self, interaction: Interaction) -> None:
        guild_id = rights.managed(interaction)
        panel = moderation.panel(interaction, await self._glossary.moderation(guild_id))
        await outgoing.reply(interaction, panel)

    async def _page(
        self, interaction: Interaction, guild_id: int, query: str, page: int
    ) -> discord.ui.LayoutView:
        found = await outgoing.in_time(interaction, self._glossary.entries(guild_id, query))
        return cards.listing(speaker(interaction), found, query, page)

    async def _languages(self, interaction: Interaction, guild_id: int) -> list[str]:
        """The languages that a form has fields for: the server's, or the moderator's own and common ones."""
        here = await self._services.community.guild_languages(guild_id)
        own = languages.from_locale(str(interaction.locale))
        return list(dict.fromkeys(here or (own, *_COMMON)))[: forms.FIELDS]
