"""Myth or fact: everybody guesses, and after a while the answer is told, once."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.clock import Clock
from bot.errors import UserError
from db.guesses import GuessStore, Reveal, Tally, Verdict

# Long enough for both halves of the world to have been awake.
REVEALED_AFTER = timedelta(hours=12)
VERDICTS: tuple[Verdict, ...] = ("myth", "fact")


@dataclass(frozen=True, slots=True)
class Guessed:
    """What readers of a language guessed."""

    language: str
    right: int
    wrong: int


class GuessService:
    def __init__(self, store: GuessStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def open(self, guild_id: int, posting_id: int) -> None:
        """Let people guess at a prompt from now on; nothing happens where they do already.

        It is called before the prompt is posted, so that no crash leaves one without its answer.
        """
        at = self._clock() + REVEALED_AFTER
        await self._store.schedule(guild_id, posting_id, int(at.timestamp()), secrets.token_hex(12))

    async def guess(self, guild_id: int, posting_id: int, user_id: int, verdict: str, language: str) -> None:
        """Note a guess, or change it. Raises UserError where the answer was told already."""
        chosen = next((each for each in VERDICTS if each == verdict), None)
        if chosen is None:
            raise UserError("error-component-outdated")
        if not await self._store.guess(guild_id, posting_id, user_id, chosen, language):
            raise UserError("guess-too-late")

    async def reveal(self, guild_id: int, posting_id: int) -> Reveal | None:
        """When the answer is told; None for a prompt of this server that nobody can guess at."""
        return await self._store.reveal(guild_id, posting_id)

    async def due(self) -> list[Reveal]:
        """The answers to tell now; those that an earlier run began to tell are `claimed`."""
        return await self._store.due(int(self._clock().timestamp()))

    async def claim(self, guild_id: int, posting_id: int) -> bool:
        """End the guessing; whether it falls to the caller to tell the answer."""
        return await self._store.claim(guild_id, posting_id, int(self._clock().timestamp()))

    async def told(self, guild_id: int, posting_id: int) -> None:
        await self._store.told(guild_id, posting_id)

    async def result(self, guild_id: int, posting_id: int, truth: Verdict) -> Sequence[Guessed]:
        """How readers of each language guessed, those of whom there are most first."""
        tally = await self._store.tally(guild_id, posting_id)
        by_language = [_guessed(language, tally, truth) for language in {each.language for each in tally}]
        return sorted(by_language, key=lambda each: (-each.right - each.wrong, each.language))

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._store.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._store.forget_guild(guild_id)


def _guessed(language: str, tally: Sequence[Tally], truth: Verdict) -> Guessed:
    here = [each for each in tally if each.language == language]
    return Guessed(
        language,
        sum(each.number for each in here if each.verdict == truth),
        sum(each.number for each in here if each.verdict != truth),
    )
