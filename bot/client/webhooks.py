"""The webhooks through which copies are posted."""

import asyncio
from contextlib import suppress
from weakref import WeakValueDictionary

import discord

Room = discord.TextChannel | discord.ForumChannel

_NAME = "Teahouse"
_making: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()  # two at once would make two


async def ours(channel: Room) -> discord.Webhook:
    """Our own webhook of a channel, with its token: found, or made.

    Raises discord.Forbidden without the permission to manage them, discord.HTTPException where the
    channel is full (code 30007), discord.NotFound where it is gone.
    """
    async with _making.setdefault(channel.id, asyncio.Lock()):
        for webhook in await channel.webhooks():
            if webhook.user == channel.guild.me and webhook.token:
                return webhook
        return await channel.create_webhook(name=_NAME)


async def remove(channel: Room) -> None:
    """Delete our own webhook of a channel, where there is one and we may."""
    with suppress(discord.Forbidden, discord.NotFound):
        for webhook in await channel.webhooks():
            if webhook.user == channel.guild.me:
                await webhook.delete()
