"""Better translations by members: suggested, approved, and remembered for the same text.

The text itself is kept nowhere. A keyed hash of it is, by which it is known when it comes again.
"""

import hashlib
import hmac
import re
import secrets
import unicodedata
from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.errors import UserError
from bot.features.glossary.service import GlossaryService
from bot.features.translation import marks
from bot.features.translation.memory import Recollection
from bot.features.translation.terms import Terms
from db.corrections import CorrectionStore, Suggestion

MOST_CORRECTIONS = 10_000  # of a server: about 3 MB
MOST_PENDING = 5  # suggestions of one member that wait: nobody can flood the moderators

_ID_BITS = 40
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")


class CorrectionService:
    def __init__(self, store: CorrectionStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._key: bytes | None = None
        self._numbers: dict[int, int] = {}  # how many corrections a server has

    async def correction(self, guild_id: int, text: str, target: str) -> Recollection | None:
        """As translation.memory.Settled asks for it."""
        if not await self._number(guild_id):
            return None
        found = await self._store.find(guild_id, await self.hash(text), target)
        return Recollection(found.text, found.source, "member") if found else None

    async def hash(self, text: str) -> str:
        """By what `text` is known again, however it is spaced and whether links in it were made safe."""
        if self._key is None:
            self._key = await self._store.key()
        shown = _DIRECTION.sub("", unicodedata.normalize("NFC", text)).replace("](", "] (")
        same = "\n".join(" ".join(line.split()) for line in shown.strip().split("\n"))
        return hmac.new(self._key, same.encode(), hashlib.blake2b).hexdigest()[:32]

    async def settle(self, made: Suggestion) -> None:
        """Remember what somebody who is trusted made. Raises UserError where no more can be."""
        await self._require_room(made.guild_id)
        await self._store.settle(made, made.author_id, self._now())
        self._numbers[made.guild_id] = await self._store.count(made.guild_id)

    async def suggest(self, made: Suggestion) -> None:
        """Let a suggestion wait for a moderator. Raises UserError where too many of the member's do."""
        if await self._store.pending_by(made.guild_id, made.author_id) >= MOST_PENDING:
            raise UserError("glossary-too-many-pending", most=MOST_PENDING)
        await self._store.suggest(made, self._now())

    async def pending(self, guild_id: int, suggestion_id: int) -> Suggestion:
        """Raises UserError where it has been decided on, or never was in this server."""
        found = await self._store.pending(guild_id, suggestion_id)
        if found is None:
            raise UserError("glossary-decided")
        return found

    async def approve(self, made: Suggestion, approved_by: int) -> None:
        """Remember `made` as it is now. Raises UserError where somebody was quicker, or no more can be."""
        await self._require_room(made.guild_id)
        if not await self._store.approve(made, approved_by, self._now()):
            raise UserError("glossary-decided")
        self._numbers[made.guild_id] = await self._store.count(made.guild_id)

    async def decline(self, guild_id: int, suggestion_id: int) -> None:
        """Raises UserError where somebody was quicker. Nothing remains of it."""
        if not await self._store.decline(guild_id, suggestion_id):
            raise UserError("glossary-decided")

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._store.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._store.forget_guild(guild_id)
        self._numbers.pop(guild_id, None)

    async def _require_room(self, guild_id: int) -> None:
        if await self._number(guild_id) >= MOST_CORRECTIONS:
            raise UserError("glossary-corrections-full", most=MOST_CORRECTIONS)

    async def _number(self, guild_id: int) -> int:
        if guild_id not in self._numbers:
            # What was settled while we counted is counted already.
            self._numbers.setdefault(guild_id, await self._store.count(guild_id))
        return self._numbers[guild_id]

    def _now(self) -> int:
        return int(self._clock().timestamp())


@dataclass(frozen=True, slots=True)
class SettledWords:
    """Everything that a server settled, as translation.memory.Settled."""

    glossary: GlossaryService
    corrections: CorrectionService

    async def correction(self, guild_id: int, text: str, target: str) -> Recollection | None:
        return await self.corrections.correction(guild_id, text, target)

    async def terms(self, guild_id: int, source: str | None, target: str) -> Terms:
        return await self.glossary.terms(guild_id, source, target)


def suggestion_id() -> int:
    """An id that nobody guesses, and that is given once."""
    return secrets.randbits(_ID_BITS)


def checked(text: str, original: str) -> str:
    """`text` as a translation of `original`. Raises UserError where it says nothing, or adds a link."""
    tidy = _DIRECTION.sub("", text).strip()
    if not tidy:
        raise UserError("glossary-suggestion-empty")
    if marks.invents(tidy, original):
        raise UserError("glossary-suggestion-adds")
    return tidy


def worded(made: Suggestion, text: str) -> Suggestion:
    """The suggestion as a moderator words it."""
    return replace(made, text=_DIRECTION.sub("", text).strip() or made.text)
