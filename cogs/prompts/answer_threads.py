"""The threads in which answers stand."""

import asyncio
from contextlib import suppress
from weakref import WeakValueDictionary

import discord

from bot.client import Teahouse, outgoing
from bot.errors import UserError
from bot.features.prompts import Posting, Prompt
from bot.features.translation import from_locale
from bot.i18n import DEFAULT, Speaker
from cogs.prompts import self_translating

_NAME_LENGTH = 90  # Discord takes 100
_ARCHIVED = 50083  # Discord's code for what nobody may change in a sleeping thread
_IDLE_MINUTES: outgoing.IdleMinutes = 10080


class Threads:
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._prompts = bot.services.prompts
        self._changing = WeakValueDictionary[int, asyncio.Lock]()

    async def of(self, posting: Posting) -> int:
        """The thread of a posted prompt, opened where there is none (any more).

        Raises UserError where a moderator locked it, discord.NotFound or discord.Forbidden where it cannot
        be had.
        """
        thread = await self._there(posting) if posting.thread_id else None
        if thread is None:
            return await self._open(posting)
        if thread.locked:
            raise UserError("answer-locked")
        return thread.id

    def place_of_card(self, posting: Posting) -> int:
        """The channel that a posted prompt's card is in: of a forum's, its post."""
        return (posting.thread_id if posting.style == "forum" else None) or posting.channel_id

    def channel(self, channel_id: int) -> discord.PartialMessageable:
        return self._bot.get_partial_messageable(channel_id)

    def speaker(self, guild_id: int) -> Speaker:
        """Sentences for everybody in a server."""
        guild = self._bot.get_guild(guild_id)
        return self._bot.strings.speak(str(guild.preferred_locale) if guild else DEFAULT)

    def changing(self, posting: Posting) -> asyncio.Lock:
        """To be held from reading a card until it is changed: else one change undoes another."""
        return self._changing.setdefault(posting.posting_id, asyncio.Lock())

    async def revise(self, channel_id: int, message_id: int, view: discord.ui.LayoutView) -> bool:
        """Replace a message of ours; False where it is gone. A sleeping thread is woken for it alone.

        Raises discord.Forbidden.
        """
        try:
            return await outgoing.revise(self.channel(channel_id), message_id, view)
        except discord.HTTPException as error:
            if error.code != _ARCHIVED:
                raise
        thread = await self._bot.fetch_channel(channel_id)
        if not isinstance(thread, discord.Thread):
            return False
        await outgoing.change_thread(thread, thread.name, archived=False, locked=thread.locked)
        revised = await outgoing.revise(self.channel(channel_id), message_id, view)
        await outgoing.change_thread(thread, thread.name, archived=True, locked=thread.locked)
        return revised

    async def _there(self, posting: Posting) -> discord.Thread | None:
        """The thread as Discord has it; None where it was deleted."""
        guild, thread_id = self._bot.get_guild(posting.guild_id), posting.thread_id or 0
        with suppress(discord.NotFound):
            found = guild and (guild.get_thread(thread_id) or await guild.fetch_channel(thread_id))
            return found if isinstance(found, discord.Thread) else None
        return None

    async def _open(self, posting: Posting) -> int:
        if posting.message_id is None:
            raise UserError("prompts-posting-gone")
        prompt = await self._prompts.prompt(posting.guild_id, posting.prompt)
        channel = self._bot.get_partial_messageable(posting.channel_id, guild_id=posting.guild_id)
        message = channel.get_partial_message(posting.message_id)
        name = _name(prompt, self.speaker(posting.guild_id))
        thread_id = await outgoing.open_thread(message, name, _IDLE_MINUTES)
        await self._prompts.opened(posting, thread_id)
        await self_translating.start(self._bot.services, posting, prompt, thread_id)
        return thread_id


def _name(prompt: Prompt, say: Speaker) -> str:
    """The beginning of the question, in the server's language where it is in that."""
    wording = prompt.texts.get(from_locale(say.locale)) or next(iter(prompt.texts.values()))
    text = " ".join(wording.text.split())
    return text if len(text) <= _NAME_LENGTH else f"{text[: _NAME_LENGTH - 1].rstrip()}…"
