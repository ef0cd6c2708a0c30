"""/meet and *Meet someone*: look for somebody, see what comes of it, answer when asked."""

from typing import Any

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import chosen, custom_id, number, on_choice, on_press, speaker
from bot.errors import UserError
from bot.features.buddies import Meeting, Partner
from cogs.buddies import cards, tables
from cogs.buddies.cards import button
from cogs.buddies.usher import Usher

_MOST_AVOIDED = 25  # in a select, by Discord's rule


class MeetCog(commands.Cog):
    def __init__(self, bot: Teahouse, usher: Usher) -> None:
        self._bot = bot
        self._buddies = bot.services.buddies
        self._usher = usher

    @app_commands.command(description="Meet somebody who learns your language and knows the one you learn")
    @app_commands.guild_only()
    @app_commands.guild_install()
    async def meet(self, interaction: Interaction) -> None:
        await outgoing.reply(interaction, await outgoing.in_time(interaction, self._page(interaction)))

    @on_press("meet:open")
    async def open(self, interaction: Interaction) -> None:
        await outgoing.reply(interaction, await outgoing.in_time(interaction, self._page(interaction)))

    @on_press("meet:seek")
    async def seek(self, interaction: Interaction) -> None:
        guild, member = tables.here(interaction)
        if await tables.table(self._bot, guild, [member]) is None:
            raise UserError("meet-no-room")
        await outgoing.in_time(interaction, self._buddies.seek(guild.id, member.id))
        await self._show(interaction)

    @on_press("meet:withdraw")
    async def withdraw(self, interaction: Interaction) -> None:
        guild, member = tables.here(interaction)
        await outgoing.in_time(interaction, self._buddies.withdraw(guild.id, member.id))
        await self._show(interaction)

    @on_press("meet:look")
    async def look(self, interaction: Interaction, key: str) -> None:
        """Show somebody, and nobody else, whom they would meet."""
        guild, member = tables.here(interaction)
        meeting, partner = await self._buddies.offer(guild.id, key, member.id)
        view = await outgoing.in_time(interaction, self._offer(interaction, meeting, partner))
        await outgoing.reply(interaction, view)

    @on_press("meet:yes")
    async def accept(self, interaction: Interaction, key: str) -> None:
        guild, member = tables.here(interaction)
        await outgoing.in_time(interaction, self._buddies.accept(guild.id, key, member.id))
        await self._show(interaction, "meet-said-yes")

    @on_press("meet:no")
    async def decline(self, interaction: Interaction, key: str) -> None:
        guild, member = tables.here(interaction)
        await outgoing.in_time(interaction, self._buddies.decline(guild.id, key, member.id))
        await self._show(interaction, "meet-said-no")

    @on_press("meet:never")
    async def decline_for_good(self, interaction: Interaction, key: str) -> None:
        guild, member = tables.here(interaction)
        work = self._buddies.decline(guild.id, key, member.id, for_good=True)
        await outgoing.in_time(interaction, work)
        await self._show(interaction, "meet-said-never")

    @on_choice("meet:avoid")
    async def avoid(self, interaction: Interaction) -> None:
        """Keep the list of those whom somebody does not want to meet."""
        guild, member = tables.here(interaction)
        others = [number(each) for each in chosen(interaction)]
        await outgoing.in_time(interaction, self._buddies.avoid(guild.id, member.id, others))
        await self._show(interaction, "meet-said-never")

    async def _show(self, interaction: Interaction, notice: str = "") -> None:
        """The page as it is now; what follows for others is done after it."""
        await outgoing.update(interaction, await self._page(interaction, notice))
        if interaction.guild_id:
            await self._usher.attend(interaction.guild_id)

    async def _page(self, interaction: Interaction, notice: str = "") -> ui.LayoutView:
        """Where somebody is: asked, waiting, looking, or none of it; and whom they meet."""
        guild, member = tables.here(interaction)
        say = speaker(interaction)
        asking = await self._buddies.asking(guild.id, member.id)
        for meeting in asking:
            partner = meeting.partner(member.id)
            if partner and partner.answer == "waiting" and partner.asked_at:
                return await self._offer(interaction, meeting, partner)
        items: list[ui.Item[Any]] = []
        said = [f"> {say(notice)}"] if notice else []
        items.append(
            ui.TextDisplay("\n".join([*said, f"## {say('meet-title')}", await self._state(interaction)]))
        )
        items.append(ui.ActionRow(await self._way(interaction)))
        for meeting in await self._buddies.open_with(guild.id, member.id):
            items += _going_on(interaction, meeting, member.id)
        items.append(await self._avoided(interaction))
        return cards.layout([*items, ui.TextDisplay(f"-# {say('meet-avoid-hint')}")])

    async def _state(self, interaction: Interaction) -> str:
        guild, member = tables.here(interaction)
        say, me = speaker(interaction), await self._buddies.person(guild.id, member.id)
        for meeting in await self._buddies.asking(guild.id, member.id):
            partner = meeting.partner(member.id)
            turn = next((each for each in meeting.partners if each.answer == "waiting"), None)
            if partner and partner.answer == "yes" and turn:
                return cards.waiting(say, turn.asked_at or meeting.since)
        if await self._is_looking(interaction):
            return say("meet-looking", mine=cards.knows(say, me))
        return say("meet-text", mine=cards.knows(say, me))

    async def _way(self, interaction: Interaction) -> ui.Button[Any]:
        say = speaker(interaction)
        if await self._is_looking(interaction):
            return button(say("meet-withdraw"), custom_id("meet:withdraw"))
        return button(say("meet-someone"), custom_id("meet:seek"), emoji="🍵", main=True)

    async def _is_looking(self, interaction: Interaction) -> bool:
        guild, member = tables.here(interaction)
        return any(each.user_id == member.id for each in await self._buddies.seekers(guild.id))

    async def _avoided(self, interaction: Interaction) -> ui.ActionRow[Any]:
        guild, member = tables.here(interaction)
        known = (await self._buddies.avoided(guild.id, member.id))[:_MOST_AVOIDED]
        menu: ui.UserSelect[Any] = ui.UserSelect(
            custom_id=custom_id("meet:avoid"),
            placeholder=speaker(interaction)("meet-avoid"),
            min_values=0,
            max_values=_MOST_AVOIDED,
            default_values=[discord.SelectDefaultValue.from_user(discord.Object(each)) for each in known],
        )
        return ui.ActionRow(menu)

    async def _offer(self, interaction: Interaction, meeting: Meeting, partner: Partner) -> ui.LayoutView:
        me = await self._buddies.person(meeting.guild_id, partner.user_id)
        strangers = [
            await self._buddies.person(meeting.guild_id, each.user_id)
            for each in meeting.strangers_of(partner.user_id)
        ]
        shared = len(me.interests.intersection(*(each.interests for each in strangers)))
        return cards.offer(speaker(interaction), meeting, partner, strangers, shared)


def _going_on(interaction: Interaction, meeting: Meeting, user_id: int) -> list[ui.Item[Any]]:
    """A meeting somebody is in, with the way to it and out of it."""
    say = speaker(interaction)
    others = say.listing([f"<@{each.user_id}>" for each in meeting.present if each.user_id != user_id])
    where = f"<#{meeting.thread_id}>" if meeting.thread_id else say("meet-being-opened")
    out = button(say("meet-end"), custom_id("meet:leave", meeting.key, "end"), emoji="👋")
    return [ui.Section(ui.TextDisplay(f"{others} · {where}"), accessory=out)]
