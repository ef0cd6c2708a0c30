"""A bot of a few lines that uses most of what Discord offers, to try the playground with."""

import asyncio
from typing import Any

import discord
from discord import app_commands

Interaction = discord.Interaction[discord.Client]


class Panel(discord.ui.View):
    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.button(label="Change", custom_id="change")
    async def change(self, interaction: Interaction, button: discord.ui.Button[Any]) -> None:
        await interaction.response.edit_message(content="changed", view=None)

    @discord.ui.button(label="Form", custom_id="form")
    async def form(self, interaction: Interaction, button: discord.ui.Button[Any]) -> None:
        await interaction.response.send_modal(Form())

    @discord.ui.button(label="Silence", custom_id="silence")
    async def silence(self, interaction: Interaction, button: discord.ui.Button[Any]) -> None:
        """Never answers."""

    @discord.ui.select(
        custom_id="drink",
        placeholder="Drink",
        options=[
            discord.SelectOption(label="Tea", value="tea"),
            discord.SelectOption(label="Mate", value="mate"),
        ],
    )
    async def drink(self, interaction: Interaction, select: discord.ui.Select[Any]) -> None:
        await interaction.response.send_message(f"drinks {select.values[0]}", ephemeral=True)

    @discord.ui.select(cls=discord.ui.UserSelect, custom_id="guest", placeholder="Guest")
    async def guest(self, interaction: Interaction, select: discord.ui.UserSelect[Any]) -> None:
        await interaction.response.send_message(f"invites {select.values[0].display_name}", ephemeral=True)


class Form(discord.ui.Modal, title="Order"):
    name: discord.ui.Label[Any] = discord.ui.Label(
        text="Name", component=discord.ui.TextInput(custom_id="name", default="nobody")
    )
    leaf: discord.ui.Label[Any] = discord.ui.Label(
        text="Leaf",
        component=discord.ui.Select(
            custom_id="leaf", options=[discord.SelectOption(label="Green", value="green", default=True)]
        ),
    )
    size: discord.ui.Label[Any] = discord.ui.Label(
        text="Size",
        component=discord.ui.RadioGroup(
            custom_id="size",
            options=[discord.RadioGroupOption(label=s, value=s.lower()) for s in ("Cup", "Pot")],
        ),
    )
    hot: discord.ui.Label[Any] = discord.ui.Label(
        text="Hot", component=discord.ui.Checkbox(custom_id="hot", default=True)
    )
    photo: discord.ui.Label[Any] = discord.ui.Label(
        text="Photo", component=discord.ui.FileUpload(custom_id="photo", required=False)
    )

    async def on_submit(self, interaction: Interaction) -> None:
        fields: list[Any] = [
            label.component for label in (self.name, self.leaf, self.size, self.hot, self.photo)
        ]
        name, leaf, size, hot, photo = fields
        files = [file.filename for file in photo.values]
        await interaction.response.send_message(
            f"{name.value} {leaf.values} {size.value} {hot.value} {files}"
        )


class SampleBot(discord.AutoShardedClient):
    def __init__(self) -> None:
        intents = discord.Intents.default() | discord.Intents(message_content=True, members=True)
        super().__init__(intents=intents, max_messages=None, guild_ready_timeout=0.01)
        self.tree = app_commands.CommandTree(self)

    def in_background(self, token: str) -> asyncio.Task[None]:
        return asyncio.create_task(self.start(token))

    async def setup_hook(self) -> None:
        self.add_view(Panel())
        for command in COMMANDS:
            self.tree.add_command(command)
        await self.tree.sync()


@app_commands.command()
@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
async def panel(interaction: Interaction) -> None:
    """Shows everything there is to press."""
    await interaction.response.send_message("panel", view=Panel())


@app_commands.command()
async def think(interaction: Interaction) -> None:
    """Thinks first, alone with you."""
    await interaction.response.defer(ephemeral=True)
    await interaction.followup.send("thought")


@app_commands.command()
async def tell(
    interaction: Interaction, to: discord.Member, drink: str, photo: discord.Attachment | None = None
) -> None:
    """Tells somebody what to drink."""
    shown = photo.filename if photo else "no photo"
    await interaction.response.send_message(f"{to.display_name}: {drink}, {shown}")


@tell.autocomplete("drink")
async def drinks(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=d, value=d.lower()) for d in ("Tea", "Mate") if typed in d.lower()]


order = app_commands.Group(name="order", description="Orders")


@order.command()
async def tea(interaction: Interaction, cups: app_commands.Range[int, 1, 9]) -> None:
    """Orders tea."""
    await interaction.response.send_message(f"{cups} cups for {interaction.user.display_name}")


@app_commands.context_menu(name="Quote")
async def quote(interaction: Interaction, message: discord.Message) -> None:
    await interaction.response.send_message(f"> {message.content}", ephemeral=True)


@app_commands.context_menu(name="Wave")
async def wave(interaction: Interaction, member: discord.Member) -> None:
    await interaction.response.send_message(f"waves at {member.display_name}")


COMMANDS: list[app_commands.Command[Any, ..., Any] | app_commands.ContextMenu | app_commands.Group] = [
    panel,
    think,
    tell,
    order,
    quote,
    wave,
]
