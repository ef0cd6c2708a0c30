import pytest

from db import Database
from db.rooms import RoomStore, RoomTaken

SERVER, OTHER_SERVER = 7, 8
TEA, FOOD, BOOKS = 70, 71, 72
ROOMS = {TEA: "zh-Hans", FOOD: "en"}
GROUP, OTHER = 1, 2


@pytest.fixture
def rooms(db: Database) -> RoomStore:
    return RoomStore(db)


async def languages(rooms: RoomStore, guild_id: int = SERVER, group_id: int = GROUP) -> dict[int, str]:
    group = await rooms.group(guild_id, group_id)
    return {room.channel_id: room.language for room in group.rooms} if group else {}


async def test_a_group_keeps_its_rooms_in_the_order_of_the_admin(rooms: RoomStore) -> None:
    created = await rooms.create(GROUP, SERVER, ROOMS, "preparing")
    assert created == await rooms.group(SERVER, GROUP)
    assert (created.id, created.paused, created.bots) == (GROUP, "preparing", ())
    assert list((await languages(rooms)).items()) == list(ROOMS.items())
    assert await rooms.groups(SERVER) == await rooms.everything() == [created]
    assert await rooms.groups(OTHER_SERVER) == []


async def test_a_channel_is_a_room_of_one_group_only(rooms: RoomStore) -> None:
    await rooms.create(GROUP, SERVER, ROOMS)
    with pytest.raises(RoomTaken) as taken:
        await rooms.create(OTHER, SERVER, {BOOKS: "es", FOOD: "fr"})
    assert taken.value.channel_id == FOOD
    assert [group.id for group in await rooms.groups(SERVER)] == [GROUP]
    assert (await rooms.create(OTHER, SERVER, {BOOKS: "es"})).rooms[0].channel_id == BOOKS
    with pytest.raises(RoomTaken):
        await rooms.set_rooms(SERVER, OTHER, {TEA: "fr", BOOKS: "es"})
    assert await languages(rooms, group_id=OTHER) == {BOOKS: "es"}


async def test_rooms_that_stay_keep_their_webhook(rooms: RoomStore) -> None:
    await rooms.create(GROUP, SERVER, ROOMS)
    for channel, webhook in ((TEA, 700), (FOOD, 710)):
        await rooms.set_webhook(channel, webhook)
    changed = await rooms.set_rooms(SERVER, GROUP, {BOOKS: "es", TEA: "zh-Hant"})
    assert changed
    assert [(room.channel_id, room.language, room.webhook_id) for room in changed.rooms] == [
        (BOOKS, "es", None),
        (TEA, "zh-Hant", 700),
    ]
    assert await rooms.set_webhook(FOOD, 711) is None


async def test_the_first_reason_for_a_pause_stays(rooms: RoomStore) -> None:
    await rooms.create(GROUP, SERVER, ROOMS)
    paused = await rooms.pause(SERVER, GROUP, "permission", FOOD)
    assert paused
    assert (paused.paused, paused.paused_channel) == ("permission", FOOD)
    assert await rooms.pause(SERVER, GROUP, "nsfw", TEA) is None
    assert await rooms.group(SERVER, GROUP) == paused


async def test_who_resumes_a_group_settles_who_sees_only_some_rooms(rooms: RoomStore) -> None:
    await rooms.create(GROUP, SERVER, ROOMS, "preparing")
    for outsiders in ([5, 4], [4, 6]):
        resumed = await rooms.resume(SERVER, GROUP, outsiders)
        assert resumed
        assert (resumed.paused, resumed.paused_channel, resumed.outsiders) == (
            None,
            None,
            tuple(sorted(outsiders)),
        )


async def test_the_bots_of_a_group_are_replaced(rooms: RoomStore) -> None:
    await rooms.create(GROUP, SERVER, ROOMS)
    for bots in ((466,), (9, 8), ()):
        changed = await rooms.set_bots(SERVER, GROUP, bots)
        assert changed
        assert changed.bots == tuple(sorted(bots))


async def test_another_server_reaches_nothing_of_a_group(rooms: RoomStore) -> None:
    created = await rooms.create(GROUP, SERVER, ROOMS)
    assert await rooms.group(OTHER_SERVER, GROUP) is None
    assert await rooms.pause(OTHER_SERVER, GROUP, "admin") is None
    assert await rooms.resume(OTHER_SERVER, GROUP, [5]) is None
    assert await rooms.set_rooms(OTHER_SERVER, GROUP, {BOOKS: "es"}) is None
    assert await rooms.set_bots(OTHER_SERVER, GROUP, [466]) is None
    await rooms.remove(OTHER_SERVER, GROUP)
    assert await rooms.everything() == [created]


async def test_a_removed_group_frees_its_channels(rooms: RoomStore) -> None:
    await rooms.create(GROUP, SERVER, ROOMS)
    await rooms.remove(SERVER, GROUP)
    assert await rooms.everything() == []
    assert await rooms.create(OTHER, SERVER, ROOMS)


async def test_forgetting_a_member_or_a_server_erases_them_and_nobody_else(rooms: RoomStore) -> None:
    await rooms.create(GROUP, SERVER, ROOMS)
    await rooms.create(OTHER, OTHER_SERVER, {BOOKS: "es"})
    await rooms.resume(SERVER, GROUP, [5, 6])
    await rooms.forget_member(5)
    kept = await rooms.group(SERVER, GROUP)
    assert kept
    assert kept.outsiders == (6,)
    await rooms.forget_guild(SERVER)
    assert [group.id for group in await rooms.everything()] == [OTHER]
