"""/helper: look after newcomers, as many as one likes; and *I'll help* on their calls."""

from typing import Any

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import chosen, custom_id, number, on_choice, on_press, speaker
from bot.errors import UserError
from bot.features.buddies import MOST_PLACES, PAUSES, Helper
from bot.i18n import Speaker
from cogs.buddies import cards, tables
from cogs.buddies.cards import button
from cogs.buddies.usher import Usher


class HelperCog(commands.Cog):
    def __init__(self, bot: Teahouse, usher: Usher) -> None:
        self._bot = bot
        self._helpers = bot.services.helpers
        self._buddies = bot.services.buddies
        self._welcome = bot.services.welcome
        self._usher = usher

    @app_commands.command(description="Look after newcomers: how many at once, pause, stop")
    @app_commands.guild_only()
    @app_commands.guild_install()
    async def helper(self, interaction: Interaction) -> None:
        await outgoing.reply(interaction, await outgoing.in_time(interaction, self._page(interaction)))

    @on_press("helper:join")
    async def volunteer(self, interaction: Interaction) -> None:
        """Where the server has a role for helpers, it is for those who hold it."""
        guild, member = tables.here(interaction)
        flow = await self._welcome.flow(guild.id)
        role = guild.get_role(flow.place("helpers") or 0) if flow else None
        if role and role not in member.roles:
            raise UserError("helper-needs-role", role=role.name)
        await self._helpers.volunteer(guild.id, member.id)
        await self._show(interaction)

    @on_choice("helper:places")
    async def set_places(self, interaction: Interaction) -> None:
        guild, member = tables.here(interaction)
        await self._helpers.set_places(guild.id, member.id, number(chosen(interaction)[0]))
        await self._show(interaction)

    @on_choice("helper:pause")
    async def pause(self, interaction: Interaction) -> None:
        guild, member = tables.here(interaction)
        await self._helpers.pause(guild.id, member.id, number(chosen(interaction)[0]))
        await self._show(interaction)

    @on_press("helper:stop")
    async def stop(self, interaction: Interaction) -> None:
        guild, member = tables.here(interaction)
        await self._helpers.stop(guild.id, member.id)
        await self._show(interaction)

    @on_press("helper:take")
    async def take(self, interaction: Interaction, nonce: str) -> None:
        """Look after somebody who called: the card says who does, and a thread is opened for both."""
        guild, member = tables.here(interaction)
        call = await self._helpers.take(guild.id, interaction.channel_id or 0, nonce, member.id)
        await self._buddies.pair(guild.id, member.id, call.user_id, call.language)
        say = self._bot.strings.speak(str(guild.preferred_locale))
        text = say("helper-on-it", helper=member.mention, member=f"<@{call.user_id}>")
        await outgoing.update(interaction, cards.layout([ui.TextDisplay(text)]))
        await self._usher.attend(guild.id)

    async def _show(self, interaction: Interaction) -> None:
        await outgoing.update(interaction, await outgoing.in_time(interaction, self._page(interaction)))
        if interaction.guild_id:
            await self._usher.attend(interaction.guild_id)

    async def _page(self, interaction: Interaction) -> ui.LayoutView:
        guild, member = tables.here(interaction)
        say = speaker(interaction)
        helper = await self._helpers.helper(guild.id, member.id)
        me = await self._buddies.person(guild.id, member.id)
        if helper is None:
            text = f"## {say('helper-title')}\n{say('helper-text', mine=cards.knows(say, me))}"
            join = button(say("helper-join"), custom_id("helper:join"), emoji="🙋", main=True)
            return cards.layout([ui.TextDisplay(text), ui.ActionRow(join)])
        lines = [f"## {say('helper-title')}", say("helper-thanks", mine=cards.knows(say, me))]
        if self._helpers.is_paused(helper):
            lines.append(f"⏸️ {say('helper-paused', until=f'<t:{helper.paused_until}:R>')}")
        lines += await self._whom(say, guild, member)
        return cards.layout(
            [
                ui.TextDisplay("\n".join(lines)),
                _places(say, helper),
                _pauses(say, paused=self._helpers.is_paused(helper)),
                ui.ActionRow(button(say("helper-stop"), custom_id("helper:stop"))),
            ]
        )

    async def _whom(self, say: Speaker, guild: discord.Guild, member: discord.Member) -> list[str]:
        """Whom somebody helps."""
        found = []
        for meeting in await self._buddies.open_with(guild.id, member.id):
            me = meeting.partner(member.id)
            if me and me.helps:
                others = say.listing([f"<@{each.user_id}>" for each in meeting.others(member.id)])
                found.append(f"- {others} <#{meeting.thread_id}>")
        return [f"**{say('helper-whom')}**", *found] if found else [say("helper-nobody")]


def _places(say: Speaker, helper: Helper) -> ui.ActionRow[Any]:
    menu: ui.Select[Any] = ui.Select(custom_id=custom_id("helper:places"), placeholder=say("helper-places"))
    for count in range(1, MOST_PLACES + 1):
        label = say("helper-place-count", count=count)
        menu.add_option(label=label, value=str(count), default=count == helper.places)
    return ui.ActionRow(menu)


def _pauses(say: Speaker, *, paused: bool) -> ui.ActionRow[Any]:
    menu: ui.Select[Any] = ui.Select(custom_id=custom_id("helper:pause"), placeholder=say("helper-pause"))
    if paused:
        menu.add_option(label=say("helper-resume"), value="0", emoji="▶️")
    for pause in PAUSES:
        menu.add_option(label=say("helper-pause-days", count=pause.days), value=str(pause.days), emoji="⏸️")
    return ui.ActionRow(menu)
