"""/meetings: moderators see that people meet, since when, and who helps; never what they say."""

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import speaker
from bot.errors import UserError
from bot.features.buddies import Helper, Meeting
from bot.i18n import Speaker
from cogs.buddies import cards, tables

_MOST_SHOWN = 20


class OverviewCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._bot = bot
        self._buddies = bot.services.buddies
        self._helpers = bot.services.helpers

    @app_commands.command(description="Who helps and who meets whom; never what they say")
    @app_commands.default_permissions(moderate_members=True)
    @app_commands.guild_only()
    @app_commands.guild_install()
    async def meetings(self, interaction: Interaction) -> None:
        guild, _ = tables.here(interaction)
        may = interaction.permissions
        if not (may.moderate_members or may.manage_guild):
            raise UserError("meet-not-for-you")
        await outgoing.reply(interaction, await outgoing.in_time(interaction, self._page(interaction, guild)))

    async def _page(self, interaction: Interaction, guild: discord.Guild) -> ui.LayoutView:
        say = speaker(interaction)
        helpers = [self._helper(say, each) for each in await self._helpers.helpers(guild.id)]
        meetings = [_line(say, each) for each in await self._buddies.going_on(guild.id)]
        looking = len(await self._buddies.seekers(guild.id))
        lines = [f"## {say('meetings-title')}", *_list(say, meetings), "", f"**{say('meetings-helpers')}**"]
        lines += [*_list(say, helpers), "", say("meetings-looking", count=looking)]
        if await tables.helpers_channel(self._bot, guild) is None:
            lines.append(f"⚠️ {say('meetings-no-hidden-channel')}")
        return cards.layout(
            [ui.TextDisplay("\n".join(lines)), ui.TextDisplay(f"-# {say('meetings-privacy')}")]
        )

    def _helper(self, say: Speaker, helper: Helper) -> str:
        line = f"- <@{helper.user_id}>: {say('helper-place-count', count=helper.places)}"
        paused = say("helper-paused", until=f"<t:{helper.paused_until}:R>")
        return f"{line} · {paused}" if self._helpers.is_paused(helper) else line


def _line(say: Speaker, meeting: Meeting) -> str:
    who = say.listing(
        [f"<@{each.user_id}>" for each in meeting.partners if each.answer in ("waiting", "yes")]
    )
    state = say("meetings-asking" if meeting.state == "asking" else "meetings-open")
    return f"- {who}: {state} · <t:{meeting.since}:R> · `{cards.tag(meeting)}`"


def _list(say: Speaker, lines: list[str]) -> list[str]:
    """The lines, or that there are none; of many the first, and how many more."""
    more = len(lines) - _MOST_SHOWN
    return [*(lines[:_MOST_SHOWN] or [say("meetings-none")]), *([f"+{more}"] if more > 0 else [])]
