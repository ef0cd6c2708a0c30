"""Where members ask, and what the admins allow there."""

import dataclasses
from collections.abc import Iterable

from db.boards import Board, BoardStore


class BoardService:
    def __init__(self, store: BoardStore) -> None:
        self._store = store

    async def board(self, guild_id: int) -> Board:
        return await self._store.board(guild_id)

    async def choose_channel(self, guild_id: int, channel_id: int | None) -> None:
        """A text channel or a forum; None: nobody can ask any more."""
        await self._store.save(dataclasses.replace(await self.board(guild_id), channel_id=channel_id))

    async def block(self, guild_id: int, role_ids: Iterable[int]) -> None:
        """Holders of these roles, and of no others, may neither ask nor answer."""
        await self._store.save(dataclasses.replace(await self.board(guild_id), blocked=frozenset(role_ids)))

    async def allow_anonymous(self, guild_id: int, *, allowed: bool) -> None:
        await self._store.save(dataclasses.replace(await self.board(guild_id), anonymous=allowed))

    async def allow_sensitive(self, guild_id: int, *, allowed: bool) -> None:
        await self._store.save(dataclasses.replace(await self.board(guild_id), sensitive=allowed))

    async def forget_member(self, user_id: int) -> None:
        """Nothing here is about a person."""

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._store.forget_guild(guild_id)
