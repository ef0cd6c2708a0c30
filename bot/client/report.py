"""The one place where an error becomes a sentence for the person who caused or met it."""

import logging
import secrets
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.client import outgoing
from bot.errors import UserError
from db import errors as db

if TYPE_CHECKING:
    from bot.client.client import Teahouse

log = logging.getLogger("teahouse.report")

# The nearest class in the error's family tree decides.
_SENTENCES: dict[type[BaseException], str] = {
    db.DatabaseBusy: "error-database-busy",
    db.DatabaseFull: "error-database-full",
    db.DatabaseReadOnly: "error-database-read-only",
    db.DatabaseCorrupt: "error-database-corrupt",
    app_commands.CommandNotFound: "error-command-outdated",
    app_commands.CommandSignatureMismatch: "error-command-outdated",
    discord.Forbidden: "error-forbidden",
    discord.DiscordServerError: "error-discord-trouble",
    discord.RateLimited: "error-discord-trouble",
}
# Unknown interaction: the answer came too late. Already acknowledged: it was answered elsewhere.
_CANNOT_BE_ANSWERED = (10062, 40060)


async def report(interaction: "discord.Interaction[Teahouse]", error: BaseException) -> None:
    """Tell the person, privately and in their language, what went wrong and what to do next.

    What we do not know is logged in full under a short reference, which the person gets too.
    """
    cause = _cause(error)
    if isinstance(cause, discord.HTTPException) and cause.code in _CANNOT_BE_ANSWERED:
        log.warning("interaction_lost", extra={"interaction": interaction.id, "code": cause.code})
        return
    sentence = _sentence(interaction, cause)
    try:
        await outgoing.notice(interaction, sentence)
    except (discord.HTTPException, OSError) as failure:
        log.warning("notice_lost", extra={"interaction": interaction.id}, exc_info=failure)


def _sentence(interaction: "discord.Interaction[Teahouse]", cause: BaseException) -> str:
    strings, locale = interaction.client.strings, str(interaction.locale)
    if isinstance(cause, UserError):
        return strings.text(cause.key, locale, **cause.params)
    for family in type(cause).__mro__:
        if family in _SENTENCES:
            log.warning("request_failed", extra={"error": type(cause).__name__}, exc_info=cause)
            return strings.text(_SENTENCES[family], locale)
    reference = secrets.token_hex(2).upper()
    log.error("unexpected", extra={"reference": reference}, exc_info=cause)
    return strings.text("error-unexpected", locale, reference=reference)


def _cause(error: BaseException) -> BaseException:
    """What lies beneath the wrapping of the library."""
    while isinstance(error, app_commands.CommandInvokeError):
        error = error.original
    return error
