"""What translating costs: /usage, budgets, and notices about them."""

from bot.client import Teahouse
from cogs.usage.cog import UsageCog


async def setup(bot: Teahouse) -> None:
    await bot.add_cog(UsageCog(bot))
