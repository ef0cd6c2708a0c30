"""Flags as reactions: a flag under a message is answered with its translation."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta

import discord
from discord.ext import commands

from bot.client import Teahouse, outgoing
from bot.client.reading import readable
from bot.errors import UserError
from bot.features.translation import Answers, Errand, Place, flags
from bot.i18n import Speaker
from cogs.translation import flag_cards

log = logging.getLogger("teahouse.flags")

NOTICE_SECONDS = 20.0
# To try again means something else with flags than with commands.
_WITH_A_FLAG = {
    "translation-no-engine": "translation-flag-no-engine",
    "translation-limit": "translation-flag-limit",
    "usage-spent-server": "usage-flag-spent-server",
    "usage-spent-member": "usage-flag-spent-member",
}
_FORBIDDEN_SECONDS = 600.0
# How much of what was said after a crash may hold our reply; and how far two clocks may differ.
_SEARCHED_MESSAGES = 200
_CLOCK_DIFFERENCE = timedelta(minutes=1)


class FlagCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._flags = bot.services.flags
        self._closing = asyncio.Event()
        self._notices: set[asyncio.Task[None]] = set()

    async def cog_unload(self) -> None:
        self._closing.set()
        await asyncio.gather(*self._notices)

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Finish what an earlier run claimed and did not get to post."""
        await self._carry_out_all(await self._flags.unfinished())

    @commands.Cog.listener()
    async def on_raw_reaction_add(self, event: discord.RawReactionActionEvent) -> None:
        flag = flags.read(event.emoji.name)
        by_bot = event.member is not None and event.member.bot
        if flag is None or event.guild_id is None or by_bot or event.message_author_id == self._own_id:
            return
        place = Place(event.guild_id, event.channel_id, event.message_id)
        parent = self._parent(event.guild_id, event.channel_id)
        await self._carry_out_all(await self._flags.ask(place, event.user_id, flag, parent))

    @commands.Cog.listener()
    async def on_raw_reaction_remove(self, event: discord.RawReactionActionEvent) -> None:
        if flag := flags.read(event.emoji.name):
            replies = await self._flags.withdraw(event.message_id, event.user_id, flag)
            await self._take_back(event.channel_id, replies)

    @commands.Cog.listener()
    async def on_raw_reaction_clear(self, event: discord.RawReactionClearEvent) -> None:
        await self._take_back(event.channel_id, await self._flags.withdraw(event.message_id))

    @commands.Cog.listener()
    async def on_raw_reaction_clear_emoji(self, event: discord.RawReactionClearEmojiEvent) -> None:
        if flag := flags.read(event.emoji.name):
            replies = await self._flags.withdraw(event.message_id, flag=flag)
            await self._take_back(event.channel_id, replies)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, event: discord.RawMessageDeleteEvent) -> None:
        await self._take_back(event.channel_id, await self._flags.forget_message(event.message_id))

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, event: discord.RawBulkMessageDeleteEvent) -> None:
        for message_id in event.message_ids:
            await self._take_back(event.channel_id, await self._flags.forget_message(message_id))

    async def _carry_out_all(self, errands: Sequence[Errand]) -> None:
        await asyncio.gather(*(self._carry_out(errand) for errand in errands))

    async def _carry_out(self, errand: Errand) -> None:
        place = errand.place
        try:
            message = await self._channel(place.channel_id).fetch_message(place.message_id)
            if errand.interrupted and await self._was_carried_out(errand, message):
                return
            await self._answer(errand, message)
        except discord.NotFound:
            await self._flags.forget_message(place.message_id)
        except discord.Forbidden as error:
            # Each refusal counts against the bot: 10,000 in ten minutes, and Discord shuts it out.
            log.warning("flags_forbidden", extra={"channel": place.channel_id, "code": error.code})
            self._flags.rest(place.channel_id, _FORBIDDEN_SECONDS)
            await self._flags.release(errand)
        finally:
            self._flags.finish(errand)

    async def _was_carried_out(self, errand: Errand, message: discord.Message) -> bool:
        """Whether a crash left nothing to do: posted, or not asked for any more. Then it is settled."""
        since = discord.utils.time_snowflake(errand.since - _CLOCK_DIFFERENCE)
        after = discord.Object(max(message.id, since))
        found = {
            later.id: flag_cards.languages_on(later, errand.languages)
            async for later in message.channel.history(after=after, limit=_SEARCHED_MESSAGES)
            if later.author.id == self._own_id
            and later.reference
            and later.reference.message_id == message.id
        }
        replies = [reply for reply, languages in found.items() if languages]
        if not replies and _is_asked(errand, message):
            return False
        await self._flags.settle(errand, set().union(*found.values()), (), replies)
        return True

    async def _answer(self, errand: Errand, message: discord.Message) -> None:
        """Post the translations, or say that none could be had; what needs none is passed over in silence."""
        text = "" if message.author.id == self._own_id else readable(message)
        if await self._bot.services.community.is_opted_out(message.author.id):
            answers = Answers(unanswered=errand.languages, why=UserError("translation-opted-out"))
        else:
            answers = await self._flags.translate(errand, text)
        if answers.translations:
            await self._post(errand, message, answers)
            return
        await self._flags.settle(errand, (), answers.needless, ())
        if answers.why and not self._flags.rests(message.id):
            self._flags.rest(message.id, NOTICE_SECONDS)
            await self.notify(errand, message, answers.unanswered[0], answers.why)

    async def _post(self, errand: Errand, message: discord.Message, answers: Answers) -> None:
        if not await self._flags.is_wanted(errand):
            return
        sections = self.sections(message, answers)
        replies: list[int] = []
        for number, view in enumerate(flag_cards.replies(sections)):
            reply = await outgoing.answer(message, view, f"{errand.nonce}{number}")
            if reply is None:
                await self._take_back(message.channel.id, replies)
                await self._take_back(message.channel.id, await self._flags.forget_message(message.id))
                return
            replies.append(reply)
        sent = [section.language for section in sections]
        for answer in answers.translations:
            self._bot.services.usage.record(errand.account, "flag", answer)
        if not await self._flags.settle(errand, sent, answers.needless, replies):
            await self._take_back(message.channel.id, replies)

    def sections(self, message: discord.Message, answers: Answers) -> list[flag_cards.Section]:
        """The translations as a reply shows them, each with its small line in the language asked for."""
        return [
            flag_cards.section(self._speaker(message, answer.target), answer)
            for answer in answers.translations
        ]

    async def notify(self, errand: Errand, message: discord.Message, language: str, why: UserError) -> None:
        """Say for a moment why there is no translation into a language, and what to do."""
        say = self._speaker(message, language)
        view = flag_cards.notice(say(_WITH_A_FLAG.get(why.key, why.key), **why.params))
        if (notice := await outgoing.answer(message, view, f"{errand.nonce}n")) is None:
            return
        task = asyncio.create_task(self._take_back_later(message.channel.id, notice), name="notice")
        self._notices.add(task)
        task.add_done_callback(self._notices.discard)

    async def _take_back_later(self, channel_id: int, notice: int) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(NOTICE_SECONDS):
                await self._closing.wait()
        await self._take_back(channel_id, [notice])

    async def _take_back(self, channel_id: int, replies: Sequence[int]) -> None:
        await outgoing.take_back(self._channel(channel_id), replies)

    @property
    def _own_id(self) -> int:
        return self._bot.user.id if self._bot.user else 0

    def _channel(self, channel_id: int) -> discord.PartialMessageable:
        return self._bot.get_partial_messageable(channel_id)

    def _parent(self, guild_id: int, channel_id: int) -> int | None:
        """The channel that a thread belongs to."""
        guild = self._bot.get_guild(guild_id)
        thread = guild.get_thread(channel_id) if guild else None
        return thread.parent_id if thread else None

    def _speaker(self, message: discord.Message, language: str) -> Speaker:
        return flag_cards.speaker(self._bot.strings, message.guild, language)


def _is_asked(errand: Errand, message: discord.Message) -> bool:
    """Whether a flag on the message still asks for one of the errand's languages."""
    found = [flags.read(str(reaction.emoji)) for reaction in message.reactions]
    return any(not set(errand.languages).isdisjoint(flags.languages(flag)) for flag in found if flag)
