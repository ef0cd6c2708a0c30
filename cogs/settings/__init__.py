"""What members and servers decide: /language and /settings."""

from bot.client import Teahouse
from cogs.settings.departures import DepartureCog
from cogs.settings.forgetting import ForgetCog
from cogs.settings.language import LanguageCog
from cogs.settings.server import ServerCog


async def setup(bot: Teahouse) -> None:
    await bot.add_cog(LanguageCog(bot.services))
    await bot.add_cog(ServerCog(bot))
    await bot.add_cog(ForgetCog(bot.services))
    await bot.add_cog(DepartureCog(bot))
