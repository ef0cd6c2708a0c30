"""What the admins of a server are told of: each thing once until it is settled, also after a restart."""

import secrets
from datetime import timedelta

from bot.clock import Clock
from db.notices import Notice, NoticeStore

# What is still not settled after so long is worth saying again.
_REMEMBERED = timedelta(days=30)


class NoticeService:
    def __init__(self, store: NoticeStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._in_hand: set[str] = set()

    async def claim(self, guild_id: int, deed: str) -> Notice | None:
        """The notice about `deed` if it has to be posted, None if that was done or is being done.

        Whoever gets one calls `finish` where it is known what became of it, and `release` in any case.
        """
        if deed in self._in_hand:
            return None
        self._in_hand.add(deed)
        now = self._clock()
        nonce = secrets.token_hex(12)  # Discord takes 25 characters
        notice = await self._store.claim(
            guild_id, deed, nonce, int(now.timestamp()), int((now - _REMEMBERED).timestamp())
        )
        if notice.message_id is None:
            return notice
        self._in_hand.discard(deed)
        return None

    async def finish(self, notice: Notice, message_id: int | None) -> None:
        """Note that it was posted; with None that it could not be, so that it is tried again next time."""
        if message_id is None:
            await self._store.remove(notice.deed)
        else:
            await self._store.mark(notice.deed, message_id)

    def release(self, notice: Notice) -> None:
        """Let go of it. One that is not finished may have been posted: the next claim gets it again, with the
        nonce that keeps Discord from posting it twice within minutes."""
        self._in_hand.discard(notice.deed)

    async def settle(self, deed: str) -> None:
        """It is in order again: the next time is worth a notice of its own."""
        await self._store.remove(deed)

    async def channel(self, guild_id: int) -> int | None:
        """Where the admins chose to be told, None where they did not choose."""
        return await self._store.channel(guild_id)

    async def choose_channel(self, guild_id: int, channel_id: int | None) -> None:
        """Tell them there; None leaves the choice to the bot."""
        await self._store.set_channel(guild_id, channel_id)

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._store.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._store.forget_guild(guild_id)
