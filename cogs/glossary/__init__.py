"""Words that the community settles: /glossary, and better translations by its members."""

from bot.client import Teahouse
from cogs.glossary.cog import GlossaryCog
from cogs.glossary.moderation import ModerationCog
from cogs.glossary.spreadsheets import SpreadsheetCog
from cogs.glossary.suggestions import SuggestionCog


async def setup(bot: Teahouse) -> None:
    await bot.add_cog(GlossaryCog(bot.services))
    await bot.add_cog(SpreadsheetCog(bot.services))
    await bot.add_cog(ModerationCog(bot.services))
    suggestions = SuggestionCog(bot)
    await bot.add_cog(suggestions)
    bot.tree.add_command(suggestions.menu)
