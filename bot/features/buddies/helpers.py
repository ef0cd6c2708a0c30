"""Who looks after newcomers, how many at once, and who takes a call for help."""

import secrets
from dataclasses import replace
from datetime import timedelta

from bot.clock import Clock
from bot.errors import UserError
from db.helpers import Call, Helper, HelperStore

MOST_PLACES = 5
USUAL_PLACES = 2
PAUSES = (timedelta(days=1), timedelta(days=7), timedelta(days=30))


class HelperService:
    def __init__(self, store: HelperStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def helpers(self, guild_id: int) -> list[Helper]:
        """All helpers of a server, those who pause too."""
        return await self._store.helpers(guild_id)

    async def helper(self, guild_id: int, user_id: int) -> Helper | None:
        return await self._store.helper(guild_id, user_id)

    def is_paused(self, helper: Helper) -> bool:
        return helper.paused_until is not None and helper.paused_until > self._clock().timestamp()

    async def volunteer(self, guild_id: int, user_id: int) -> None:
        """Somebody wants to help; nothing changes where they do already."""
        if await self._store.helper(guild_id, user_id) is None:
            await self._store.save(Helper(guild_id, user_id, USUAL_PLACES))

    async def set_places(self, guild_id: int, user_id: int, places: int) -> None:
        """How many people at once. Raises UserError for less than one or more than MOST_PLACES."""
        if not 1 <= places <= MOST_PLACES:
            raise UserError("error-component-outdated")
        await self._store.save(replace(await self._known(guild_id, user_id), places=places))

    async def pause(self, guild_id: int, user_id: int, days: int) -> None:
        """Ask them nothing for so many days (of PAUSES); 0 is the end of a pause. Raises UserError."""
        if days and timedelta(days=days) not in PAUSES:
            raise UserError("error-component-outdated")
        until = int((self._clock() + timedelta(days=days)).timestamp()) if days else None
        await self._store.save(replace(await self._known(guild_id, user_id), paused_until=until))

    async def stop(self, guild_id: int, user_id: int) -> None:
        """Somebody does not help any more; those they help stay with them until either ends it."""
        await self._store.remove(guild_id, user_id)

    async def call(self, guild_id: int, user_id: int, language: str, channel_id: int) -> Call:
        """Note that a newcomer who reads `language` calls; the card is to be posted under its nonce."""
        call = Call(guild_id, user_id, language, channel_id, secrets.token_hex(8))
        await self._store.call(call)
        return call

    async def take(self, guild_id: int, channel_id: int, nonce: str, helper_id: int) -> Call:
        """Somebody looks after a call, in the channel where it stands.

        Raises UserError where the newcomer is gone, somebody else was quicker, or it is their own.
        """
        call = await self._store.called(guild_id, nonce)
        if call is None or call.channel_id != channel_id:
            raise UserError("helper-call-over")
        if call.user_id == helper_id:
            raise UserError("helper-call-yours")
        if not await self._store.take(call, helper_id):
            raise UserError("helper-call-taken")
        return call

    async def left(self, guild_id: int, user_id: int) -> None:
        """Somebody is not in the server any more."""
        await self._store.remove(guild_id, user_id)
        await self._store.end_call(guild_id, user_id)

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._store.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._store.forget_guild(guild_id)

    async def _known(self, guild_id: int, user_id: int) -> Helper:
        helper = await self._store.helper(guild_id, user_id)
        if helper is None:
            raise UserError("helper-not-yet")
        return helper
