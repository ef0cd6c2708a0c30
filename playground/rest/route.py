"""What a route is, and what its handler is given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from playground.actions.files import Uploads
from playground.refusal import Refusal
from playground.wire import Json
from playground.world import Channel, Guild, Message, User, World


@dataclass(frozen=True, slots=True)
class Call:
    """One request of the bot, let in and read. `body` is what JSON it held: an object for most routes."""

    world: World
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Any
    uploads: Uploads

    @property
    def bot(self) -> User:
        return self.world.bot

    def id(self, name: str) -> int:
        """An id in the path."""
        return _number(name, self.path[name])

    def query_id(self, name: str) -> int | None:
        """An id or a number in the query."""
        return _number(name, self.query[name]) if name in self.query else None

    def wants(self, name: str) -> bool:
        """A yes or no in the query, which clients spell as they like."""
        return self.query.get(name, "").lower() in ("1", "true")

    def limit(self, default: int, most: int) -> int:
        limit = self.query_id("limit") or default
        if not 1 <= limit <= most:
            raise Refusal.invalid("limit", "NUMBER_TYPE_MAX", f"int value should be between 1 and {most}.")
        return limit

    @property
    def channel(self) -> Channel:
        """The channel in the path, which the bot must be able to see."""
        channel = self.world.channel(self.id("channel_id"))
        self.world.require(self.bot.id, channel)
        return channel

    @property
    def guild(self) -> Guild:
        """The server in the path, of which the bot must be a member."""
        guild = self.world.guild(self.id("guild_id"))
        if self.bot.id not in guild.members:
            raise Refusal.missing_access()
        return guild

    @property
    def message(self) -> Message:
        """The message in the path."""
        return self.world.message(self.channel, self.id("message_id"), self.bot.id)


Reply = Json | list[Json] | None
"""The JSON of a reply; None is 204 No Content."""


@dataclass(frozen=True, slots=True)
class Route:
    """One operation of the API.

    `query` and `body` are the fields it takes, in one string; what is not among them is refused, so that
    the bot cannot lean on something that this server ignores. Routes with a token in their path need
    no `login`.
    """

    method: str
    template: str
    handler: Callable[[Call], Reply]
    query: str = ""
    body: str = ""
    status: int = 200
    login: bool = True

    def unknown_fields(self, query: Mapping[str, str], body: Any) -> list[str]:
        """What the request holds that this route does not take."""
        forms = body if isinstance(body, list) else [body]
        given = {key for form in forms if isinstance(form, dict) for key in form}
        unknown = sorted(given.difference(self.body.split()))
        return unknown + sorted(f"?{name}" for name in set(query).difference(self.query.split()))


MESSAGE_FIELDS = (
    "content embeds components attachments flags tts nonce enforce_nonce allowed_mentions message_reference "
    "sticker_ids poll"
)
EDIT_FIELDS = "content embeds components attachments flags allowed_mentions tts"


def _number(name: str, text: str) -> int:
    if not text.isdecimal():
        raise Refusal.invalid(name, "NUMBER_TYPE_COERCE", f'Value "{text}" is not snowflake.')
    return int(text)
