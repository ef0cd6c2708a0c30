"""People who meet: /meet for everybody, /helper for helpers, /meetings for moderators."""

from bot.client import Teahouse
from cogs.buddies.ending import EndingCog
from cogs.buddies.helper import HelperCog
from cogs.buddies.meet import MeetCog
from cogs.buddies.overview import OverviewCog
from cogs.buddies.rounds import RoundsCog
from cogs.buddies.usher import Usher


async def setup(bot: Teahouse) -> None:
    usher = Usher(bot)
    for cog in (MeetCog(bot, usher), HelperCog(bot, usher), EndingCog(bot, usher)):
        await bot.add_cog(cog)
    await bot.add_cog(OverviewCog(bot))
    await bot.add_cog(RoundsCog(bot, usher))
