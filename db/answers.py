"""Answers to prompts: those that were given with the button, and those said in the prompt's thread.

How many there are is counted in answer_counts.py.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from db.database import Database, Transaction


@dataclass(frozen=True, slots=True)
class Answer:
    """What a member published. It is on its way while it has no `message_id`."""

    guild_id: int
    id: int
    posting_id: int
    user_id: int
    language: str
    text: str
    nonce: str
    at: int
    thread_id: int | None = None
    message_id: int | None = None
    complete: int = 0


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A message that still shows an answer that was erased."""

    guild_id: int
    message_id: int
    thread_id: int
    posting_id: int


@dataclass(frozen=True, slots=True)
class SpokenAnswer:
    """A message in a prompt's thread; `at` in epoch seconds."""

    guild_id: int
    message_id: int
    posting_id: int
    user_id: int
    language: str
    at: int


@dataclass(frozen=True, slots=True)
class _Text:
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class _Message:
    message_id: int


_ANSWER = "guild_id, id, posting_id, user_id, language, text, nonce, at, thread_id, message_id, complete"


class AnswerStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def put(self, answer: Answer) -> Answer:
        """Keep an answer; who answered this prompt before has the text of that answer replaced.

        Gives it as it is now, with the id, the nonce and the place of the first version.
        """
        async with self._db.transaction() as transaction:
            (kept,) = await transaction.rows(
                Answer,
                f"INSERT INTO answers ({_ANSWER}) VALUES (:guild_id, :id, :posting_id, :user_id,"  # noqa: S608
                " :language, :text, :nonce, :at, NULL, NULL, 0)"
                " ON CONFLICT (guild_id, posting_id, user_id) DO UPDATE SET text = excluded.text,"
                f" language = excluded.language, complete = 0 RETURNING {_ANSWER}",
                guild_id=answer.guild_id,
                id=answer.id,
                posting_id=answer.posting_id,
                user_id=answer.user_id,
                language=answer.language,
                text=answer.text,
                nonce=answer.nonce,
                at=answer.at,
            )
            await _drop_translations(transaction, kept)
        return kept

    async def translate(self, answer: Answer, texts: Mapping[str, str], *, complete: bool) -> None:
        """Keep the translations of an answer by language, unless its text was changed meanwhile."""
        async with self._db.transaction() as transaction:
            same = await transaction.run(
                "UPDATE answers SET complete = :complete"
                " WHERE guild_id = :guild_id AND id = :id AND text = :text",
                complete=int(complete),
                guild_id=answer.guild_id,
                id=answer.id,
                text=answer.text,
            )
            if not same:
                return
            await _drop_translations(transaction, answer)
            for language, text in texts.items():
                await transaction.run(
                    "INSERT INTO answer_translations (guild_id, answer_id, language, text)"
                    " VALUES (:guild_id, :id, :language, :text)",
                    guild_id=answer.guild_id,
                    id=answer.id,
                    language=language,
                    text=text,
                )

    async def translations(self, guild_id: int, answer_id: int) -> dict[str, str]:
        rows = await self._db.rows(
            _Text,
            "SELECT language, text FROM answer_translations"
            " WHERE guild_id = :guild_id AND answer_id = :id ORDER BY language",
            guild_id=guild_id,
            id=answer_id,
        )
        return {row.language: row.text for row in rows}

    async def post(self, guild_id: int, answer_id: int, thread_id: int, message_id: int) -> bool:
        """Note where an answer stands; False where it was withdrawn in the meantime."""
        changed = await self._db.run(
            "UPDATE answers SET thread_id = :thread_id, message_id = :message_id"
            " WHERE guild_id = :guild_id AND id = :id",
            guild_id=guild_id,
            id=answer_id,
            thread_id=thread_id,
            message_id=message_id,
        )
        return changed == 1

    async def lose(self, guild_id: int, message_ids: Collection[int]) -> None:
        """Messages were deleted: the answers in them are no more, whoever deleted them."""
        async with self._db.transaction() as transaction:
            for message_id in message_ids:
                for table in ("answers", "spoken_answers"):
                    await transaction.run(
                        f"DELETE FROM {table} WHERE guild_id = :guild_id AND message_id = :message_id",  # noqa: S608
                        guild_id=guild_id,
                        message_id=message_id,
                    )

    async def lose_all(self, guild_id: int, posting_id: int) -> None:
        """A prompt's thread was deleted, with all that was said in it."""
        async with self._db.transaction() as transaction:
            for table in ("answers", "spoken_answers"):
                await transaction.run(
                    f"DELETE FROM {table} WHERE guild_id = :guild_id AND posting_id = :posting_id",  # noqa: S608
                    guild_id=guild_id,
                    posting_id=posting_id,
                )

    async def get(self, guild_id: int, answer_id: int) -> Answer | None:
        rows = await self._db.rows(
            Answer,
            f"SELECT {_ANSWER} FROM answers WHERE guild_id = :guild_id AND id = :id",  # noqa: S608
            guild_id=guild_id,
            id=answer_id,
        )
        return rows[0] if rows else None

    async def by(self, guild_id: int, posting_id: int, user_id: int) -> Answer | None:
        """What a member answered to a posted prompt."""
        rows = await self._db.rows(
            Answer,
            f"SELECT {_ANSWER} FROM answers WHERE guild_id = :guild_id"  # noqa: S608
            " AND posting_id = :posting_id AND user_id = :user_id",
            guild_id=guild_id,
            posting_id=posting_id,
            user_id=user_id,
        )
        return rows[0] if rows else None

    async def of(self, guild_id: int, posting_id: int) -> list[Answer]:
        """The answers to a posted prompt that stand in its thread, in the order they were given."""
        return await self._db.rows(
            Answer,
            f"SELECT {_ANSWER} FROM answers WHERE guild_id = :guild_id"  # noqa: S608
            " AND posting_id = :posting_id AND message_id IS NOT NULL ORDER BY at, rowid",
            guild_id=guild_id,
            posting_id=posting_id,
        )

    async def remove(self, guild_id: int, answer_id: int) -> None:
        """Erase an answer; its message is `withdrawn` until it is cleared."""
        async with self._db.transaction() as transaction:
            await _withdraw(transaction, "guild_id = :guild_id AND id = :id", guild_id=guild_id, id=answer_id)

    async def withdrawn(self) -> list[Withdrawn]:
        """The messages to clear, in any server; of very many some."""
        return await self._db.rows(
            Withdrawn,
            "SELECT guild_id, message_id, thread_id, posting_id FROM withdrawn_answers LIMIT 50",
        )

    async def cleared(self, withdrawn: Withdrawn) -> None:
        await self._db.run(
            "DELETE FROM withdrawn_answers WHERE guild_id = :guild_id AND message_id = :message_id",
            guild_id=withdrawn.guild_id,
            message_id=withdrawn.message_id,
        )

    async def unfinished(self, since: int) -> list[Answer]:
        """Answers since then (epoch seconds) that were not posted, or not translated, in any server."""
        return await self._db.rows(
            Answer,
            f"SELECT {_ANSWER} FROM answers WHERE (message_id IS NULL OR complete = 0)"  # noqa: S608
            " AND at >= :since ORDER BY at, rowid",
            since=since,
        )

    async def speak(self, said: SpokenAnswer) -> None:
        """Count a message in a prompt's thread, or its language anew."""
        await self._db.run(
            "INSERT INTO spoken_answers (guild_id, message_id, posting_id, user_id, language, at)"
            " VALUES (:guild_id, :message_id, :posting_id, :user_id, :language, :at)"
            " ON CONFLICT (guild_id, message_id) DO UPDATE SET language = excluded.language",
            guild_id=said.guild_id,
            message_id=said.message_id,
            posting_id=said.posting_id,
            user_id=said.user_id,
            language=said.language,
            at=said.at,
        )

    async def messages(self, guild_id: int, posting_id: int) -> list[int]:
        """The messages that hold the answers to a posted prompt, of both kinds."""
        rows = await self._db.rows(
            _Message,
            "SELECT message_id FROM answers WHERE guild_id = :guild_id AND posting_id = :posting_id"
            " AND message_id IS NOT NULL UNION SELECT message_id FROM spoken_answers"
            " WHERE guild_id = :guild_id AND posting_id = :posting_id",
            guild_id=guild_id,
            posting_id=posting_id,
        )
        return [row.message_id for row in rows]

    async def forget_member(self, user_id: int) -> None:
        async with self._db.transaction() as transaction:
            await _withdraw(transaction, "user_id = :user_id", user_id=user_id)
            await transaction.run("DELETE FROM spoken_answers WHERE user_id = :user_id", user_id=user_id)

    async def forget_guild(self, guild_id: int) -> None:
        async with self._db.transaction() as transaction:
            for table in ("answers", "spoken_answers", "withdrawn_answers"):
                await transaction.run(f"DELETE FROM {table} WHERE guild_id = :guild_id", guild_id=guild_id)  # noqa: S608


async def _withdraw(transaction: Transaction, which: str, **params: int) -> None:
    """Erase answers, and note their messages: a crash must not leave on Discord what is gone here."""
    await transaction.run(
        "INSERT OR REPLACE INTO withdrawn_answers (guild_id, message_id, thread_id, posting_id)"  # noqa: S608
        f" SELECT guild_id, message_id, thread_id, posting_id FROM answers WHERE {which}"
        " AND message_id IS NOT NULL",
        **params,
    )
    await transaction.run(f"DELETE FROM answers WHERE {which}", **params)  # noqa: S608


async def _drop_translations(transaction: Transaction, answer: Answer) -> None:
    await transaction.run(
        "DELETE FROM answer_translations WHERE guild_id = :guild_id AND answer_id = :id",
        guild_id=answer.guild_id,
        id=answer.id,
    )
