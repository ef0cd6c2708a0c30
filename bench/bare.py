"""A discord.py bot with nothing of Teahouse in it: what any bot on this library costs at least.

It has the same intents and the same options of the library, answers `/translate` with the text as it
is, and `/engine` with what the engine at ENGINE_URL makes of it; it posts what people write in a square or
a room once more, where Teahouse would post a translation. It is run as a file, so that it loads
nothing else of ours.
"""

import asyncio
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
        self.webhooks: dict[int, discord.Webhook] = {}
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
        """Chat is seen and ignored, but in squares and rooms: see live.py."""
        channel = message.channel
        if message.author.bot or not isinstance(channel, discord.TextChannel):
            return
        if channel.name.startswith("square-"):
            await message.reply(message.content, mention_author=False)
        elif channel.name.startswith("room-"):
            others = [other for other in self.rooms(channel) if other != channel]
            await asyncio.gather(*(self.carry(message, other) for other in others))

    def rooms(self, room: discord.TextChannel) -> list[discord.TextChannel]:
        """A room and those linked with it: their names begin alike."""
        group = "-".join(room.name.split("-")[:2])
        return [channel for channel in room.guild.text_channels if channel.name.startswith(f"{group}-")]

    async def carry(self, message: discord.Message, room: discord.TextChannel) -> None:
        webhook = self.webhooks.get(room.id)
        if webhook is None:
            webhook = self.webhooks[room.id] = await room.create_webhook(name="bare")
        author = message.author
        await webhook.send(
            message.content, username=author.display_name, avatar_url=author.display_avatar.url, wait=True
        )


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
