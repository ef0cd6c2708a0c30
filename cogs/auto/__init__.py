"""Channels that translate themselves: /auto, and what is heard and posted there."""

from bot.client import Teahouse
from cogs.auto.cog import AutoCog
from cogs.auto.corrector import AutoCorrector
from cogs.auto.listener import AutoListener
from cogs.auto.poster import Poster


async def setup(bot: Teahouse) -> None:
    poster = Poster(bot)
    await bot.add_cog(AutoListener(bot, poster))
    await bot.add_cog(AutoCog(bot.services))
    bot.translations.add(AutoCorrector(bot, poster))
