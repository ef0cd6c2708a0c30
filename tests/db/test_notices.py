import pytest

from db import Database
from db.notices import NoticeStore

SERVER, OTHER_SERVER = 7, 8


@pytest.fixture
def notices(db: Database) -> NoticeStore:
    return NoticeStore(db)


async def test_a_deed_has_one_notice_whoever_claims_it(notices: NoticeStore) -> None:
    first = await notices.claim(SERVER, "rooms:1", "a", now=100, until=0)
    assert (first.nonce, first.message_id) == ("a", None)
    assert await notices.claim(SERVER, "rooms:1", "b", now=200, until=0) == first
    await notices.mark("rooms:1", 900)
    assert (await notices.claim(SERVER, "rooms:1", "b", now=200, until=0)).message_id == 900
    assert (await notices.claim(SERVER, "rooms:2", "c", now=200, until=0)).nonce == "c"


async def test_a_notice_that_is_removed_or_old_is_made_anew(notices: NoticeStore) -> None:
    await notices.claim(SERVER, "rooms:1", "a", now=100, until=0)
    await notices.remove("rooms:1")
    assert (await notices.claim(SERVER, "rooms:1", "b", now=200, until=100)).nonce == "b"
    assert (await notices.claim(SERVER, "rooms:1", "c", now=300, until=201)).nonce == "c"


async def test_a_server_has_one_channel_for_notices_or_none(notices: NoticeStore) -> None:
    assert await notices.channel(SERVER) is None
    for channel in (70, 71):
        await notices.set_channel(SERVER, channel)
        assert await notices.channel(SERVER) == channel
    assert await notices.channel(OTHER_SERVER) is None
    await notices.set_channel(SERVER, None)
    assert await notices.channel(SERVER) is None


async def test_forgetting_a_server_erases_its_notices_and_no_others(notices: NoticeStore) -> None:
    for guild_id, deed in ((SERVER, "rooms:1"), (OTHER_SERVER, "rooms:2")):
        await notices.claim(guild_id, deed, "a", now=100, until=0)
        await notices.set_channel(guild_id, 70)
    await notices.forget_member(1)
    await notices.forget_guild(SERVER)
    assert (await notices.claim(SERVER, "rooms:1", "b", now=100, until=0)).nonce == "b"
    assert (await notices.claim(OTHER_SERVER, "rooms:2", "b", now=100, until=0)).nonce == "a"
    assert (await notices.channel(SERVER), await notices.channel(OTHER_SERVER)) == (None, 70)
