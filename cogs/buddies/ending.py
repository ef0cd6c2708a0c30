"""Leaving a meeting, and telling the moderators that something is wrong in one."""

from discord import ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, notices, outgoing
from bot.client.ui import on_press, speaker
from bot.errors import UserError
from cogs.buddies import cards, tables
from cogs.buddies.usher import Usher

_WAYS = ("end", "part")


class EndingCog(commands.Cog):
    def __init__(self, bot: Teahouse, usher: Usher) -> None:
        self._bot = bot
        self._buddies = bot.services.buddies
        self._usher = usher

    @on_press("meet:leave")
    async def ask(self, interaction: Interaction, key: str, way: str) -> None:
        guild, member = tables.here(interaction)
        _require_way(way)
        await self._buddies.joined(guild.id, key, member.id)
        await outgoing.reply(interaction, cards.confirm(speaker(interaction), key, way))

    @on_press("meet:left")
    async def leave(self, interaction: Interaction, key: str, way: str) -> None:
        """No reason is asked for, and none is shown to the other."""
        guild, member = tables.here(interaction)
        _require_way(way)
        work = self._buddies.end(guild.id, key, member.id, for_good=way == "part")
        await outgoing.in_time(interaction, work)
        text = speaker(interaction)("meet-you-left")
        await outgoing.update(interaction, cards.layout([ui.TextDisplay(text)]))
        await self._usher.attend(guild.id)

    @on_press("meet:report")
    async def report(self, interaction: Interaction, key: str) -> None:
        """Tell the moderators who and where, and nothing of what was written."""
        guild, member = tables.here(interaction)
        meeting = await self._buddies.joined(guild.id, key, member.id)
        if await notices.hidden_place(self._bot, guild) is None:
            raise UserError("meet-report-nowhere")
        say = self._bot.strings.speak(str(guild.preferred_locale))
        others = say.listing([f"<@{each.user_id}> (`{each.user_id}`)" for each in meeting.others(member.id)])
        by, where = f"{member.mention} (`{member.id}`)", f"<#{meeting.thread_id}>"
        text = say("meet-reported", by=by, others=others, thread=where, tag=cards.tag(meeting))
        view = cards.layout([ui.TextDisplay(text)])
        deed = f"report:{key}:{member.id}"
        await outgoing.in_time(
            interaction, notices.tell_admins(self._bot, guild, view, deed=deed, hidden=True)
        )
        await outgoing.notice(interaction, speaker(interaction)("meet-report-thanks"))


def _require_way(way: str) -> None:
    if way not in _WAYS:
        raise UserError("error-component-outdated")
