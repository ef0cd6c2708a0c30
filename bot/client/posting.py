"""Posting under a member's name and picture: webhooks of ours, one request at a time.

discord.py's own webhooks send a request again after a server error, which doubles a message that had
arrived, and wait under a lock through a limit of 40 seconds. Here one call is one request; whether
it arrived is the caller's to find out where Discord did not say. Tokens are secrets that stay in memory.
"""

import asyncio
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, NoReturn

import aiohttp
import discord
from discord.http import Route

from bot.client import webhooks

PATIENCE = 15.0  # seconds for one request, files included

_UNKNOWN_WEBHOOK, _INVALID_TOKEN = 10015, 50027
_UNKNOWN_CHANNEL, _UNKNOWN_MESSAGE = 10003, 10008


@dataclass(frozen=True, slots=True)
class Address:
    webhook_id: int
    token: str = field(repr=False)

    @property
    def url(self) -> str:
        return f"{Route.BASE}/webhooks/{self.webhook_id}/{self.token}"


@dataclass(frozen=True, slots=True)
class Face:
    """Under which name and picture a message appears; the name as Discord takes it."""

    name: str
    avatar_url: str


@dataclass(frozen=True, slots=True)
class File:
    name: str
    data: bytes = field(repr=False)
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Parcel:
    """A new message. `ping` is the only member whom it may notify; `title` opens a forum post."""

    text: str
    face: Face
    files: Sequence[File] = ()
    ping: int | None = None
    thread_id: int | None = None
    title: str | None = None


class OutcomeUnknown(Exception):
    """Discord did not say whether it did what was asked: a server error, a time-out, a cut connection."""


class WebhookGone(Exception):
    """The webhook was deleted."""


class MessageGone(Exception):
    """The message to change, or the thread to post in, was deleted."""


class Webhooks:
    """The webhooks of all rooms; each is used by one request of a kind at a time. Close it at the end."""

    def __init__(self, user_agent: str) -> None:
        self._addresses: dict[int, Address] = {}
        self._free_at: dict[tuple[int, str], float] = {}
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        self._session = aiohttp.ClientSession(timeout=timeout, headers={"User-Agent": user_agent})

    async def close(self) -> None:
        await self._session.close()

    async def address(self, channel: webhooks.Room, webhook_id: int | None) -> Address:
        """Where to post for a channel, whose webhook is `webhook_id` where that is known.

        Raises as `webhooks.ours` does.
        """
        known = self._addresses.get(channel.id)
        if known is None or webhook_id not in (None, known.webhook_id):
            webhook = await webhooks.ours(channel)
            known = self._addresses[channel.id] = Address(webhook.id, webhook.token or "")
        return known

    def forget(self, channel_id: int) -> None:
        """Look for the webhook of a channel again before it is used."""
        self._addresses.pop(channel_id, None)

    async def post(self, address: Address, parcel: Parcel) -> tuple[int, int]:
        """Post a message; its id, and that of the channel or thread it is in.

        Raises OutcomeUnknown, WebhookGone, discord.RateLimited, discord.HTTPException.
        """
        query = {"wait": "true"} | ({"thread_id": str(parcel.thread_id)} if parcel.thread_id else {})
        message = await self._ask(
            address, "POST", address.url, query, _form(_first_contents(parcel), parcel.files)
        )
        return int(message["id"]), int(message["channel_id"])

    async def change(self, address: Address, message_id: int, parcel: Parcel) -> None:
        """Replace a message's text and files, and notify nobody.

        Raises MessageGone, and what `post` does.
        """
        query = {"thread_id": str(parcel.thread_id)} if parcel.thread_id else {}
        url = f"{address.url}/messages/{message_id}"
        await self._ask(address, "PATCH", url, query, _form(_contents(parcel), parcel.files))

    async def remove(self, address: Address, message_id: int, thread_id: int | None = None) -> None:
        """Delete a message. Raises MessageGone, and what `post` does."""
        query = {"thread_id": str(thread_id)} if thread_id else {}
        await self._ask(address, "DELETE", f"{address.url}/messages/{message_id}", query, {})

    async def _ask(
        self, address: Address, method: str, url: str, query: dict[str, str], body: dict[str, Any]
    ) -> dict[str, Any]:
        loop = asyncio.get_running_loop()
        bucket = (address.webhook_id, method)
        await asyncio.sleep(self._free_at.pop(bucket, 0.0) - loop.time())
        try:
            async with self._session.request(method, url, params=query, **body) as response:
                data = await _read(response)
        except (OSError, TimeoutError, aiohttp.ClientError) as error:
            raise OutcomeUnknown(type(error).__name__) from None  # its text holds the token
        if response.headers.get("X-RateLimit-Remaining") == "0":
            pause = float(response.headers.get("X-RateLimit-Reset-After", 0))
            self._free_at[bucket] = loop.time() + pause
        if response.status >= 300:
            _refuse(response, data)
        return data


def _refuse(response: aiohttp.ClientResponse, data: dict[str, Any]) -> NoReturn:
    code = data.get("code")
    if response.status >= 500:
        raise OutcomeUnknown(str(response.status))
    if response.status == 429:
        raise discord.RateLimited(float(data.get("retry_after", response.headers.get("Retry-After", 60))))
    if code in (_UNKNOWN_WEBHOOK, _INVALID_TOKEN):
        raise WebhookGone
    if code in (_UNKNOWN_CHANNEL, _UNKNOWN_MESSAGE):
        raise MessageGone
    if response.status == 403:
        raise discord.Forbidden(response, data)
    raise discord.HTTPException(response, data)


async def _read(response: aiohttp.ClientResponse) -> dict[str, Any]:
    text = await response.text()
    if response.content_type != "application/json" or not text:
        return {}
    return dict(json.loads(text))


def _contents(parcel: Parcel) -> dict[str, Any]:
    return {
        "content": parcel.text,
        "allowed_mentions": _allowed(()),
        "attachments": [
            {"id": number, "filename": file.name, "description": file.description}
            for number, file in enumerate(parcel.files)
        ],
    }


def _first_contents(parcel: Parcel) -> dict[str, Any]:
    body = _contents(parcel) | {"username": parcel.face.name, "avatar_url": parcel.face.avatar_url}
    if parcel.ping:
        body["allowed_mentions"] = _allowed([parcel.ping])
    if parcel.title is not None:
        body["thread_name"] = parcel.title
    return body


def _form(body: dict[str, Any], files: Sequence[File]) -> dict[str, Any]:
    if not files:
        return {"json": body}
    form = aiohttp.FormData()
    form.add_field("payload_json", json.dumps(body))
    for number, file in enumerate(files):
        form.add_field(f"files[{number}]", BytesIO(file.data), filename=file.name)
    return {"data": form}


def _allowed(users: Collection[int]) -> dict[str, Any]:
    """Whom a message may notify: only these, whatever its text says."""
    return {"parse": [], "users": [str(user) for user in users], "replied_user": False}
