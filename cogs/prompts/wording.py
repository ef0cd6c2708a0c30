"""What a prompt says in the languages of a server, machine-translated where nobody has written it."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from bot.errors import UserError
from bot.features.prompts import Prompt, Wording, Wordings
from bot.features.translation import Account, Translation
from bot.services import Services

log = logging.getLogger("teahouse.prompts")

_MOST_SHOWN = 3_000  # characters of all languages together, so that they fit on one card


@dataclass(frozen=True, slots=True)
class Line:
    """A prompt in one language, by a person or a machine."""

    language: str
    wording: Wording


async def lines(services: Services, guild_id: int, prompt: Prompt) -> list[Line]:
    """The prompt in every language of the server that it is there in, or can be translated into now."""
    languages = await services.community.guild_languages(guild_id) or tuple(prompt.texts)
    account = Account(guild_id, None)
    found = [await _line(services, account, prompt.texts, language) for language in languages]
    shown = [line for line in found if line] or [original(prompt)]
    return list(_fitting(shown))


async def in_language(services: Services, account: Account, prompt: Prompt, language: str) -> Line | None:
    """The prompt for one reader; None where it is not there and cannot be translated now."""
    return await _line(services, account, prompt.texts, language)


def original(prompt: Prompt) -> Line:
    """The prompt in the language that its texts begin with."""
    return Line(*next(iter(prompt.texts.items())))


async def _line(services: Services, account: Account, texts: Wordings, language: str) -> Line | None:
    if language in texts:
        return Line(language, texts[language])
    source, original = next(iter(texts.items()))
    try:
        outcome = await services.translation.translate(
            original.text, language, source=source, account=account
        )
    except UserError as error:
        log.info("prompt_not_translated", extra={"language": language, "why": error.key})
        return None
    if not isinstance(outcome, Translation):
        return Line(language, original)
    services.usage.record(account, "auto", outcome)
    return Line(language, Wording(outcome.text, "machine"))


def _fitting(shown: Sequence[Line]) -> list[Line]:
    total, kept = 0, []
    for line in shown:
        total += len(line.wording.text)
        if total <= _MOST_SHOWN:
            kept.append(line)
    return kept
