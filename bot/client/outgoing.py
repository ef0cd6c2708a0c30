"""The one door for everything that Teahouse says on Discord.

Nothing leaves that could notify anybody but through `call`, and what others wrote passes `clean` on its way.
tests/bot/client/test_outgoing.py forbids the library's own send and edit elsewhere.
"""

import asyncio
from collections.abc import Awaitable, Coroutine, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import aiohttp
import discord
import regex

if TYPE_CHECKING:
    from bot.client.client import Teahouse

T = TypeVar("T")
IdleMinutes = Literal[60, 1440, 4320, 10080]  # after which Discord may archive a thread

# Discord did not say whether it did what was asked: a server error, a time-out, a cut connection.
OUTCOME_UNKNOWN = (discord.DiscordServerError, aiohttp.ClientError, OSError, TimeoutError)

MESSAGE_LENGTH = 2_000
LAYOUT_LENGTH = 4_000  # of all texts in one Components V2 message

_SILENT = discord.AllowedMentions.none()
# Discord gives three seconds to acknowledge. Most answers are quicker than this, and need no "thinking...".
_PATIENCE_SECONDS = 1.0
_ALREADY_ACKNOWLEDGED = 40060
_INVALID_FORM = 50035
_HAS_A_THREAD = 160004
_LEAST_ROOM = 100
_BLOCKED_BY_AUTOMOD = (200000, 200001)  # a message, the title of a forum post

_DIRECTION = regex.compile("[\u202a-\u202e\u2066-\u2069]")
# A link has its address directly behind the bracket; code is shown as it is.
_CODE_OR_MASK = regex.compile(r"(```.*?```|`[^`\n]*`)|\]\(", regex.DOTALL)
_FENCE = regex.compile(r"^```(?:(\w{1,20})(?=\n))?", regex.MULTILINE)
_BREAKS = (regex.compile(r"\n"), regex.compile(r"(?<=[.!?…])\s|(?<=[。！？])"), regex.compile(r"\s"))


def is_blocked(error: discord.HTTPException) -> bool:
    """Whether the server's automatic moderation refused what was to be posted: asking again is no use."""
    return error.code in _BLOCKED_BY_AUTOMOD


async def in_time(
    interaction: "discord.Interaction[Teahouse]", work: Coroutine[Any, Any, T], *, private: bool = True
) -> T:
    """Await `work`, and acknowledge the interaction first where the work takes longer than a second.

    After a command, or a form that a command opened, the acknowledgement reads "thinking..."; after a
    press nothing is seen of it.
    """
    task = asyncio.ensure_future(work)
    try:
        done, _ = await asyncio.wait({task}, timeout=_PATIENCE_SECONDS)
        if not done and interaction.message is None:
            await interaction.response.defer(ephemeral=private, thinking=True)
        elif not done:
            await acknowledge(interaction)
        return await task
    finally:
        task.cancel()


async def reply(
    interaction: "discord.Interaction[Teahouse]",
    view: discord.ui.LayoutView,
    *,
    private: bool = True,
    files: Sequence[discord.File] = (),
) -> None:
    """Answer with a message of its own, private unless told otherwise; `view` shows its `files`."""
    view.stop()  # the library keeps no view of ours: see ui.py
    respond, new = interaction.response, list(files)
    if not respond.is_done():
        answer = respond.send_message(view=view, files=new, ephemeral=private, allowed_mentions=_SILENT)
        await _once(answer)
    elif respond.type is discord.InteractionResponseType.deferred_channel_message:
        await interaction.edit_original_response(view=view, attachments=new, allowed_mentions=_SILENT)
    else:
        await interaction.followup.send(view=view, files=new, ephemeral=private, allowed_mentions=_SILENT)


async def follow(
    interaction: "discord.Interaction[Teahouse]", view: discord.ui.LayoutView, *, private: bool = True
) -> None:
    """Send another message after an answer."""
    view.stop()
    await interaction.followup.send(view=view, ephemeral=private, allowed_mentions=_SILENT)


async def update(
    interaction: "discord.Interaction[Teahouse]",
    view: discord.ui.LayoutView,
    *,
    files: Sequence[discord.File] = (),
) -> None:
    """Replace the message whose button or select was used; `files`, replace those it had."""
    view.stop()
    respond, new = interaction.response, list(files)
    if respond.is_done():
        await interaction.edit_original_response(view=view, attachments=new, allowed_mentions=_SILENT)
    else:
        await _once(respond.edit_message(view=view, attachments=new, allowed_mentions=_SILENT))


async def acknowledge(interaction: "discord.Interaction[Teahouse]") -> None:
    """Take note of a press; an `update` of its message follows."""
    await _once(interaction.response.defer())


async def ask(interaction: "discord.Interaction[Teahouse]", modal: discord.ui.Modal) -> None:
    """Open a form."""
    modal.stop()
    await _once(interaction.response.send_modal(modal))


async def answer(message: discord.Message, view: discord.ui.LayoutView, nonce: str) -> int | None:
    """Reply to a message in its channel without notifying anybody.

    Returns the reply's id, None where the message is gone. Discord gives back the earlier reply where
    `nonce` (25 characters at most) was used a moment ago. Raises discord.Forbidden.
    """
    view.stop()
    try:
        sent = await message.reply(view=view, allowed_mentions=_SILENT, silent=True, nonce=nonce)
    except discord.HTTPException as error:
        # Discord has no code of its own for a reply to nothing: "In message_reference: Unknown message".
        if error.code == _INVALID_FORM and "message_reference" in error.text:
            return None
        raise
    return sent.id


async def post(channel: discord.abc.Messageable, view: discord.ui.LayoutView, nonce: str) -> int:
    """Say something in a channel of our own accord, without notifying anybody; the message's id.

    `nonce` as in `answer`. Raises discord.Forbidden or discord.NotFound.
    """
    view.stop()
    sent = await channel.send(view=view, allowed_mentions=_SILENT, silent=True, nonce=nonce)
    return sent.id


async def call(
    channel: discord.abc.Messageable,
    view: discord.ui.LayoutView,
    nonce: str,
    *,
    users: Iterable[int] = (),
    roles: Iterable[int] = (),
) -> int:
    """Like `post`, but those people and holders of those roles are notified, and nobody else."""
    view.stop()
    sent = await channel.send(view=view, allowed_mentions=_calling(users, roles), nonce=nonce)
    return sent.id


async def open_post(
    forum: discord.ForumChannel, name: str, view: discord.ui.LayoutView, roles: Iterable[int] = ()
) -> int:
    """Open a forum post with `view` as its first message; the id of both. Holders of `roles` are notified.

    Discord knows no nonce here: whoever does not know whether it arrived looks before trying again. Raises
    discord.Forbidden or discord.NotFound.
    """
    view.stop()
    needs_tag = forum.flags.require_tag and forum.available_tags
    made = await forum.create_thread(
        name=name,
        view=view,
        applied_tags=forum.available_tags[:1] if needs_tag else [],
        allowed_mentions=_calling((), roles),
    )
    return made.thread.id


async def poll(
    channel: discord.abc.Messageable, text: str, poll: discord.Poll, nonce: str, roles: Iterable[int] = ()
) -> int:
    """Post a poll with `text` above it; the message's id. Holders of `roles` are notified."""
    sent = await channel.send(clean(text), poll=poll, allowed_mentions=_calling((), roles), nonce=nonce)
    return sent.id


async def hand_over(user: discord.abc.Messageable, views: Iterable[discord.ui.LayoutView]) -> None:
    """Direct messages to somebody who asked for them. Raises discord.Forbidden where they take none."""
    for view in views:
        view.stop()
        await user.send(view=view, allowed_mentions=_SILENT)


async def change(channel: discord.PartialMessageable, message_id: int, view: discord.ui.LayoutView) -> None:
    """Replace what a message of ours shows. Raises discord.NotFound where it is gone."""
    view.stop()
    await channel.get_partial_message(message_id).edit(view=view, allowed_mentions=_SILENT)


async def open_thread(
    message: discord.Message | discord.PartialMessage,
    name: str,
    idle_minutes: IdleMinutes = 60,
) -> int:
    """Start the thread on a message, or find the one that is there. Returns its id.

    After `idle_minutes` without a word Discord archives it.

    Raises discord.Forbidden, and discord.NotFound where the message is gone.
    """
    try:
        await message.create_thread(name=name, auto_archive_duration=idle_minutes)
    except discord.HTTPException as error:
        if error.code != _HAS_A_THREAD:
            raise
    return message.id  # a thread has the id of the message that it is on


async def open_private_thread(
    channel: discord.TextChannel, name: str, idle_minutes: IdleMinutes = 10080
) -> discord.Thread:
    """Start a thread that only those see who are added to it, and whoever manages threads.

    Raises discord.Forbidden. Discord knows no nonce for threads: look for it before starting it again.
    """
    return await channel.create_thread(
        name=name,
        type=discord.ChannelType.private_thread,
        invitable=False,
        auto_archive_duration=idle_minutes,
    )


async def put_away(thread: discord.Thread, *, locked: bool) -> None:
    """Archive a thread of ours; locking it needs the right to manage threads. Raises HTTPException."""
    if locked:
        await thread.edit(archived=True, locked=True)
    else:
        await thread.edit(archived=True)


async def change_thread(thread: discord.Thread, name: str, *, archived: bool, locked: bool) -> None:
    """Make a thread what its counterpart is. Raises discord.HTTPException."""
    await thread.edit(name=name, archived=archived, locked=locked)


async def revise(channel: discord.PartialMessageable, message_id: int, view: discord.ui.LayoutView) -> bool:
    """Replace a message of ours; False where it is gone. Raises discord.Forbidden."""
    view.stop()
    try:
        await channel.get_partial_message(message_id).edit(view=view, allowed_mentions=_SILENT)
    except discord.NotFound:
        return False
    return True


async def take_back(channel: discord.PartialMessageable, message_ids: Iterable[int]) -> None:
    """Delete messages of ours, as far as they are still there."""
    for message_id in message_ids:
        with suppress(discord.NotFound, discord.Forbidden):
            await channel.get_partial_message(message_id).delete()


async def notice(interaction: "discord.Interaction[Teahouse]", text: str) -> None:
    """Say one private sentence, whatever was or was not answered before."""
    if not interaction.response.is_done():
        message = interaction.response.send_message(clean(text), ephemeral=True, allowed_mentions=_SILENT)
        await _once(message)
        return
    if interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
        # The first follow-up would take the place, and the publicity, of the "thinking..." message.
        await interaction.delete_original_response()
    await interaction.followup.send(clean(text), ephemeral=True, allowed_mentions=_SILENT)


def _calling(users: Iterable[int], roles: Iterable[int]) -> discord.AllowedMentions:
    """These people and the holders of these roles, and nobody else."""
    return discord.AllowedMentions(
        everyone=False,
        users=[discord.Object(each) for each in users],
        roles=[discord.Object(each) for each in roles],
    )


async def _once(response: Awaitable[object]) -> None:
    """A first response. Where Discord says that there is one already, it is ours: discord.py sends it
    again after a server error, even when the first had arrived."""
    try:
        await response
    except discord.HTTPException as error:
        if error.code != _ALREADY_ACKNOWLEDGED:
            raise


def clean(text: str) -> str:
    """`text` by others, made safe to show: no direction marks, no link that hides its address."""
    return _CODE_OR_MASK.sub(lambda match: match[1] or "] (", _DIRECTION.sub("", text))


def split(text: str, length: int = MESSAGE_LENGTH, first: int | None = None) -> list[str]:
    """`text` in parts of at most `length` characters (the first at most `first`), no letter lost.

    Parts end at a line, else a sentence, else a word, else between two graphemes; a code block that
    has to be divided is closed and opened again. Raises ValueError for less than 100 characters of room.
    """
    room = length if first is None else first
    if min(room, length) < _LEAST_ROOM:
        raise ValueError(f"{min(room, length)} characters are no room for a part")
    parts: list[str] = []
    while len(text) > room:
        head, text = _divide(text, room)
        parts.append(head)
        room = length
    return [part for part in [*parts, text] if part.strip()]


def _divide(text: str, room: int) -> tuple[str, str]:
    head, rest = _cut(text, room)
    fences = [match[1] for match in _FENCE.finditer(head)]
    if len(fences) % 2 == 0:
        return head, rest
    head, rest = _cut(text, room - len("\n```"))
    return f"{head}\n```", f"```{fences[-1] or ''}\n{rest}"


def _cut(text: str, room: int) -> tuple[str, str]:
    """At the last good place in the second half of the room: more than half of it is always used."""
    for pattern in _BREAKS:
        ends = [match.end() for match in pattern.finditer(text, 0, room + 1) if match.start() <= room]
        ends = [end for end in ends if room // 2 < end <= room + 1]
        if ends:
            return text[: ends[-1]].rstrip(), text[ends[-1] :]
    end = max((end for end in _grapheme_ends(text[: room + 1]) if room // 2 < end <= room), default=room)
    return text[:end], text[end:]


def _grapheme_ends(text: str) -> Iterator[int]:
    return (match.end() for match in regex.finditer(r"\X", text))
