from datetime import UTC, datetime, timedelta

import pytest

from bot.features.community import CommunityService
from bot.features.rooms import CopyService, Original
from bot.features.rooms.copying import MOST_LATE
from bot.features.translation import TranslationService
from db import Database
from db.community import GuildStore, MemberStore
from db.copies import CopyStore
from db.rooms import Group, Room

EN, ZH = 70, 71
BRIDGE, OTHER = 5, 6
GROUP = Group(1, 7, None, None, (Room(EN, 1, 7, "en", None), Room(ZH, 1, 7, "zh-Hans", None)))


class Time:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def copies(db: Database, time: Time) -> CopyService:
    community = CommunityService(GuildStore(db), MemberStore(db), time)
    return CopyService(CopyStore(db), TranslationService([], time), community, time)


def said(number: int) -> Original:
    return Original(number, 7, 1, EN, EN, 9)


async def test_a_bot_that_writes_too_fast_is_not_carried_for_a_minute(
    copies: CopyService, time: Time
) -> None:
    burnt = [copies.burns(1, BRIDGE) for _ in range(12)]
    assert burnt == [False] * 9 + [True] * 3
    assert not copies.burns(1, OTHER)
    assert not copies.burns(2, BRIDGE)
    time.now += timedelta(seconds=61)
    assert not copies.burns(1, BRIDGE)


async def test_a_bot_that_writes_slowly_is_carried_for_ever(copies: CopyService, time: Time) -> None:
    for _ in range(50):
        time.now += timedelta(seconds=2)
        assert not copies.burns(1, BRIDGE)


async def test_a_message_goes_into_every_room_but_its_own(copies: CopyService) -> None:
    assert await copies.claim(GROUP, said(1)) == [GROUP.rooms[1]]
    assert await copies.claim(GROUP, said(1)) == []


async def test_only_the_latest_of_many_are_carried_late(copies: CopyService, time: Time) -> None:
    for number in range(1, MOST_LATE + 4):
        await copies.claim(GROUP, said(number))
    assert [copy.message_id for copy in await copies.surplus(ZH)] == [1, 2, 3]


async def test_the_first_that_an_earlier_run_left_may_have_been_posted(
    copies: CopyService, time: Time, db: Database
) -> None:
    for number in range(1, MOST_LATE + 4):
        await copies.claim(GROUP, said(number))
    time.now += timedelta(seconds=1)
    community = CommunityService(GuildStore(db), MemberStore(db), time)
    later = CopyService(CopyStore(db), TranslationService([], time), community, time)
    assert [copy.message_id for copy in await later.surplus(ZH)] == [2, 3]
    assert all(later.was_interrupted(copy) for copy in await later.unfinished(ZH, 0, 9))


async def test_old_messages_are_forgotten(copies: CopyService, time: Time) -> None:
    await copies.claim(GROUP, said(1))
    await copies.forget_old()
    assert await copies.original(1) is None
