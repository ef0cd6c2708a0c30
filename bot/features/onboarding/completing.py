"""The texts that a language lacks, by a machine, until somebody who speaks it confirms them."""

import asyncio
import re
from collections import Counter
from dataclasses import dataclass

from bot.errors import UserError
from bot.features.onboarding.editing import said
from bot.features.onboarding.flow import Flow
from bot.features.onboarding.validation import content_problems, text_length
from bot.features.onboarding.wording import PLACEHOLDERS, Wording, placeholders, render
from bot.features.translation import Account, Translation, TranslationService

_AT_ONCE = 4
# Translation carries a mention of Discord's through unharmed, which it does not promise for {names}.
_STANDS_FOR = {name: f"<#{10**17 + number}>" for number, name in enumerate(PLACEHOLDERS)}
_STANDING = re.compile("|".join(_STANDS_FOR.values()))
_NAME_OF = {mention: f"{{{name}}}" for name, mention in _STANDS_FOR.items()}


@dataclass(frozen=True, slots=True)
class Completed:
    """A flow with more texts; how many were added, and how many are missing still."""

    flow: Flow
    added: int
    missing: int


@dataclass(frozen=True, slots=True)
class _Gap:
    path: str
    language: str
    wording: Wording


async def complete(flow: Flow, translation: TranslationService, account: Account) -> Completed:
    """Translate what the flow's languages lack, on `account`.

    What the machine spoiled, or could not do, stays missing. Raises UserError where it could do nothing.
    """
    gaps = [
        _Gap(path, language, wording)
        for path, wording in flow.wordings()
        for language in flow.languages
        if wording and language not in wording.texts
    ]
    turn = asyncio.Semaphore(_AT_ONCE)

    async def fill(gap: _Gap) -> str | UserError | None:
        async with turn:
            return await _translated(gap, translation, account)

    filled = await asyncio.gather(*(fill(gap) for gap in gaps))
    added = [(gap, text) for gap, text in zip(gaps, filled, strict=True) if isinstance(text, str)]
    errors = [error for error in filled if isinstance(error, UserError)]
    if errors and not added:
        raise errors[0]
    for gap, text in added:
        flow = said(flow, gap.path, gap.language, text, by_machine=True)
    return Completed(flow, len(added), len(gaps) - len(added))


async def _translated(gap: _Gap, translation: TranslationService, account: Account) -> str | UserError | None:
    """The missing text; None where the machine spoiled it."""
    source = _source(gap.wording)
    original = gap.wording.texts[source]
    try:
        answer = await translation.translate(
            render(original, _STANDS_FOR), gap.language, source=source, account=account
        )
    except UserError as error:
        return error
    if not isinstance(answer, Translation):
        return original  # what needs no translation is the same in both languages
    text = _STANDING.sub(lambda match: _NAME_OF[match[0]], answer.text)
    return text if _is_sound(gap.path, original, text) else None


def _source(wording: Wording) -> str:
    """The first language that a person wrote, else the first."""
    return next((code for code in wording.texts if code not in wording.machine), next(iter(wording.texts)))


def _is_sound(path: str, original: str, text: str) -> bool:
    same = Counter(placeholders(original)) == Counter(placeholders(text))
    return same and len(text) <= text_length(path) and not content_problems(path, text)
