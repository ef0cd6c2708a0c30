"""The … of a card: edit and withdraw one's own, report what others wrote, and what moderators may do."""

from typing import Any

from discord import ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, notices, outgoing
from bot.client.ui import number, on_press, on_submit, speaker, written
from bot.errors import UserError
from bot.features.asking import Entry
from cogs.asking import cards, forms, rights
from cogs.asking.cards import button
from cogs.asking.clerk import Clerk


class OwnCog(commands.Cog):
    def __init__(self, bot: Teahouse, clerk: Clerk) -> None:
        self._bot = bot
        self._asking = bot.services.asking
        self._clerk = clerk

    @on_press("ask:more")
    async def more(self, interaction: Interaction, entry_id: str) -> None:
        guild, member = rights.here(interaction)
        entry = await self._asking.entry(guild.id, number(entry_id))
        say = speaker(interaction)
        if entry.author_id == member.id:
            ways = [
                button(say("ask-edit"), "ask:edit", entry, emoji="✏️"),
                button(say("ask-withdraw"), "ask:withdraw", entry, emoji="🗑️"),
            ]
        else:
            ways = [button(say("ask-report"), "ask:report", entry, emoji="🚩")]
        if rights.moderates(member):
            ways += [
                button(say("ask-who"), "ask:who", entry, emoji="🔎"),
                button(say("ask-remove"), "ask:remove", entry, emoji="⛔"),
            ]
        items = [ui.TextDisplay[Any](say("ask-more")), ui.ActionRow[Any](*ways)]
        await outgoing.reply(interaction, cards.layout(items))

    @on_press("ask:edit")
    async def edit(self, interaction: Interaction, entry_id: str) -> None:
        entry = await self._own(interaction, entry_id)
        shown = await self._asking.shown(entry)
        await outgoing.ask(interaction, forms.editing(speaker(interaction), entry, shown.original))

    @on_submit("ask:edited")
    async def edited(self, interaction: Interaction, entry_id: str) -> None:
        entry = await self._own(interaction, entry_id)
        fields = written(interaction)
        work = self._changed(entry, fields.get(forms.TEXT, ""), fields.get(forms.DETAILS, ""))
        await outgoing.in_time(interaction, work)
        await outgoing.notice(interaction, speaker(interaction)("ask-edited"))

    @on_press("ask:withdraw")
    async def withdraw(self, interaction: Interaction, entry_id: str) -> None:
        entry = await self._own(interaction, entry_id)
        await self._asking.withdraw(entry)
        await outgoing.in_time(interaction, self._clerk.attend(entry.guild_id))
        await outgoing.update(interaction, cards.plain(speaker(interaction)("ask-withdrawn")))

    @on_press("ask:report")
    async def report(self, interaction: Interaction, entry_id: str) -> None:
        """Once for each member; the moderators see what it is about and decide."""
        guild, member = rights.here(interaction)
        entry = await self._asking.entry(guild.id, number(entry_id))
        if await notices.hidden_place(self._bot, guild) is None:
            raise UserError("ask-report-nowhere")
        if await self._asking.report(entry, member.id):
            say = self._bot.strings.speak(str(guild.preferred_locale))
            shown = await self._asking.shown(entry)
            text = say("ask-reported", member=member.mention, link=cards.link(entry))
            quote = f"> {cards.short(shown.original.text)}"
            ways = ui.ActionRow[Any](
                button(say("ask-remove"), "ask:remove", entry, emoji="⛔"),
                button(say("ask-keep"), "ask:keep", entry),
                button(say("ask-who"), "ask:who", entry, emoji="🔎"),
            )
            view = cards.layout([ui.TextDisplay(f"{text}\n{quote}"), ways])
            deed = f"ask-report:{entry.id}:{member.id}"
            work = notices.tell_admins(self._bot, guild, view, deed=deed, hidden=True)
            await outgoing.in_time(interaction, work)
        await outgoing.notice(interaction, speaker(interaction)("ask-report-thanks"))

    async def _own(self, interaction: Interaction, entry_id: str) -> Entry:
        guild, member = rights.here(interaction)
        return await self._asking.own(guild.id, number(entry_id), member.id)

    async def _changed(self, entry: Entry, text: str, details: str) -> None:
        await self._asking.edit(entry, text, details)
        await self._clerk.translate((await self._asking.shown(entry)).entry)
        await self._clerk.attend(entry.guild_id)
