"""Translation on demand: /translate and the message menu."""

from bot.client import Teahouse
from cogs.translation.cog import TranslationCog


async def setup(bot: Teahouse) -> None:
    cog = TranslationCog(bot.services)
    await bot.add_cog(cog)
    bot.tree.add_command(cog.menu)
