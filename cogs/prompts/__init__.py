"""Streams of prompts: the panel, the cards, the clock, and what people answer."""

from bot.client import Teahouse
from cogs.prompts.answer_poster import AnswerPoster
from cogs.prompts.answer_threads import Threads
from cogs.prompts.answering import AnswerCog
from cogs.prompts.hearing import HearingCog
from cogs.prompts.tally import Tally


async def setup(bot: Teahouse) -> None:
    await set_up_answers(bot)


async def set_up_answers(bot: Teahouse) -> None:
    threads, tally = Threads(bot), Tally(bot)
    poster = AnswerPoster(bot, threads, tally)
    for cog in (AnswerCog(bot, poster), HearingCog(bot, tally)):
        await bot.add_cog(cog)
