"""The text of a copy: whom it answers, what was said, and a small line that leads to the original.

The small line is how a copy is known again after a crash, so it is drawn and read here only.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import discord
import regex

from bot.client.outgoing import MESSAGE_LENGTH, clean, split

_EVERYBODY = regex.compile(r"@(?=everyone|here)")
_MENTION = regex.compile(r"<(@!?|@&|#)(\d+)>")
_MARK = regex.compile(
    r"-# \[[^\]\n]*\]\(https://discord\.com/channels/\d+/\d+/(\d+)\)(?: · [^\n]*?)??(?: · (\d+)/\d+)?"
)
_PART_ROOM = len(" · 10/10\n")


@dataclass(frozen=True, slots=True)
class Names:
    """What mentions in a text are shown as in another room: names, and channels of that room's side."""

    members: Mapping[int, str]
    roles: Mapping[int, str]
    channels: Mapping[int, int]


def link(guild_id: int, place_id: int, message_id: int) -> str:
    return f"https://discord.com/channels/{guild_id}/{place_id}/{message_id}"


def foot(label: str, url: str, *marks: str) -> str:
    """The small line: `label` leads to the original, `marks` say what is special about this copy."""
    return " · ".join([f"-# [{label}]({url})", *marks])


def answering(name: str, url: str, *, ping: int | None = None) -> str:
    """The first line of a reply. `ping` is the member to notify, who is then named by the mention."""
    return f"-# ↪ <@{ping}> [↗]({url})" if ping else f"-# ↪ [@{in_brackets(name)}]({url})"


def harmless(text: str, names: Names) -> str:
    """What somebody wrote, or an engine made of it, for another room: mentions are shown, not made."""

    def shown(match: regex.Match[str]) -> str:
        kind, identity = str(match[1]), int(match[2])
        if kind == "#":
            return f"<#{names.channels.get(identity, identity)}>"
        known = names.roles if kind == "@&" else names.members
        return f"@{discord.utils.escape_markdown(known[identity])}" if identity in known else str(match[0])

    return _EVERYBODY.sub("＠", clean(_MENTION.sub(shown, text)))


def parts(head: str, body: str, foot: str) -> list[str]:
    """The posts of a copy, each with the small line if there is one; at least one, perhaps empty."""
    room = MESSAGE_LENGTH - len(foot) - _PART_ROOM
    pieces = split(body, room, first=room - len(head) - 1) or [""]
    return [
        lines(head if n == 1 else "", piece, _numbered(foot, n, len(pieces)))
        for n, piece in enumerate(pieces, start=1)
    ]


def read_mark(text: str) -> tuple[int, int] | None:
    """The original that a copy's small line leads to and its part, from 0; None without such a line."""
    match = _MARK.fullmatch(text.rpartition("\n")[2])
    return (int(match[1]), int(match[2] or 1) - 1) if match else None


def body(text: str) -> str:
    """The text of a post without the line that says whom it answers, and without the small line."""
    kept = text.split("\n")
    if kept and kept[0].startswith(("-# ↪", "-# ↱")):
        del kept[0]
    if read_mark(text):
        del kept[-1:]
    return "\n".join(kept)


def lines(*given: str) -> str:
    """Lines under each other, without the empty ones."""
    return "\n".join(line for line in given if line)


def _numbered(foot: str, n: int, count: int) -> str:
    return f"{foot} · {n}/{count}" if foot and count > 1 else foot


def in_brackets(name: str) -> str:
    """A name as the text of a link."""
    return discord.utils.escape_markdown(name).replace("[", "(").replace("]", ")")
