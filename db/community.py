"""Languages of servers and of people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from db.database import Database, Transaction

Ability = Literal["reads", "speaks", "learns"]

RECENT_TARGETS = 10


@dataclass(frozen=True, slots=True)
class _Language:
    language: str


@dataclass(frozen=True, slots=True)
class _Known:
    ability: Ability
    language: str


@dataclass(frozen=True, slots=True)
class _Member:
    user_id: int


@dataclass(frozen=True, slots=True)
class Profile:
    """What a person told us of their languages, each list in their own order; codes are BCP 47."""

    reads: tuple[str, ...] = ()
    speaks: tuple[str, ...] = ()
    learns: tuple[str, ...] = ()
    opted_out: bool = False  # nobody is to have this person's messages translated


class GuildStore:
    """What a server decided."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def languages(self, guild_id: int) -> tuple[str, ...]:
        """The server's languages, its main one first; empty where nobody set them."""
        rows = await self._db.rows(
            _Language,
            "SELECT language FROM guild_languages WHERE guild_id = :guild_id ORDER BY position",
            guild_id=guild_id,
        )
        return tuple(row.language for row in rows)

    async def set_languages(self, guild_id: int, languages: Sequence[str]) -> None:
        async with self._db.transaction() as transaction:
            await self._forget(transaction, guild_id)
            for position, language in enumerate(languages):
                await transaction.run(
                    "INSERT INTO guild_languages (guild_id, position, language)"
                    " VALUES (:guild_id, :position, :language)",
                    guild_id=guild_id,
                    position=position,
                    language=language,
                )

    async def forget_guild(self, guild_id: int) -> None:
        async with self._db.transaction() as transaction:
            await self._forget(transaction, guild_id)

    async def forget_member(self, user_id: int) -> None:
        """Nothing here is about a person."""

    async def _forget(self, transaction: Transaction, guild_id: int) -> None:
        await transaction.run("DELETE FROM guild_languages WHERE guild_id = :guild_id", guild_id=guild_id)


class MemberStore:
    """What a person decided; the same in every server and in direct messages."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def profile(self, user_id: int) -> Profile:
        rows = await self._db.rows(
            _Known,
            "SELECT ability, language FROM member_languages WHERE user_id = :user_id"
            " ORDER BY ability, position",
            user_id=user_id,
        )
        return Profile(
            **{
                ability: tuple(row.language for row in rows if row.ability == ability)
                for ability in ("reads", "speaks", "learns")
            },
            opted_out=await self.is_opted_out(user_id),
        )

    async def is_opted_out(self, user_id: int) -> bool:
        """Whether this person asked that nobody has their messages translated."""
        sql = "SELECT user_id FROM untranslated_members WHERE user_id = :user_id"
        return bool(await self._db.rows(_Member, sql, user_id=user_id))

    async def opted_out(self) -> frozenset[int]:
        """Everybody who asked that."""
        rows = await self._db.rows(_Member, "SELECT user_id FROM untranslated_members")
        return frozenset(row.user_id for row in rows)

    async def opt_out(self, user_id: int, *, out: bool) -> None:
        insert = "INSERT INTO untranslated_members (user_id) VALUES (:user_id) ON CONFLICT DO NOTHING"
        delete = "DELETE FROM untranslated_members WHERE user_id = :user_id"
        await self._db.run(insert if out else delete, user_id=user_id)

    async def set_languages(self, user_id: int, lists: Mapping[Ability, Sequence[str]]) -> None:
        """Replace the lists that are given, all or none of them."""
        async with self._db.transaction() as transaction:
            for ability, languages in lists.items():
                await transaction.run(
                    "DELETE FROM member_languages WHERE user_id = :user_id AND ability = :ability",
                    user_id=user_id,
                    ability=ability,
                )
                for position, language in enumerate(languages):
                    await transaction.run(
                        "INSERT INTO member_languages (user_id, ability, position, language)"
                        " VALUES (:user_id, :ability, :position, :language)",
                        user_id=user_id,
                        ability=ability,
                        position=position,
                        language=language,
                    )

    async def recent_targets(self, user_id: int) -> tuple[str, ...]:
        """The languages this person last translated into, latest first, at most RECENT_TARGETS."""
        rows = await self._db.rows(
            _Language,
            "SELECT language FROM recent_targets WHERE user_id = :user_id"
            " ORDER BY used_at DESC, language LIMIT :most",
            user_id=user_id,
            most=RECENT_TARGETS,
        )
        return tuple(row.language for row in rows)

    async def use_target(self, user_id: int, language: str, now: int) -> None:
        """Remember that this person translated into `language` at `now`, in epoch seconds."""
        await self._db.run(
            "INSERT INTO recent_targets (user_id, language, used_at) VALUES (:user_id, :language, :now)"
            " ON CONFLICT (user_id, language) DO UPDATE SET used_at = excluded.used_at",
            user_id=user_id,
            language=language,
            now=now,
        )

    async def forget_member(self, user_id: int) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM member_languages WHERE user_id = :user_id", user_id=user_id)
            await transaction.run("DELETE FROM recent_targets WHERE user_id = :user_id", user_id=user_id)
            await transaction.run(
                "DELETE FROM untranslated_members WHERE user_id = :user_id", user_id=user_id
            )

    async def forget_guild(self, guild_id: int) -> None:
        """Nothing here is about a server."""
