"""A discord.py bot with nothing of Teahouse in it: what any bot on this library costs at least.

It has the same intents and the same options of the library, answers `/translate` with the text as it
is, and `/engine` with what the engine at ENGINE_URL makes of it. It is run as a file, so that it loads
nothing else of ours.
"""

import os
import sys

import aiohttp
import discord
import yarl
from discord import app_commands


class Bare(discord.Client):
    def __init__(self) -> None:
        super().__init__(
            intents=discord.Intents(
                guilds=True,
                guild_messages=True,
                guild_reactions=True,
                dm_messages=True,
                message_content=True,
                members=True,
            ),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            guild_ready_timeout=0.2,
        )
        self.tree = app_commands.CommandTree(self)
        self.tree.add_command(translate)
        self.tree.add_command(engine)

    async def setup_hook(self) -> None:
        self.web = aiohttp.ClientSession()
        await self.tree.sync()

    async def close(self) -> None:
        await self.web.close()
        await super().close()

    async def on_ready(self) -> None:
        sys.stderr.write("bare ready\n")

    async def on_message(self, message: discord.Message) -> None:
        """Chat is seen and ignored."""


@app_commands.command(description="Answer with the text")
async def translate(interaction: discord.Interaction[Bare], text: str) -> None:
    await interaction.response.send_message(text, ephemeral=True)


@app_commands.command(description="Answer with the engine's translation of the text")
async def engine(interaction: discord.Interaction[Bare], text: str) -> None:
    body = {"q": text, "source": "zh", "target": "en", "format": "text"}
    async with interaction.client.web.post(f"{os.environ['ENGINE_URL']}/translate", json=body) as response:
        answer = await response.json()
    await interaction.response.send_message(answer["translatedText"], ephemeral=True)


def main() -> None:
    discord.http.Route.BASE = os.environ["DISCORD_API_URL"]
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["DISCORD_GATEWAY_URL"])
    Bare().run(os.environ["DISCORD_TOKEN"], log_handler=None)


if __name__ == "__main__":
    main()
