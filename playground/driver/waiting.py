"""Waiting for what a person waits for: no polling, each time something happens one look."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from playground.gateway import Gateway
from playground.world import Interaction, Outcome, World

Found = TypeVar("Found")

PATIENCE = 5.0
"""Seconds a person waits for the outcome of what she does, where a test does not say."""


class NoAnswer(Exception):
    """The bot did not answer in time, or acknowledged and then showed nothing."""


class NotSeen(Exception):
    """What was to be seen did not come; tells what is visible instead."""


async def until_online(gateway: Gateway, within: float) -> None:
    """People do not use commands of a bot that shows as offline; raises NoAnswer where it stays so."""
    try:
        async with asyncio.timeout(within):
            await gateway.wait_online()
    except TimeoutError as error:
        raise NoAnswer("the bot is offline") from error


async def outcome_of(used: Interaction, within: float) -> Outcome:
    """What comes of an interaction; raises NoAnswer where nothing does."""
    try:
        async with asyncio.timeout(within):
            return await asyncio.shield(used.outcome)
    except TimeoutError as error:
        shown = "it acknowledged and showed nothing" if used.answer else "the application did not respond"
        raise NoAnswer(shown) from error


async def wait_for(world: World, look: Callable[[], Found | None], within: float) -> Found | None:
    """What `look` finds, looked for again whenever something happens; None after `within` seconds."""
    happened = asyncio.Event()
    silence = world.events.listen(lambda _: happened.set())
    try:
        async with asyncio.timeout(within):
            while (found := look()) is None:
                happened.clear()
                await happened.wait()
            return found
    except TimeoutError:
        return None
    finally:
        silence()
