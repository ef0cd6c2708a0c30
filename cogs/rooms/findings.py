"""What an inspection found, as sentences with what to do about it."""

from collections.abc import Collection, Sequence
from hashlib import blake2b

import discord

from bot.features.rooms import Reason, checks
from bot.features.rooms.checks import Finding, Sight
from bot.i18n import Speaker

# Discord shows 4,000 characters in one message; these are the most important ones.
_MOST_LINES = 10


def lines(say: Speaker, guild: discord.Guild, rooms: Sequence[Sight], full: Collection[int] = ()) -> str:
    """One line for each finding, the grave ones first; `full` are channels without space for a webhook."""
    found = checks.findings(rooms)
    grave = [_grave(say, finding) for finding in found if finding.reason]
    grave += [_grave(say, Finding(channel_id, Reason.WEBHOOK)) for channel_id in full]
    light = [_light(say, finding) for finding in found if not finding.reason]
    shown = _shortened(say, [*grave, *light])
    if any(finding.permission for finding in found):
        shown.append(f"-# {say('link-fix-permissions', role=_own_role(guild))}")
    return "\n".join(shown or [f"✅ {say('link-all-well')}"])


def differences(say: Speaker, guild: discord.Guild, rooms: Sequence[Sight], whom: Collection[int]) -> str:
    """Which rooms each of `whom` (roles and members) sees, and which not."""
    seen = sorted(whom, key=lambda viewer: (viewer != guild.id, viewer))
    return "\n".join(_shortened(say, [f"👁️ {_difference(say, guild, rooms, viewer)}" for viewer in seen]))


def digest(viewers: Collection[int]) -> str:
    """A short name for exactly these viewers, for the button that says: I know of them."""
    return blake2b(" ".join(map(str, sorted(viewers))).encode(), digest_size=4).hexdigest()


def mention(channel_id: int) -> str:
    return f"<#{channel_id}>"


def mentions(say: Speaker, channel_ids: Collection[int]) -> str:
    return say.listing([mention(channel_id) for channel_id in channel_ids])


def _grave(say: Speaker, finding: Finding) -> str:
    permission = say(f"permission-{finding.permission}") if finding.permission else ""
    sentence = say(f"link-found-{finding.reason}", channel=mention(finding.channel_id), permission=permission)
    return f"❌ {sentence}"


def _light(say: Speaker, finding: Finding) -> str:
    permission = say(f"permission-{finding.permission}")
    loss = say(f"link-without-{finding.permission}")
    return (
        f"⚠️ {say('link-found-less', channel=mention(finding.channel_id), permission=permission, loss=loss)}"
    )


def _difference(say: Speaker, guild: discord.Guild, rooms: Sequence[Sight], viewer: int) -> str:
    present = [room for room in rooms if room.kind]
    return say(
        "link-sees-some",
        who=_viewer(guild, viewer),
        rooms=mentions(say, [room.channel_id for room in present if viewer in room.viewers]),
        others=mentions(say, [room.channel_id for room in present if viewer not in room.viewers]),
    )


def _viewer(guild: discord.Guild, viewer: int) -> str:
    if viewer == guild.id:
        return "@everyone"
    role = guild.get_role(viewer)
    return role.mention if role else f"<@{viewer}>"


def _shortened(say: Speaker, found: Sequence[str]) -> list[str]:
    left = len(found) - _MOST_LINES
    return [*found[:_MOST_LINES], *([say("link-and-more", number=left)] if left > 0 else [])]


def _own_role(guild: discord.Guild) -> str:
    role = guild.self_role
    return role.mention if role else guild.me.display_name
