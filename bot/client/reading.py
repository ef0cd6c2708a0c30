"""What there is to read on a message: more than its text."""

from collections.abc import Iterator

import discord


def readable(message: discord.Message) -> str:
    """The title of a forum post, the text, embeds written by people or bots, descriptions of files.

    Previews that Discord makes of links are left out: their text is somebody else's page.
    """
    return "\n".join(part for part in _parts(message) if part)


def _parts(message: discord.Message) -> Iterator[str]:
    thread = message.channel
    if isinstance(thread, discord.Thread) and thread.id == message.id:
        yield f"**{thread.name}**"
    yield message.content
    for embed in message.embeds:
        if embed.type == "rich":
            yield from _embed(embed)
    for item in discord.ui.LayoutView.from_message(message).walk_children():
        if isinstance(item, discord.ui.TextDisplay):
            yield item.content
    for attachment in message.attachments:
        yield attachment.description or ""


def _embed(embed: discord.Embed) -> Iterator[str]:
    yield f"**{embed.title}**" if embed.title else ""
    yield embed.description or ""
    for field in embed.fields:
        yield f"**{field.name}**\n{field.value}"
    yield embed.footer.text or ""
