"""For readers of which languages a prompt was asked."""

from contextlib import suppress

from bot.errors import UserError
from bot.features.prompts import Posting
from bot.services import Services


async def languages(services: Services, posting: Posting) -> tuple[str, ...]:
    """Those of the server; where nobody chose any, those that the prompt is written in."""
    if chosen := await services.community.guild_languages(posting.guild_id):
        return chosen
    with suppress(UserError):  # the prompt was taken out of its deck
        return tuple((await services.prompts.prompt(posting.guild_id, posting.prompt)).texts)
    return ()
