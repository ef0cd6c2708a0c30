"""`teahouse doctor`: what works and what does not, one line each, before anybody in chat finds out."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import discord

from bot.client import access, endpoint
from bot.clock import utc_now
from bot.features import translation
from bot.features.translation import engine_name
from bot.i18n import Speaker
from bot.settings import Settings
from db import errors as db_errors
from db import inspect, occupant

_TROUBLE = (OSError, aiohttp.ClientError, discord.HTTPException)
_DATABASE: dict[type[db_errors.DatabaseError], str] = {
    db_errors.DatabaseReadOnly: "doctor-database-read-only",
    db_errors.DatabaseCorrupt: "doctor-database-corrupt",
    db_errors.DatabaseBusy: "doctor-database-busy",
    db_errors.DatabaseFull: "doctor-database-full",
}
_GUILDS = 200  # Discord's largest page


@dataclass(frozen=True, slots=True)
class Finding:
    well: bool
    sentence: str


async def examine(settings: Settings, say: Speaker) -> AsyncIterator[Finding]:
    """Check the token, intents, permissions, the database and the engines, in this order."""
    async for finding in _discord(settings, say):
        yield finding
    yield await _database(settings.database_path, say)
    async for finding in _engines(settings, say):
        yield finding


async def _discord(settings: Settings, say: Speaker) -> AsyncIterator[Finding]:
    if settings.discord_token is None:
        yield Finding(False, say("doctor-token-missing"))
        return
    endpoint.use(settings.discord_api_url, settings.discord_gateway_url)
    async with discord.Client(intents=discord.Intents.none()) as client:
        try:
            await client.login(settings.discord_token)
        except discord.LoginFailure:
            yield Finding(False, say("doctor-token-wrong"))
            return
        except _TROUBLE:
            yield Finding(False, say("doctor-discord-unreachable", url=settings.discord_api_url))
            return
        yield Finding(True, say("doctor-token-right", name=str(client.user)))
        for finding in _intents(client.application_flags, say):
            yield finding
        try:
            for finding in await _permissions(client, say):
                yield finding
        except _TROUBLE:
            yield Finding(False, say("doctor-discord-unreachable", url=settings.discord_api_url))


def _intents(flags: discord.ApplicationFlags, say: Speaker) -> list[Finding]:
    withheld = access.withheld(flags)
    return [
        Finding(name not in withheld, say(f"doctor-intent-{'off' if name in withheld else 'on'}", name=name))
        for name in access.PRIVILEGED
    ]


async def _permissions(client: discord.Client, say: Speaker) -> list[Finding]:
    guilds = await client.http.get_guilds(_GUILDS)
    lacking = {
        guild["name"]: access.lacking(discord.Permissions(int(guild["permissions"]))) for guild in guilds
    }
    if any(lacking.values()):
        return [
            Finding(False, say("doctor-permissions-missing", guild=name, permissions=say.listing(missing)))
            for name, missing in lacking.items()
            if missing
        ]
    return [Finding(True, say("doctor-permissions-right", guilds=len(guilds)))]


async def _database(path: Path, say: Speaker) -> Finding:
    try:
        await inspect(path)
    except db_errors.DatabaseError as error:
        return Finding(False, database_sentence(error, path, say))
    if running := occupant(path):
        return Finding(True, say("doctor-database-running", path=str(path), **_told(running)))
    return Finding(True, say("doctor-database-right", path=str(path)))


def database_sentence(error: db_errors.DatabaseError, path: Path, say: Speaker) -> str:
    """What is wrong with the database at `path`, and what to do."""
    if isinstance(error, db_errors.DatabaseNewer):
        versions = {"found": str(error.found), "known": str(error.known)}
        return say("doctor-database-newer", path=str(path), **versions)
    if isinstance(error, db_errors.DatabaseOccupied):
        return _occupied(error.occupant, path, say)
    return say(_DATABASE[type(error)], path=str(path))


def _occupied(running: db_errors.Occupant | None, path: Path, say: Speaker) -> str:
    if running is None:
        return say("doctor-database-busy", path=str(path))
    return say("doctor-database-occupied", path=str(path), **_told(running))


def _told(running: db_errors.Occupant) -> dict[str, str]:
    since = datetime.fromtimestamp(running.since, UTC)
    return {"host": running.host, "pid": str(running.pid), "since": f"{since:%Y-%m-%d %H:%M} UTC"}


async def _engines(settings: Settings, say: Speaker) -> AsyncIterator[Finding]:
    service = translation.build(settings, utc_now)
    try:
        for status in await service.probe():
            name = engine_name(status.name)
            if status.reachable:
                yield Finding(True, say("doctor-engine-right", engine=name))
            else:
                reason = say(f"doctor-reason-{(status.reason or 'failed').replace('_', '-')}")
                yield Finding(False, say("doctor-engine-failed", engine=name, reason=reason))
    finally:
        await service.close()
