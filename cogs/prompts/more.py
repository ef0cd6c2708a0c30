"""The second page of a stream: order, limits and the role that is notified."""

import discord
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import chosen, number, on_choice, on_press, speaker
from bot.features.prompts import Stream
from cogs.prompts import access, panels


class MoreCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._services = bot.services
        self._streams = bot.services.streams

    @on_press("prompts:more")
    async def more(self, interaction: Interaction, stream_id: str) -> None:
        stream, _ = await self._stream(interaction, stream_id)
        await self._show(interaction, stream)

    @on_choice("prompts:first")
    async def choose_first(self, interaction: Interaction, stream_id: str) -> None:
        stream, guild = await self._stream(interaction, stream_id)
        decks = await self._services.stock.decks(guild.id)
        keys = [chosen(interaction)[0], *(key for key in stream.deck_keys if key in decks)]
        await self._show(interaction, await self._streams.set_decks(guild.id, stream.stream_id, keys))

    @on_press("prompts:order")
    async def choose_order(self, interaction: Interaction, stream_id: str, order: str) -> None:
        guild = access.managed(interaction)
        shuffled = order == "shuffled"
        stream = await self._streams.set_order(guild.id, number(stream_id), shuffled=shuffled)
        await self._show(interaction, stream)

    @on_choice("prompts:sensitivity")
    async def choose_sensitivity(self, interaction: Interaction, stream_id: str) -> None:
        stream, guild = await self._stream(interaction, stream_id)
        value = number(chosen(interaction)[0])
        changed = await self._streams.set_limits(guild.id, stream.stream_id, value, stream.level)
        await self._show(interaction, changed)

    @on_choice("prompts:level")
    async def choose_level(self, interaction: Interaction, stream_id: str) -> None:
        stream, guild = await self._stream(interaction, stream_id)
        value = number(chosen(interaction)[0])
        changed = await self._streams.set_limits(guild.id, stream.stream_id, stream.sensitivity, value)
        await self._show(interaction, changed)

    @on_choice("prompts:role")
    async def choose_role(self, interaction: Interaction, stream_id: str) -> None:
        guild = access.managed(interaction)
        role_id = access.chosen_role(interaction, guild)
        await self._show(interaction, await self._streams.set_role(guild.id, number(stream_id), role_id))

    @on_press("prompts:no-role")
    async def drop_role(self, interaction: Interaction, stream_id: str) -> None:
        guild = access.managed(interaction)
        await self._show(interaction, await self._streams.set_role(guild.id, number(stream_id), None))

    async def _stream(self, interaction: Interaction, stream_id: str) -> tuple[Stream, discord.Guild]:
        guild = access.managed(interaction)
        return await self._streams.get(guild.id, number(stream_id)), guild

    async def _show(self, interaction: Interaction, stream: Stream) -> None:
        decks = await self._services.stock.decks(stream.guild_id)
        await outgoing.update(interaction, panels.more(speaker(interaction), stream, decks))
