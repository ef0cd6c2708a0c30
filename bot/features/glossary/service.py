"""A server's glossary: who may not write what, and what a translation gets to see of it."""

import asyncio
import secrets
from collections import OrderedDict
from collections.abc import AsyncIterator, Collection, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.clock import Clock
from bot.errors import UserError
from bot.features.glossary import entries, sheet
from bot.features.glossary.entries import Forms
from bot.features.glossary.sheet import Plan, Row
from bot.features.glossary.vocabulary import vocabulary
from bot.features.translation import spelling
from bot.features.translation.terms import Terms, fold
from db.glossary import Entry, GlossaryStore, Moderation, ModerationStore

MOST_TERMS = 500  # as many as moderators can keep in order; each message is searched for all of them
MOST_TRUSTED = 10  # roles

_SERVERS_IN_MEMORY = 300  # those in use last; a full glossary takes about a megabyte
_ID_BITS = 40


@dataclass(frozen=True, slots=True)
class _Known:
    """A server's glossary in memory, and what was made of it for each pair of languages."""

    entries: tuple[Entry, ...]
    terms: dict[tuple[str | None, str], Terms] = field(default_factory=dict)


class GlossaryService:
    def __init__(self, store: GlossaryStore, moderation: ModerationStore, clock: Clock) -> None:
        self._store = store
        self._moderation = moderation
        self._clock = clock
        self._known: OrderedDict[int, _Known] = OrderedDict()
        self._in_order = asyncio.Lock()  # nobody reads what somebody is about to change

    async def terms(self, guild_id: int, source: str | None, target: str) -> Terms:
        """As translation.memory.Settled asks for it."""
        known = await self._of(guild_id)
        if not known.entries:
            return Terms()
        pair = (source, target)
        if pair not in known.terms:
            known.terms[pair] = await asyncio.to_thread(vocabulary, known.entries, source, target)
        return known.terms[pair]

    async def entries(self, guild_id: int, query: str = "") -> list[Entry]:
        """The terms with `query` somewhere in a spelling or a note, in the order of the alphabet."""
        known = await self._of(guild_id)
        wanted = _searchable(query)
        found = [entry for entry in known.entries if wanted in _searchable_entry(entry)]
        return sorted(found, key=lambda entry: _searchable(entries.title(entry)))

    async def find(self, guild_id: int, name: str) -> Entry:
        """The term with the id or the spelling `name`. Raises UserError where there is none."""
        known = await self._of(guild_id)
        for entry in known.entries:
            if name == str(entry.id) or fold(name.strip()) in _folded(entry):
                return entry
        raise UserError("glossary-unknown-term", name=name.strip()[: entries.SPELLING_LENGTH])

    async def write(
        self, guild_id: int, author_id: int, forms: Forms, note: str, term_id: int | None = None
    ) -> Entry:
        """Add a term, or replace the one with `term_id`.

        Raises UserError where it is gone, says nothing, is too long or spelled as another, or there is
        no room for more.
        """
        async with self._changing(guild_id) as known:
            if term_id is not None and term_id not in {entry.id for entry in known}:
                raise UserError("glossary-gone")
            entry = entries.entry(secrets.randbits(_ID_BITS) if term_id is None else term_id, forms, note)
            others = [other for other in known if other.id != entry.id]
            _require_room(len(others) + 1)
            _require_own_spellings(entry, others)
            await self._store.write(guild_id, [entry], author_id, self._now())
        return entry

    async def remove(self, guild_id: int, term_id: int) -> None:
        """Raises UserError where it is gone already."""
        async with self._changing(guild_id):
            if not await self._store.remove(guild_id, term_id):
                raise UserError("glossary-gone")

    async def plan(self, guild_id: int, rows: Sequence[Row]) -> Plan:
        """What an import of `rows` would do."""
        known = await self._of(guild_id)
        return sheet.plan(known.entries, rows)

    async def carry_out(self, guild_id: int, author_id: int, rows: Sequence[Row], digest: str) -> Plan | None:
        """Import `rows`, all or none. None where what they do is no longer what `digest` was shown for."""
        async with self._changing(guild_id) as known:
            plan = sheet.plan(known, rows)
            if plan.digest != digest:
                return None
            _require_room(len(known) + len(plan.added))
            added = [entries.entry(secrets.randbits(_ID_BITS), new.forms, new.note) for new in plan.added]
            await self._store.write(guild_id, [*added, *plan.changed], author_id, self._now())
        return plan

    async def moderation(self, guild_id: int) -> Moderation:
        return await self._moderation.read(guild_id)

    async def set_channel(self, guild_id: int, channel_id: int | None) -> None:
        """Where suggestions are decided on; None for nowhere, and then nobody can suggest."""
        await self._moderation.set_channel(guild_id, channel_id)

    async def set_trusted(self, guild_id: int, role_ids: Collection[int]) -> None:
        """The roles whose members' suggestions need no approval."""
        await self._moderation.set_trusted(guild_id, sorted(role_ids)[:MOST_TRUSTED])

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._store.forget_member(user_id)
        await self._moderation.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        async with self._changing(guild_id):
            await self._store.forget_guild(guild_id)
        await self._moderation.forget_guild(guild_id)

    @asynccontextmanager
    async def _changing(self, guild_id: int) -> AsyncIterator[tuple[Entry, ...]]:
        """The terms as they are, while nobody else changes them; they are read anew afterwards."""
        async with self._in_order:
            try:
                yield await self._store.entries(guild_id)
            finally:
                self._known.pop(guild_id, None)

    async def _of(self, guild_id: int) -> _Known:
        if guild_id in self._known:
            self._known.move_to_end(guild_id)
            return self._known[guild_id]
        async with self._in_order:
            known = self._known[guild_id] = _Known(await self._store.entries(guild_id))
        if len(self._known) > _SERVERS_IN_MEMORY:
            self._known.popitem(last=False)
        return known

    def _now(self) -> int:
        return int(self._clock().timestamp())


def _require_room(number: int) -> None:
    if number > MOST_TERMS:
        raise UserError("glossary-full", most=MOST_TERMS)


def _require_own_spellings(entry: Entry, others: Iterable[Entry]) -> None:
    """Raises UserError where another term has one of the spellings: nobody could tell which was meant."""
    taken = {key: other for other in others for key in sheet.keys(other.forms)}
    for key in sheet.keys(entry.forms):
        if key in taken:
            raise UserError("glossary-taken", spelling=key[1], other=entries.title(taken[key]))


def _folded(entry: Entry) -> set[str]:
    return {fold(written) for spelled in entry.forms.values() for written in spelled}


def _searchable(text: str) -> str:
    return spelling.unaccented(spelling.normal_width(text)).casefold()


def _searchable_entry(entry: Entry) -> str:
    return _searchable("\n".join([*(w for spelled in entry.forms.values() for w in spelled), entry.note]))
