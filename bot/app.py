"""The composition root: opens everything, wires it, closes it in reverse."""

import asyncio
import gc
from contextlib import AsyncExitStack

from bot.client import Teahouse, endpoint
from bot.client.loops import every
from bot.client.supervise import keep_running
from bot.features.translation import languages
from bot.features.usage import FLUSH_SECONDS
from bot.i18n import Strings
from bot.services import Services, build
from bot.settings import Settings
from cogs import EXTENSIONS
from db import occupy, open_database
from db.commands import CommandStore

_DAY = 86_400.0


async def run(settings: Settings, token: str) -> None:
    """Run the bot until cancelled, then finish the work in hand and close in reverse order.

    Raises discord.LoginFailure for a wrong token and a db.errors.DatabaseError where the database
    cannot be opened, or another process runs the bot on it.
    """
    endpoint.use(settings.discord_api_url, settings.discord_gateway_url)
    strings = Strings.load()
    async with AsyncExitStack() as stack:
        stack.enter_context(occupy(settings.database_path))
        db = await stack.enter_async_context(open_database(settings.database_path))
        await stack.enter_async_context(every(_DAY, db.optimize, "optimize the database"))
        services = build(settings, db)
        stack.push_async_callback(services.close)
        await services.load()
        await stack.enter_async_context(every(FLUSH_SECONDS, services.usage.flush, "write usage"))
        await stack.enter_async_context(every(_DAY, services.usage.prune, "forget old usage"))
        await stack.enter_async_context(every(_DAY, services.flag_upkeep.prune, "forget old flags"))
        # The names before anybody can ask for suggestions; the model, which takes longer, beside it.
        await asyncio.to_thread(languages.warm)
        warming = asyncio.create_task(_warm_up(services), name="warm up")
        stack.callback(warming.cancel)
        registered = CommandStore(db)
        await keep_running(
            lambda withheld: Teahouse(services, strings, registered, EXTENSIONS, withheld), token
        )


async def _warm_up(services: Services) -> None:
    await services.translation.warm()
    # What was loaded stays for good: looking through it for garbage would stop the bot for 45 ms
    # every few thousand messages.
    gc.collect()
    gc.freeze()
