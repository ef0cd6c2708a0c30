"""`teahouse run` as a process of its own, as the host runs it."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.settings import Settings
from playground import Playground


@asynccontextmanager
async def teahouse_run(
    play: Playground, settings: Settings, log: Path, **env: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """The process, once the bot is ready; its output goes to `log`. It is killed if it still runs."""
    with log.open("ab") as output:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"),
            stdout=output,
            stderr=output,
            env={
                "PATH": os.environ["PATH"],
                "DISCORD_TOKEN": play.token,
                "DISCORD_API_URL": play.api_url,
                "DISCORD_GATEWAY_URL": play.gateway_url,
                "DATABASE_URL": f"sqlite:///{settings.database_path}",
                "TRANSLATION_ENGINES": ",".join(settings.translation_engines),
                "LIBRETRANSLATE_URL": settings.libretranslate_url or "",
                **env,
            },
        )
        try:
            await asyncio.wait_for(play.ready(), 15)
            yield process
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
