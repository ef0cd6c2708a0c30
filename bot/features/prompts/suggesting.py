"""Prompts that members suggest: handed in, decided on by an admin, credited once they are asked."""

import asyncio
import hashlib
import secrets
from collections.abc import Sequence
from datetime import timedelta

from bot.clock import Clock
from bot.errors import UserError
from bot.features.community import CommunityService
from bot.features.prompts.prompt import MOST_OF_TEXT, Prompt, Wording
from bot.features.prompts.stock import Stock, own_key
from bot.features.translation import UNSURE, Account, Translation, TranslationService
from db.suggestions import Suggestion, SuggestionStore

MOST_OF_NOTE = 200  # characters
MOST_WAITING = 5
MOST_IN_A_DAY = 5
MOST_SHOWN = 10

_DAY = timedelta(days=1)


class SuggestionService:
    def __init__(
        self,
        store: SuggestionStore,
        stock: Stock,
        translation: TranslationService,
        community: CommunityService,
        clock: Clock,
    ) -> None:
        self._store = store
        self._stock = stock
        self._translation = translation
        self._community = community
        self._clock = clock
        self._in_order = asyncio.Lock()  # two admins decide on one suggestion one after the other

    async def hand_in(self, guild_id: int, user_id: int, text: str, note: str, otherwise: str) -> Suggestion:
        """Keep what a member suggests; `otherwise` is its language where the text does not tell.

        Raises UserError for an empty or a too long text, and for more than one member may hand in.
        """
        text, now = _checked(text), int(self._clock().timestamp())
        offered = await self._community.guild_languages(guild_id)
        found = await self._translation.detect(text, offered)
        language = otherwise if found.code == UNSURE else found.code
        made = Suggestion(
            guild_id, secrets.randbits(62), user_id, language, text, note.strip()[:MOST_OF_NOTE],
            "waiting", "", now,
        )  # fmt: skip
        since = now - int(_DAY.total_seconds())
        if not await self._store.add(made, since, MOST_WAITING, MOST_IN_A_DAY):
            raise UserError("suggest-too-many", waiting=MOST_WAITING, day=MOST_IN_A_DAY)
        return made

    async def waiting(self, guild_id: int) -> Sequence[Suggestion]:
        """Those nobody has decided on, the oldest first."""
        return await self._store.waiting(guild_id)

    async def by(self, guild_id: int, user_id: int) -> Sequence[Suggestion]:
        """A member's latest suggestions, the newest first."""
        return await self._store.by(guild_id, user_id, MOST_SHOWN)

    async def get(self, guild_id: int, suggestion_id: int) -> Suggestion:
        """One that waits. Raises UserError where somebody decided on it, or its author took it back."""
        found = await self._store.get(guild_id, suggestion_id)
        if found is None or found.state != "waiting":
            raise UserError("suggest-gone")
        return found

    async def withdraw(self, guild_id: int, suggestion_id: int, user_id: int) -> None:
        """Erase somebody's own. Raises UserError as `get` does."""
        if not await self._store.withdraw(guild_id, suggestion_id, user_id):
            raise UserError("suggest-gone")

    async def deny(self, guild_id: int, suggestion_id: int, reason: str) -> None:
        """Raises UserError as `get` does."""
        async with self._in_order:
            await self.get(guild_id, suggestion_id)
            await self._store.decide(guild_id, suggestion_id, "denied", reason.strip())

    async def approve(self, guild_id: int, suggestion_id: int, deck_name: str, text: str = "") -> Prompt:
        """Make a suggestion a prompt of the server's deck for suggestions, in `text` where that was edited.

        `deck_name` is the deck's name where it is not there yet. Raises UserError as `get` does, and where
        the text is too long or the server has too many decks.
        """
        made = await self.get(guild_id, suggestion_id)
        texts = {made.language: Wording(_checked(text or made.text))}
        texts |= await self._translated(made, texts[made.language].text)
        new = Prompt("", "", f"member-{suggestion_id}", texts, credit=made.user_id)
        async with self._in_order:
            await self.get(guild_id, suggestion_id)
            # Its name in the deck is its own: after a crash between the two it is added once all the same.
            prompt = await self._stock.add(guild_id, deck_id(guild_id), deck_name, new)
            await self._store.decide(guild_id, suggestion_id, "approved", "")
        return prompt

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._store.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._store.forget_guild(guild_id)

    async def _translated(self, made: Suggestion, text: str) -> dict[str, Wording]:
        """In the server's other languages, as far as engines answer; the rest is made when it is asked."""
        offered = await self._community.guild_languages(made.guild_id)
        account = Account(made.guild_id, made.user_id)
        texts: dict[str, Wording] = {}
        for target in offered:
            if target == made.language:
                continue
            try:
                outcome = await self._translation.translate(
                    text, target, source=made.language, among=offered, account=account
                )
            except UserError:
                continue
            if isinstance(outcome, Translation) and len(outcome.text) <= MOST_OF_TEXT:
                texts[target] = Wording(outcome.text, "machine")
        return texts


def deck_id(guild_id: int) -> int:
    """The deck of a server in which approved suggestions are; the same for good, for streams to name it."""
    return int.from_bytes(hashlib.sha256(f"suggestions:{guild_id}".encode()).digest()[:8]) >> 2


def deck_key(guild_id: int) -> str:
    return own_key(deck_id(guild_id))


def _checked(text: str) -> str:
    """Raises UserError for an empty or a too long text."""
    text = text.strip()
    if not text:
        raise UserError("suggest-empty-text")
    if len(text) > MOST_OF_TEXT:
        raise UserError("suggest-too-long", most=MOST_OF_TEXT)
    return text
