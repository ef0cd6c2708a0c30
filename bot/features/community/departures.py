"""Servers that the bot was taken out of. What is stored about one is kept for a while: it may come back."""

from datetime import timedelta

from bot.clock import Clock
from db.departures import DepartureStore

KEPT = timedelta(days=30)


class DepartureService:
    def __init__(self, store: DepartureStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def left(self, guild_id: int) -> None:
        await self._store.note(guild_id, int(self._clock().timestamp()))

    async def came_back(self, guild_id: int) -> None:
        """The bot is in this server; it may never have left."""
        if await self._store.is_noted(guild_id):
            await self._store.forget_guild(guild_id)

    async def due(self) -> list[int]:
        """The servers about which everything is to be erased now."""
        return await self._store.before(int((self._clock() - KEPT).timestamp()))

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._store.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._store.forget_guild(guild_id)
