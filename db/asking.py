"""Questions and answers that members published, and what is still to be shown of them on Discord."""

from collections.abc import Iterable
from dataclasses import dataclass

from db.database import Database, Transaction


@dataclass(frozen=True, slots=True)
class Entry:
    """A question, or an answer to the question `question_id`. The columns are told in 0017_asking.sql."""

    id: int
    guild_id: int
    question_id: int
    author_id: int
    anonymous: int
    language: str
    target: str
    topic: str
    state: str
    at: int
    channel_id: int
    message_id: int | None = None
    helped_by: int | None = None
    untranslated: int = 0
    version: int = 1
    shown: int = 0

    @property
    def is_question(self) -> bool:
        return self.id == self.question_id

    @property
    def is_up(self) -> bool:
        """Whether its texts are there to be read."""
        return self.state in ("claimed", "posted")


@dataclass(frozen=True, slots=True)
class Text:
    """What an entry says in one language; `machine` 1 where no person wrote it."""

    entry_id: int
    language: str
    text: str
    details: str = ""
    machine: int = 0


@dataclass(frozen=True, slots=True)
class _Guild:
    guild_id: int


@dataclass(frozen=True, slots=True)
class _Moment:
    at: int


@dataclass(frozen=True, slots=True)
class _Count:
    number: int


_COLUMNS = tuple(Entry.__dataclass_fields__)
_INSERT = f"INSERT INTO ask_entries ({', '.join(_COLUMNS)}) VALUES ({', '.join(f':{c}' for c in _COLUMNS)})"  # noqa: S608


class AskStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def claim(self, entry: Entry, text: Text, tokens: Iterable[str]) -> None:
        """Note what is about to be posted."""
        async with self._db.transaction() as transaction:
            await transaction.run(_INSERT, **{name: getattr(entry, name) for name in _COLUMNS})
            await _put(transaction, entry, text, tokens)

    async def entry(self, guild_id: int, entry_id: int) -> Entry | None:
        rows = await self._db.rows(
            Entry,
            "SELECT * FROM ask_entries WHERE guild_id = :guild_id AND id = :id",
            guild_id=guild_id,
            id=entry_id,
        )
        return rows[0] if rows else None

    async def texts(self, entry_id: int) -> list[Text]:
        """What a person wrote first, then the translations."""
        return await self._db.rows(
            Text, "SELECT * FROM ask_texts WHERE entry_id = :id ORDER BY machine, language", id=entry_id
        )

    async def recent(self, guild_id: int, author_id: int, since: int, *, questions: bool) -> list[int]:
        """When a member asked (or answered) since a moment, earliest first; withdrawn ones count too."""
        rows = await self._db.rows(
            _Moment,
            "SELECT at FROM ask_entries WHERE guild_id = :guild_id AND author_id = :author_id AND at > :since"
            " AND (id = question_id) = :questions ORDER BY at",
            guild_id=guild_id,
            author_id=author_id,
            since=since,
            questions=questions,
        )
        return [each.at for each in rows]

    async def settle(self, entry: Entry, message_id: int | None) -> None:
        """`entry` stands on Discord as it is in this version."""
        await self._db.run(
            "UPDATE ask_entries SET message_id = :message_id, shown = :version,"
            " state = CASE WHEN state = 'claimed' THEN 'posted' ELSE state END WHERE id = :id",
            id=entry.id,
            message_id=message_id,
            version=entry.version,
        )

    async def move(self, entry_id: int, channel_id: int) -> None:
        """A claimed entry goes into another channel: the one it was meant for is gone."""
        await self._db.run(
            "UPDATE ask_entries SET channel_id = :channel_id WHERE id = :id AND message_id IS NULL",
            id=entry_id,
            channel_id=channel_id,
        )

    async def translated(self, entry: Entry, text: Text | None, tokens: Iterable[str] = ()) -> bool:
        """The engines owe nothing more; False where the entry was changed or withdrawn in between."""
        async with self._db.transaction() as transaction:
            changed = await transaction.run(
                "UPDATE ask_entries SET untranslated = 0, version = version + 1"
                " WHERE id = :id AND version = :version AND state IN ('claimed', 'posted')",
                id=entry.id,
                version=entry.version,
            )
            if changed and text:
                await _put(transaction, entry, text, tokens)
        return bool(changed)

    async def edit(self, entry: Entry, text: Text, tokens: Iterable[str]) -> None:
        """The author says it otherwise: earlier translations no longer hold."""
        async with self._db.transaction() as transaction:
            changed = await transaction.run(
                "UPDATE ask_entries SET untranslated = 1, language = :language, version = version + 1"
                " WHERE id = :id AND state IN ('claimed', 'posted')",
                id=entry.id,
                language=text.language,
            )
            if changed:
                await _erase(transaction, entry.id)
                await _put(transaction, entry, text, tokens)

    async def take_down(self, entry: Entry, state: str) -> bool:
        """Erase the texts; `state` withdrawn or removed. False where they were erased before."""
        async with self._db.transaction() as transaction:
            changed = await transaction.run(
                "UPDATE ask_entries SET state = :state, untranslated = 0, version = version + 1"
                " WHERE id = :id AND state IN ('claimed', 'posted')",
                id=entry.id,
                state=state,
            )
            await _erase(transaction, entry.id)
            await transaction.run(
                "UPDATE ask_entries SET helped_by = NULL, version = version + 1 WHERE helped_by = :id",
                id=entry.id,
            )
        return bool(changed)

    async def helped(self, question: Entry, answer_id: int) -> None:
        """Mark the answer that helped; the cards of both answers that change are shown anew."""
        async with self._db.transaction() as transaction:
            await transaction.run(
                "UPDATE ask_entries SET version = version + 1 WHERE id = :new OR id = :question OR id ="
                " (SELECT helped_by FROM ask_entries WHERE id = :question)",
                new=answer_id,
                question=question.id,
            )
            await transaction.run(
                "UPDATE ask_entries SET helped_by = :new WHERE id = :question",
                new=answer_id,
                question=question.id,
            )

    async def to_do(self, guild_id: int) -> list[Entry]:
        """What Discord does not show as it is, questions before their answers."""
        return await self._db.rows(
            Entry,
            "SELECT * FROM ask_entries WHERE guild_id = :guild_id AND (state = 'claimed' OR version <> shown)"
            " ORDER BY at, id <> question_id LIMIT 100",
            guild_id=guild_id,
        )

    async def busy_guilds(self) -> list[int]:
        rows = await self._db.rows(
            _Guild,
            "SELECT DISTINCT guild_id FROM ask_entries WHERE state = 'claimed' OR version <> shown",
        )
        return [each.guild_id for each in rows]

    async def owed(self, limit: int) -> list[Entry]:
        """Whose translation the engines owe, oldest first."""
        return await self._db.rows(
            Entry, "SELECT * FROM ask_entries WHERE untranslated = 1 ORDER BY at LIMIT :limit", limit=limit
        )

    async def report(self, entry: Entry, reporter_id: int) -> bool:
        """False where this member has reported it before."""
        changed = await self._db.run(
            "INSERT INTO ask_reports (guild_id, entry_id, reporter_id) VALUES (:guild_id, :id, :reporter_id)"
            " ON CONFLICT DO NOTHING",
            guild_id=entry.guild_id,
            id=entry.id,
            reporter_id=reporter_id,
        )
        return bool(changed)

    async def look(self, entry: Entry, moderator_id: int, now: int) -> None:
        """Log that a moderator looked who wrote it."""
        await self._db.run(
            "INSERT INTO ask_looks (guild_id, entry_id, moderator_id, at)"
            " VALUES (:guild_id, :id, :moderator_id, :now) ON CONFLICT DO NOTHING",
            guild_id=entry.guild_id,
            id=entry.id,
            moderator_id=moderator_id,
            now=now,
        )

    async def answers(self, question_id: int) -> int:
        """How many answers stand below a question."""
        rows = await self._db.rows(
            _Count,
            "SELECT count(*) AS number FROM ask_entries"
            " WHERE question_id = :id AND id <> :id AND state = 'posted'",
            id=question_id,
        )
        return rows[0].number

    async def search(self, guild_id: int, tokens: list[str], least: int, limit: int) -> list[Entry]:
        """Questions in which, answers and translations included, at least `least` of `tokens` are found:
        those with most first, of equal ones the newest."""
        names = {f"t{place}": token for place, token in enumerate(tokens)}
        marks = ", ".join(f":{name}" for name in names)
        return await self._db.rows(
            Entry,
            f"SELECT e.* FROM (SELECT question_id, count(DISTINCT token) AS score FROM ask_tokens"  # noqa: S608
            f" WHERE guild_id = :guild_id AND token IN ({marks}) GROUP BY question_id"
            " HAVING count(DISTINCT token) >= :least) AS hits"
            " JOIN ask_entries AS e ON e.id = hits.question_id AND e.state = 'posted'"
            " ORDER BY hits.score DESC, e.at DESC LIMIT :limit",
            guild_id=guild_id,
            least=least,
            limit=limit,
            **names,
        )

    async def forget_member(self, user_id: int) -> None:
        """Everything that somebody published is erased, and disappears from Discord with the next round."""
        own = "SELECT id FROM ask_entries WHERE author_id = :user_id"
        async with self._db.transaction() as transaction:
            for table in ("ask_texts", "ask_tokens"):
                await transaction.run(
                    f"DELETE FROM {table} WHERE entry_id IN ({own})",  # noqa: S608
                    user_id=user_id,
                )
            await transaction.run("DELETE FROM ask_reports WHERE reporter_id = :user_id", user_id=user_id)
            await transaction.run("DELETE FROM ask_looks WHERE moderator_id = :user_id", user_id=user_id)
            await transaction.run(
                f"UPDATE ask_entries SET helped_by = NULL, version = version + 1 WHERE helped_by IN ({own})",  # noqa: S608
                user_id=user_id,
            )
            await transaction.run(
                "UPDATE ask_entries SET author_id = 0, untranslated = 0, version = version + 1, state ="
                " CASE WHEN state = 'removed' THEN state ELSE 'withdrawn' END WHERE author_id = :user_id",
                user_id=user_id,
            )

    async def forget_guild(self, guild_id: int) -> None:
        """The texts, tokens, reports and looks go with their entries."""
        await self._db.run("DELETE FROM ask_entries WHERE guild_id = :guild_id", guild_id=guild_id)


async def _put(transaction: Transaction, entry: Entry, text: Text, tokens: Iterable[str]) -> None:
    await transaction.run(
        "INSERT INTO ask_texts (entry_id, language, text, details, machine)"
        " VALUES (:entry_id, :language, :text, :details, :machine) ON CONFLICT (entry_id, language)"
        " DO UPDATE SET text = excluded.text, details = excluded.details, machine = excluded.machine",
        entry_id=entry.id,
        language=text.language,
        text=text.text,
        details=text.details,
        machine=text.machine,
    )
    for token in tokens:
        await transaction.run(
            "INSERT INTO ask_tokens (guild_id, token, question_id, entry_id)"
            " VALUES (:guild_id, :token, :question_id, :id) ON CONFLICT DO NOTHING",
            guild_id=entry.guild_id,
            token=token,
            question_id=entry.question_id,
            id=entry.id,
        )


async def _erase(transaction: Transaction, entry_id: int) -> None:
    await transaction.run("DELETE FROM ask_texts WHERE entry_id = :id", id=entry_id)
    await transaction.run("DELETE FROM ask_tokens WHERE entry_id = :id", id=entry_id)
