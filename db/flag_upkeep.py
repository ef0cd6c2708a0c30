"""What keeps translations by flag true: edits of the original, flags taken away unseen, and age."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from db.database import Database, Transaction, Value
from db.translation import Claim, Place


@dataclass(frozen=True, slots=True)
class Asked:
    """A flag under a message that was answered."""

    channel_id: int
    message_id: int
    flag: str


@dataclass(frozen=True, slots=True)
class _Count:
    number: int


@dataclass(frozen=True, slots=True)
class _Reply:
    reply_id: int


class FlagUpkeepStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def is_in_hand(self, message_id: int) -> bool:
        """Whether somebody is about to answer a flag under the message."""
        rows = await self._db.rows(
            _Count,
            "SELECT count(*) AS number FROM flag_claims WHERE message_id = :message_id AND state = 'claimed'",
            message_id=message_id,
        )
        return rows[0].number > 0

    async def outdated(self, message_id: int, edited_at: int, tolerance: int) -> list[Claim]:
        """The claims that were answered before the edit at `edited_at` (epoch milliseconds).

        The clocks that told the edit and the claim may differ by `tolerance` milliseconds.
        """
        return await self._db.rows(
            Claim,
            "SELECT guild_id, channel_id, message_id, language, nonce, claimed_at FROM flag_claims"
            " WHERE message_id = :message_id AND state = 'sent' AND edited_at < :edited_at"
            " AND claimed_at * 1000 < :edited_at + :tolerance ORDER BY claimed_at, nonce, position",
            message_id=message_id,
            edited_at=edited_at,
            tolerance=tolerance,
        )

    async def replies(self, message_id: int, nonce: str) -> list[int]:
        rows = await self._db.rows(
            _Reply,
            "SELECT reply_id FROM flag_replies WHERE message_id = :message_id AND nonce = :nonce"
            " ORDER BY reply_id",
            message_id=message_id,
            nonce=nonce,
        )
        return [row.reply_id for row in rows]

    async def revise(
        self, place: Place, nonce: str, sent: Collection[str], replies: Sequence[int], edited_at: int
    ) -> bool:
        """Record that `replies` are now the answer in the languages `sent`; the others need none any more.

        False, and nothing is recorded of `replies`, where nobody asks any more for what was sent.
        """
        key: dict[str, Value] = {"message_id": place.message_id, "nonce": nonce}
        async with self._db.transaction() as transaction:
            await transaction.run(
                "UPDATE flag_claims SET edited_at = :edited_at, state = 'needless'"
                " WHERE message_id = :message_id AND nonce = :nonce AND state = 'sent'",
                edited_at=edited_at,
                **key,
            )
            wanted = sum([await _send(transaction, place, nonce, language) for language in sent])
            await transaction.run(
                "DELETE FROM flag_replies WHERE message_id = :message_id AND nonce = :nonce", **key
            )
            for reply_id in replies if wanted else ():
                await transaction.run(
                    "INSERT INTO flag_replies (reply_id, message_id, guild_id, nonce)"
                    " VALUES (:reply_id, :message_id, :guild_id, :nonce)",
                    reply_id=reply_id,
                    guild_id=place.guild_id,
                    **key,
                )
        return wanted > 0

    async def recent(self, since: int, most: int) -> list[Asked]:
        """The flags that were answered since then (epoch seconds), the latest first, at most so many."""
        return await self._db.rows(
            Asked,
            "SELECT DISTINCT flag_claims.channel_id, flag_claims.message_id, flag_askers.flag"
            " FROM flag_claims JOIN flag_askers ON flag_askers.message_id = flag_claims.message_id"
            " AND flag_askers.language = flag_claims.language"
            " WHERE flag_claims.state = 'sent' AND flag_claims.claimed_at >= :since"
            " ORDER BY flag_claims.message_id DESC LIMIT :most",
            since=since,
            most=most,
        )

    async def prune(self, before: int) -> None:
        """Forget what was asked for before then (epoch seconds); the replies stay where they are."""
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM flag_claims WHERE claimed_at < :before", before=before)
            await transaction.run(
                "DELETE FROM flag_replies WHERE NOT EXISTS (SELECT 1 FROM flag_claims"
                " WHERE flag_claims.message_id = flag_replies.message_id"
                " AND flag_claims.nonce = flag_replies.nonce)"
            )

    async def forget_member(self, user_id: int) -> None:
        """The rows are those of FlagStore, which forgets them."""

    async def forget_guild(self, guild_id: int) -> None:
        """The rows are those of FlagStore, which forgets them."""


async def _send(transaction: Transaction, place: Place, nonce: str, language: str) -> int:
    return await transaction.run(
        "UPDATE flag_claims SET state = 'sent'"
        " WHERE message_id = :message_id AND nonce = :nonce AND language = :language",
        message_id=place.message_id,
        nonce=nonce,
        language=language,
    )
