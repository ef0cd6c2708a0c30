"""From rooms that may be linked to rooms that are: webhooks, consent, and a word to the people in them."""

import discord

from bot.client import Teahouse, outgoing, webhooks
from bot.errors import UserError
from bot.features.rooms import Group, checks
from bot.i18n import speaks
from cogs.rooms import draft_panels, inspection

_FULL = 30007  # Discord: "Maximum number of webhooks reached"


def deed(group: Group) -> str:
    """Under which name admins are told of trouble with a group."""
    return f"rooms:{group.id}"


def strangers(guild: discord.Guild, group: Group) -> frozenset[int]:
    """The outsiders of a group that no admin agreed to."""
    rooms = inspection.sights(guild, [room.channel_id for room in group.rooms])
    return checks.outsiders(rooms) - frozenset(group.outsiders)


async def open_group(bot: Teahouse, guild: discord.Guild, group: Group, outsiders: frozenset[int]) -> Group:
    """Make what webhooks are missing, and let the group work. Raises UserError where a channel is full."""
    links = bot.services.links
    for room in group.rooms:
        if channel := inspection.room(guild, room.channel_id):
            webhook = await _webhook(channel)
            await links.set_webhook(room.channel_id, webhook.id)
    await bot.services.notices.settle(deed(group))
    return await links.resume(guild.id, group.id, outsiders)


async def explain(bot: Teahouse, guild: discord.Guild, group: Group) -> None:
    """Tell the people in each room what it is now, in their language."""
    rooms = {room.channel_id: room.language for room in group.rooms}
    for place, (channel_id, language) in enumerate(rooms.items()):
        channel = guild.get_channel(channel_id)
        if isinstance(channel, discord.TextChannel):
            locale = language if speaks(language) else str(guild.preferred_locale)
            view = draft_panels.explanation(bot.strings.speak(locale), channel_id, rooms)
            await outgoing.post(channel, view, f"{place}-{group.id}")


async def close_group(bot: Teahouse, guild: discord.Guild, group: Group) -> None:
    """Forget a group and take our webhooks out of its rooms, as far as Discord lets us."""
    await bot.services.links.remove(guild.id, group.id)
    await bot.services.notices.settle(deed(group))
    for room in group.rooms:
        if channel := inspection.room(guild, room.channel_id):
            await webhooks.remove(channel)


async def _webhook(channel: webhooks.Room) -> discord.Webhook:
    try:
        return await webhooks.ours(channel)
    except discord.HTTPException as error:
        if error.code == _FULL:
            raise UserError("link-found-webhook", channel=channel.mention) from error
        raise
