"""What people answer to prompts: which cogs there are for it, and what they share."""

from bot.client import Teahouse
from cogs.prompts.answer_poster import AnswerPoster
from cogs.prompts.answer_threads import Threads
from cogs.prompts.answering import AnswerCog
from cogs.prompts.both_sides import SidesCog
from cogs.prompts.guessing import GuessCog
from cogs.prompts.hearing import HearingCog
from cogs.prompts.tally import Tally


async def set_up(bot: Teahouse) -> None:
    threads = Threads(bot)
    tally = Tally(bot, threads)
    poster = AnswerPoster(bot, threads, tally)
    for cog in (AnswerCog(bot, poster), HearingCog(bot, tally), GuessCog(bot, threads), SidesCog(bot)):
        await bot.add_cog(cog)
