"""Prompts on their way into a channel, in the style of their stream."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta

import discord

from bot.client import Teahouse, outgoing
from bot.features.prompts import CannotPost, Work
from cogs.prompts import cards, self_translating, wording
from cogs.prompts.access import Place

# How far back an earlier try may lie, and how much of what was said since is looked through.
_BACK = timedelta(hours=2)
_MOST_MESSAGES = 200


class StreamPoster:
    """Posts the work of one stream."""

    def __init__(self, bot: Teahouse, role_id: int | None) -> None:
        self._bot = bot
        self._role_id = role_id

    async def find(self, work: Work) -> int | None:
        """The message of an earlier try, None where there is none. Raises CannotPost."""
        with _refusals():
            channel = self._channel(work)
            async for message in _messages(channel, _since(work)):
                if message.author.id == self._bot.application_id and self._is_it(message, work):
                    return message.id
        return None

    async def post(self, work: Work) -> int:
        """Post a prompt; the message's id. Raises CannotPost."""
        with _refusals():
            channel = self._channel(work)
            say = self._bot.strings.speak(str(channel.guild.preferred_locale))
            lines = await wording.lines(self._bot.services, channel.guild.id, work.prompt)
            deck = await self._deck(work, str(channel.guild.preferred_locale))
            role = self._role_id if self._role_id and channel.guild.get_role(self._role_id) else None
            view = cards.question(say, work.posting, work.prompt, lines, deck, role)
            called = [role] if role else []
            if isinstance(channel, discord.ForumChannel):
                return await outgoing.open_post(channel, cards.title(lines), view, called)
            if work.posting.style == "poll" and (poll := cards.poll(work.prompt, lines, say)):
                text = cards.poll_text(say, work.prompt, lines, deck, role)
                return await outgoing.poll(channel, text, poll, work.nonce, called)
            if called:
                return await outgoing.call(channel, view, work.nonce, roles=called)
            return await outgoing.post(channel, view, work.nonce)

    async def open_thread(self, work: Work, message_id: int) -> int | None:
        """The thread for the answers, which translates itself; None where the style has none."""
        channel = self._channel(work)
        if isinstance(channel, discord.TextChannel):
            if work.posting.style != "thread":
                return None
            lines = await wording.lines(self._bot.services, channel.guild.id, work.prompt)
            with _refusals():
                message = channel.get_partial_message(message_id)
                await outgoing.open_thread(message, cards.title(lines), idle_minutes=10080)
        await self_translating.start(self._bot.services, work.posting, work.prompt, message_id)
        return message_id  # a thread has the id of the message it is on, a forum post that of its first

    def _channel(self, work: Work) -> Place:
        guild = self._bot.get_guild(work.posting.guild_id)
        channel = guild.get_channel(work.posting.channel_id) if guild else None
        if not isinstance(channel, Place):
            raise CannotPost("channel")
        return channel

    async def _deck(self, work: Work, locale: str) -> str:
        decks = await self._bot.services.stock.decks(work.posting.guild_id)
        deck = decks.get(work.prompt.deck)
        return deck.name(locale.partition("-")[0]) if deck else work.prompt.deck

    def _is_it(self, message: discord.Message, work: Work) -> bool:
        if message.poll is not None and work.posting.style == "poll":
            return any(wording.text in message.content for wording in work.prompt.texts.values())
        return cards.is_card(message, work.posting.posting_id)


@contextmanager
def _refusals() -> Iterator[None]:
    """Turn what Discord refuses for good into CannotPost; a message that is gone is not among that."""
    try:
        yield
    except discord.Forbidden as error:
        raise CannotPost("access") from error
    except discord.NotFound as error:
        raise CannotPost("channel") from error


def _since(work: Work) -> datetime:
    return datetime.fromtimestamp(work.posting.occurrence, UTC) - _BACK


async def _messages(channel: Place, since: datetime) -> AsyncIterator[discord.Message]:
    """What was posted in a channel, or as the first of a forum's posts, since then; the newest first."""
    after = discord.Object(discord.utils.time_snowflake(since))
    if isinstance(channel, discord.TextChannel):
        async for message in channel.history(after=after, limit=_MOST_MESSAGES, oldest_first=False):
            yield message
        return
    for thread in await channel.guild.active_threads():
        if thread.parent_id == channel.id and thread.id > after.id and thread.owner_id == channel.guild.me.id:
            with suppress(discord.NotFound):
                yield await thread.fetch_message(thread.id)
