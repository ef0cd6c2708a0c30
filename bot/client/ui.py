"""Buttons, selects and modals that answer after any restart, by one way in.

discord.py keeps views in memory, forgets them with the process, and swallows errors of those that
it can restore. So none of ours lives in memory: the `custom_id` says which feature and action is
meant and with which arguments ("translation:share:en"), and `Components` finds the method that a cog
marked with `@component`. What nobody handles any more gets an answer too.
"""

import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

import discord
from discord.ext import commands

from bot.client.report import report
from bot.errors import UserError
from bot.i18n import Speaker

if TYPE_CHECKING:
    from bot.client.client import Teahouse

Handler = Callable[..., Awaitable[None]]
P = ParamSpec("P")
T = TypeVar("T")

log = logging.getLogger("teahouse.ui")

TEA_GREEN = discord.Colour(0x6F8F4E)

_CUSTOM_ID_LENGTH = 100  # Discord's limit


def component(action: str) -> Callable[[T], T]:
    """Mark a cog's method as the one that answers `action` ("feature:verb").

    It is called as method(interaction, *arguments), arguments being the rest of the custom_id.
    """

    def mark(method: T) -> T:
        method.__component__ = action  # type: ignore[attr-defined]  # a mark for Components.add
        return method

    return mark


def speaker(interaction: "discord.Interaction[Teahouse]") -> Speaker:
    """Sentences for the one who pressed or typed, in the language of their client."""
    return interaction.client.strings.speak(str(interaction.locale))


def custom_id(action: str, *arguments: str | int) -> str:
    """The id that leads back to the method marked with `action`."""
    text = ":".join([action, *map(str, arguments)])
    if len(text) > _CUSTOM_ID_LENGTH:
        raise ValueError(f"custom_id of {len(text)} characters for {action}")
    return text


def chosen(interaction: "discord.Interaction[Teahouse]") -> list[str]:
    """What was chosen in a select."""
    values = _data(interaction).get("values", [])
    return [str(value) for value in values]


def written(interaction: "discord.Interaction[Teahouse]") -> dict[str, str]:
    """What was written into a modal, by the custom_id of its text inputs."""
    return {field["custom_id"]: field["value"] for field in _fields(_data(interaction)["components"])}


class Components:
    """Finds the method that answers a button, a select or a modal."""

    def __init__(self) -> None:
        self._handlers: dict[str, Handler] = {}

    def add(self, cog: commands.Cog) -> None:
        """Register every method of `cog` that `@component` marks."""
        for name in dir(type(cog)):
            action = getattr(getattr(type(cog), name), "__component__", None)
            if action is not None:
                self._handlers[action] = getattr(cog, name)

    async def dispatch(self, interaction: "discord.Interaction[Teahouse]") -> None:
        """Answer a press or a submit, once; every error becomes a sentence."""
        if not interaction.client.is_first(interaction.id):
            return
        feature, verb, *arguments = (str(_data(interaction)["custom_id"]) + ":").split(":")
        try:
            handler = self._handlers.get(f"{feature}:{verb}")
            if handler is None:
                raise UserError("error-component-outdated")
            await handler(interaction, *filter(None, arguments))
        except Exception as error:
            await report(interaction, error)


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
