"""/ask-settings: where members ask across languages, and by which rules."""

from typing import Any

import discord
from discord import app_commands, ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import chosen, custom_id, number, on_choice, on_press, speaker
from bot.features.asking import Board
from bot.i18n import Speaker
from cogs.asking import cards, rights

_KINDS = [discord.ChannelType.text, discord.ChannelType.forum]
_MOST_ROLES = 25  # Discord's limit for a select


class AskSettingsCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._boards = bot.services.ask_boards

    @app_commands.command(
        name="ask-settings", description="Where members ask across languages, and the rules"
    )
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    @app_commands.guild_install()
    async def settings(self, interaction: Interaction) -> None:
        await outgoing.reply(interaction, await self._panel(interaction))

    @on_choice("ask:board")
    async def choose_board(self, interaction: Interaction) -> None:
        guild = rights.managed(interaction)
        channels = [number(each) for each in chosen(interaction)]
        await self._boards.choose_channel(guild.id, channels[0] if channels else None)
        await outgoing.update(interaction, await self._panel(interaction))

    @on_choice("ask:blocked")
    async def block(self, interaction: Interaction) -> None:
        guild = rights.managed(interaction)
        roles = {number(each) for each in chosen(interaction)} - {guild.id}
        await self._boards.block(guild.id, roles)
        await outgoing.update(interaction, await self._panel(interaction))

    @on_press("ask:anonymous")
    async def anonymous(self, interaction: Interaction, state: str) -> None:
        await self._boards.allow_anonymous(rights.managed(interaction).id, allowed=state == "on")
        await outgoing.update(interaction, await self._panel(interaction))

    @on_press("ask:sensitive")
    async def sensitive(self, interaction: Interaction, state: str) -> None:
        await self._boards.allow_sensitive(rights.managed(interaction).id, allowed=state == "on")
        await outgoing.update(interaction, await self._panel(interaction))

    async def _panel(self, interaction: Interaction) -> ui.LayoutView:
        guild = rights.managed(interaction)
        return _panel(speaker(interaction), guild, await self._boards.board(guild.id))


def _panel(say: Speaker, guild: discord.Guild, board: Board) -> ui.LayoutView:
    channel = guild.get_channel(board.channel_id or 0)
    where = say("ask-board-in", channel=channel.mention) if channel else say("ask-board-none")
    # Discord refuses a panel with a channel or a role in it that has been deleted since.
    places = [discord.SelectDefaultValue.from_channel(channel)] if channel else []
    blocked = [role for role in guild.roles if role.id in board.blocked][:_MOST_ROLES]
    boards: ui.ChannelSelect[Any] = ui.ChannelSelect(
        custom_id=custom_id("ask:board"),
        placeholder=say("ask-board-choose"),
        channel_types=_KINDS,
        min_values=0,
        default_values=places,
    )
    roles: ui.RoleSelect[Any] = ui.RoleSelect(
        custom_id=custom_id("ask:blocked"),
        placeholder=say("ask-blocked-choose"),
        min_values=0,
        max_values=_MOST_ROLES,
        default_values=blocked,
    )
    rules = [
        say("ask-anonymous-on" if board.anonymous else "ask-anonymous-off"),
        say("ask-sensitive-on" if board.sensitive else "ask-sensitive-off"),
    ]
    hide = say("ask-anonymous-forbid" if board.anonymous else "ask-anonymous-allow")
    dare = say("ask-sensitive-forbid" if board.sensitive else "ask-sensitive-allow")
    switches = ui.ActionRow[Any](
        _switch(hide, "ask:anonymous", on=board.anonymous),
        _switch(dare, "ask:sensitive", on=board.sensitive),
    )
    return cards.layout(
        [
            ui.TextDisplay(f"## {say('ask-settings-title')}\n{where}"),
            ui.ActionRow(boards),
            ui.TextDisplay(f"**{say('ask-blocked-title')}**"),
            ui.ActionRow(roles),
            ui.TextDisplay("\n".join(rules)),
            switches,
        ]
    )


def _switch(label: str, action: str, *, on: bool) -> ui.Button[Any]:
    return ui.Button(label=label, custom_id=custom_id(action, "off" if on else "on"))
