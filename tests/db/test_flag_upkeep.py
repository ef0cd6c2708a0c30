import pytest

from db import Database
from db.flag_upkeep import Asked, FlagUpkeepStore
from db.translation import FlagStore, Place

ANN, MEI = 1, 2
APPLES, TEA = Place(7, 70, 700), Place(8, 80, 800)
CLAIMED = 1_000  # seconds; edits are told in milliseconds
TOLERANCE = 60_000


@pytest.fixture
def flags(db: Database) -> FlagStore:
    return FlagStore(db)


@pytest.fixture
def upkeep(db: Database) -> FlagUpkeepStore:
    return FlagUpkeepStore(db)


async def answered(flags: FlagStore, place: Place = APPLES, now: int = CLAIMED) -> None:
    """Ann has asked for English and French, and got both in two messages."""
    await flags.claim(place, ANN, "CA", ["en", "fr"], "a", now)
    await flags.settle(place, "a", ["en", "fr"], [], [place.message_id + 1, place.message_id + 2])


async def outdated(upkeep: FlagUpkeepStore, edited_at: int) -> list[str]:
    return [claim.language for claim in await upkeep.outdated(APPLES.message_id, edited_at, TOLERANCE)]


async def test_only_an_edit_after_the_claim_outdates_it(flags: FlagStore, upkeep: FlagUpkeepStore) -> None:
    await answered(flags)
    assert await outdated(upkeep, CLAIMED * 1000 - TOLERANCE) == []
    assert await outdated(upkeep, CLAIMED * 1000 + 1) == ["en", "fr"]


async def test_an_edit_that_was_seen_to_outdates_nothing(flags: FlagStore, upkeep: FlagUpkeepStore) -> None:
    await answered(flags)
    assert await upkeep.revise(APPLES, "a", ["en", "fr"], [701], 2_000_000)
    assert await outdated(upkeep, 2_000_000) == []
    assert await outdated(upkeep, 2_000_001) == ["en", "fr"]
    assert await upkeep.replies(APPLES.message_id, "a") == [701]


async def test_what_needs_no_translation_any_more_has_no_reply(
    flags: FlagStore, upkeep: FlagUpkeepStore
) -> None:
    await answered(flags)
    assert await upkeep.revise(APPLES, "a", ["fr"], [701], 2_000_000)
    assert await outdated(upkeep, 3_000_000) == ["fr"]
    assert not await upkeep.revise(APPLES, "a", [], [], 3_000_000)
    assert await upkeep.replies(APPLES.message_id, "a") == []


async def test_replies_that_nobody_wants_any_more_are_not_recorded(
    flags: FlagStore, upkeep: FlagUpkeepStore
) -> None:
    await answered(flags)
    await flags.withdraw(APPLES.message_id, ANN, "CA")
    assert not await upkeep.revise(APPLES, "a", ["en"], [701], 2_000_000)
    assert await upkeep.replies(APPLES.message_id, "a") == []


async def test_a_claim_is_in_hand_until_it_is_settled(flags: FlagStore, upkeep: FlagUpkeepStore) -> None:
    await flags.claim(APPLES, ANN, "US", ["en"], "a", CLAIMED)
    assert await upkeep.is_in_hand(APPLES.message_id)
    assert await outdated(upkeep, 2_000_000) == []
    await flags.settle(APPLES, "a", ["en"], [], [701])
    assert not await upkeep.is_in_hand(APPLES.message_id)


async def test_recent_flags_come_latest_first_and_no_more_than_asked_for(
    flags: FlagStore, upkeep: FlagUpkeepStore
) -> None:
    await answered(flags)
    await answered(flags, TEA, CLAIMED + 10)
    await flags.claim(TEA, MEI, "JP", ["ja"], "b", CLAIMED + 10)
    assert await upkeep.recent(CLAIMED, 9) == [Asked(80, 800, "CA"), Asked(70, 700, "CA")]
    assert await upkeep.recent(CLAIMED + 1, 9) == [Asked(80, 800, "CA")]
    assert await upkeep.recent(CLAIMED, 1) == [Asked(80, 800, "CA")]


async def test_what_is_old_is_forgotten_with_its_replies(flags: FlagStore, upkeep: FlagUpkeepStore) -> None:
    await answered(flags)
    await answered(flags, TEA, CLAIMED + 10)
    await upkeep.prune(CLAIMED + 1)
    assert await upkeep.replies(APPLES.message_id, "a") == []
    assert await upkeep.replies(TEA.message_id, "a") == [801, 802]
    assert await flags.withdraw(APPLES.message_id, ANN, "CA") == []


async def test_forgetting_is_the_other_stores_and_leaves_nothing(
    flags: FlagStore, upkeep: FlagUpkeepStore
) -> None:
    await answered(flags)
    await upkeep.forget_member(ANN)
    await upkeep.forget_guild(APPLES.guild_id)
    await flags.forget_guild(APPLES.guild_id)
    assert await upkeep.recent(0, 9) == []
    assert await upkeep.replies(APPLES.message_id, "a") == []
