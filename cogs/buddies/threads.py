"""The private threads in which people meet: opened once, put in order, closed."""

import logging
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import discord
from discord import ui

from bot.client import Teahouse, outgoing
from bot.client.notices import tell_admins
from bot.errors import UserError
from bot.features.buddies import Meeting, Partner
from bot.i18n import Speaker, nearest
from cogs.buddies import cards, tables

log = logging.getLogger("teahouse.buddies")

_SEARCHED_MESSAGES = 50
_CLOCK_DIFFERENCE = timedelta(minutes=1)


class Threads:
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._buddies = bot.services.buddies
        self._todo = bot.services.introductions
        self._places = bot.services.auto.places

    async def of(self, guild: discord.Guild, key: str) -> discord.Thread | None:
        """The thread of a meeting that is open."""
        known = next((each for each in await self._buddies.going_on(guild.id) if each.key == key), None)
        return await self._known(guild, known) if known else None

    async def open(self, guild: discord.Guild, meeting: Meeting) -> None:
        """Open the thread, or put it in order again: every step leaves alone what stands already."""
        members = await self._members(guild, meeting)
        if members is None:
            return
        try:
            thread = await self._thread(guild, meeting, members)
            if thread is None:
                await self._tell_of_no_room(guild)
                return
            for member in members:
                await thread.add_user(member)
            await self._translate(guild, thread, meeting)
            await self._introduce(guild, thread, meeting)
            await self._todo.opened(meeting)
        except discord.NotFound:
            await self._todo.closed(meeting)
        except discord.Forbidden as error:
            log.warning("meeting_refused", extra={"guild": guild.id, "code": error.code})
            await self._tell_of_no_room(guild)

    async def is_gone(self, guild: discord.Guild, meeting: Meeting) -> bool:
        """Whether the thread of a meeting was deleted, or its channel with it."""
        try:
            await guild.fetch_channel(meeting.thread_id or 0)
        except discord.NotFound:
            return True
        except discord.Forbidden:
            return False
        return False

    async def part(self, guild: discord.Guild, meeting: Meeting, partner: Partner) -> None:
        """Take somebody out of a thread in which the others stay."""
        thread = await self._known(guild, meeting)
        if thread:
            await self._take_out(thread, [partner])
        await self._todo.parted(partner)

    async def close(self, guild: discord.Guild, meeting: Meeting) -> None:
        """Say that it is over, and archive the thread; whoever ended it is taken out of it."""
        thread = await self._known(guild, meeting)
        if thread:
            await self._places.remove(guild.id, thread.id)
            try:
                await self._say_goodbye(guild, thread, meeting)
            except (discord.Forbidden, discord.NotFound) as error:
                log.warning("thread_not_closed", extra={"thread": thread.id, "code": error.code})
        for partner in meeting.partners:
            if partner.answer == "leaving":
                await self._todo.parted(partner)
        await self._todo.closed(meeting)

    async def _say_goodbye(self, guild: discord.Guild, thread: discord.Thread, meeting: Meeting) -> None:
        if thread.archived:
            return
        view = cards.ended(self._speakers(guild, meeting.partners))
        await outgoing.post(thread, view, f"over-{meeting.key}")
        await self._take_out(thread, [each for each in meeting.partners if each.answer == "leaving"])
        await outgoing.put_away(thread, locked=thread.permissions_for(guild.me).manage_threads)

    async def _take_out(self, thread: discord.Thread, partners: Sequence[Partner]) -> None:
        for partner in partners:
            try:
                await thread.remove_user(discord.Object(partner.user_id))
            except (discord.Forbidden, discord.NotFound) as error:
                log.info("not_taken_out", extra={"thread": thread.id, "code": error.code})

    async def _members(self, guild: discord.Guild, meeting: Meeting) -> list[discord.Member] | None:
        """Those who meet; None where one of them is not here any more, and the meeting ends."""
        found = []
        for partner in meeting.present:
            try:
                found.append(await guild.fetch_member(partner.user_id))
            except discord.NotFound:
                await self._buddies.left(guild.id, partner.user_id)
                return None
        return found

    async def _thread(
        self, guild: discord.Guild, meeting: Meeting, members: Sequence[discord.Member]
    ) -> discord.Thread | None:
        """The thread, a new one where there was none before. Raises discord.NotFound where it was deleted."""
        if meeting.thread_id:
            channel = await guild.fetch_channel(meeting.thread_id)
            return channel if isinstance(channel, discord.Thread) else None
        room = await tables.table(self._bot, guild, members)
        if room is None:
            return None
        thread = await self._ours(guild, meeting)
        if thread is None:
            created = await outgoing.open_private_thread(room, cards.thread_name(meeting, members))
            # The library asks again after a server error, also where Discord had opened it.
            thread = await self._ours(guild, meeting) or created
        await self._todo.has_thread(meeting, thread.id)
        return thread

    async def _ours(self, guild: discord.Guild, meeting: Meeting) -> discord.Thread | None:
        """The thread that was opened for a meeting, perhaps before a crash; a second one is put away."""
        known = await self._todo.threads(guild.id)
        since = datetime.fromtimestamp(meeting.since, UTC) - _CLOCK_DIFFERENCE
        found = [
            thread
            for thread in await guild.active_threads()
            if thread.owner_id == self._bot.application_id
            and thread.name.endswith(cards.tag(meeting))
            and thread.id not in known
            and (thread.created_at or since) >= since
        ]
        found.sort(key=lambda thread: thread.id)
        for thread in found[1:]:
            await outgoing.put_away(thread, locked=False)
        return found[0] if found else None

    async def _introduce(self, guild: discord.Guild, thread: discord.Thread, meeting: Meeting) -> None:
        """The card with which they begin; once for each circle of people."""
        sign = f"{meeting.key}-{len(meeting.present)}"
        async for message in thread.history(limit=_SEARCHED_MESSAGES, oldest_first=len(meeting.partners) < 3):
            if message.author.id == self._bot.application_id and cards.is_signed(message, sign):
                return
        view = cards.introduction(self._speakers(guild, meeting.present), meeting, sign)
        await outgoing.call(thread, view, sign, users=[each.user_id for each in meeting.present])

    async def _translate(self, guild: discord.Guild, thread: discord.Thread, meeting: Meeting) -> None:
        """Have the thread translate itself into the languages of those who are in it."""
        languages = list(dict.fromkeys(each.language for each in meeting.present))
        try:
            await self._places.prepare(guild.id, thread.id, languages)
            await self._places.set_languages(guild.id, thread.id, languages)
            await self._places.pause(guild.id, thread.id, paused=False)
        except UserError as error:
            say = self._speakers(guild, meeting.present)[0]
            view = cards.layout([ui.TextDisplay(say(error.key, **error.params))])
            await outgoing.post(thread, view, f"auto-{meeting.key}")

    async def _known(self, guild: discord.Guild, meeting: Meeting) -> discord.Thread | None:
        if meeting.thread_id is None:
            return None
        try:
            found = await guild.fetch_channel(meeting.thread_id)
        except (discord.NotFound, discord.Forbidden):
            return None
        return found if isinstance(found, discord.Thread) else None

    async def _tell_of_no_room(self, guild: discord.Guild) -> None:
        """Two people wait for a thread that cannot be opened: once a day the admins hear of it."""
        say = self._bot.strings.speak(str(guild.preferred_locale))
        today = discord.utils.utcnow().date().isoformat()
        view = cards.layout([ui.TextDisplay(say("meet-no-room-admins"))])
        await tell_admins(self._bot, guild, view, deed=f"meet:{guild.id}:{today}", hidden=True)

    def _speakers(self, guild: discord.Guild, partners: Sequence[Partner]) -> list[Speaker]:
        """One for each catalogue that serves these people."""
        speak, otherwise = self._bot.strings.speak_to, str(guild.preferred_locale)
        return list(dict.fromkeys(_nearest(speak(each.language, otherwise)) for each in partners))


def _nearest(say: Speaker) -> Speaker:
    """The same for all readers of one catalogue."""
    return Speaker(say.strings, nearest(say.locale))
