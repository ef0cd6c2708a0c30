"""How newcomers are received: /welcome for admins; greetings and /guide for newcomers."""

from bot.client import Teahouse
from cogs.onboarding.doing import DoingCog
from cogs.onboarding.greeter import GreeterCog
from cogs.onboarding.guide import GuideCog
from cogs.onboarding.hellos import HelloCog
from cogs.onboarding.lost import LostCog
from cogs.onboarding.native import NativeCog
from cogs.onboarding.preview import PreviewCog
from cogs.onboarding.reading import Reading
from cogs.onboarding.role_making import RoleMakingCog
from cogs.onboarding.settings import SettingsCog
from cogs.onboarding.starting import StartingCog
from cogs.onboarding.status import StatusCog
from cogs.onboarding.steps import StepsCog
from cogs.onboarding.texts import TextsCog
from cogs.onboarding.transfer import TransferCog
from cogs.onboarding.upkeep import UpkeepCog
from cogs.onboarding.welcome import WelcomeCog


async def setup(bot: Teahouse) -> None:
    preview, transfer, status = PreviewCog(bot), TransferCog(bot), StatusCog(bot)
    for cog in (preview, transfer, status, NativeCog(bot), SettingsCog(bot), StepsCog(bot), TextsCog(bot)):
        await bot.add_cog(cog)
    await bot.add_cog(RoleMakingCog(bot))
    await bot.add_cog(WelcomeCog(bot, preview, transfer, status))
    reading = Reading(bot)
    for guest in (GreeterCog(bot), HelloCog(bot), GuideCog(bot, reading), LostCog(bot, reading)):
        await bot.add_cog(guest)
    await bot.add_cog(DoingCog(bot, reading))
    await bot.add_cog(StartingCog(bot))
    await bot.add_cog(UpkeepCog(bot, reading))
