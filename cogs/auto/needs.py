"""What I lack in a place to translate it, said with how to give it to me."""

from collections.abc import Sequence

import discord

from bot.client import Interaction
from bot.features.auto import AutoPlace
from bot.i18n import Speaker
from cogs.auto.kinds import WITH_THREADS, Written

AnyChannel = discord.abc.GuildChannel | discord.Thread

_ALWAYS = ("view_channel", "read_message_history", "send_messages")
_IN_THREADS = ("view_channel", "read_message_history", "send_messages_in_threads")
_TO_OPEN_THREADS = ("create_public_threads", "send_messages_in_threads")
_MOST_NAMED = 5


def findings(say: Speaker, interaction: Interaction, channel: AnyChannel, place: AutoPlace) -> list[str]:
    """One sentence for each thing that is missing; none where all is well."""
    guild = channel.guild
    own_role = guild.self_role
    role = own_role.mention if own_role else "Teahouse"
    lines = []
    if "message_content" in interaction.client.withheld:
        lines.append(say("auto-missing-content"))
    lacking: dict[tuple[str, ...], list[str]] = {}
    for each in _channels(channel):
        if missing := _lacking(each, place):
            lacking.setdefault(missing, []).append(each.mention)
    for names, mentions in lacking.items():
        permissions = say.listing([f"**{say(f'auto-permission-{name}')}**" for name in names])
        where = say.listing(mentions[:_MOST_NAMED])
        lines.append(say("auto-missing", permissions=permissions, where=where, role=role))
    return lines


def _channels(channel: AnyChannel) -> Sequence[AnyChannel]:
    """The channel, or those of a category that people write in."""
    if not isinstance(channel, discord.CategoryChannel):
        return [channel]
    return [each for each in channel.channels if isinstance(each, Written | discord.ForumChannel)]


def _lacking(channel: AnyChannel, place: AutoPlace) -> tuple[str, ...]:
    permissions = channel.permissions_for(channel.guild.me)
    wanted: tuple[str, ...]
    if isinstance(channel, (discord.Thread, discord.ForumChannel)):
        wanted = _IN_THREADS
    elif isinstance(channel, discord.VoiceChannel | discord.StageChannel):
        wanted = (*_ALWAYS, "connect")
    elif place.way == "thread" and channel.type in WITH_THREADS:
        wanted = (*_ALWAYS, *_TO_OPEN_THREADS)
    else:
        wanted = _ALWAYS
    return tuple(name for name in wanted if not getattr(permissions, name))
