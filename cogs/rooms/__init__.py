"""Linked rooms: one conversation, a channel for each language."""

from bot.client import Teahouse
from cogs.rooms.carrier import CarrierCog


async def setup(bot: Teahouse) -> None:
    await bot.add_cog(CarrierCog(bot))
