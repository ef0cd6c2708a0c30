"""The command tree: each interaction once, each error to `report`."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.client.report import report

if TYPE_CHECKING:
    from bot.client.client import Teahouse


class Tree(app_commands.CommandTree["Teahouse"]):
    async def interaction_check(self, interaction: "discord.Interaction[Teahouse]", /) -> bool:
        return interaction.client.is_first(interaction.id)

    async def on_error(
        self, interaction: "discord.Interaction[Teahouse]", error: app_commands.AppCommandError, /
    ) -> None:
        await report(interaction, error)
