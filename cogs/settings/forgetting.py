"""The button of /language that erases what is stored about a person; it asks once."""

from typing import Any

import discord
from discord import ui
from discord.ext import commands

from bot.client import Interaction, outgoing
from bot.client.ui import TEA_GREEN, custom_id, on_press, speaker
from bot.i18n import Speaker
from bot.services import Services


class ForgetCog(commands.Cog):
    def __init__(self, services: Services) -> None:
        self._services = services

    @on_press("forget:ask")
    async def ask(self, interaction: Interaction) -> None:
        await outgoing.reply(interaction, _question(speaker(interaction)))

    @on_press("forget:yes")
    async def forget(self, interaction: Interaction) -> None:
        await outgoing.in_time(interaction, self._services.forget_member(interaction.user.id))
        await outgoing.update(interaction, _card(speaker(interaction)("forget-done")))

    @on_press("forget:no")
    async def keep(self, interaction: Interaction) -> None:
        await outgoing.update(interaction, _card(speaker(interaction)("forget-kept")))


def button(say: Speaker) -> ui.Button[Any]:
    """To be put on a person's own panel."""
    return ui.Button(label=say("forget-me"), custom_id=custom_id("forget:ask"))


def _question(say: Speaker) -> ui.LayoutView:
    yes: ui.Button[Any] = ui.Button(
        label=say("forget-yes"), custom_id=custom_id("forget:yes"), style=discord.ButtonStyle.danger
    )
    no: ui.Button[Any] = ui.Button(label=say("forget-no"), custom_id=custom_id("forget:no"))
    return _card(f"**{say('forget-title')}**\n{say('forget-what')}", ui.ActionRow(yes, no))


def _card(text: str, *rows: ui.ActionRow[Any]) -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(ui.TextDisplay(text), *rows, accent_colour=TEA_GREEN))
    return view
