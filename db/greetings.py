"""Who is to be greeted, with which card, and who said hi to them."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from db.database import Database

GreetingState = Literal["waiting", "held", "claimed", "sent", "over"]


@dataclass(frozen=True, slots=True)
class Greeting:
    """Somebody who joined at a moment (epoch seconds), and the card that greets them.

    It is `waiting` for its moment (no `due_at`) or its turn, `held` where the account is too young,
    `claimed` under a nonce before it is posted, then `sent`, and `over` when it needs nothing any more.
    """

    guild_id: int
    user_id: int
    joined_at: int
    state: GreetingState = "waiting"
    due_at: int | None = None
    nonce: str | None = None
    claimed_at: int | None = None
    channel_id: int | None = None
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class _Number:
    number: int


@dataclass(frozen=True, slots=True)
class _Nonce:
    nonce: str


@dataclass(frozen=True, slots=True)
class _Guild:
    guild_id: int


class GreetingStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def expect(self, guild_id: int, user_id: int, joined_at: int) -> bool:
        """Note that somebody joined who is to be greeted; False where that was noted before."""
        new = await self._db.run(
            "INSERT INTO greetings (guild_id, user_id, joined_at, state)"
            " VALUES (:guild_id, :user_id, :joined_at, 'waiting') ON CONFLICT DO NOTHING",
            guild_id=guild_id,
            user_id=user_id,
            joined_at=joined_at,
        )
        return new == 1

    async def come(self, guild_id: int, user_id: int, due_at: int, *, held: bool) -> bool:
        """The moment has come for somebody who waits for it; False where nobody does."""
        changed = await self._db.run(
            "UPDATE greetings SET due_at = :due_at, state = :state"
            " WHERE guild_id = :guild_id AND user_id = :user_id AND state = 'waiting' AND due_at IS NULL",
            guild_id=guild_id,
            user_id=user_id,
            due_at=due_at,
            state="held" if held else "waiting",
        )
        return changed > 0

    async def expected(self) -> list[Greeting]:
        """Everybody whose moment has not come yet."""
        return await self._db.rows(
            Greeting, "SELECT * FROM greetings WHERE state = 'waiting' AND due_at IS NULL"
        )

    async def waiting(self) -> list[Greeting]:
        """Everybody whose moment has come and who has no card yet, the longest first."""
        return await self._db.rows(
            Greeting,
            "SELECT * FROM greetings WHERE state = 'waiting' AND due_at IS NOT NULL ORDER BY due_at, user_id",
        )

    async def unfinished(self) -> list[Greeting]:
        """What was claimed and perhaps not posted."""
        return await self._db.rows(Greeting, "SELECT * FROM greetings WHERE state = 'claimed'")

    async def cards_since(self, guild_id: int, since: int) -> int:
        """How many cards were claimed in a server since then."""
        (found,) = await self._db.rows(
            _Number,
            "SELECT count(DISTINCT nonce) AS number FROM greetings"
            " WHERE guild_id = :guild_id AND claimed_at > :since",
            guild_id=guild_id,
            since=since,
        )
        return found.number

    async def claim(
        self, guild_id: int, user_ids: Collection[int], nonce: str, channel_id: int, now: int
    ) -> list[Greeting]:
        """Put those who still wait under one card; who they are."""
        async with self._db.transaction() as transaction:
            for user_id in user_ids:
                await transaction.run(
                    "UPDATE greetings SET state = 'claimed', nonce = :nonce, claimed_at = :now,"
                    " channel_id = :channel_id"
                    " WHERE guild_id = :guild_id AND user_id = :user_id AND state = 'waiting'"
                    " AND due_at IS NOT NULL",
                    guild_id=guild_id,
                    user_id=user_id,
                    nonce=nonce,
                    now=now,
                    channel_id=channel_id,
                )
            return await transaction.rows(
                Greeting, "SELECT * FROM greetings WHERE nonce = :nonce ORDER BY user_id", nonce=nonce
            )

    async def release(self, nonce: str) -> None:
        """Let those under a card that was not posted wait again."""
        await self._db.run(
            "UPDATE greetings SET state = 'waiting', nonce = NULL, claimed_at = NULL, channel_id = NULL"
            " WHERE nonce = :nonce AND state = 'claimed'",
            nonce=nonce,
        )

    async def sent(self, nonce: str, message_id: int) -> None:
        await self._db.run(
            "UPDATE greetings SET message_id = :message_id,"
            " state = CASE state WHEN 'claimed' THEN 'sent' ELSE state END WHERE nonce = :nonce",
            nonce=nonce,
            message_id=message_id,
        )

    async def card(self, guild_id: int, nonce: str) -> list[Greeting]:
        """Those who are greeted by a card of this server; nobody where there is no such card."""
        return await self._db.rows(
            Greeting,
            "SELECT * FROM greetings WHERE guild_id = :guild_id AND nonce = :nonce ORDER BY user_id",
            guild_id=guild_id,
            nonce=nonce,
        )

    async def end(self, guild_id: int, user_id: int) -> list[Greeting]:
        """Somebody left, so nothing waits for them any more; the greetings that were not over yet."""
        async with self._db.transaction() as transaction:
            return await transaction.rows(
                Greeting,
                "UPDATE greetings SET state = 'over' WHERE guild_id = :guild_id AND user_id = :user_id"
                " AND state <> 'over' RETURNING *",
                guild_id=guild_id,
                user_id=user_id,
            )

    async def expire(self, due_before: int) -> None:
        """Nobody is greeted so late any more."""
        await self._db.run(
            "UPDATE greetings SET state = 'over' WHERE state = 'waiting' AND due_at < :due_before",
            due_before=due_before,
        )

    async def with_cards(self) -> list[int]:
        """The servers in which a card stands."""
        rows = await self._db.rows(
            _Guild, "SELECT DISTINCT guild_id FROM greetings WHERE message_id IS NOT NULL ORDER BY guild_id"
        )
        return [row.guild_id for row in rows]

    async def stale(self, guild_id: int, claimed_before: int, most: int) -> list[Greeting]:
        """Greetings of a server whose card is so old, at most so many."""
        return await self._db.rows(
            Greeting,
            "SELECT * FROM greetings WHERE guild_id = :guild_id AND claimed_at < :claimed_before"
            " AND message_id IS NOT NULL"
            " ORDER BY claimed_at LIMIT :most",
            guild_id=guild_id,
            claimed_before=claimed_before,
            most=most,
        )

    async def drop_card(self, nonce: str) -> None:
        """Forget a card that is no more, and those who said hi under it. That they were greeted stays."""
        async with self._db.transaction() as transaction:
            await transaction.run(
                "UPDATE greetings SET state = 'over', message_id = NULL WHERE nonce = :nonce", nonce=nonce
            )
            await transaction.run("DELETE FROM hellos WHERE nonce = :nonce", nonce=nonce)

    async def forget_card(self, message_id: int) -> None:
        """The same, of a card that somebody deleted."""
        rows = await self._db.rows(
            _Nonce,
            "SELECT DISTINCT nonce FROM greetings WHERE message_id = :message_id",
            message_id=message_id,
        )
        for row in rows:
            await self.drop_card(row.nonce)

    async def say_hi(self, guild_id: int, nonce: str, user_id: int) -> bool:
        """Note that somebody said hi under a card; False for the second time."""
        new = await self._db.run(
            "INSERT INTO hellos (guild_id, nonce, user_id) VALUES (:guild_id, :nonce, :user_id)"
            " ON CONFLICT DO NOTHING",
            guild_id=guild_id,
            nonce=nonce,
            user_id=user_id,
        )
        return new == 1

    async def hellos(self, guild_id: int, nonce: str) -> int:
        """How many people said hi under a card."""
        (found,) = await self._db.rows(
            _Number,
            "SELECT count(*) AS number FROM hellos WHERE guild_id = :guild_id AND nonce = :nonce",
            guild_id=guild_id,
            nonce=nonce,
        )
        return found.number

    async def listened_until(self) -> int | None:
        """Until when (epoch seconds) no join was missed; None before the first run."""
        rows = await self._db.rows(_Number, "SELECT at AS number FROM listening")
        return rows[0].number if rows else None

    async def listen(self, now: int) -> None:
        await self._db.run(
            "INSERT INTO listening (id, at) VALUES (1, :now) ON CONFLICT (id) DO UPDATE SET at = excluded.at",
            now=now,
        )

    async def forget_member(self, user_id: int) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM greetings WHERE user_id = :user_id", user_id=user_id)
            await transaction.run("DELETE FROM hellos WHERE user_id = :user_id", user_id=user_id)

    async def forget_guild(self, guild_id: int) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM greetings WHERE guild_id = :guild_id", guild_id=guild_id)
            await transaction.run("DELETE FROM hellos WHERE guild_id = :guild_id", guild_id=guild_id)
