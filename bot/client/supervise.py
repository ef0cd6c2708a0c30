"""Keep one client running: wait out an unreachable Discord, give way where an intent is withheld."""

import asyncio
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

import aiohttp
import discord

from bot.client.access import PRIVILEGED, IntentsWithheld

if TYPE_CHECKING:
    from bot.client.client import Teahouse

log = logging.getLogger("teahouse.supervise")

_TROUBLE = (
    OSError,
    aiohttp.ClientError,
    discord.HTTPException,
    discord.GatewayNotFound,
    discord.ConnectionClosed,
)
_FIRST_PAUSE = 1.0
_LONGEST_PAUSE = 60.0


async def keep_running(make: "Callable[[frozenset[str]], Teahouse]", token: str) -> None:
    """Make a client (told which intents are withheld), run it, and make another after trouble.

    Runs until cancelled; then the work in hand is drained and the connection closed. Raises
    discord.LoginFailure for a token that Discord does not know: trying again would not help.
    """
    withheld: frozenset[str] = frozenset()
    pause = _FIRST_PAUSE
    while True:
        bot = make(withheld)
        try:
            await _run(bot, token)
        except IntentsWithheld as error:
            withheld = error.names
            log.warning("intents_withheld", extra={"intents": error})
        except discord.PrivilegedIntentsRequired:
            withheld = frozenset(PRIVILEGED)
            log.warning("intents_withheld", extra={"intents": ",".join(sorted(withheld))})
        except discord.RateLimited as error:
            log.warning("discord_refuses", extra={"retry_in": error.retry_after})
            await asyncio.sleep(error.retry_after)
        except _TROUBLE as error:
            if bot.was_ready:
                pause = _FIRST_PAUSE
            log.warning("discord_unreachable", extra={"retry_in": pause}, exc_info=error)
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)


async def _run(bot: "Teahouse", token: str) -> None:
    async with bot:
        try:
            await bot.start(token)
        finally:
            await bot.drain()
