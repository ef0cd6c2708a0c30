import pytest

from db import Database
from db.pairs import Meeting, Met, PairStore, Partner

GUILD, OTHER, ANN, MEI, TOM = 10, 11, 101, 102, 103


@pytest.fixture
def store(db: Database) -> PairStore:
    return PairStore(db)


def meeting(key: str = "k", *people: int) -> Meeting:
    users = people or (ANN, MEI)
    partners = tuple(Partner(key, GUILD, user, turn, "en") for turn, user in enumerate(users))
    return Meeting(key, GUILD, "asking", 5, partners=partners)


async def test_a_meeting_is_read_as_it_was_written_and_not_from_another_server(store: PairStore) -> None:
    await store.add(meeting())
    found = await store.meeting(GUILD, "k")
    assert found == meeting()
    assert found is not None
    assert found.partners == meeting().partners
    assert await store.meeting(OTHER, "k") is None


async def test_only_the_states_that_are_asked_for_are_found(store: PairStore) -> None:
    await store.add(meeting("one"))
    await store.add(meeting("two"))
    await store.set_state("two", "open", 9)
    assert [each.key for each in await store.meetings(GUILD, "asking")] == ["one"]
    assert [each.key for each in await store.meetings(GUILD, "asking", "open")] == ["one", "two"]


async def test_a_meeting_counts_until_its_end_and_one_that_goes_on_until_now(store: PairStore) -> None:
    await store.add(meeting())
    assert await store.met(GUILD, 100) == [Met(ANN, MEI, 100), Met(MEI, ANN, 100)]
    await store.set_state("k", "over", 9)
    assert await store.met(GUILD, 100) == [Met(ANN, MEI, 9), Met(MEI, ANN, 9)]
    await store.forget_over(10)
    assert await store.met(GUILD, 100) == []


async def test_a_card_is_needless_once_its_question_is_answered_or_over(store: PairStore) -> None:
    await store.add(meeting())
    partner = meeting().partners[1]
    await store.ask(partner, "n", 50, 6)
    await store.asked(partner, 900)
    assert await store.needless_cards(GUILD) == []
    await store.set_state("k", "over", 7)
    [card] = await store.needless_cards(GUILD)
    assert (card.user_id, card.message_id) == (MEI, 900)


async def test_the_card_of_somebody_who_is_forgotten_is_needless_and_does_not_name_them(
    store: PairStore,
) -> None:
    await store.add(meeting())
    for number, partner in enumerate(meeting().partners):
        await store.ask(partner, "n", 50, 6)
        await store.asked(partner, 900 + number)
    for user in (ANN, MEI):
        await store.forget_member(user)
    left = await store.needless_cards(GUILD)
    assert {card.message_id for card in left} == {900, 901}
    assert not {card.user_id for card in left} & {ANN, MEI}
    assert await store.busy_guilds() == [GUILD]
    for card in left:
        await store.asked(card, None)
    assert await store.needless_cards(GUILD) == []
    assert await store.met(GUILD, 9) == []


async def test_of_three_one_may_be_forgotten_and_the_others_go_on(store: PairStore) -> None:
    for key, people in (("two", (ANN, MEI)), ("three", (ANN, MEI, TOM))):
        await store.add(meeting(key, *people))
        await store.set_state(key, "open", 6)
        for partner in meeting(key, *people).partners:
            await store.answer(partner, "yes")
    await store.forget_member(ANN)
    states = {each.key: each.state for each in await store.meetings(GUILD, "open", "ending")}
    assert states == {"two": "ending", "three": "open"}


async def test_who_had_left_before_ends_nothing_by_being_forgotten(store: PairStore) -> None:
    await store.add(meeting("three", ANN, MEI, TOM))
    await store.set_state("three", "open", 6)
    for partner in meeting("three", ANN, MEI, TOM).partners:
        await store.answer(partner, "left" if partner.user_id == TOM else "yes")
    await store.forget_member(TOM)
    assert [each.key for each in await store.meetings(GUILD, "open")] == ["three"]
