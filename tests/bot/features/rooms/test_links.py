import asyncio

import pytest

from bot.errors import UserError
from bot.features.rooms import Links, Reason
from db import Database
from db.rooms import RoomStore

SERVER, OTHER_SERVER = 7, 8
TEA, FOOD, BOOKS = 70, 71, 72
ROOMS = {TEA: "zh-Hans", FOOD: "en"}


@pytest.fixture
async def links(db: Database) -> Links:
    links = Links(RoomStore(db))
    await links.load()
    return links


async def reloaded(db: Database) -> Links:
    links = Links(RoomStore(db))
    await links.load()
    return links


async def test_one_look_up_says_whether_a_channel_is_a_room(links: Links, db: Database) -> None:
    assert links.of(TEA) is None
    group = await links.create(SERVER, ROOMS)
    for known in (links, await reloaded(db)):
        assert known.of(TEA) == known.of(FOOD) == group == known.group(SERVER, group.id)
        assert known.of(BOOKS) is None
        assert known.groups(SERVER) == [group]
        assert known.groups(OTHER_SERVER) == []


async def test_a_new_group_carries_nothing_until_it_is_resumed(links: Links) -> None:
    group = await links.create(SERVER, ROOMS)
    assert group.paused == Reason.PREPARING
    resumed = await links.resume(SERVER, group.id, outsiders=[5])
    assert (resumed.paused, resumed.outsiders) == (None, (5,))
    assert links.of(TEA) == resumed


async def test_every_change_reaches_the_index_and_the_database(links: Links, db: Database) -> None:
    group = await links.create(SERVER, ROOMS)
    await links.resume(SERVER, group.id)
    await links.set_webhook(FOOD, 710)
    await links.set_webhook(BOOKS, 720)
    await links.set_bots(SERVER, group.id, [466])
    assert await links.pause(SERVER, group.id, Reason.NSFW, FOOD)
    assert not await links.pause(SERVER, group.id, Reason.ADMIN)
    changed = await links.change(SERVER, group.id, {FOOD: "en", BOOKS: "es"})
    for known in (links, await reloaded(db)):
        assert known.of(TEA) is None
        assert known.of(BOOKS) == changed
        assert (changed.paused, changed.paused_channel, changed.bots) == (Reason.NSFW, FOOD, (466,))
        assert [room.webhook_id for room in changed.rooms] == [710, None]


async def test_a_removed_group_is_no_longer_found(links: Links, db: Database) -> None:
    group = await links.create(SERVER, ROOMS)
    await links.remove(SERVER, group.id)
    for known in (links, await reloaded(db)):
        assert known.of(TEA) is None
    with pytest.raises(UserError, match="link-gone"):
        links.group(SERVER, group.id)


@pytest.mark.parametrize(
    ("languages", "key"),
    [
        ({}, "link-number-of-rooms"),
        ({TEA: "en"}, "link-number-of-rooms"),
        ({channel: str(channel) for channel in range(11)}, "link-number-of-rooms"),
        ({TEA: "en", FOOD: "en"}, "link-language-twice"),
        ({BOOKS: "es", FOOD: "fr"}, "link-taken"),
    ],
)
async def test_rooms_that_cannot_be_linked_are_refused(
    links: Links, languages: dict[int, str], key: str
) -> None:
    group = await links.create(SERVER, ROOMS)
    with pytest.raises(UserError, match=key):
        await links.create(SERVER, languages)
    if key != "link-taken":
        with pytest.raises(UserError, match=key):
            await links.change(SERVER, group.id, languages)
    assert links.groups(SERVER) == [group]


async def test_the_same_rooms_once_more_are_the_same_group(links: Links) -> None:
    first, second = await asyncio.gather(*(links.create(SERVER, ROOMS) for _ in range(2)))
    assert first == second
    assert len(links.groups(SERVER)) == 1


async def test_of_two_admins_who_link_a_channel_at_once_one_is_told(links: Links) -> None:
    outcomes = await asyncio.gather(
        links.create(SERVER, {TEA: "en", FOOD: "es"}),
        links.create(SERVER, {TEA: "en", BOOKS: "es"}),
        return_exceptions=True,
    )
    assert [type(outcome).__name__ for outcome in outcomes] == ["Group", "UserError"]
    assert len(links.groups(SERVER)) == 1


async def test_another_server_reaches_nothing_of_a_group(links: Links) -> None:
    group = await links.create(SERVER, ROOMS)
    for attempt in (
        links.pause(OTHER_SERVER, group.id, Reason.ADMIN),
        links.resume(OTHER_SERVER, group.id),
        links.change(OTHER_SERVER, group.id, {BOOKS: "en", TEA: "es"}),
        links.set_bots(OTHER_SERVER, group.id, [466]),
    ):
        with pytest.raises(UserError, match="link-gone"):
            await attempt
    await links.remove(OTHER_SERVER, group.id)
    assert links.groups(SERVER) == [group]


async def test_more_bots_than_anybody_has_are_refused(links: Links) -> None:
    group = await links.create(SERVER, ROOMS)
    with pytest.raises(UserError, match="link-too-many-bots"):
        await links.set_bots(SERVER, group.id, range(11))


async def test_a_server_has_no_more_groups_than_a_select_shows(links: Links) -> None:
    for number in range(25):
        await links.create(SERVER, {2 * number: "en", 2 * number + 1: "es"})
    with pytest.raises(UserError, match="link-too-many-groups"):
        await links.create(SERVER, {998: "en", 999: "es"})
    assert await links.create(OTHER_SERVER, {998: "en", 999: "es"})


async def test_forgetting_empties_the_index_too(links: Links) -> None:
    group = await links.create(SERVER, ROOMS)
    await links.resume(SERVER, group.id, [5])
    other = await links.create(OTHER_SERVER, {BOOKS: "es", 73: "en"})
    await links.forget_member(5)
    await links.forget_guild(SERVER)
    assert (links.of(TEA), links.of(BOOKS)) == (None, other)
