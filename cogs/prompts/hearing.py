"""What is simply written in a prompt's thread is an answer too. Ids and languages of it are kept, no text."""

from collections.abc import Collection
from contextlib import suppress
from datetime import timedelta

import discord
from discord.ext import commands

from bot.client import Teahouse
from bot.client.looking_back import MOST_CHANNELS, MOST_MESSAGES
from bot.client.reading import readable
from bot.features.prompts import Posting
from cogs.prompts.tally import Tally

# What was said in older threads while the bot was away is not counted any more.
_MISSED = timedelta(hours=48)
_SAID = (discord.MessageType.default, discord.MessageType.reply)


class HearingCog(commands.Cog):
    def __init__(self, bot: Teahouse, tally: Tally) -> None:
        self._bot = bot
        self._prompts = bot.services.prompts
        self._answers = bot.services.answers
        self._tally = tally

    async def cog_unload(self) -> None:
        await self._tally.close()

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        for posting in await self._prompts.discussed(_MISSED, MOST_CHANNELS):
            await self._catch_up(posting)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        await self._hear(message)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        if event.message.edited_at is not None:
            await self._hear(event.message)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        await self._lose(event.guild_id, event.channel_id, [event.message_id])

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        await self._lose(event.guild_id, event.channel_id, event.message_ids)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, event: discord.RawThreadDeleteEvent) -> None:
        posting = await self._prompts.of_thread(event.guild_id, event.thread_id)
        if posting is not None:
            await self._answers.thread_deleted(posting.guild_id, posting.posting_id)
            self._tally.touch(posting.guild_id, posting.posting_id)

    async def _hear(self, message: discord.Message) -> None:
        if message.guild is None or message.author.bot or message.type not in _SAID:
            return
        posting = await self._discussed(message.guild.id, message.channel.id)
        if posting is None:
            return
        if await self._answers.said(
            message.guild.id,
            posting.posting_id,
            message.id,
            message.author.id,
            readable(message),
            pictured=bool(message.attachments),
        ):
            self._tally.touch(message.guild.id, posting.posting_id)

    async def _catch_up(self, posting: Posting) -> None:
        """Hear what was written in a thread while nobody listened, and follow what was deleted."""
        guild = self._bot.get_guild(posting.guild_id)
        thread = guild.get_thread(posting.thread_id or 0) if guild else None
        if thread is None:
            return
        with suppress(discord.NotFound, discord.Forbidden):
            there = {message.id: message async for message in thread.history(limit=MOST_MESSAGES)}
            oldest = min(there) if len(there) == MOST_MESSAGES else 0
            known = await self._answers.messages(posting.guild_id, posting.posting_id)
            gone = [each for each in known if each >= oldest and each not in there]
            await self._lose(posting.guild_id, thread.id, gone)
            for message in there.values():
                await self._hear(message)

    async def _lose(self, guild_id: int | None, channel_id: int, message_ids: Collection[int]) -> None:
        posting = await self._discussed(guild_id or 0, channel_id) if message_ids else None
        if posting is not None:
            await self._answers.deleted(posting.guild_id, message_ids)
            self._tally.touch(posting.guild_id, posting.posting_id)

    async def _discussed(self, guild_id: int, channel_id: int) -> Posting | None:
        """The prompt whose thread this is. Most messages are in no thread of ours, and cost no query."""
        guild = self._bot.get_guild(guild_id)
        thread = guild.get_thread(channel_id) if guild else None
        if thread is None or thread.owner_id != self._bot.application_id:
            return None
        return await self._prompts.of_thread(guild_id, channel_id)
