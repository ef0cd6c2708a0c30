"""Where translations are made by themselves, kept in memory: most messages are in none of these places."""

import asyncio
import dataclasses
from collections.abc import Iterable, Sequence
from typing import get_args

from bot.clock import Clock
from bot.errors import UserError
from db.auto import AutoPlace, AutoPlaceStore, Way

WAYS: tuple[Way, ...] = get_args(Way)
# How long a translation is shown, in seconds; None is for good.
STAYS: tuple[int | None, ...] = (None, 86_400, 3_600, 600)
MOST_LANGUAGES = 10
MOST_BOTS = 10
# Far beyond what a server needs, and a panel can still count them.
MOST_PLACES = 100


class Places:
    def __init__(self, store: AutoPlaceStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._changing = asyncio.Lock()  # two admins may change one place at once
        self._places: dict[int, dict[int, AutoPlace]] = {}  # server -> channel -> place
        self._paused: frozenset[int] = frozenset()

    async def load(self) -> None:
        """Read everything from the database; call it before anything else."""
        self._places = {}
        for place in await self._store.everything():
            self._places.setdefault(place.guild_id, {})[place.channel_id] = place
        self._paused = await self._store.paused_guilds()

    def any_in(self, guild_id: int) -> bool:
        """Whether anything at all is translated by itself in a server."""
        return guild_id in self._places and guild_id not in self._paused

    def nearest(self, guild_id: int, channel_ids: Iterable[int | None]) -> AutoPlace | None:
        """The place that holds for a message; None where there is none, or it is paused.

        `channel_ids` are where the message is, the narrowest first: thread, channel, category.
        """
        places = self._places.get(guild_id, {}) if guild_id not in self._paused else {}
        place = next((places[each] for each in channel_ids if each in places), None)
        return None if place is None or place.paused else place

    def configured(self, guild_id: int) -> list[AutoPlace]:
        """All places of a server, paused ones too."""
        return list(self._places.get(guild_id, {}).values())

    def is_paused(self, guild_id: int) -> bool:
        """Whether the whole server is paused."""
        return guild_id in self._paused

    def at(self, guild_id: int, channel_id: int) -> AutoPlace:
        """Raises UserError where nothing is set up, or somebody has just removed it."""
        place = self._places.get(guild_id, {}).get(channel_id)
        if place is None:
            raise UserError("auto-place-removed")
        return place

    async def prepare(self, guild_id: int, channel_id: int, languages: Sequence[str]) -> AutoPlace:
        """The place for a channel; a new one has usual settings, and is paused until somebody starts it.

        Raises UserError beyond MOST_PLACES in a server.
        """
        async with self._changing:
            places = self._places.get(guild_id, {})
            if channel_id in places:
                return places[channel_id]
            if len(places) >= MOST_PLACES:
                raise UserError("auto-too-many-places", most=MOST_PLACES)
            first = tuple(dict.fromkeys(languages))[:MOST_LANGUAGES]
            return await self._save(AutoPlace(channel_id, guild_id, "reply", None, True, first))

    async def set_languages(self, guild_id: int, channel_id: int, languages: Sequence[str]) -> None:
        """Raises UserError for none, or more than MOST_LANGUAGES."""
        unique = tuple(dict.fromkeys(languages))
        if not 1 <= len(unique) <= MOST_LANGUAGES:
            raise UserError("auto-how-many-languages", most=MOST_LANGUAGES)
        async with self._changing:
            await self._save(dataclasses.replace(self.at(guild_id, channel_id), languages=unique))

    async def set_way(self, guild_id: int, channel_id: int, way: str) -> None:
        """Raises UserError for a way that there is not."""
        known = next((each for each in WAYS if each == way), None)
        if known is None:
            raise UserError("error-component-outdated")
        async with self._changing:
            await self._save(dataclasses.replace(self.at(guild_id, channel_id), way=known))

    async def set_stay(self, guild_id: int, channel_id: int, seconds: int | None) -> None:
        """Holds for what is translated from now on. Raises UserError for a time that is not in STAYS."""
        if seconds not in STAYS:
            raise UserError("error-component-outdated")
        async with self._changing:
            await self._save(dataclasses.replace(self.at(guild_id, channel_id), stay_seconds=seconds))

    async def set_bots(self, guild_id: int, channel_id: int, bots: Sequence[int]) -> None:
        """Translate these bots, webhooks or applications too. Raises UserError for more than MOST_BOTS."""
        unique = tuple(dict.fromkeys(bots))
        if len(unique) > MOST_BOTS:
            raise UserError("auto-too-many-bots", most=MOST_BOTS)
        async with self._changing:
            await self._save(dataclasses.replace(self.at(guild_id, channel_id), bots=unique))

    async def pause(self, guild_id: int, channel_id: int, *, paused: bool) -> None:
        """Stop or start a place. Raises UserError for one that has no languages to start with."""
        async with self._changing:
            place = self.at(guild_id, channel_id)
            if not paused and not place.languages:
                raise UserError("auto-how-many-languages", most=MOST_LANGUAGES)
            since = place.since if paused else self._now()
            await self._save(dataclasses.replace(place, paused=paused, since=since))

    async def pause_guild(self, guild_id: int, *, paused: bool) -> None:
        """Stop or start everything in a server."""
        if not paused:
            async with self._changing:
                for place in self.configured(guild_id):
                    await self._save(dataclasses.replace(place, since=self._now()))
        await self._store.pause_guild(guild_id, paused=paused)
        self._paused = self._paused | {guild_id} if paused else self._paused - {guild_id}

    async def remove(self, guild_id: int, channel_id: int) -> None:
        """Forget a place; nothing happens where there is none."""
        async with self._changing:
            if channel_id not in self._places.get(guild_id, {}):
                return
            await self._store.remove(guild_id, channel_id)
            del self._places[guild_id][channel_id]
            if not self._places[guild_id]:
                del self._places[guild_id]

    async def forget_member(self, user_id: int) -> None:
        """Erase what is stored about a person."""
        await self._store.forget_member(user_id)

    async def forget_guild(self, guild_id: int) -> None:
        """Erase what is stored about a server."""
        await self._store.forget_guild(guild_id)
        self._places.pop(guild_id, None)
        self._paused -= {guild_id}

    def _now(self) -> int:
        return int(self._clock().timestamp() * 1000)

    async def _save(self, place: AutoPlace) -> AutoPlace:
        await self._store.save(place)
        self._places.setdefault(place.guild_id, {})[place.channel_id] = place
        return place
