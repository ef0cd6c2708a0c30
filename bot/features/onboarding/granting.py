"""Roles on their way to newcomers: each is given once, and what cannot be given is told once."""

from db.grants import Grant, GrantStore


class GrantService:
    def __init__(self, store: GrantStore) -> None:
        self._store = store

    async def open(self, guild_id: int, user_id: int) -> list[Grant]:
        """What is to be given to a newcomer, or taken, and is not yet."""
        return await self._store.open(guild_id, user_id)

    async def unfinished(self) -> list[tuple[int, int]]:
        """The newcomers (server, person) whom an earlier run owes roles."""
        return sorted({(grant.guild_id, grant.user_id) for grant in await self._store.open()})

    async def refused(self, guild_id: int, user_id: int) -> list[int]:
        """The roles that somebody was to get and could not."""
        grants = await self._store.of_member(guild_id, user_id)
        return [grant.role_id for grant in grants if grant.state == "refused"]

    async def given(self, grant: Grant) -> None:
        await self._store.settle(grant, "given")

    async def taken(self, grant: Grant) -> None:
        await self._store.drop(grant)

    async def refuse(self, grant: Grant) -> None:
        """It cannot be given, for now: it is tried again when it is wanted again."""
        await self._store.settle(grant, "refused")
