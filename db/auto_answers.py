"""What stands under messages that were translated by themselves: whose translation is on which card."""

from collections.abc import Collection
from dataclasses import dataclass

from db.auto import Way
from db.database import Database, Statement, Transaction, Value


@dataclass(frozen=True, slots=True)
class Answer:
    """Our answer to some messages of one channel; times are epoch seconds."""

    nonce: str
    guild_id: int
    channel_id: int
    way: Way
    made_at: int
    expires_at: int | None


@dataclass(frozen=True, slots=True)
class Card:
    """A message of ours, and the channel or thread that it is in."""

    card_id: int
    channel_id: int


@dataclass(frozen=True, slots=True)
class Lost:
    """What a deleted message leaves behind.

    `answer` is what it belonged to, `remaining` the other originals of that, `cards` what is there of ours.
    """

    answer: Answer
    remaining: tuple[int, ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An original that was claimed and is not done."""

    nonce: str
    message_id: int


@dataclass(frozen=True, slots=True)
class Original:
    """Somebody's message that has an answer, and where it is."""

    guild_id: int
    channel_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class _Original:
    message_id: int


_ANSWER = "SELECT nonce, guild_id, channel_id, way, made_at, expires_at FROM auto_answers"
_OF_ORIGINAL = (
    "SELECT a.nonce, a.guild_id, a.channel_id, a.way, a.made_at, a.expires_at"
    " FROM auto_answers a JOIN auto_originals o ON o.nonce = a.nonce WHERE o.message_id = :message_id"
)
_OF_CARD = (
    "SELECT a.nonce, a.guild_id, a.channel_id, a.way, a.made_at, a.expires_at"
    " FROM auto_answers a JOIN auto_cards c ON c.nonce = a.nonce WHERE c.card_id = :message_id"
)
_UNFINISHED = (
    "SELECT DISTINCT a.nonce, a.guild_id, a.channel_id, a.way, a.made_at, a.expires_at"
    " FROM auto_answers a JOIN auto_originals o ON o.nonce = a.nonce WHERE o.done = 0 AND a.gone = 0"
)
_IS_OURS = (
    "SELECT message_id FROM auto_originals WHERE message_id = :message_id"
    " UNION SELECT card_id AS message_id FROM auto_cards WHERE card_id = :message_id"
)

# Where the message is known already there is nothing to be made.
_MAKE_FOR_NEW = (
    "INSERT INTO auto_answers (nonce, guild_id, channel_id, way, made_at, expires_at, gone)"
    " SELECT :nonce, :guild_id, :channel_id, :way, :made_at, :expires_at, 0"
    " WHERE NOT EXISTS (SELECT 1 FROM auto_originals WHERE message_id = :message_id) ON CONFLICT DO NOTHING"
)
_CLAIM = (
    "INSERT INTO auto_originals (message_id, nonce, edited_at, done)"
    " VALUES (:message_id, :nonce, :edited_at, 0) ON CONFLICT DO NOTHING"
)
_FINISH = "UPDATE auto_originals SET done = 1 WHERE message_id = :message_id AND nonce = :nonce"
_ADD_CARD = (
    "INSERT INTO auto_cards (card_id, nonce, channel_id) SELECT :card_id, :nonce, :channel_id"
    " WHERE EXISTS (SELECT 1 FROM auto_answers WHERE nonce = :nonce AND gone = 0)"
)


class AutoAnswerStore:
    """An original belongs to one answer: claimed, then done. An answer has a card, or several if it is long.

    An answer that is gone (deleted by somebody, or expired) stays known, so that an edit does not bring it
    back. `prune` forgets it in the end.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    async def claim(self, answer: Answer, message_id: int, edited_at: int) -> bool:
        """Claim a message for `answer`, which is made where it is new; False where the message is known."""
        row: dict[str, Value] = {"message_id": message_id, "nonce": answer.nonce, "edited_at": edited_at}
        made = Statement(_MAKE_FOR_NEW, {**_values(answer), "message_id": message_id})
        _, claimed = await self._db.run_together([made, Statement(_CLAIM, row)])
        return bool(claimed)

    async def move(self, message_id: int, answer: Answer) -> bool:
        """Let a message belong to another answer, where it is to be done; False for one that is deleted."""
        async with self._db.transaction() as transaction:
            before = await transaction.rows(Answer, _OF_ORIGINAL, message_id=message_id)
            if not before:
                return False
            await _make(transaction, answer)
            await transaction.run(
                "UPDATE auto_originals SET nonce = :nonce, done = 0 WHERE message_id = :message_id",
                nonce=answer.nonce,
                message_id=message_id,
            )
            await transaction.run(
                "DELETE FROM auto_answers WHERE nonce = :nonce"
                " AND NOT EXISTS (SELECT 1 FROM auto_originals o WHERE o.nonce = auto_answers.nonce)"
                " AND NOT EXISTS (SELECT 1 FROM auto_cards c WHERE c.nonce = auto_answers.nonce)",
                nonce=before[0].nonce,
            )
        return True

    async def reopen(self, message_id: int, edited_at: int) -> Answer | None:
        """Claim a message once more after an edit; None where that is done, or it has no answer."""
        async with self._db.transaction() as transaction:
            changed = await transaction.run(
                "UPDATE auto_originals SET edited_at = :edited_at, done = 0"
                " WHERE message_id = :message_id AND edited_at < :edited_at"
                " AND nonce IN (SELECT nonce FROM auto_answers WHERE gone = 0)",
                message_id=message_id,
                edited_at=edited_at,
            )
            found = await transaction.rows(
                Answer,
                _OF_ORIGINAL,
                message_id=message_id,
            )
        return found[0] if changed else None

    async def finish(self, answer: Answer, message_id: int) -> bool:
        """Note that a message is done; False where it was deleted in the meantime."""
        return bool(
            await self._db.run(
                _FINISH,
                message_id=message_id,
                nonce=answer.nonce,
            )
        )

    async def settle(self, answer: Answer, message_id: int, cards: Collection[Card]) -> tuple[bool, bool]:
        """As `finish`, and as `record` of an answer's first cards, together."""
        original: dict[str, Value] = {"message_id": message_id, "nonce": answer.nonce}
        rows: list[dict[str, Value]] = [
            {"card_id": card.card_id, "nonce": answer.nonce, "channel_id": card.channel_id} for card in cards
        ]
        done, *recorded = await self._db.run_together(
            [Statement(_FINISH, original), *(Statement(_ADD_CARD, row) for row in rows)]
        )
        return bool(done), all(recorded)

    async def is_known(self, message_id: int) -> bool:
        return bool(
            await self._db.rows(
                _Original,
                "SELECT message_id FROM auto_originals WHERE message_id = :message_id",
                message_id=message_id,
            )
        )

    async def record(self, answer: Answer, cards: Collection[Card]) -> bool:
        """These are the answer's cards now; False where the answer is gone."""
        async with self._db.transaction() as transaction:
            if not await transaction.rows(
                Answer, f"{_ANSWER} WHERE nonce = :nonce AND gone = 0", nonce=answer.nonce
            ):
                return False
            await transaction.run("DELETE FROM auto_cards WHERE nonce = :nonce", nonce=answer.nonce)
            for card in cards:
                await transaction.run(
                    "INSERT INTO auto_cards (card_id, nonce, channel_id)"
                    " VALUES (:card_id, :nonce, :channel_id)",
                    card_id=card.card_id,
                    nonce=answer.nonce,
                    channel_id=card.channel_id,
                )
        return True

    async def find(self, guild_id: int, nonce: str) -> Answer | None:
        """An answer that still stands."""
        found = await self._db.rows(
            Answer,
            f"{_ANSWER} WHERE guild_id = :guild_id AND nonce = :nonce AND gone = 0",
            guild_id=guild_id,
            nonce=nonce,
        )
        return found[0] if found else None

    async def answer_to(self, message_id: int) -> Answer | None:
        """The answer that an original belongs to."""
        found = await self._db.rows(Answer, _OF_ORIGINAL, message_id=message_id)
        return found[0] if found else None

    async def of_card(self, card_id: int) -> Answer | None:
        """The answer that a message of ours belongs to."""
        found = await self._db.rows(Answer, _OF_CARD, message_id=card_id)
        return found[0] if found else None

    async def originals(self, nonce: str) -> tuple[int, ...]:
        """The messages of an answer, oldest first."""
        rows = await self._db.rows(
            _Original,
            "SELECT message_id FROM auto_originals WHERE nonce = :nonce ORDER BY message_id",
            nonce=nonce,
        )
        return tuple(row.message_id for row in rows)

    async def cards(self, nonce: str) -> tuple[Card, ...]:
        """Our messages for an answer, in order."""
        rows = await self._db.rows(
            Card,
            "SELECT card_id, channel_id FROM auto_cards WHERE nonce = :nonce ORDER BY card_id",
            nonce=nonce,
        )
        return tuple(rows)

    async def forget_message(self, message_id: int) -> Lost | None:
        """A message is gone: an original, which is forgotten, or a card of ours, and its answer with it."""
        if not await self._db.rows(_Original, _IS_OURS, message_id=message_id):
            return None
        async with self._db.transaction() as transaction:
            found = [
                *await transaction.rows(Answer, _OF_ORIGINAL, message_id=message_id),
                *await transaction.rows(Answer, _OF_CARD, message_id=message_id),
            ]
            if not found:
                return None
            (answer,) = found
            lost = await _lost(transaction, answer, message_id)
            await transaction.run(
                "DELETE FROM auto_originals WHERE message_id = :message_id", message_id=message_id
            )
            if any(card.card_id == message_id for card in lost.cards):
                await _let_go(transaction, answer.nonce)
            elif not lost.remaining:
                await transaction.run("DELETE FROM auto_answers WHERE nonce = :nonce", nonce=answer.nonce)
        return lost

    async def drop(self, answer: Answer) -> None:
        """Forget an answer with everything that belongs to it."""
        await self._db.run("DELETE FROM auto_answers WHERE nonce = :nonce", nonce=answer.nonce)

    async def unfinished(self) -> list[tuple[Answer, int]]:
        """Every message that is claimed and not done, with its answer."""
        rows = await self._db.rows(
            Unfinished, "SELECT nonce, message_id FROM auto_originals WHERE done = 0 ORDER BY message_id"
        )
        answers = await self._db.rows(Answer, _UNFINISHED)
        by_nonce = {answer.nonce: answer for answer in answers}
        return [(by_nonce[row.nonce], row.message_id) for row in rows if row.nonce in by_nonce]

    async def recent(self, since: int, most: int) -> list[Original]:
        """The latest messages with an answer that was made since then (epoch seconds), the latest first."""
        return await self._db.rows(
            Original,
            "SELECT a.guild_id, a.channel_id, o.message_id"
            " FROM auto_originals o JOIN auto_answers a ON a.nonce = o.nonce"
            " WHERE a.made_at >= :since AND a.gone = 0 ORDER BY o.message_id DESC LIMIT :most",
            since=since,
            most=most,
        )

    async def due(self, now: int) -> list[tuple[Answer, tuple[Card, ...]]]:
        """The answers that have been shown long enough, with their cards."""
        due = await self._db.rows(Answer, f"{_ANSWER} WHERE gone = 0 AND expires_at <= :now", now=now)
        return [(answer, await self.cards(answer.nonce)) for answer in due]

    async def let_go(self, answer: Answer) -> None:
        """The answer's cards are no more, and it will not come back."""
        async with self._db.transaction() as transaction:
            await _let_go(transaction, answer.nonce)

    async def prune(self, before: int) -> None:
        """Forget the answers that were made before this moment; what is posted stays where it is."""
        await self._db.run("DELETE FROM auto_answers WHERE made_at < :before", before=before)

    async def forget_member(self, user_id: int) -> None:
        """Nothing here is about a person."""

    async def forget_guild(self, guild_id: int) -> None:
        await self._db.run("DELETE FROM auto_answers WHERE guild_id = :guild_id", guild_id=guild_id)


async def _make(transaction: Transaction, answer: Answer) -> None:
    await transaction.run(
        "INSERT INTO auto_answers (nonce, guild_id, channel_id, way, made_at, expires_at, gone)"
        " VALUES (:nonce, :guild_id, :channel_id, :way, :made_at, :expires_at, 0) ON CONFLICT DO NOTHING",
        **_values(answer),
    )


def _values(answer: Answer) -> dict[str, Value]:
    return {
        "nonce": answer.nonce,
        "guild_id": answer.guild_id,
        "channel_id": answer.channel_id,
        "way": answer.way,
        "made_at": answer.made_at,
        "expires_at": answer.expires_at,
    }


async def _lost(transaction: Transaction, answer: Answer, message_id: int) -> Lost:
    originals = await transaction.rows(
        _Original,
        "SELECT message_id FROM auto_originals WHERE nonce = :nonce AND message_id <> :message_id"
        " ORDER BY message_id",
        nonce=answer.nonce,
        message_id=message_id,
    )
    cards = await transaction.rows(
        Card,
        "SELECT card_id, channel_id FROM auto_cards WHERE nonce = :nonce ORDER BY card_id",
        nonce=answer.nonce,
    )
    return Lost(answer, tuple(row.message_id for row in originals), tuple(cards))


async def _let_go(transaction: Transaction, nonce: str) -> None:
    await transaction.run("UPDATE auto_answers SET gone = 1 WHERE nonce = :nonce", nonce=nonce)
    await transaction.run("DELETE FROM auto_cards WHERE nonce = :nonce", nonce=nonce)
