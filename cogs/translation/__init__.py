"""Translation on demand: /translate, the message menu, and flags as reactions."""

from bot.client import Teahouse
from cogs.translation.cog import TranslationCog
from cogs.translation.correctors import CardCorrector, FlagCorrector
from cogs.translation.flags import FlagCog


async def setup(bot: Teahouse) -> None:
    cog = TranslationCog(bot.services)
    await bot.add_cog(cog)
    bot.tree.add_command(cog.menu)
    await bot.add_cog(FlagCog(bot))
    bot.translations.add(CardCorrector(bot))
    bot.translations.add(FlagCorrector(bot))
