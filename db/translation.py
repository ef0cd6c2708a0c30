"""Translations that people ask for with flags: who asked, what was answered, where that is switched off."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from db.database import Database, Transaction, Value

_EVERYWHERE = 0  # as a channel's id in flags_off

State = Literal["claimed", "sent", "needless"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message is."""

    guild_id: int
    channel_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A translation that somebody works on. `nonce` is common to those that share a reply."""

    guild_id: int
    channel_id: int
    message_id: int
    language: str
    nonce: str
    claimed_at: int


@dataclass(frozen=True, slots=True)
class _Reply:
    reply_id: int


@dataclass(frozen=True, slots=True)
class _Answered:
    message_id: int
    nonce: str


@dataclass(frozen=True, slots=True)
class _Channel:
    channel_id: int


class FlagStore:
    """One claim for each (message, language): claimed before the reply is posted, then sent or needless.

    A claim lives as long as somebody asks for it.
    """

    def __init__(self, db: Database) -> None:
        self._db = db

    async def claim(
        self, place: Place, user_id: int, flag: str, languages: Sequence[str], nonce: str, now: int
    ) -> list[Claim]:
        """Note that a person asks for `languages`, and claim under `nonce` those that nobody claimed.

        Returns all claims on the message that are still without an answer, of whatever nonce.
        """
        async with self._db.transaction() as transaction:
            for position, language in enumerate(languages):
                await _claim(transaction, place, language, position, nonce, now)
                await transaction.run(
                    "INSERT INTO flag_askers (message_id, language, user_id, flag)"
                    " VALUES (:message_id, :language, :user_id, :flag) ON CONFLICT DO NOTHING",
                    message_id=place.message_id,
                    language=language,
                    user_id=user_id,
                    flag=flag,
                )
            return await transaction.rows(
                Claim,
                "SELECT guild_id, channel_id, message_id, language, nonce, claimed_at FROM flag_claims"
                " WHERE message_id = :message_id AND state = 'claimed' ORDER BY claimed_at, nonce, position",
                message_id=place.message_id,
            )

    async def unfinished(self) -> list[Claim]:
        """All claims without an answer: those in hand, and those that a crash left behind."""
        return await self._db.rows(
            Claim,
            "SELECT guild_id, channel_id, message_id, language, nonce, claimed_at FROM flag_claims"
            " WHERE state = 'claimed' ORDER BY claimed_at, nonce, position",
        )

    async def is_wanted(self, message_id: int, nonce: str) -> bool:
        """Whether somebody still asks for what was claimed under `nonce`."""
        return bool(
            await self._db.rows(
                _Answered,
                "SELECT message_id, nonce FROM flag_claims WHERE message_id = :message_id AND nonce = :nonce",
                message_id=message_id,
                nonce=nonce,
            )
        )

    async def settle(
        self,
        place: Place,
        nonce: str,
        sent: Collection[str],
        needless: Collection[str],
        replies: Collection[int],
    ) -> bool:
        """Record how the claims under `nonce` were answered; the languages not named are free again.

        False, and nothing is recorded of `replies`, where nobody asks any more for what was sent.
        """
        async with self._db.transaction() as transaction:
            for language in needless:
                await _mark(transaction, place, language, nonce, "needless")
            wanted = sum([await _mark(transaction, place, language, nonce, "sent") for language in sent])
            await _release(transaction, place.message_id, nonce)
            for reply_id in replies if wanted else ():
                await transaction.run(
                    "INSERT INTO flag_replies (reply_id, message_id, guild_id, nonce)"
                    " VALUES (:reply_id, :message_id, :guild_id, :nonce)",
                    reply_id=reply_id,
                    message_id=place.message_id,
                    guild_id=place.guild_id,
                    nonce=nonce,
                )
        return wanted > 0

    async def release(self, message_id: int, nonce: str) -> None:
        """Give up what was claimed under `nonce`, so that it can be asked for again."""
        async with self._db.transaction() as transaction:
            await _release(transaction, message_id, nonce)

    async def withdraw(self, message_id: int, user_id: int | None, flag: str | None) -> list[int]:
        """A person, or for None everybody, takes away a flag, or for None every flag.

        Returns the replies that nobody asks for any more; they are forgotten here.
        """
        async with self._db.transaction() as transaction:
            changed = await transaction.run(
                "DELETE FROM flag_askers WHERE message_id = :message_id"
                " AND user_id = coalesce(:user_id, user_id) AND flag = coalesce(:flag, flag)",
                message_id=message_id,
                user_id=user_id,
                flag=flag,
            )
            return await _forget_unasked(transaction, message_id) if changed else []

    async def forget_message(self, message_id: int) -> list[int]:
        """Forget a message that is gone, be it an original or a reply of ours.

        Returns the other replies of ours that have lost their sense with it.
        """
        lost = await self._db.rows(
            _Answered,
            "SELECT message_id, nonce FROM flag_claims WHERE message_id = :message_id"
            " UNION SELECT message_id, nonce FROM flag_replies WHERE :message_id IN (reply_id, message_id)",
            message_id=message_id,
        )
        if not lost:
            return []
        async with self._db.transaction() as transaction:
            replies = [reply for answered in lost for reply in await _forget(transaction, answered)]
        return [reply for reply in replies if reply != message_id]

    async def parts(self, reply_id: int) -> int:
        """In how many messages the reply is that `reply_id` is a part of; 0 where it is not known."""
        rows = await self._db.rows(
            _Reply,
            "SELECT part.reply_id FROM flag_replies known JOIN flag_replies part"
            " ON part.message_id = known.message_id AND part.nonce = known.nonce"
            " WHERE known.reply_id = :reply_id",
            reply_id=reply_id,
        )
        return len(rows)

    async def forget_member(self, user_id: int) -> None:
        await self._db.run("DELETE FROM flag_askers WHERE user_id = :user_id", user_id=user_id)

    async def forget_guild(self, guild_id: int) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM flag_claims WHERE guild_id = :guild_id", guild_id=guild_id)
            await transaction.run("DELETE FROM flag_replies WHERE guild_id = :guild_id", guild_id=guild_id)


class FlagSwitchStore:
    """Where flags are not answered; they are wherever nobody switched them off."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def off(self, guild_id: int) -> tuple[bool, tuple[int, ...]]:
        """Whether they are off in the whole server, and the channels where they are off."""
        rows = await self._db.rows(
            _Channel,
            "SELECT channel_id FROM flags_off WHERE guild_id = :guild_id ORDER BY channel_id",
            guild_id=guild_id,
        )
        channels = [row.channel_id for row in rows]
        return _EVERYWHERE in channels, tuple(channel for channel in channels if channel != _EVERYWHERE)

    async def set_guild(self, guild_id: int, *, on: bool) -> None:
        async with self._db.transaction() as transaction:
            if on:
                await _switch_on(transaction, guild_id, _EVERYWHERE)
            else:
                await _switch_off(transaction, guild_id, _EVERYWHERE)

    async def set_channels_off(self, guild_id: int, channel_ids: Collection[int]) -> None:
        """Switch off exactly these channels; the switch of the whole server stays as it is."""
        _, before = await self.off(guild_id)
        async with self._db.transaction() as transaction:
            for channel_id in before:
                await _switch_on(transaction, guild_id, channel_id)
            for channel_id in channel_ids:
                await _switch_off(transaction, guild_id, channel_id)

    async def forget_guild(self, guild_id: int) -> None:
        await self._db.run("DELETE FROM flags_off WHERE guild_id = :guild_id", guild_id=guild_id)

    async def forget_member(self, user_id: int) -> None:
        """Nothing here is about a person."""


async def _claim(
    transaction: Transaction, place: Place, language: str, position: int, nonce: str, now: int
) -> None:
    await transaction.run(
        "INSERT INTO flag_claims"
        " (message_id, language, position, guild_id, channel_id, nonce, state, claimed_at)"
        " VALUES (:message_id, :language, :position, :guild_id, :channel_id, :nonce, 'claimed', :now)"
        " ON CONFLICT (message_id, language) DO NOTHING",
        message_id=place.message_id,
        language=language,
        position=position,
        guild_id=place.guild_id,
        channel_id=place.channel_id,
        nonce=nonce,
        now=now,
    )


async def _mark(transaction: Transaction, place: Place, language: str, nonce: str, state: State) -> int:
    return await transaction.run(
        "UPDATE flag_claims SET state = :state"
        " WHERE message_id = :message_id AND language = :language AND nonce = :nonce",
        state=state,
        message_id=place.message_id,
        language=language,
        nonce=nonce,
    )


async def _release(transaction: Transaction, message_id: int, nonce: str) -> None:
    await transaction.run(
        "DELETE FROM flag_claims WHERE message_id = :message_id AND nonce = :nonce AND state = 'claimed'",
        message_id=message_id,
        nonce=nonce,
    )


async def _forget_unasked(transaction: Transaction, message_id: int) -> list[int]:
    """Forget the claims on a message that nobody asks for; the replies that answered only those."""
    await transaction.run(
        "DELETE FROM flag_claims WHERE message_id = :message_id AND NOT EXISTS (SELECT 1 FROM flag_askers"
        " WHERE flag_askers.message_id = flag_claims.message_id"
        " AND flag_askers.language = flag_claims.language)",
        message_id=message_id,
    )
    replies = await transaction.rows(
        _Reply,
        "DELETE FROM flag_replies WHERE message_id = :message_id AND nonce NOT IN (SELECT nonce"
        " FROM flag_claims WHERE message_id = :message_id AND state = 'sent') RETURNING reply_id",
        message_id=message_id,
    )
    return [row.reply_id for row in replies]


async def _forget(transaction: Transaction, answered: _Answered) -> list[int]:
    """Forget the claims under one nonce, and the replies to them, which are returned."""
    key: dict[str, Value] = {"message_id": answered.message_id, "nonce": answered.nonce}
    await transaction.run("DELETE FROM flag_claims WHERE message_id = :message_id AND nonce = :nonce", **key)
    replies = await transaction.rows(
        _Reply,
        "DELETE FROM flag_replies WHERE message_id = :message_id AND nonce = :nonce RETURNING reply_id",
        **key,
    )
    return [row.reply_id for row in replies]


async def _switch_off(transaction: Transaction, guild_id: int, channel_id: int) -> None:
    await transaction.run(
        "INSERT INTO flags_off (guild_id, channel_id) VALUES (:guild_id, :channel_id) ON CONFLICT DO NOTHING",
        guild_id=guild_id,
        channel_id=channel_id,
    )


async def _switch_on(transaction: Transaction, guild_id: int, channel_id: int) -> None:
    await transaction.run(
        "DELETE FROM flags_off WHERE guild_id = :guild_id AND channel_id = :channel_id",
        guild_id=guild_id,
        channel_id=channel_id,
    )
