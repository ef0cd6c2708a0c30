"""The `teahouse` command: reads the arguments and calls who does the work."""

import argparse
import asyncio
import contextlib
import dataclasses
import errno
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Coroutine
from pathlib import Path
from typing import Any

import discord

from bot import app, console, doctor, log
from bot.errors import SettingsError, UserError
from bot.i18n import Speaker, Strings
from bot.settings import ENGINE_NAMES, Settings
from db.errors import DatabaseBusy, DatabaseError, DatabaseFull, DatabaseOccupied

PLAY_PORT = 8770

# What a supervisor should not answer with a restart: sysexits.h, EX_CONFIG.
MISCONFIGURED = 78

_PASSING = (DatabaseBusy, DatabaseFull, DatabaseOccupied)


def main() -> int:
    locale = _system_locale()
    say = Strings.load([locale]).speak(locale)
    arguments = _parser(say).parse_args()
    try:
        settings = Settings.from_env()
        log.set_up(settings.log_level_number)
        return asyncio.run(_until_signalled(arguments.run(arguments, settings, say)))
    except SettingsError as error:
        for problem in error.problems:
            print(say(problem.key, **problem.params), file=sys.stderr)
        return MISCONFIGURED
    except UserError as error:
        print(say(error.key, **error.params), file=sys.stderr)
        return 1
    except discord.LoginFailure:
        print(say("doctor-token-wrong"), file=sys.stderr)
        return MISCONFIGURED
    except DatabaseError as error:
        print(doctor.database_sentence(error, settings.database_path, say), file=sys.stderr)
        return 1 if isinstance(error, _PASSING) else MISCONFIGURED
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        print(say("cli-port-taken", port=str(arguments.port)), file=sys.stderr)
        return 1
    except (asyncio.CancelledError, KeyboardInterrupt):
        return 0


async def _until_signalled(work: Coroutine[Any, Any, int]) -> int:
    """Run `work`; SIGTERM and SIGINT cancel it, so that everything closes in order."""
    task = asyncio.ensure_future(work)
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    return await task


async def _run(arguments: argparse.Namespace, settings: Settings, say: Speaker) -> int:
    if settings.discord_token is None:
        raise UserError("doctor-token-missing")
    await app.run(settings, settings.discord_token)
    return 0


async def _play(arguments: argparse.Namespace, settings: Settings, say: Speaker) -> int:
    """The real bot in the playground; its database lasts as long as the play."""
    # Here, so that no bot that serves real people spends time and memory on it.
    from playground import Playground, scene

    with tempfile.TemporaryDirectory(prefix="teahouse-") as folder:
        restarting = asyncio.Event()

        async def restart() -> None:
            restarting.set()

        async with Playground(scene.opening(), port=arguments.port, restart=restart) as play:
            local = dataclasses.replace(
                settings,
                discord_api_url=play.api_url,
                discord_gateway_url=play.gateway_url,
                database_path=Path(folder) / "teahouse.db",
            )
            print(say("cli-playing", url=play.url), flush=True)
            while True:
                restarting.clear()
                await _until(restarting, app.run(local, play.token))


async def _until(event: asyncio.Event, work: Coroutine[Any, Any, None]) -> None:
    """Run `work` until `event` is set. Raises what `work` raises."""
    running, waiting = asyncio.ensure_future(work), asyncio.ensure_future(event.wait())
    try:
        await asyncio.wait({running, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            running.result()
    finally:
        running.cancel()
        waiting.cancel()
        await asyncio.wait({running, waiting})


async def _doctor(arguments: argparse.Namespace, settings: Settings, say: Speaker) -> int:
    well = True
    async for finding in doctor.examine(settings, say):
        print(f"{'✓' if finding.well else '✗'} {finding.sentence}", flush=True)
        well = well and finding.well
    return 0 if well else 1


async def _translate(arguments: argparse.Namespace, settings: Settings, say: Speaker) -> int:
    messages = _said(" ".join(arguments.text)) if arguments.text else console.lines(sys.stdin.fileno())
    await console.translate(messages, arguments.to, arguments.source, arguments.engine, settings)
    return 0


async def _detect(arguments: argparse.Namespace, settings: Settings, say: Speaker) -> int:
    console.detect_all(
        (line.rstrip("\n") for line in sys.stdin),
        arguments.languages.split(",") if arguments.languages else [],
    )
    return 0


def _parser(say: Speaker) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="teahouse", description=say("cli-teahouse"))
    commands = parser.add_subparsers(required=True, metavar="command")

    run = commands.add_parser("run", help=say("cli-run"))
    run.set_defaults(run=_run)

    play = commands.add_parser("play", help=say("cli-play"))
    play.add_argument(
        "--port", type=int, default=int(os.environ.get("PLAY_PORT") or PLAY_PORT), help=say("cli-port")
    )
    play.set_defaults(run=_play)

    check = commands.add_parser("doctor", help=say("cli-doctor"))
    check.set_defaults(run=_doctor)

    translate = commands.add_parser("translate", help=say("cli-translate"))
    translate.add_argument("--to", required=True, metavar="CODE", help=say("cli-to"))
    translate.add_argument("--from", dest="source", metavar="CODE", help=say("cli-from"))
    translate.add_argument("--engine", choices=ENGINE_NAMES, help=say("cli-engine"))
    translate.add_argument("text", nargs="*", help=say("cli-text"))
    translate.set_defaults(run=_translate)

    detect = commands.add_parser("detect", help=say("cli-detect"))
    detect.add_argument("--languages", metavar="CODE,CODE", help=say("cli-languages"))
    detect.set_defaults(run=_detect)
    return parser


async def _said(text: str) -> AsyncIterator[str]:
    yield text


def _system_locale() -> str:
    """The locale of the terminal, as Discord would write it: `zh_CN.UTF-8` is `zh-CN`."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next(filter(None, names), "en-US").partition(".")[0].replace("_", "-")


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        sys.exit(main())
