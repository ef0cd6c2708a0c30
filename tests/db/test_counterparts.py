import pytest

from db import Database
from db.copies import CopyStore, Original, Post
from db.counterparts import CounterpartStore, Reaction, Shown, ThreadState

EN, ZH = 70, 71
ANN, MEI = 5, 6


@pytest.fixture
async def counterparts(db: Database) -> CounterpartStore:
    await CopyStore(db).claim(Original(700, 7, 1, EN, EN, ANN), [ZH], 1, in_turn=True)
    return CounterpartStore(db)


async def test_reactions_tell_in_which_rooms_people_reacted(counterparts: CounterpartStore) -> None:
    assert await counterparts.react(700, "👍", ZH, MEI) == (set(), {ZH})
    assert await counterparts.react(700, "👍", ZH, MEI) == ({ZH}, {ZH})
    assert await counterparts.react(700, "👍", EN, ANN) == ({ZH}, {EN, ZH})
    assert await counterparts.unreact(700, "👍", ZH, MEI) == ({EN, ZH}, {EN})
    assert await counterparts.unreact(700, "👍", EN) == ({EN}, set())


async def test_people_are_counted_once_in_all_rooms_together(counterparts: CounterpartStore) -> None:
    for room, person in ((ZH, MEI), (EN, MEI), (EN, ANN)):
        await counterparts.react(700, "👍", room, person)
    await counterparts.react(700, "tea:1", EN, ANN)
    assert await counterparts.reactions(700) == {"👍": 2, "tea:1": 1}


async def test_a_pin_is_news_once_in_each_room(counterparts: CounterpartStore) -> None:
    assert not await counterparts.note_pin(700, EN, pinned=False)
    assert await counterparts.note_pin(700, EN, pinned=True)
    assert not await counterparts.note_pin(700, EN, pinned=True)
    assert await counterparts.pinned(EN, [700, 701]) == {700}
    assert await counterparts.note_pin(700, ZH, pinned=True)
    assert await counterparts.note_pin(700, EN, pinned=False)
    assert (await counterparts.pinned(EN, [700]), await counterparts.pinned(ZH, [700])) == (set(), {700})


async def test_messages_of_a_room_are_known_with_those_who_reacted_there(
    counterparts: CounterpartStore, db: Database
) -> None:
    await CopyStore(db).settle(700, ZH, "posted", 0, [Post(720, 700, ZH, ZH, 0), Post(721, 700, ZH, ZH, 1)])
    assert await counterparts.shown([700, 720, 721, 799]) == [
        Shown(700, 700),
        Shown(720, 700),
        Shown(721, 700),
    ]
    await counterparts.react(700, "👍", ZH, MEI)
    await counterparts.react(700, "👍", EN, ANN)
    assert await counterparts.reacted(ZH, [700]) == [Reaction(700, "👍", MEI)]


async def test_what_a_thread_was_like_is_known_until_it_is_old_or_gone(
    counterparts: CounterpartStore, db: Database
) -> None:
    first, then = ThreadState(800, 7, ZH, "a", False, False), ThreadState(800, 7, ZH, "b", True, True)
    assert await counterparts.note_state(first) is None
    assert await counterparts.note_state(then) == first
    await counterparts.note_state(ThreadState(801, 7, ZH, "c", False, False))
    assert [each.thread_id for each in await counterparts.states(ZH, 1)] == [801]
    assert (await counterparts.forget_state(801), await counterparts.forget_state(801)) == (True, False)
    await CopyStore(db).forget_before(801)
    assert await counterparts.states(ZH, 9) == []


async def test_a_thread_and_the_line_that_announces_it_know_each_other(
    counterparts: CounterpartStore,
) -> None:
    await counterparts.note_thread(800, 700)
    await counterparts.note_thread(800, 700)
    assert (await counterparts.announcement(800), await counterparts.announced(700)) == (700, 800)
    assert (await counterparts.announcement(801), await counterparts.announced(701)) == (None, None)
