import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import UserError
from bot.features.auto import Places
from bot.features.auto.places import MOST_PLACES
from db import Database
from db.auto import AutoPlaceStore

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
GUILD, CATEGORY, CHANNEL, THREAD = 7, 70, 71, 72


@pytest.fixture
async def places(db: Database) -> Places:
    return Places(AutoPlaceStore(db), lambda: NOW)


async def started(places: Places, channel_id: int, *languages: str) -> None:
    await places.prepare(GUILD, channel_id, languages)
    await places.pause(GUILD, channel_id, paused=False)


async def test_a_new_place_waits_to_be_started(places: Places) -> None:
    place = await places.prepare(GUILD, CHANNEL, ["en", "zh-Hans", "en"])
    assert (place.paused, place.way, place.languages) == (True, "reply", ("en", "zh-Hans"))
    assert places.nearest(GUILD, [CHANNEL]) is None
    await places.pause(GUILD, CHANNEL, paused=False)
    found = places.nearest(GUILD, [CHANNEL])
    assert found
    assert found.channel_id == CHANNEL


async def test_the_narrowest_place_holds_even_where_it_is_paused(places: Places) -> None:
    for channel_id in (CATEGORY, CHANNEL, THREAD):
        await started(places, channel_id, "en")
    chain = (THREAD, CHANNEL, CATEGORY)
    assert [getattr(places.nearest(GUILD, chain[n:]), "channel_id", None) for n in range(4)] == [*chain, None]
    await places.pause(GUILD, THREAD, paused=True)
    assert places.nearest(GUILD, chain) is None
    await places.remove(GUILD, THREAD)
    assert getattr(places.nearest(GUILD, chain), "channel_id", None) == CHANNEL


async def test_a_place_knows_when_it_or_its_server_was_started_last(db: Database) -> None:
    moment = NOW
    places = Places(AutoPlaceStore(db), lambda: moment)
    assert (await places.prepare(GUILD, CHANNEL, ["en"])).since == 0
    await places.pause(GUILD, CHANNEL, paused=False)
    first = places.at(GUILD, CHANNEL).since
    assert first == NOW.timestamp() * 1000
    moment += timedelta(hours=1)
    await places.pause(GUILD, CHANNEL, paused=True)
    await places.pause_guild(GUILD, paused=True)
    assert places.at(GUILD, CHANNEL).since == first
    await places.pause_guild(GUILD, paused=False)
    assert places.at(GUILD, CHANNEL).since == first + 3_600_000


async def test_everything_is_there_after_a_restart(places: Places, db: Database) -> None:
    await started(places, CHANNEL, "en")
    await places.pause_guild(8, paused=True)
    again = Places(AutoPlaceStore(db), lambda: NOW)
    assert not again.any_in(GUILD)
    await again.load()
    assert again.any_in(GUILD)
    assert again.configured(GUILD) == places.configured(GUILD)
    assert again.is_paused(8)


async def test_a_paused_server_is_silent(places: Places) -> None:
    await started(places, CHANNEL, "en")
    await places.pause_guild(GUILD, paused=True)
    assert not places.any_in(GUILD)
    assert places.nearest(GUILD, [CHANNEL]) is None
    await places.pause_guild(GUILD, paused=False)
    assert places.nearest(GUILD, [CHANNEL])


async def test_two_who_change_different_things_at_once_both_have_their_way(places: Places) -> None:
    await started(places, CHANNEL, "en")
    await asyncio.gather(
        places.set_way(GUILD, CHANNEL, "tap"),
        places.set_stay(GUILD, CHANNEL, 600),
        places.set_languages(GUILD, CHANNEL, ["es", "en"]),
        places.set_bots(GUILD, CHANNEL, [5, 5]),
    )
    place = places.at(GUILD, CHANNEL)
    assert (place.way, place.stay_seconds, place.languages, place.bots) == ("tap", 600, ("es", "en"), (5,))


async def test_what_is_too_much_or_nothing_is_refused(places: Places) -> None:
    await places.prepare(GUILD, CHANNEL, [])
    for work, key in (
        (places.pause(GUILD, CHANNEL, paused=False), "auto-how-many-languages"),
        (places.set_languages(GUILD, CHANNEL, []), "auto-how-many-languages"),
        (places.set_languages(GUILD, CHANNEL, [f"x{n}" for n in range(11)]), "auto-how-many-languages"),
        (places.set_bots(GUILD, CHANNEL, range(11)), "auto-too-many-bots"),
        (places.set_way(GUILD, CHANNEL, "loud"), "error-component-outdated"),
        (places.set_stay(GUILD, CHANNEL, 5), "error-component-outdated"),
        (places.set_way(GUILD, THREAD, "tap"), "auto-place-removed"),
        (places.set_way(8, CHANNEL, "tap"), "auto-place-removed"),
    ):
        with pytest.raises(UserError) as caught:
            await work
        assert caught.value.key == key


async def test_a_server_has_room_for_so_many_places(places: Places) -> None:
    for channel_id in range(MOST_PLACES):
        await places.prepare(GUILD, channel_id + 1, ["en"])
    await places.prepare(GUILD, 1, ["en"])
    with pytest.raises(UserError) as caught:
        await places.prepare(GUILD, 1_000, ["en"])
    assert caught.value.key == "auto-too-many-places"


async def test_a_server_is_forgotten(places: Places) -> None:
    await started(places, CHANNEL, "en")
    await places.pause_guild(GUILD, paused=True)
    await places.forget_member(5)
    await places.forget_guild(GUILD)
    await places.load()
    assert (places.configured(GUILD), places.is_paused(GUILD)) == ([], False)
    await places.remove(GUILD, CHANNEL)
