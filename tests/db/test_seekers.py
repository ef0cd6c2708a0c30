import pytest

from db import Database
from db.seekers import Seeker, SeekerStore

GUILD, OTHER, ANN, MEI, TOM = 10, 11, 101, 102, 103


@pytest.fixture
def store(db: Database) -> SeekerStore:
    return SeekerStore(db)


async def test_looking_twice_keeps_the_place_in_the_queue(store: SeekerStore) -> None:
    await store.seek(GUILD, MEI, 5)
    await store.seek(GUILD, ANN, 6)
    await store.seek(GUILD, MEI, 7)
    await store.seek(OTHER, TOM, 1)
    assert await store.seekers(GUILD) == [Seeker(GUILD, MEI, 5), Seeker(GUILD, ANN, 6)]


async def test_two_are_kept_apart_whoever_of_them_said_so_and_in_one_server(store: SeekerStore) -> None:
    await store.avoid(GUILD, ANN, [MEI, TOM])
    await store.avoid(GUILD, ANN, [MEI])
    assert await store.kept_apart(GUILD) == {frozenset({ANN, MEI}), frozenset({ANN, TOM})}
    assert await store.kept_apart(OTHER) == set()
    await store.stop_avoiding(GUILD, MEI)
    assert await store.avoided(GUILD, ANN) == [MEI, TOM]


async def test_being_forgotten_does_not_undo_what_others_chose(store: SeekerStore) -> None:
    await store.avoid(GUILD, ANN, [MEI])
    await store.avoid(GUILD, MEI, [TOM])
    await store.forget_member(MEI)
    assert await store.kept_apart(GUILD) == {frozenset({ANN, MEI})}
