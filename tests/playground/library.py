"""What discord.py itself would send: real bodies for the checks."""

import datetime
from typing import Any

import discord
from discord import app_commands

Json = dict[str, Any]


async def library_layout() -> list[Json]:
    layout = discord.ui.LayoutView()
    card: discord.ui.Container[discord.ui.LayoutView] = discord.ui.Container(accent_colour=0x338855)
    card.add_item(discord.ui.TextDisplay("**你好**"))
    card.add_item(discord.ui.Separator(spacing=discord.SeparatorSpacing.large))
    picture: discord.ui.Thumbnail[discord.ui.LayoutView] = discord.ui.Thumbnail("attachment://tea.png")
    card.add_item(discord.ui.Section("one", "two", accessory=picture))
    buttons: discord.ui.ActionRow[discord.ui.LayoutView] = discord.ui.ActionRow()
    buttons.add_item(discord.ui.Button(label="Share", custom_id="share", emoji="🍵"))
    buttons.add_item(discord.ui.Button(label="Original", url="https://example.org"))
    card.add_item(buttons)
    layout.add_item(card)
    layout.add_item(discord.ui.MediaGallery(discord.MediaGalleryItem("https://example.org/a.png")))
    layout.add_item(discord.ui.File("attachment://tea.png"))
    components: list[Json] = layout.to_components()  # type: ignore[no-untyped-call]  # as it is in the library
    return components


def library_commands() -> list[Json]:
    client = discord.Client(intents=discord.Intents.none())
    tree = app_commands.CommandTree(client)

    @tree.command()
    @app_commands.describe(text="what", to="language", amount="how many")
    @app_commands.choices(to=[app_commands.Choice(name="中文", value="zh")])
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.default_permissions(manage_guild=True)
    async def translate(
        interaction: discord.Interaction, text: str, to: str, amount: app_commands.Range[int, 1, 5] = 1
    ) -> None:
        """Translate a text."""

    @tree.context_menu(name="Translate this")
    async def menu(interaction: discord.Interaction, message: discord.Message) -> None: ...

    settings = app_commands.Group(name="settings", description="What this server reads")

    @settings.command()
    async def languages(interaction: discord.Interaction) -> None:
        """Languages of this server."""

    tree.add_command(settings)
    return [dict(found.to_dict(tree)) for found in tree.get_commands()]


def library_poll() -> dict[str, object]:
    poll = discord.Poll("Tea?", datetime.timedelta(hours=24))
    poll.add_answer(text="yes", emoji="🍵").add_answer(text="no")
    return dict(poll._to_dict())
