"""The one door for everything that Teahouse says on Discord.

Nothing leaves that could notify anybody, hide where a link leads, or turn the writing direction of
what follows. tests/bot/client/test_outgoing.py forbids the library's own send and edit elsewhere.
"""

import asyncio
from collections.abc import Coroutine, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import discord
import regex

if TYPE_CHECKING:
    from bot.client.client import Teahouse

T = TypeVar("T")

MESSAGE_LENGTH = 2_000
LAYOUT_LENGTH = 4_000  # of all texts in one Components V2 message

_SILENT = discord.AllowedMentions.none()
# Discord gives three seconds; half a second more than most answers need, and much to spare.
_PATIENCE_SECONDS = 1.0

_DIRECTION = regex.compile("[\u202a-\u202e\u2066-\u2069]")
_MASKED_LINK = regex.compile(r"\[((?:[^\[\]\n\\]|\\.)+)\]\(<?(https?://[^\s<>()]+)>?\)")
_FENCE = regex.compile(r"^```(\w*)", regex.MULTILINE)
_BREAKS = (regex.compile(r"\n"), regex.compile(r"(?<=[.!?…])\s|(?<=[。！？])"), regex.compile(r"\s"))


async def in_time(
    interaction: "discord.Interaction[Teahouse]", work: Coroutine[Any, Any, T], *, private: bool = True
) -> T:
    """Await `work`, and acknowledge the interaction first where the work takes longer than a second.

    After a command the acknowledgement reads "thinking..."; after a press nothing is seen of it.
    """
    task = asyncio.ensure_future(work)
    try:
        done, _ = await asyncio.wait({task}, timeout=_PATIENCE_SECONDS)
        if not done and interaction.type is discord.InteractionType.application_command:
            await interaction.response.defer(ephemeral=private, thinking=True)
        elif not done:
            await acknowledge(interaction)
        return await task
    finally:
        task.cancel()


async def reply(
    interaction: "discord.Interaction[Teahouse]", view: discord.ui.LayoutView, *, private: bool = True
) -> None:
    """Answer with a message of its own, private unless told otherwise."""
    view.stop()  # the library keeps no view of ours: see ui.py
    if not interaction.response.is_done():
        await interaction.response.send_message(view=view, ephemeral=private, allowed_mentions=_SILENT)
    elif interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
        await interaction.edit_original_response(view=view, allowed_mentions=_SILENT)
    else:
        await interaction.followup.send(view=view, ephemeral=private, allowed_mentions=_SILENT)


async def follow(
    interaction: "discord.Interaction[Teahouse]", view: discord.ui.LayoutView, *, private: bool = True
) -> None:
    """Send another message after an answer."""
    view.stop()
    await interaction.followup.send(view=view, ephemeral=private, allowed_mentions=_SILENT)


async def update(interaction: "discord.Interaction[Teahouse]", view: discord.ui.LayoutView) -> None:
    """Replace the message whose button or select was used."""
    view.stop()
    if interaction.response.is_done():
        await interaction.edit_original_response(view=view, allowed_mentions=_SILENT)
    else:
        await interaction.response.edit_message(view=view, allowed_mentions=_SILENT)


async def acknowledge(interaction: "discord.Interaction[Teahouse]") -> None:
    """Take note of a press; an `update` of its message follows."""
    await interaction.response.defer()


async def ask(interaction: "discord.Interaction[Teahouse]", modal: discord.ui.Modal) -> None:
    """Open a form."""
    modal.stop()
    await interaction.response.send_modal(modal)


async def notice(interaction: "discord.Interaction[Teahouse]", text: str) -> None:
    """Say one private sentence, whatever was or was not answered before."""
    if not interaction.response.is_done():
        await interaction.response.send_message(text, ephemeral=True, allowed_mentions=_SILENT)
        return
    if interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
        # The first follow-up would take the place, and the publicity, of the "thinking..." message.
        await interaction.delete_original_response()
    await interaction.followup.send(text, ephemeral=True, allowed_mentions=_SILENT)


def clean(text: str) -> str:
    """`text` by others, made safe to show: no direction marks, no link that hides its address."""
    return _MASKED_LINK.sub(r"\1 (<\2>)", _DIRECTION.sub("", text))


def split(text: str, length: int = MESSAGE_LENGTH, first: int | None = None) -> list[str]:
    """`text` in parts of at most `length` characters (the first at most `first`), nothing lost.

    Parts end at a line, else a sentence, else a word, else between two graphemes; a code block that
    has to be divided is closed and opened again.
    """
    parts: list[str] = []
    room = first or length
    while len(text) > room:
        head, text = _divide(text, room)
        parts.append(head)
        room = length
    return [*parts, text]


def _divide(text: str, room: int) -> tuple[str, str]:
    head, rest = _cut(text, room)
    fences = [match[1] for match in _FENCE.finditer(head)]
    if len(fences) % 2 == 0:
        return head, rest
    head, rest = _cut(text, room - len("\n```"))
    return f"{head}\n```", f"```{fences[-1]}\n{rest}"


def _cut(text: str, room: int) -> tuple[str, str]:
    for pattern in _BREAKS:
        ends = [match.end() for match in pattern.finditer(text, 0, room + 1) if match.start() <= room]
        ends = [end for end in ends if room // 2 < end <= room + 1]
        if ends:
            return text[: ends[-1]].rstrip(), text[ends[-1] :]
    end = max((end for end in _grapheme_ends(text[: room + 1]) if end <= room), default=room)
    return text[:end], text[end:]


def _grapheme_ends(text: str) -> Iterator[int]:
    return (match.end() for match in regex.finditer(r"\X", text))
