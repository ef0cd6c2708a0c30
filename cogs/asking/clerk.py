"""Brings the board to where the database says it is: posts, changes and marks questions and answers.

`attend` can be called at any time: after a press, every minute, after a crash. What was claimed before
is looked for in the channel's history before it is posted, so that it stands there once.
"""

import asyncio
import logging
from collections import defaultdict
from datetime import UTC, datetime, timedelta

import aiohttp
import discord

from bot.client import Teahouse, outgoing
from bot.client.notices import tell_admins
from bot.features.asking import Entry, Shown
from bot.features.translation import Account
from bot.i18n import Speaker
from cogs.asking import cards

log = logging.getLogger("teahouse.asking")

_SEARCHED_MESSAGES = 200
_CLOCK_DIFFERENCE = timedelta(minutes=1)
_NOT_NOW = (discord.DiscordServerError, discord.RateLimited, aiohttp.ClientError, OSError)


class Clerk:
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._asking = bot.services.asking
        self._todo = bot.services.ask_upkeep
        self._one_at_a_time: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def publish(self, entry: Entry) -> Entry:
        """Post what was just claimed; the entry as it is then, claimed still where Discord was in trouble."""
        await self.translate(entry)
        async with self._one_at_a_time[entry.guild_id]:
            await self._bring(entry, is_new=True)
        return (await self._asking.shown(entry)).entry

    async def attend(self, guild_id: int) -> None:
        """Do what is to be done in a server; what Discord does not answer to is done the next time."""
        async with self._one_at_a_time[guild_id]:
            for entry in await self._todo.to_do(guild_id):
                await self._bring(entry, is_new=False)

    async def catch_up(self) -> None:
        """Have the engines do what they owed when they were away."""
        for entry in await self._todo.owed():
            await self.translate(entry)

    async def translate(self, entry: Entry) -> None:
        if not entry.untranslated:
            return
        for made in await self._asking.translate(entry):
            account = Account(entry.guild_id, entry.author_id)
            self._bot.services.usage.record(account, "command", made)

    async def _bring(self, entry: Entry, *, is_new: bool) -> None:
        guild = self._bot.get_guild(entry.guild_id)
        if guild is None:
            return
        shown = await self._asking.shown(entry)
        if shown.entry.state == "posted" and shown.entry.version == shown.entry.shown:
            return
        try:
            if shown.entry.message_id is None:
                await self._post(guild, shown, is_new=is_new)
            else:
                await self._change(guild, shown)
        except _NOT_NOW as error:
            log.warning("ask_put_off", extra={"guild": guild.id}, exc_info=error)

    async def _post(self, guild: discord.Guild, shown: Shown, *, is_new: bool) -> None:
        if shown.entry.is_question and guild.get_channel(shown.entry.channel_id) is None:
            await self._move(guild, shown.entry)
            shown = await self._asking.shown(shown.entry)
        entry = shown.entry
        try:
            standing = None if is_new else await self._standing(guild, entry)
            if standing:
                await self._found(guild, shown, standing)
            elif not entry.is_up:
                await self._todo.settle(entry, None)
            elif entry.is_question:
                await self._post_question(guild, shown)
            else:
                await self._post_answer(guild, shown)
        except (discord.NotFound, discord.Forbidden) as error:
            log.warning("ask_refused", extra={"channel": entry.channel_id, "code": error.code})
            await self._refused(guild, entry, gone=isinstance(error, discord.NotFound))

    async def _post_question(self, guild: discord.Guild, shown: Shown) -> None:
        entry = shown.entry
        channel = guild.get_channel(entry.channel_id)
        view = cards.question(self._speaker(guild, entry), shown)
        if isinstance(channel, discord.ForumChannel):
            message_id = await outgoing.open_post(channel, cards.thread_name(shown), view)
        elif isinstance(channel, discord.TextChannel):
            message_id = await outgoing.post(channel, view, cards.sign(entry))
            await outgoing.open_thread(
                channel.get_partial_message(message_id), cards.thread_name(shown), idle_minutes=10080
            )
        else:
            await self._refused(guild, entry, gone=True)
            return
        await self._todo.settle(entry, message_id)

    async def _post_answer(self, guild: discord.Guild, shown: Shown) -> None:
        entry, asker = shown.entry, shown.question
        thread = self._bot.get_partial_messageable(entry.channel_id, guild_id=guild.id)
        view = cards.answer(self._speaker(guild, entry), shown)
        called = [] if asker.anonymous or asker.author_id == entry.author_id else [asker.author_id]
        await self._todo.settle(entry, await outgoing.call(thread, view, cards.sign(entry), users=called))

    async def _found(self, guild: discord.Guild, shown: Shown, message_id: int) -> None:
        """It was posted before a crash; what was to follow is done now."""
        entry = shown.entry
        channel = guild.get_channel(entry.channel_id)
        if entry.is_question and isinstance(channel, discord.TextChannel):
            name = cards.thread_name(shown) if shown.texts else "❓"
            await outgoing.open_thread(channel.get_partial_message(message_id), name, idle_minutes=10080)
        await outgoing.revise(self._where(guild, entry, message_id), message_id, self._card(guild, shown))
        await self._todo.settle(entry, message_id)

    async def _change(self, guild: discord.Guild, shown: Shown) -> None:
        entry = shown.entry
        message_id = entry.message_id or 0
        try:
            await outgoing.revise(self._where(guild, entry, message_id), message_id, self._card(guild, shown))
        except discord.Forbidden as error:
            log.warning("ask_not_changed", extra={"message": message_id, "code": error.code})
        await self._todo.settle(entry, message_id)

    async def _standing(self, guild: discord.Guild, entry: Entry) -> int | None:
        """The message of an entry, if it was posted before a crash."""
        since = datetime.fromtimestamp(entry.at, UTC) - _CLOCK_DIFFERENCE
        channel = guild.get_channel(entry.channel_id)
        if isinstance(channel, discord.ForumChannel):
            return await self._standing_post(guild, channel, entry, since)
        place = self._bot.get_partial_messageable(entry.channel_id, guild_id=guild.id)
        async for message in place.history(after=since, limit=_SEARCHED_MESSAGES):
            if message.author.id == self._bot.application_id and cards.is_signed(message, entry):
                return message.id
        return None

    async def _standing_post(
        self, guild: discord.Guild, forum: discord.ForumChannel, entry: Entry, since: datetime
    ) -> int | None:
        for thread in await guild.active_threads():
            mine = thread.parent_id == forum.id and thread.owner_id == self._bot.application_id
            if mine and thread.id >= discord.utils.time_snowflake(since):
                message = await thread.fetch_message(thread.id)
                if cards.is_signed(message, entry):
                    return thread.id
        return None

    async def _refused(self, guild: discord.Guild, entry: Entry, *, gone: bool) -> None:
        """A question waits for a board, and the admins are told; an answer whose thread is gone ends."""
        if not entry.is_question:
            if gone:
                await self._asking.withdraw(entry)
                await self._todo.settle((await self._asking.shown(entry)).entry, None)
            return
        await self._move(guild, entry)
        today = discord.utils.utcnow().date().isoformat()
        say = self._bot.strings.speak(str(guild.preferred_locale))
        view = cards.plain(say("ask-board-closed-admins"))
        await tell_admins(self._bot, guild, view, deed=f"ask:{guild.id}:{today}")

    async def _move(self, guild: discord.Guild, entry: Entry) -> None:
        """A question that could not be posted goes to the board that the admins have chosen since."""
        board = await self._bot.services.ask_boards.board(guild.id)
        if board.channel_id and board.channel_id != entry.channel_id:
            await self._todo.move(entry, board.channel_id)

    def _where(self, guild: discord.Guild, entry: Entry, message_id: int) -> discord.PartialMessageable:
        """The channel of an entry's message: in a forum a question is the first message of its post."""
        in_forum = entry.is_question and isinstance(guild.get_channel(entry.channel_id), discord.ForumChannel)
        return self._bot.get_partial_messageable(
            message_id if in_forum else entry.channel_id, guild_id=guild.id
        )

    def _card(self, guild: discord.Guild, shown: Shown) -> discord.ui.LayoutView:
        make = cards.question if shown.entry.is_question else cards.answer
        return make(self._speaker(guild, shown.entry), shown)

    def _speaker(self, guild: discord.Guild, entry: Entry) -> Speaker:
        """A card speaks to those it is for."""
        return self._bot.strings.speak_to(entry.target, str(guild.preferred_locale))
