"""Brings the files of a message into other rooms: loaded once, and only from where Discord keeps them."""

import logging
from collections.abc import Sequence

import aiohttp
import discord
from discord.http import Route
from yarl import URL

from bot.client.posting import File

log = logging.getLogger("teahouse.rooms")

# "Reference: Image Formatting" in Discord's documentation; attachments are on the same hosts.
_HOSTS = frozenset({"cdn.discordapp.com", "media.discordapp.net"})
_PATIENCE = 15.0


class Files:
    """Loads attachments. Close it at the end."""

    def __init__(self) -> None:
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=_PATIENCE))

    async def close(self) -> None:
        await self._session.close()

    async def load(self, attachments: Sequence[discord.Attachment], most: int) -> dict[int, File]:
        """The files, by the ids of their attachments, that together have at most `most` bytes.

        Those that are not there could not be loaded, or were too much.
        """
        loaded: dict[int, File] = {}
        for attachment in attachments:
            room = most - sum(len(file.data) for file in loaded.values())
            if attachment.size <= room and (data := await self._read(attachment.url, room)) is not None:
                loaded[attachment.id] = File(attachment.filename, data, attachment.description)
        return loaded

    async def _read(self, address: str, most: int) -> bytes | None:
        url = URL(address)
        if url.host not in _HOSTS and url.origin() != URL(Route.BASE).origin():
            log.warning("file_elsewhere")
            return None
        try:
            async with self._session.get(url, allow_redirects=False) as response:
                if response.status != 200 or (response.content_length or 0) > most:
                    return None
                data = await response.content.read(most + 1)
                while chunk := await response.content.read(most + 1 - len(data)):
                    data += chunk
        except (OSError, TimeoutError, aiohttp.ClientError) as error:
            log.warning("file_not_loaded", extra={"error": type(error).__name__})
            return None
        return data if len(data) <= most else None
