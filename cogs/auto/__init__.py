"""Channels that translate themselves: /auto, and what is heard and posted there."""

from bot.client import Teahouse
from cogs.auto.cog import AutoCog
from cogs.auto.listener import AutoListener


async def setup(bot: Teahouse) -> None:
    await bot.add_cog(AutoListener(bot))
    await bot.add_cog(AutoCog(bot.services))
