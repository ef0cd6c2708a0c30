from datetime import UTC, datetime, timedelta

import pytest

from bot.features.community import NoticeService
from db import Database
from db.notices import NoticeStore

SERVER = 7
DEED = "rooms:1"


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2025, 1, 20, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def notices(db: Database, clock: Clock) -> NoticeService:
    return NoticeService(NoticeStore(db), clock)


async def test_a_thing_is_told_once_until_it_is_settled(notices: NoticeService) -> None:
    notice = await notices.claim(SERVER, DEED)
    assert notice
    assert await notices.claim(SERVER, DEED) is None
    await notices.finish(notice, 900)
    notices.release(notice)
    assert await notices.claim(SERVER, DEED) is None
    await notices.settle(DEED)
    again = await notices.claim(SERVER, DEED)
    assert again
    assert again.nonce != notice.nonce


async def test_what_could_not_be_posted_is_tried_again(notices: NoticeService) -> None:
    notice = await notices.claim(SERVER, DEED)
    assert notice
    await notices.finish(notice, None)
    notices.release(notice)
    assert await notices.claim(SERVER, DEED)


async def test_what_may_have_been_posted_keeps_its_nonce(notices: NoticeService) -> None:
    notice = await notices.claim(SERVER, DEED)
    assert notice
    notices.release(notice)
    assert await notices.claim(SERVER, DEED) == notice


async def test_after_a_crash_it_is_posted_under_the_same_nonce(
    notices: NoticeService, db: Database, clock: Clock
) -> None:
    interrupted = await notices.claim(SERVER, DEED)
    restarted = NoticeService(NoticeStore(db), clock)
    assert await restarted.claim(SERVER, DEED) == interrupted


async def test_a_trouble_of_long_ago_is_told_again(notices: NoticeService, clock: Clock) -> None:
    notice = await notices.claim(SERVER, DEED)
    assert notice
    await notices.finish(notice, 900)
    notices.release(notice)
    clock.now += timedelta(days=29)
    assert await notices.claim(SERVER, DEED) is None
    clock.now += timedelta(days=2)
    assert await notices.claim(SERVER, DEED)


async def test_the_choice_of_a_channel_goes_with_the_server(notices: NoticeService) -> None:
    await notices.choose_channel(SERVER, 70)
    await notices.forget_member(1)
    assert await notices.channel(SERVER) == 70
    await notices.forget_guild(SERVER)
    assert await notices.channel(SERVER) is None
