"""The webhooks through which copies are posted."""

import discord

Room = discord.TextChannel | discord.ForumChannel

_NAME = "Teahouse"


async def ours(channel: Room) -> discord.Webhook:
    """Our own webhook of a channel, with its token: found, or made.

    Raises discord.Forbidden without the permission to manage them, discord.HTTPException where the
    channel is full (code 30007), discord.NotFound where it is gone.
    """
    for webhook in await channel.webhooks():
        if webhook.user == channel.guild.me and webhook.token:
            return webhook
    return await channel.create_webhook(name=_NAME)
