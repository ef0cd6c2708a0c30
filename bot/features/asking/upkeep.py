"""What is still to be done on Discord so that it shows what the database says."""

from db.asking import AskStore, Entry

_OWED_AT_ONCE = 20  # translations tried in one round after an outage


class AskUpkeep:
    def __init__(self, store: AskStore) -> None:
        self._store = store

    async def busy_guilds(self) -> list[int]:
        """Servers in which something is to be posted or changed."""
        return await self._store.busy_guilds()

    async def to_do(self, guild_id: int) -> list[Entry]:
        """What is not shown as it is, questions before their answers."""
        return await self._store.to_do(guild_id)

    async def owed(self) -> list[Entry]:
        """Whose translation the engines owe."""
        return await self._store.owed(_OWED_AT_ONCE)

    async def settle(self, entry: Entry, message_id: int | None) -> None:
        """`entry` is shown as it was read; None where its message is gone for good."""
        await self._store.settle(entry, message_id)

    async def move(self, entry: Entry, channel_id: int) -> None:
        """An entry that could not be posted goes elsewhere."""
        await self._store.move(entry.id, channel_id)
