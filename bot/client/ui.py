"""Buttons, selects and modals that answer after any restart, by one way in.

discord.py keeps views in memory, forgets them with the process, and swallows errors of those that
it can restore. So none of ours lives in memory: the `custom_id` says which feature and action is
meant and with which arguments ("translation:share:en"), and `Components` finds the method that a cog
marked with `@on_press`, `@on_choice` or `@on_submit`. What nobody handles any more gets an answer too.
"""

import inspect
import logging
import zlib
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from enum import Enum, auto
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

import discord
from discord.ext import commands

from bot.client.report import report
from bot.errors import UserError
from bot.features.translation import Account
from bot.i18n import Speaker

if TYPE_CHECKING:
    from bot.client.client import Teahouse

Handler = Callable[..., Awaitable[None]]
P = ParamSpec("P")
T = TypeVar("T")

log = logging.getLogger("teahouse.ui")

TEA_GREEN = discord.Colour(0x6F8F4E)

_CUSTOM_ID_LENGTH = 100  # Discord's limit
_LARGEST_ID = (1 << 63) - 1  # what the database holds


class Kind(Enum):
    """How a person uses a component."""

    PRESS = auto()
    CHOICE = auto()
    SUBMIT = auto()


def on_press(action: str) -> Callable[[T], T]:
    """Mark a cog's method as the one that answers the button `action` ("feature:verb").

    It is called as method(interaction, *arguments), arguments being the rest of the custom_id.
    """
    return _mark(Kind.PRESS, action)


def on_choice(action: str) -> Callable[[T], T]:
    """The same for a select; `chosen` gives what was chosen."""
    return _mark(Kind.CHOICE, action)


def on_submit(action: str) -> Callable[[T], T]:
    """The same for a modal; `written` gives what was written."""
    return _mark(Kind.SUBMIT, action)


def _mark(kind: Kind, action: str) -> Callable[[T], T]:
    def mark(method: T) -> T:
        method.__component__ = (kind, action)  # type: ignore[attr-defined]  # for Components.add
        return method

    return mark


def speaker(interaction: "discord.Interaction[Teahouse]") -> Speaker:
    """Sentences for the one who pressed or typed, in the language of their client."""
    return interaction.client.strings.speak(str(interaction.locale))


def account(interaction: "discord.Interaction[Teahouse]") -> Account:
    """On whose account the one who pressed or typed has something translated.

    A server that the bot is no member of, where a person brought it along, has none.
    """
    return Account(interaction.guild_id if interaction.is_guild_integration() else None, interaction.user.id)


def custom_id(action: str, *arguments: str | int) -> str:
    """The id that leads back to the method marked with `action`."""
    text = ":".join([action, *map(str, arguments)])
    if len(text) > _CUSTOM_ID_LENGTH:
        raise ValueError(f"custom_id of {len(text)} characters for {action}")
    return text


def mark(text: str) -> int:
    """A component's id that stands for a short text, the same in every version.

    So a card can say what it holds without a word in the database. Two components of one message
    cannot have the same. Discord takes 31 bits, and no 0.
    """
    return (zlib.crc32(text.encode()) & 0x7FFFFFFF) or 1


def number(argument: str) -> int:
    """An id in a custom_id, which anybody can forge. Raises UserError for what is none."""
    if not argument.isdecimal() or int(argument) > _LARGEST_ID:
        raise UserError("error-component-outdated")
    return int(argument)


def chosen(interaction: "discord.Interaction[Teahouse]") -> list[str]:
    """What was chosen in a select."""
    values = _data(interaction).get("values", [])
    return [str(value) for value in values]


def written(interaction: "discord.Interaction[Teahouse]") -> dict[str, str]:
    """What was written into a modal, by the custom_id of its text inputs."""
    return {field["custom_id"]: field["value"] for field in _fields(_data(interaction)["components"])}


def picked(interaction: "discord.Interaction[Teahouse]", field: str) -> str:
    """What was chosen in the select `field` of a modal; empty for nothing."""
    return next(iter(_picks(_data(interaction)["components"], field)), "")


class Components:
    """Finds the method that answers a button, a select or a modal."""

    def __init__(self) -> None:
        self._handlers: dict[tuple[Kind, str], Handler] = {}

    def add(self, cog: commands.Cog) -> None:
        """Register every method of `cog` that `on_press`, `on_choice` or `on_submit` marks."""
        for name in dir(type(cog)):
            mark = getattr(getattr(type(cog), name), "__component__", None)
            if mark is not None:
                self._handlers[mark] = getattr(cog, name)

    async def dispatch(self, interaction: "discord.Interaction[Teahouse]") -> None:
        """Answer a press, a choice or a submit, once; every error becomes a sentence."""
        if not interaction.client.is_first(interaction.id):
            return
        try:
            await self._find(interaction)
        except Exception as error:
            await report(interaction, error)

    def _find(self, interaction: "discord.Interaction[Teahouse]") -> Awaitable[None]:
        """The handler at work. Raises UserError for an id that no version of ours would write today."""
        action, *arguments = _split_id(str(_data(interaction)["custom_id"]))
        handler = self._handlers.get((_kind(interaction), action))
        if handler is None or not _fits(handler, interaction, arguments):
            raise UserError("error-component-outdated")
        return handler(interaction, *arguments)


def suggestions(
    method: Callable[P, Coroutine[Any, Any, list[T]]],
) -> Callable[P, Coroutine[Any, Any, list[T]]]:
    """Wrap an autocomplete: discord.py has no handler for its errors. A failed one suggests nothing."""

    @wraps(method)
    async def wrapped(*args: P.args, **kwargs: P.kwargs) -> list[T]:
        try:
            return await method(*args, **kwargs)
        except Exception as error:
            log.exception("suggestions_failed", exc_info=error)
            return []

    return wrapped


def _split_id(identity: str) -> list[str]:
    """An id like "feature:verb:one:two" as its action and its arguments."""
    feature, _, rest = identity.partition(":")
    verb, *arguments = rest.split(":")
    return [f"{feature}:{verb}", *arguments]


def _kind(interaction: "discord.Interaction[Teahouse]") -> Kind:
    if interaction.type is discord.InteractionType.modal_submit:
        return Kind.SUBMIT
    is_button = _data(interaction)["component_type"] == discord.ComponentType.button.value
    return Kind.PRESS if is_button else Kind.CHOICE


def _fits(handler: Handler, interaction: "discord.Interaction[Teahouse]", arguments: list[str]) -> bool:
    try:
        inspect.signature(handler).bind(interaction, *arguments)
    except TypeError:
        return False
    return True


def _data(interaction: "discord.Interaction[Teahouse]") -> dict[str, Any]:
    return dict(interaction.data or {})


def _fields(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The inputs inside the labels and rows of a submitted modal."""
    for item in components:
        if "component" in item:
            yield from _fields([item["component"]])
        elif "components" in item:
            yield from _fields(item["components"])
        elif "value" in item:
            yield item


def _picks(components: list[dict[str, Any]], field: str) -> Iterator[str]:
    """The values of the select `field` inside the labels of a submitted modal."""
    for item in components:
        select = item.get("component", item)
        if select.get("custom_id") == field:
            yield from map(str, select.get("values", ()))
