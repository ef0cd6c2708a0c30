import pytest

from db import Database
from db.copies import CopyStore, Original
from db.counterparts import CounterpartStore

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


async def test_a_pin_is_news_once(counterparts: CounterpartStore) -> None:
    assert not await counterparts.note_pin(700, pinned=False)
    assert await counterparts.note_pin(700, pinned=True)
    assert not await counterparts.note_pin(700, pinned=True)
    assert await counterparts.note_pin(700, pinned=False)


async def test_a_thread_and_the_line_that_announces_it_know_each_other(
    counterparts: CounterpartStore,
) -> None:
    await counterparts.note_thread(800, 700)
    await counterparts.note_thread(800, 700)
    assert (await counterparts.announcement(800), await counterparts.announced(700)) == (700, 800)
    assert (await counterparts.announcement(801), await counterparts.announced(701)) == (None, None)
