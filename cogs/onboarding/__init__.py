"""How newcomers are received: /welcome."""

from bot.client import Teahouse
from cogs.onboarding.preview import PreviewCog
from cogs.onboarding.settings import SettingsCog
from cogs.onboarding.steps import StepsCog
from cogs.onboarding.texts import TextsCog
from cogs.onboarding.transfer import TransferCog
from cogs.onboarding.welcome import WelcomeCog


async def setup(bot: Teahouse) -> None:
    preview, transfer = PreviewCog(bot), TransferCog(bot)
    for cog in (preview, transfer, SettingsCog(bot), StepsCog(bot), TextsCog(bot)):
        await bot.add_cog(cog)
    await bot.add_cog(WelcomeCog(bot, preview, transfer))
