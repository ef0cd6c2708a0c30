"""Linked rooms: /link for admins, and the watch over what they agreed to."""

from bot.client import Teahouse
from cogs.rooms.drafts import DraftCog
from cogs.rooms.link import LinkCog
from cogs.rooms.watch import WatchCog


async def setup(bot: Teahouse) -> None:
    await bot.add_cog(LinkCog(bot))
    await bot.add_cog(DraftCog(bot))
    await bot.add_cog(WatchCog(bot))
