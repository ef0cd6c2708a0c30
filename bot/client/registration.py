"""Tell Discord about our commands, but only when they changed.

Discord allows 200 new commands a day and shows stale ones for a while after each change.
"""

import hashlib
import json
import logging
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from db.commands import CommandStore
from db.errors import DatabaseError

if TYPE_CHECKING:
    from bot.client.client import Teahouse

_TROUBLE = (
    app_commands.CommandSyncFailure,
    discord.DiscordServerError,
    discord.RateLimited,
    DatabaseError,
)

log = logging.getLogger("teahouse.commands")


async def register(tree: "app_commands.CommandTree[Teahouse]", store: CommandStore) -> None:
    """Sync the global commands if names, options or translations differ from the last time."""
    application_id = tree.client.application_id or 0
    digest = await _digest(tree)
    if await store.digest(application_id) == digest:
        return
    try:
        commands = await tree.sync()
        log.info("commands_registered", extra={"commands": len(commands)})
        await store.remember(application_id, digest)
    except _TROUBLE as error:
        # The commands of the last time still work: better to run with those than not at all.
        log.error("commands_not_registered", exc_info=error)


async def _digest(tree: "app_commands.CommandTree[Teahouse]") -> str:
    translator = tree.translator
    if translator is None:
        raise RuntimeError("set the translator first: its words are part of what Discord is told")
    commands = tree.get_commands()
    payload = [await command.get_translated_payload(tree, translator) for command in commands]
    payload.sort(key=lambda command: (command["type"], command["name"]))
    return hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
