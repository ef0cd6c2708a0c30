"""What there is to read on a message: more than its text."""

from collections.abc import Iterable, Iterator

import discord


def readable(message: discord.Message) -> str:
    """The title of a forum post, the text, embeds written by people or bots, descriptions of files, polls.

    Of a forwarded message it is what was forwarded. Previews that Discord makes of links are left out:
    their text is somebody else's page.
    """
    return "\n".join(part for part in _parts(message) if part)


def _parts(message: discord.Message) -> Iterator[str]:
    thread = message.channel
    if isinstance(thread, discord.Thread) and thread.id == message.id:
        yield f"**{thread.name}**"
    yield from _said(message)
    for forwarded in message.message_snapshots:
        yield from _said(forwarded)
    if message.poll:
        yield f"**{message.poll.question}**"
        yield from (f"- {answer.text}" for answer in message.poll.answers)


def _said(message: discord.Message | discord.MessageSnapshot) -> Iterator[str]:
    yield message.content
    for embed in message.embeds:
        if embed.type == "rich":
            yield from _embed(embed)
    yield from _displayed(message.components)
    for attachment in message.attachments:
        yield attachment.description or ""


def _displayed(components: Iterable[discord.Component]) -> Iterator[str]:
    """The texts of a message that is laid out of components."""
    for component in components:
        if isinstance(component, discord.TextDisplay):
            yield component.content
        yield from _displayed(getattr(component, "children", ()))


def _embed(embed: discord.Embed) -> Iterator[str]:
    yield f"**{embed.title}**" if embed.title else ""
    yield embed.description or ""
    for field in embed.fields:
        yield f"**{field.name}**\n{field.value}"
    yield embed.footer.text or ""
