"""Server settings and member profiles: the rules around them. Language codes are BCP 47."""

import logging
from collections.abc import Mapping, Sequence

from bot.clock import Clock
from bot.errors import UserError
from db.community import Ability, GuildStore, MemberStore, Profile
from db.errors import DatabaseError

log = logging.getLogger("teahouse.community")

# As many as one person or one server can use; also what a select in Discord shows comfortably.
MOST_LANGUAGES = 10


class CommunityService:
    def __init__(self, guilds: GuildStore, members: MemberStore, clock: Clock) -> None:
        self._guilds = guilds
        self._members = members
        self._clock = clock
        self._opted_out: set[int] | None = None  # asked for with each message, so kept in memory

    async def guild_languages(self, guild_id: int | None) -> tuple[str, ...]:
        """The languages of a server, its main one first; none outside of servers."""
        return await self._guilds.languages(guild_id) if guild_id is not None else ()

    async def set_guild_languages(self, guild_id: int, languages: Sequence[str]) -> None:
        """Raises UserError where there are more than MOST_LANGUAGES."""
        await self._guilds.set_languages(guild_id, _checked(languages))

    async def profile(self, user_id: int) -> Profile:
        return await self._members.profile(user_id)

    async def set_languages(self, user_id: int, lists: Mapping[Ability, Sequence[str]]) -> None:
        """Replace the lists that are given. Raises UserError where one is longer than MOST_LANGUAGES."""
        checked = {ability: _checked(languages) for ability, languages in lists.items()}
        await self._members.set_languages(user_id, checked)

    async def is_opted_out(self, user_id: int) -> bool:
        """Whether this person said "do not translate me": then nobody gets their messages translated."""
        return user_id in await self._all_opted_out()

    async def opt_out(self, user_id: int, *, out: bool) -> None:
        """Note that a person does not want to be translated, or does again."""
        known = await self._all_opted_out()
        await self._members.opt_out(user_id, out=out)
        (known.add if out else known.discard)(user_id)

    async def recent_targets(self, user_id: int) -> tuple[str, ...]:
        """What this person last translated into, latest first."""
        return await self._members.recent_targets(user_id)

    async def note_target(self, user_id: int, language: str) -> None:
        """Remember a target for the suggestions. A convenience: a database in trouble costs only this."""
        try:
            await self._members.use_target(user_id, language, int(self._clock().timestamp()))
        except DatabaseError as error:
            log.warning("target_not_noted", exc_info=error)

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._guilds.forget_member(user_id)
        known = await self._all_opted_out()
        await self._members.forget_member(user_id)
        known.discard(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._guilds.forget_guild(guild_id)
        await self._members.forget_guild(guild_id)

    async def _all_opted_out(self) -> set[int]:
        if self._opted_out is None:
            found = await self._members.opted_out()
            # Whoever was quicker has perhaps changed theirs already.
            if self._opted_out is None:
                self._opted_out = set(found)
        return self._opted_out


def _checked(languages: Sequence[str]) -> tuple[str, ...]:
    unique = tuple(dict.fromkeys(languages))
    if len(unique) > MOST_LANGUAGES:
        raise UserError("language-too-many", most=MOST_LANGUAGES)
    return unique
