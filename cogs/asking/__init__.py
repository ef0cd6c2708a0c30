"""Ask across: /ask and /answers for everybody, /ask-settings for admins."""

from bot.client import Teahouse
from cogs.asking.answering import AnsweringCog
from cogs.asking.ask import AskCog
from cogs.asking.clerk import Clerk
from cogs.asking.moderating import ModeratingCog
from cogs.asking.own import OwnCog
from cogs.asking.rounds import AskRoundsCog
from cogs.asking.searching import SearchingCog
from cogs.asking.settings import AskSettingsCog


async def setup(bot: Teahouse) -> None:
    clerk = Clerk(bot)
    for cog in (AskCog(bot, clerk), AnsweringCog(bot, clerk), OwnCog(bot, clerk), ModeratingCog(bot, clerk)):
        await bot.add_cog(cog)
    await bot.add_cog(SearchingCog(bot))
    await bot.add_cog(AskSettingsCog(bot))
    await bot.add_cog(AskRoundsCog(bot, clerk))
