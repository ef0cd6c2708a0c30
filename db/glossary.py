"""A server's glossary: its terms with their spellings, who is trusted, where suggestions go."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from db.database import Database, Transaction


@dataclass(frozen=True, slots=True)
class Entry:
    """One term. `forms` are its spellings by language (BCP 47), the first of each is the one to show."""

    id: int
    forms: Mapping[str, tuple[str, ...]]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Moderation:
    """Where suggestions are decided on (None: nowhere yet), and the roles that need no approval."""

    channel_id: int | None
    trusted: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Form:
    id: int
    note: str
    language: str
    spelling: str


@dataclass(frozen=True, slots=True)
class _Channel:
    channel_id: int


@dataclass(frozen=True, slots=True)
class _Role:
    role_id: int


class GlossaryStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def entries(self, guild_id: int) -> tuple[Entry, ...]:
        """All terms of a server, the oldest first."""
        rows = await self._db.rows(
            _Form,
            "SELECT t.id, t.note, f.language, f.spelling FROM glossary_terms t JOIN glossary_forms f"
            " ON f.guild_id = t.guild_id AND f.term_id = t.id WHERE t.guild_id = :guild_id"
            " ORDER BY t.at, t.id, f.language, f.position",
            guild_id=guild_id,
        )
        return tuple(_entries(rows))

    async def write(self, guild_id: int, entries: Iterable[Entry], author_id: int, now: int) -> None:
        """Add or replace terms, all of them or none. `now` is in epoch seconds."""
        async with self._db.transaction() as transaction:
            for entry in entries:
                await _write(transaction, guild_id, entry, author_id, now)

    async def remove(self, guild_id: int, term_id: int) -> bool:
        """False where there was no such term."""
        return bool(
            await self._db.run(
                "DELETE FROM glossary_terms WHERE guild_id = :guild_id AND id = :id",
                guild_id=guild_id,
                id=term_id,
            )
        )

    async def forget_member(self, user_id: int) -> None:
        """The words are the community's, and stay."""
        await self._db.run(
            "UPDATE glossary_terms SET author_id = NULL WHERE author_id = :user_id", user_id=user_id
        )

    async def forget_guild(self, guild_id: int) -> None:
        await self._db.run("DELETE FROM glossary_terms WHERE guild_id = :guild_id", guild_id=guild_id)


class ModerationStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def read(self, guild_id: int) -> Moderation:
        channels = await self._db.rows(
            _Channel,
            "SELECT channel_id FROM glossary_channels WHERE guild_id = :guild_id",
            guild_id=guild_id,
        )
        roles = await self._db.rows(
            _Role,
            "SELECT role_id FROM glossary_trusted WHERE guild_id = :guild_id ORDER BY role_id",
            guild_id=guild_id,
        )
        return Moderation(channels[0].channel_id if channels else None, tuple(row.role_id for row in roles))

    async def set_channel(self, guild_id: int, channel_id: int | None) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run(
                "DELETE FROM glossary_channels WHERE guild_id = :guild_id", guild_id=guild_id
            )
            if channel_id is not None:
                await transaction.run(
                    "INSERT INTO glossary_channels (guild_id, channel_id) VALUES (:guild_id, :channel_id)",
                    guild_id=guild_id,
                    channel_id=channel_id,
                )

    async def set_trusted(self, guild_id: int, role_ids: Collection[int]) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run(
                "DELETE FROM glossary_trusted WHERE guild_id = :guild_id", guild_id=guild_id
            )
            for role_id in role_ids:
                await transaction.run(
                    "INSERT INTO glossary_trusted (guild_id, role_id) VALUES (:guild_id, :role_id)",
                    guild_id=guild_id,
                    role_id=role_id,
                )

    async def forget_member(self, user_id: int) -> None:
        """Nothing here is about a person."""

    async def forget_guild(self, guild_id: int) -> None:
        await self.set_channel(guild_id, None)
        await self.set_trusted(guild_id, ())


def _entries(rows: Sequence[_Form]) -> Iterable[Entry]:
    notes: dict[int, str] = {}
    forms: dict[int, dict[str, tuple[str, ...]]] = {}
    for row in rows:
        notes[row.id] = row.note
        languages = forms.setdefault(row.id, {})
        languages[row.language] = (*languages.get(row.language, ()), row.spelling)
    return (Entry(term_id, languages, notes[term_id]) for term_id, languages in forms.items())


async def _write(transaction: Transaction, guild_id: int, entry: Entry, author_id: int, now: int) -> None:
    await transaction.run(
        "INSERT INTO glossary_terms (guild_id, id, note, author_id, at)"
        " VALUES (:guild_id, :id, :note, :author_id, :now) ON CONFLICT (guild_id, id)"
        " DO UPDATE SET note = excluded.note, author_id = excluded.author_id, at = excluded.at",
        guild_id=guild_id,
        id=entry.id,
        note=entry.note,
        author_id=author_id,
        now=now,
    )
    await transaction.run(
        "DELETE FROM glossary_forms WHERE guild_id = :guild_id AND term_id = :id",
        guild_id=guild_id,
        id=entry.id,
    )
    for language, spellings in entry.forms.items():
        for position, spelling in enumerate(spellings):
            await transaction.run(
                "INSERT INTO glossary_forms (guild_id, term_id, language, position, spelling)"
                " VALUES (:guild_id, :id, :language, :position, :spelling)",
                guild_id=guild_id,
                id=entry.id,
                language=language,
                position=position,
                spelling=spelling,
            )
