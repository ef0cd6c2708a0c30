"""What an inspection found, as sentences with what to do about it."""

from collections.abc import Collection, Sequence
from hashlib import blake2b
from itertools import accumulate

import discord

from bot.features.rooms import Reason, checks
from bot.features.rooms.checks import Finding, Sight
from bot.i18n import Speaker

# Discord shows 4,000 characters in one message, and others are needed for the rest of a panel.
_FINDINGS_LENGTH = 900
_DIFFERENCES_LENGTH = 1_100
_MOST_NAMES = 5


def lines(say: Speaker, guild: discord.Guild, rooms: Sequence[Sight], full: Collection[int] = ()) -> str:
    """One line for each finding, the grave ones first; `full` are channels without space for a webhook."""
    found = checks.findings(rooms)
    grave = [_grave(say, finding) for finding in found if finding.reason]
    grave += [_grave(say, Finding(channel_id, Reason.WEBHOOK)) for channel_id in full]
    light = [_light(say, finding) for finding in found if not finding.reason]
    shown = _shortened(say, [*grave, *light], _FINDINGS_LENGTH)
    if any(finding.permission for finding in found):
        shown.append(f"-# {say('link-fix-permissions', role=_own_role(guild))}")
    return "\n".join(shown or [f"✅ {say('link-all-well')}"])


def differences(say: Speaker, guild: discord.Guild, rooms: Sequence[Sight], whom: Collection[int]) -> str:
    """Which rooms each of `whom` (roles and members) sees, and which not."""
    alike: dict[tuple[bool, ...], list[int]] = {}
    present = [room for room in rooms if room.kind]
    for viewer in sorted(whom, key=lambda viewer: (viewer != guild.id, viewer)):
        alike.setdefault(tuple(viewer in room.viewers for room in present), []).append(viewer)
    found = [f"👁️ {_difference(say, guild, present, viewers)}" for viewers in alike.values()]
    return "\n".join(_shortened(say, found, _DIFFERENCES_LENGTH))


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


def _difference(say: Speaker, guild: discord.Guild, rooms: Sequence[Sight], viewers: Sequence[int]) -> str:
    """What `viewers`, who all see the same of the rooms, see and do not."""
    names = [_viewer(guild, viewer) for viewer in viewers[:_MOST_NAMES]]
    if left := len(viewers) - len(names):
        names.append(say("link-and-more", number=left))
    return say(
        "link-sees-some",
        who=say.listing(names),
        rooms=mentions(say, [room.channel_id for room in rooms if viewers[0] in room.viewers]),
        others=mentions(say, [room.channel_id for room in rooms if viewers[0] not in room.viewers]),
    )


def _viewer(guild: discord.Guild, viewer: int) -> str:
    if viewer == guild.id:
        return "@everyone"
    role = guild.get_role(viewer)
    return role.mention if role else f"<@{viewer}>"


def _shortened(say: Speaker, found: Sequence[str], length: int) -> list[str]:
    """As many of the lines as fit, and how many there are more."""
    ends = accumulate(len(line) + 1 for line in found)
    shown = [line for line, end in zip(found, ends, strict=True) if end <= length]
    left = len(found) - len(shown)
    return [*shown, say("link-and-more", number=left)] if left else shown


def _own_role(guild: discord.Guild) -> str:
    role = guild.self_role
    return role.mention if role else guild.me.display_name
