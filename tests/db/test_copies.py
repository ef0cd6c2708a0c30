import pytest

from db import Database
from db.copies import CopyStore, Original, Post
from db.counterparts import CounterpartStore

EN, ZH, ES = 70, 71, 72
SAID = Original(700, 7, 1, EN, EN, 5)
LATER = Original(701, 7, 1, EN, EN, 6)


@pytest.fixture
def copies(db: Database) -> CopyStore:
    return CopyStore(db)


async def posted(copies: CopyStore, original: Original = SAID, first: int = 900) -> list[Post]:
    """Copies in two rooms, of two posts and of one."""
    await copies.claim(original, [ZH, ES], 1, in_turn=True)
    posts = [
        Post(first, original.message_id, ZH, ZH, 0),
        Post(first + 1, original.message_id, ZH, ZH, 1),
        Post(first + 2, original.message_id, ES, ES, 0),
    ]
    assert await copies.settle(original.message_id, ZH, "posted", 0, posts[:2])
    assert await copies.settle(original.message_id, ES, "raw", 0, posts[2:])
    return posts


async def test_a_copy_is_claimed_once(copies: CopyStore) -> None:
    assert await copies.claim(SAID, [ZH, ES], 1, in_turn=True) == [ZH, ES]
    assert await copies.claim(SAID, [ZH, ES], 2, in_turn=True) == []
    assert [copy.claimed_at for copy in await copies.claimed(ZH)] == [1]


async def test_what_is_claimed_waits_in_the_order_of_the_originals(copies: CopyStore) -> None:
    for original in (LATER, SAID):
        await copies.claim(original, [ZH], 1, in_turn=True)
    assert [copy.message_id for copy in await copies.unfinished(ZH, 0, 9)] == [700, 701]
    assert [copy.message_id for copy in await copies.unfinished(ZH, 700, 9)] == [701]
    assert await copies.unfinished(ES, 0, 9) == []


async def test_a_room_waits_while_something_claimed_earlier_is_not_posted(copies: CopyStore) -> None:
    await posted(copies)
    await copies.claim(LATER, [ZH], 5, in_turn=True)
    assert await copies.rooms_waiting(5) == []
    assert await copies.rooms_waiting(6) == [ZH]
    await copies.settle(LATER.message_id, ZH, "posted", 0, [])
    assert await copies.rooms_waiting(6) == []


async def test_an_original_is_found_by_its_posts(copies: CopyStore) -> None:
    posts = await posted(copies)
    for identity in (700, 900, 901, 902):
        assert await copies.original(identity) == SAID
    assert await copies.original(903) is None
    assert await copies.posts(700) == posts
    assert await copies.posts(700, ES) == posts[2:]
    assert await copies.are_posts([900, 903]) == {900}


async def test_a_deleted_original_takes_all_posts_along(copies: CopyStore) -> None:
    posts = await posted(copies)
    assert await copies.bury(700) == posts
    assert await copies.buried(9) == posts
    await copies.forget_posts([900, 901, 902])
    assert await copies.buried(9) == []
    assert await copies.bury(700) == []


async def test_a_deleted_post_takes_the_rest_of_its_copy_along(copies: CopyStore) -> None:
    posts = await posted(copies)
    assert await copies.bury(901) == posts[:1]
    assert (await copies.state(700, ZH), await copies.state(700, ES)) == ("gone", "raw")


async def test_what_is_buried_cannot_be_settled(copies: CopyStore) -> None:
    await copies.claim(SAID, [ZH], 1, in_turn=True)
    await copies.bury(700)
    assert not await copies.settle(700, ZH, "posted", 0, [Post(900, 700, ZH, ZH, 0)])
    assert await copies.posts(700) == []
    assert await copies.claim(SAID, [ZH], 2, in_turn=True) == []


async def test_an_edit_is_news_once_and_leaves_the_copies_unfinished(copies: CopyStore) -> None:
    posts = await posted(copies)
    assert await copies.note_edit(700, 5_000)
    assert not await copies.note_edit(700, 5_000)
    assert not await copies.note_edit(700, 4_000)
    assert [copy.state for copy in await copies.unfinished(ZH, 0, 9)] == ["posted"]
    await copies.settle(700, ZH, "posted", 5_000, posts[:1])
    assert await copies.unfinished(ZH, 0, 9) == []
    assert await copies.posts(700, ZH) == posts[:1]


async def test_what_is_raw_is_known_for_as_long_as_asked(copies: CopyStore) -> None:
    await posted(copies)
    assert await copies.rooms_untranslated(700) == [ES]
    assert await copies.rooms_untranslated(701) == []
    assert [copy.message_id for copy in await copies.untranslated(ES, 0)] == [700]


async def test_only_what_is_claimed_in_turn_counts_as_looked_at(copies: CopyStore) -> None:
    await copies.claim(SAID, [ZH], 1, in_turn=False)
    assert await copies.looked_at(EN) is None
    await copies.claim(LATER, [ZH], 1, in_turn=True)
    await copies.look_at(EN, 7, 650)
    assert await copies.looked_at(EN) == 701


async def test_what_has_no_copies_left_is_not_compared(copies: CopyStore) -> None:
    await posted(copies)
    await posted(copies, LATER, 910)
    await copies.bury(701)
    assert await copies.known(EN, 0) == [SAID]
    assert await copies.known(EN, 701) == []


async def test_a_skipped_copy_is_never_posted(copies: CopyStore) -> None:
    await copies.claim(SAID, [ZH, ES], 1, in_turn=True)
    await copies.skip(ZH, [700])
    assert await copies.unfinished(ZH, 0, 9) == []
    assert await copies.state(700, ES) == "claimed"


async def test_old_messages_people_and_servers_are_forgotten(copies: CopyStore, db: Database) -> None:
    reactions = CounterpartStore(db)
    await posted(copies)
    await posted(copies, LATER, 910)
    await reactions.react(701, "👍", EN, 8)
    await copies.forget_before(701)
    assert await copies.original(900) is None
    await copies.forget_member(8)
    assert await reactions.reactions(701) == {}
    await copies.forget_member(6)
    assert await copies.original(701) is None
    await posted(copies)
    await copies.forget_guild(8)
    assert await copies.original(700) == SAID
    await copies.forget_guild(7)
    assert await copies.original(700) is None
    assert await copies.looked_at(EN) is None
