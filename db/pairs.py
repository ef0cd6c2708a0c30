"""Who was introduced to whom: ids, states and times."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from db.database import Database, Transaction

State = Literal["asking", "opening", "open", "ending", "over"]
Answer = Literal["waiting", "yes", "no", "leaving", "left"]


@dataclass(frozen=True, slots=True)
class Partner:
    """One of those who are introduced. `turn` orders them for being asked; `helps` is 1 for a helper.

    Where a card asks them it is claimed under `nonce`; `message_id` is None before it was posted and
    after it was taken down. `leaving` is somebody who still has to be taken out of the thread.
    """

    key: str
    guild_id: int
    user_id: int
    turn: int
    language: str
    answer: Answer = "waiting"
    helps: int = 0
    asked_at: int | None = None
    nonce: str | None = None
    channel_id: int | None = None
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """People who are introduced to each other: they are asked, then a thread is opened for them.

    `since` is when the state changed (epoch seconds). One that `joins` another asks whether the last of
    its partners may become the third of that one, with the others in it.
    """

    key: str
    guild_id: int
    state: State
    since: int
    joins: str | None = None
    thread_id: int | None = None
    partners: tuple[Partner, ...] = field(default=(), compare=False)

    @property
    def present(self) -> tuple[Partner, ...]:
        """Those who agreed and are still in it."""
        return tuple(each for each in self.partners if each.answer == "yes")

    def partner(self, user_id: int) -> Partner | None:
        return next((each for each in self.partners if each.user_id == user_id), None)

    def has(self, user_id: int) -> bool:
        """Whether somebody agreed and is still in it."""
        return any(each.user_id == user_id for each in self.present)

    def others(self, user_id: int) -> tuple[Partner, ...]:
        return tuple(each for each in self.partners if each.user_id != user_id)

    def is_host(self, user_id: int) -> bool:
        """Whether somebody is asked to let a third in."""
        return self.joins is not None and user_id != self.partners[-1].user_id

    def strangers_of(self, user_id: int) -> tuple[Partner, ...]:
        """Those whom somebody would meet: for a host only the third."""
        return self.partners[-1:] if self.is_host(user_id) else self.others(user_id)


@dataclass(frozen=True, slots=True)
class _Row:
    key: str
    guild_id: int
    state: State
    since: int
    joins: str | None
    thread_id: int | None


@dataclass(frozen=True, slots=True)
class _Id:
    id: int


@dataclass(frozen=True, slots=True)
class Met:
    """Two people who share a meeting, and until when (epoch seconds): now, if it is not over."""

    user_id: int
    other_id: int
    until: int


class PairStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def busy_guilds(self) -> list[int]:
        """The servers where anything is still to be done, or may be."""
        rows = await self._db.rows(
            _Id,
            "SELECT guild_id AS id FROM seekers UNION"
            " SELECT guild_id FROM meetings WHERE state IN ('asking', 'opening', 'ending') UNION"
            " SELECT guild_id FROM partners WHERE answer = 'leaving' OR message_id IS NOT NULL",
        )
        return [row.id for row in rows]

    async def add(self, meeting: Meeting) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run(
                "INSERT INTO meetings (key, guild_id, state, since, joins)"
                " VALUES (:key, :guild_id, :state, :since, :joins)",
                key=meeting.key,
                guild_id=meeting.guild_id,
                state=meeting.state,
                since=meeting.since,
                joins=meeting.joins,
            )
            for partner in meeting.partners:
                await _add(transaction, partner)

    async def join(self, meeting: Meeting, partner: Partner, now: int) -> None:
        """Add a third to a meeting; its thread is put in order as if it were opened."""
        async with self._db.transaction() as transaction:
            await _add(transaction, partner)
            await _set_state(transaction, meeting.key, "opening", now)

    async def meetings(self, guild_id: int, *states: State) -> list[Meeting]:
        """The meetings of a server in any of these states, the oldest first."""
        wanted = ", ".join(f"'{state}'" for state in states)
        rows = await self._db.rows(
            _Row,
            f"SELECT * FROM meetings WHERE guild_id = :guild_id AND state IN ({wanted})"  # noqa: S608, ours
            " ORDER BY since, key",
            guild_id=guild_id,
        )
        return await self._whole(guild_id, rows)

    async def meeting(self, guild_id: int, key: str) -> Meeting | None:
        """The meeting of this server with a key."""
        rows = await self._db.rows(
            _Row,
            "SELECT * FROM meetings WHERE guild_id = :guild_id AND key = :key",
            guild_id=guild_id,
            key=key,
        )
        found = await self._whole(guild_id, rows)
        return found[0] if found else None

    async def in_thread(self, guild_id: int, thread_id: int) -> Meeting | None:
        rows = await self._db.rows(
            _Row,
            "SELECT * FROM meetings WHERE guild_id = :guild_id AND thread_id = :thread_id",
            guild_id=guild_id,
            thread_id=thread_id,
        )
        found = await self._whole(guild_id, rows)
        return found[0] if found else None

    async def set_state(self, key: str, state: State, now: int) -> None:
        async with self._db.transaction() as transaction:
            await _set_state(transaction, key, state, now)

    async def set_thread(self, key: str, thread_id: int) -> None:
        await self._db.run(
            "UPDATE meetings SET thread_id = :thread_id WHERE key = :key", key=key, thread_id=thread_id
        )

    async def answer(self, partner: Partner, answer: Answer) -> None:
        await self._db.run(
            "UPDATE partners SET answer = :answer WHERE key = :key AND user_id = :user_id",
            key=partner.key,
            user_id=partner.user_id,
            answer=answer,
        )

    async def ask(self, partner: Partner, nonce: str, channel_id: int, now: int) -> None:
        """Claim the card that asks somebody."""
        await self._db.run(
            "UPDATE partners SET nonce = :nonce, channel_id = :channel_id, asked_at = :now"
            " WHERE key = :key AND user_id = :user_id",
            key=partner.key,
            user_id=partner.user_id,
            nonce=nonce,
            channel_id=channel_id,
            now=now,
        )

    async def asked(self, partner: Partner, message_id: int | None) -> None:
        """The card stands there; None: it was taken down, and with it goes what was left of a person."""
        await self._db.run(
            "UPDATE partners SET message_id = :message_id WHERE key = :key AND user_id = :user_id",
            key=partner.key,
            user_id=partner.user_id,
            message_id=message_id,
        )
        await self._db.run(
            "DELETE FROM partners WHERE key = :key AND user_id < 0 AND message_id IS NULL", key=partner.key
        )

    async def needless_cards(self, guild_id: int) -> list[Partner]:
        """Those whose card still stands though they have nothing to answer any more."""
        return await self._db.rows(
            Partner,
            "SELECT partners.* FROM partners JOIN meetings ON meetings.key = partners.key"
            " WHERE partners.guild_id = :guild_id AND message_id IS NOT NULL"
            " AND (answer <> 'waiting' OR state <> 'asking')",
            guild_id=guild_id,
        )

    async def met(self, guild_id: int, now: int) -> list[Met]:
        """Who was introduced, or asked, with whom, and when that ended: each two both ways."""
        return await self._db.rows(
            Met,
            "SELECT one.user_id, other.user_id AS other_id,"
            " CASE state WHEN 'over' THEN since ELSE :now END AS until FROM partners AS one"
            " JOIN partners AS other ON other.key = one.key AND other.user_id <> one.user_id"
            " JOIN meetings ON meetings.key = one.key WHERE one.guild_id = :guild_id",
            guild_id=guild_id,
            now=now,
        )

    async def forget_over(self, before: int) -> None:
        """Forget the meetings that were over before then."""
        await self._db.run("DELETE FROM meetings WHERE state = 'over' AND since < :before", before=before)

    async def forget_member(self, user_id: int) -> None:
        """Those who are left alone by it are in meetings that end.

        A card that still stands is kept without the person (its negative turn stands for them), so that
        `needless_cards` tells of it until it is taken down.
        """
        async with self._db.transaction() as transaction:
            await transaction.run(
                "UPDATE meetings SET state = CASE state WHEN 'asking' THEN 'over' ELSE 'ending' END"
                " WHERE state IN ('asking', 'opening', 'open') AND (state = 'asking' OR 3 > (SELECT count(*)"
                " FROM partners WHERE partners.key = meetings.key AND answer = 'yes'))"
                " AND key IN (SELECT key FROM partners WHERE user_id = :user_id"
                " AND answer IN ('waiting', 'yes'))",
                user_id=user_id,
            )
            await transaction.run(
                "UPDATE partners SET user_id = -1 - turn, answer = 'left', language = 'und'"
                " WHERE user_id = :user_id AND message_id IS NOT NULL",
                user_id=user_id,
            )
            await transaction.run("DELETE FROM partners WHERE user_id = :user_id", user_id=user_id)

    async def forget_guild(self, guild_id: int) -> None:
        await self._db.run("DELETE FROM meetings WHERE guild_id = :guild_id", guild_id=guild_id)

    async def _whole(self, guild_id: int, rows: Iterable[_Row]) -> list[Meeting]:
        partners = await self._db.rows(
            Partner,
            "SELECT * FROM partners WHERE guild_id = :guild_id ORDER BY key, turn",
            guild_id=guild_id,
        )
        return [
            Meeting(
                row.key,
                row.guild_id,
                row.state,
                row.since,
                row.joins,
                row.thread_id,
                tuple(partner for partner in partners if partner.key == row.key),
            )
            for row in rows
        ]


async def _add(transaction: Transaction, partner: Partner) -> None:
    await transaction.run(
        "INSERT INTO partners (key, guild_id, user_id, turn, answer, helps, language, asked_at)"
        " VALUES (:key, :guild_id, :user_id, :turn, :answer, :helps, :language, :asked_at)",
        key=partner.key,
        guild_id=partner.guild_id,
        user_id=partner.user_id,
        turn=partner.turn,
        answer=partner.answer,
        helps=partner.helps,
        language=partner.language,
        asked_at=partner.asked_at,
    )


async def _set_state(transaction: Transaction, key: str, state: State, now: int) -> None:
    await transaction.run(
        "UPDATE meetings SET state = :state, since = :now WHERE key = :key", key=key, state=state, now=now
    )
