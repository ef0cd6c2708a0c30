"""Roles on their way to newcomers, and introductions on theirs to a channel."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from db.database import Database

RoleState = Literal["wanted", "given", "refused", "unwanted"]

_ROLES = "DELETE FROM newcomer_roles"
_INTRODUCTIONS = "DELETE FROM introductions"


@dataclass(frozen=True, slots=True)
class Grant:
    """A role that a newcomer is to get, has got, cannot get, or is to lose again."""

    guild_id: int
    user_id: int
    role_id: int
    state: RoleState


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a newcomer's introduction is posted under, and since when."""

    nonce: str
    claimed_at: int


class GrantStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def want(
        self, guild_id: int, user_id: int, wanted: Collection[int], among: Collection[int] = ()
    ) -> None:
        """Note that a newcomer is to have the roles `wanted`, and of those `among` no others.

        A role that was given is not given again: somebody may have had a reason to take it away.
        """
        async with self._db.transaction() as transaction:
            for role_id in wanted:
                await transaction.run(
                    "INSERT INTO newcomer_roles (guild_id, user_id, role_id, state)"
                    " VALUES (:guild_id, :user_id, :role_id, 'wanted')"
                    " ON CONFLICT (guild_id, user_id, role_id) DO UPDATE"
                    " SET state = 'wanted' WHERE newcomer_roles.state IN ('refused', 'unwanted')",
                    guild_id=guild_id,
                    user_id=user_id,
                    role_id=role_id,
                )
            for role_id in set(among).difference(wanted):
                await transaction.run(
                    "UPDATE newcomer_roles SET state = 'unwanted' WHERE guild_id = :guild_id"
                    " AND user_id = :user_id AND role_id = :role_id",
                    guild_id=guild_id,
                    user_id=user_id,
                    role_id=role_id,
                )

    async def open(self, guild_id: int | None = None, user_id: int | None = None) -> list[Grant]:
        """What is still to be given or taken, of one newcomer or of all."""
        return await self._db.rows(
            Grant,
            "SELECT guild_id, user_id, role_id, state FROM newcomer_roles"
            " WHERE state IN ('wanted', 'unwanted')"
            " AND (:guild_id IS NULL OR (guild_id = :guild_id AND user_id = :user_id))",
            guild_id=guild_id,
            user_id=user_id,
        )

    async def settle(self, grant: Grant, state: RoleState) -> None:
        """Note what became of a grant, unless something else was wanted meanwhile."""
        await self._db.run(
            "UPDATE newcomer_roles SET state = :state WHERE guild_id = :guild_id AND user_id = :user_id"
            " AND role_id = :role_id AND state = :before",
            guild_id=grant.guild_id,
            user_id=grant.user_id,
            role_id=grant.role_id,
            before=grant.state,
            state=state,
        )

    async def drop(self, grant: Grant) -> None:
        """The same, where the role was taken: nothing is known of it any more."""
        await self._db.run(
            "DELETE FROM newcomer_roles WHERE guild_id = :guild_id AND user_id = :user_id"
            " AND role_id = :role_id AND state = :before",
            guild_id=grant.guild_id,
            user_id=grant.user_id,
            role_id=grant.role_id,
            before=grant.state,
        )

    async def of_member(self, guild_id: int, user_id: int) -> list[Grant]:
        return await self._db.rows(
            Grant,
            "SELECT * FROM newcomer_roles WHERE guild_id = :guild_id AND user_id = :user_id",
            guild_id=guild_id,
            user_id=user_id,
        )

    async def introduce(self, guild_id: int, user_id: int, nonce: str, now: int) -> Introduction:
        """What this newcomer's introduction is posted under: `nonce`, or what was claimed before."""
        async with self._db.transaction() as transaction:
            await transaction.run(
                "INSERT INTO introductions (guild_id, user_id, nonce, claimed_at)"
                " VALUES (:guild_id, :user_id, :nonce, :now) ON CONFLICT (guild_id, user_id) DO NOTHING",
                guild_id=guild_id,
                user_id=user_id,
                nonce=nonce,
                now=now,
            )
            (claimed,) = await transaction.rows(
                Introduction,
                "SELECT nonce, claimed_at FROM introductions"
                " WHERE guild_id = :guild_id AND user_id = :user_id",
                guild_id=guild_id,
                user_id=user_id,
            )
        return claimed

    async def forget(self, guild_id: int, user_id: int) -> None:
        """Forget what one newcomer was given in one server."""
        async with self._db.transaction() as transaction:
            for table in (_ROLES, _INTRODUCTIONS):
                await transaction.run(
                    f"{table} WHERE guild_id = :guild_id AND user_id = :user_id",
                    guild_id=guild_id,
                    user_id=user_id,
                )

    async def forget_member(self, user_id: int) -> None:
        async with self._db.transaction() as transaction:
            for table in (_ROLES, _INTRODUCTIONS):
                await transaction.run(f"{table} WHERE user_id = :user_id", user_id=user_id)

    async def forget_guild(self, guild_id: int) -> None:
        async with self._db.transaction() as transaction:
            for table in (_ROLES, _INTRODUCTIONS):
                await transaction.run(f"{table} WHERE guild_id = :guild_id", guild_id=guild_id)
