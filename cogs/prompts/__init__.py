"""Questions by the clock: /prompts for admins, the clock that asks, the buttons of what was asked."""

from bot.client import Teahouse
from cogs.prompts import answers
from cogs.prompts.clock import ClockCog
from cogs.prompts.cog import PromptsCog
from cogs.prompts.more import MoreCog
from cogs.prompts.own_decks import OwnDecksCog
from cogs.prompts.pressing import PressCog
from cogs.prompts.suggesting import SuggestCog
from cogs.prompts.transfer import DeckFilesCog


async def setup(bot: Teahouse) -> None:
    clock, transfer, suggest = ClockCog(bot), DeckFilesCog(bot), SuggestCog(bot)
    prompts = PromptsCog(bot, clock, transfer, suggest)
    for cog in (clock, transfer, suggest, prompts, MoreCog(bot), OwnDecksCog(bot), PressCog(bot)):
        await bot.add_cog(cog)
    await answers.set_up(bot)
