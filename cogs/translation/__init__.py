"""Translation on demand: /translate, the message menu, and flags as reactions."""

from bot.client import Teahouse
from cogs.translation.cog import TranslationCog
from cogs.translation.correctors import CardCorrector, FlagCorrector
from cogs.translation.flag_upkeep import FlagUpkeepCog
from cogs.translation.flags import FlagCog


async def setup(bot: Teahouse) -> None:
    cog = TranslationCog(bot.services)
    await bot.add_cog(cog)
    bot.tree.add_command(cog.menu)
    flags = FlagCog(bot)
    await bot.add_cog(flags)
    await bot.add_cog(FlagUpkeepCog(bot, flags))
    bot.translations.add(CardCorrector(bot))
    bot.translations.add(FlagCorrector(bot))
