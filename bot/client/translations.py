"""Translations of ours that stand in a channel, whoever posted them: recognised, and replaced.

Each feature that posts translations registers a Corrector. So *Suggest a better translation* works on all
of them, and knows none of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import discord

from bot.features.translation import Translation


@dataclass(frozen=True, slots=True)
class Posted:
    """A translation as it stands in a message. A better one may have `room` characters."""

    original: str
    source: str
    target: str
    text: str
    room: int


class Corrector(Protocol):
    """What a feature that posts translations knows of them."""

    async def recognise(self, message: discord.Message) -> Sequence[Posted]:
        """The translations in a message of this feature, one for each language; none in any other.

        Raises UserError where it is one that cannot be corrected, and says why.
        """
        ...

    async def replace(self, message: discord.Message, better: Translation) -> None:
        """Show `better` in place of the translation into the same language.

        Raises discord.NotFound or discord.Forbidden where the message cannot be edited.
        """
        ...


class PostedTranslations:
    def __init__(self) -> None:
        self._correctors: list[Corrector] = []

    def add(self, corrector: Corrector) -> None:
        self._correctors.append(corrector)

    async def find(self, message: discord.Message) -> tuple[Corrector, Sequence[Posted]] | None:
        """Who posted `message` and what stands in it; None where it is no translation of ours.

        Raises UserError as `recognise` does.
        """
        for corrector in self._correctors:
            if posted := await corrector.recognise(message):
                return corrector, posted
        return None
