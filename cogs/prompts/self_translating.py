"""The threads of prompts translate what is written in them by themselves."""

from contextlib import suppress

from bot.errors import UserError
from bot.features.prompts import Posting, Prompt
from bot.services import Services

# Only the threads that people still answer in translate themselves: a server may have only so many places.
_TRANSLATED_THREADS = 7


async def start(services: Services, posting: Posting, prompt: Prompt, thread_id: int) -> None:
    """Have a thread translate itself, unless its channel does already; the oldest ones no longer do."""
    guild_id, places = posting.guild_id, services.auto.places
    if places.nearest(guild_id, (thread_id, posting.channel_id)):
        return
    languages = await services.community.guild_languages(guild_id) or tuple(prompt.texts)
    latest = await services.prompts.latest(posting.stream_id, _TRANSLATED_THREADS + 1)
    for old in latest[_TRANSLATED_THREADS - 1 :]:
        if old.thread_id:
            await places.remove(guild_id, old.thread_id)
    with suppress(UserError):  # as many places as there can be: this thread is read with the menu
        await places.prepare(guild_id, thread_id, languages)
        await places.pause(guild_id, thread_id, paused=False)
