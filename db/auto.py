"""Places that translate themselves: which, into which languages, how, and where that is paused."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from db.database import Database, Transaction, Value

Way = Literal["reply", "thread", "line", "tap"]


@dataclass(frozen=True, slots=True)
class AutoPlace:
    """A channel, forum, thread or category. `stay_seconds` is how long a translation is shown, None for good.

    `bots` are ids of bots, webhooks and applications that are translated like people. `since` is when it was
    last started, in epoch milliseconds.
    """

    channel_id: int
    guild_id: int
    way: Way
    stay_seconds: int | None
    paused: bool
    languages: tuple[str, ...] = ()
    bots: tuple[int, ...] = ()
    since: int = 0


@dataclass(frozen=True, slots=True)
class _Row:
    channel_id: int
    guild_id: int
    way: Way
    stay_seconds: int | None
    paused: int
    since: int


@dataclass(frozen=True, slots=True)
class _Language:
    channel_id: int
    language: str


@dataclass(frozen=True, slots=True)
class _Bot:
    channel_id: int
    bot_id: int


@dataclass(frozen=True, slots=True)
class _Guild:
    guild_id: int


class AutoPlaceStore:
    def __init__(self, db: Database) -> None:
        self._db = db

    async def everything(self) -> list[AutoPlace]:
        """All places of all servers, in the order of their channels' ids."""
        rows = await self._db.rows(
            _Row,
            "SELECT channel_id, guild_id, way, stay_seconds, paused, since FROM auto_places"
            " ORDER BY channel_id",
        )
        languages = await self._db.rows(
            _Language, "SELECT channel_id, language FROM auto_languages ORDER BY channel_id, position"
        )
        bots = await self._db.rows(
            _Bot, "SELECT channel_id, bot_id FROM auto_bots ORDER BY channel_id, bot_id"
        )
        codes: dict[int, list[str]] = {}
        for language in languages:
            codes.setdefault(language.channel_id, []).append(language.language)
        ids: dict[int, list[int]] = {}
        for bot in bots:
            ids.setdefault(bot.channel_id, []).append(bot.bot_id)
        return [
            AutoPlace(
                row.channel_id,
                row.guild_id,
                row.way,
                row.stay_seconds,
                bool(row.paused),
                tuple(codes.get(row.channel_id, ())),
                tuple(ids.get(row.channel_id, ())),
                row.since,
            )
            for row in rows
        ]

    async def paused_guilds(self) -> frozenset[int]:
        rows = await self._db.rows(_Guild, "SELECT guild_id FROM auto_paused_guilds")
        return frozenset(row.guild_id for row in rows)

    async def save(self, place: AutoPlace) -> None:
        """Replace what is stored about the place's channel."""
        async with self._db.transaction() as transaction:
            await _remove(transaction, place.guild_id, place.channel_id)
            await transaction.run(
                "INSERT INTO auto_places (channel_id, guild_id, way, stay_seconds, paused, since)"
                " VALUES (:channel_id, :guild_id, :way, :stay_seconds, :paused, :since)",
                channel_id=place.channel_id,
                guild_id=place.guild_id,
                way=place.way,
                stay_seconds=place.stay_seconds,
                paused=int(place.paused),
                since=place.since,
            )
            await _add_languages(transaction, place.channel_id, place.languages)
            for bot_id in place.bots:
                await transaction.run(
                    "INSERT INTO auto_bots (channel_id, bot_id) VALUES (:channel_id, :bot_id)",
                    channel_id=place.channel_id,
                    bot_id=bot_id,
                )

    async def remove(self, guild_id: int, channel_id: int) -> None:
        async with self._db.transaction() as transaction:
            await _remove(transaction, guild_id, channel_id)

    async def pause_guild(self, guild_id: int, *, paused: bool) -> None:
        insert = "INSERT INTO auto_paused_guilds (guild_id) VALUES (:guild_id) ON CONFLICT DO NOTHING"
        delete = "DELETE FROM auto_paused_guilds WHERE guild_id = :guild_id"
        await self._db.run(insert if paused else delete, guild_id=guild_id)

    async def forget_member(self, user_id: int) -> None:
        """Nothing here is about a person: the ids are those of bots."""

    async def forget_guild(self, guild_id: int) -> None:
        async with self._db.transaction() as transaction:
            await transaction.run("DELETE FROM auto_places WHERE guild_id = :guild_id", guild_id=guild_id)
            await transaction.run(
                "DELETE FROM auto_paused_guilds WHERE guild_id = :guild_id", guild_id=guild_id
            )


async def _add_languages(transaction: Transaction, channel_id: int, languages: Sequence[str]) -> None:
    for position, language in enumerate(languages):
        row: dict[str, Value] = {"channel_id": channel_id, "position": position, "language": language}
        await transaction.run(
            "INSERT INTO auto_languages (channel_id, position, language)"
            " VALUES (:channel_id, :position, :language)",
            **row,
        )


async def _remove(transaction: Transaction, guild_id: int, channel_id: int) -> None:
    await transaction.run(
        "DELETE FROM auto_places WHERE guild_id = :guild_id AND channel_id = :channel_id",
        guild_id=guild_id,
        channel_id=channel_id,
    )
