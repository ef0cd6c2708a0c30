"""Linked rooms: /link for admins, the watch over what they agreed to, and what is carried."""

from bot.client import Teahouse
from cogs.rooms.carrier import CarrierCog
from cogs.rooms.drafts import DraftCog
from cogs.rooms.echo_return import EchoReturnCog
from cogs.rooms.echoes import EchoCog
from cogs.rooms.echoing import Echoes
from cogs.rooms.link import LinkCog
from cogs.rooms.original import OriginalCog
from cogs.rooms.watch import WatchCog


async def setup(bot: Teahouse) -> None:
    await bot.add_cog(LinkCog(bot))
    await bot.add_cog(DraftCog(bot))
    await bot.add_cog(WatchCog(bot))
    await bot.add_cog(CarrierCog(bot))
    echoes = Echoes(bot)
    await bot.add_cog(EchoCog(bot, echoes))
    await bot.add_cog(EchoReturnCog(bot, echoes))
    original = OriginalCog(bot)
    await bot.add_cog(original)
    bot.tree.add_command(original.menu)
