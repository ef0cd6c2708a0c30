import pytest

from db import Database
from db.translation import FlagStore, FlagSwitchStore, Place

ANN, MEI = 1, 2
APPLES, TEA = Place(7, 70, 700), Place(8, 80, 800)
REPLY, NEXT_REPLY = 900, 901


@pytest.fixture
def flags(db: Database) -> FlagStore:
    return FlagStore(db)


@pytest.fixture
def switches(db: Database) -> FlagSwitchStore:
    return FlagSwitchStore(db)


async def claimed(flags: FlagStore, user_id: int, flag: str, *languages: str, nonce: str) -> dict[str, str]:
    """Unanswered language -> nonce, after a person asked for a translation of APPLES."""
    claims = await flags.claim(APPLES, user_id, flag, languages, nonce, now=5)
    return {claim.language: claim.nonce for claim in claims}


async def test_a_language_is_claimed_once_and_in_the_order_of_the_flag(flags: FlagStore) -> None:
    assert await claimed(flags, ANN, "CA", "fr", "en", nonce="a") == {"fr": "a", "en": "a"}
    assert await claimed(flags, MEI, "BE", "nl", "fr", nonce="b") == {"fr": "a", "en": "a", "nl": "b"}
    assert [claim.language for claim in await flags.unfinished()] == ["fr", "en", "nl"]


async def test_what_was_answered_is_not_offered_again(flags: FlagStore) -> None:
    await claimed(flags, ANN, "CA", "en", "fr", nonce="a")
    assert await flags.settle(APPLES, "a", ["fr"], ["en"], [REPLY])
    assert await claimed(flags, MEI, "CA", "en", "fr", nonce="b") == {}
    assert await flags.unfinished() == []


async def test_what_was_neither_sent_nor_needless_is_free_again(flags: FlagStore) -> None:
    await claimed(flags, ANN, "CA", "en", "fr", nonce="a")
    await flags.settle(APPLES, "a", ["fr"], [], [REPLY])
    assert await claimed(flags, MEI, "US", "en", nonce="b") == {"en": "b"}
    await flags.release(APPLES.message_id, "b")
    assert await claimed(flags, MEI, "US", "en", nonce="c") == {"en": "c"}


async def test_a_reply_goes_with_the_last_who_asks_for_one_of_its_languages(flags: FlagStore) -> None:
    await claimed(flags, ANN, "CA", "en", "fr", nonce="a")
    await flags.settle(APPLES, "a", ["en", "fr"], [], [REPLY, NEXT_REPLY])
    await claimed(flags, MEI, "US", "en", nonce="b")
    assert await flags.withdraw(APPLES.message_id, ANN, "CA") == []
    assert await flags.withdraw(APPLES.message_id, MEI, "FR") == []
    assert await flags.withdraw(APPLES.message_id, MEI, "US") == [REPLY, NEXT_REPLY]
    assert await claimed(flags, MEI, "US", "en", nonce="c") == {"en": "c"}


async def test_a_language_that_needed_no_translation_does_not_keep_a_reply(flags: FlagStore) -> None:
    await claimed(flags, ANN, "CA", "en", "fr", nonce="a")
    await flags.settle(APPLES, "a", ["fr"], ["en"], [REPLY])
    await claimed(flags, MEI, "US", "en", nonce="b")
    assert await flags.withdraw(APPLES.message_id, ANN, "CA") == [REPLY]


async def test_two_flags_of_one_person_for_one_language_both_count(flags: FlagStore) -> None:
    await claimed(flags, ANN, "US", "en", nonce="a")
    await flags.settle(APPLES, "a", ["en"], [], [REPLY])
    await claimed(flags, ANN, "GB", "en", nonce="b")
    assert await flags.withdraw(APPLES.message_id, ANN, "US") == []
    assert await flags.withdraw(APPLES.message_id, ANN, "GB") == [REPLY]


async def test_all_flags_can_be_taken_away_at_once(flags: FlagStore) -> None:
    for user_id, flag, language in ((ANN, "US", "en"), (MEI, "ES", "es")):
        await claimed(flags, user_id, flag, language, nonce=flag)
        await flags.settle(APPLES, flag, [language], [], [REPLY + user_id])
    assert await flags.withdraw(APPLES.message_id, None, "ES") == [REPLY + MEI]
    assert await flags.withdraw(APPLES.message_id, None, None) == [REPLY + ANN]


async def test_a_reply_that_nobody_wants_any_more_is_not_recorded(flags: FlagStore) -> None:
    await claimed(flags, ANN, "US", "en", nonce="a")
    await flags.withdraw(APPLES.message_id, ANN, "US")
    assert not await flags.is_wanted(APPLES.message_id, "a")
    await claimed(flags, ANN, "US", "en", nonce="b")
    assert not await flags.settle(APPLES, "a", ["en"], [], [REPLY])
    assert await flags.is_wanted(APPLES.message_id, "b")
    assert await flags.settle(APPLES, "b", ["en"], [], [NEXT_REPLY])
    assert await flags.withdraw(APPLES.message_id, ANN, "US") == [NEXT_REPLY]


async def test_a_deleted_original_takes_its_replies_along(flags: FlagStore) -> None:
    await claimed(flags, ANN, "US", "en", nonce="a")
    await flags.settle(APPLES, "a", ["en"], [], [REPLY])
    await claimed(flags, ANN, "CN", "zh-Hans", nonce="b")
    assert await flags.forget_message(APPLES.message_id) == [REPLY]
    assert await flags.unfinished() == []
    assert await flags.forget_message(APPLES.message_id) == []


async def test_a_deleted_reply_takes_its_other_parts_along_and_can_be_asked_for_again(
    flags: FlagStore,
) -> None:
    await claimed(flags, ANN, "US", "en", nonce="a")
    await flags.settle(APPLES, "a", ["en"], [], [REPLY, NEXT_REPLY])
    assert await flags.forget_message(REPLY) == [NEXT_REPLY]
    assert await claimed(flags, MEI, "US", "en", nonce="b") == {"en": "b"}


async def test_a_channel_is_left_out_alone_and_the_server_switch_stays(switches: FlagSwitchStore) -> None:
    assert await switches.off(7) == (False, ())
    await switches.set_channels_off(7, [71, 70])
    await switches.set_channels_off(7, [72, 70])
    assert await switches.off(7) == (False, (70, 72))
    for _ in range(2):
        await switches.set_guild(7, on=False)
    assert await switches.off(7) == (True, (70, 72))
    await switches.set_channels_off(7, [])
    assert await switches.off(7) == (True, ())
    await switches.set_guild(7, on=True)
    assert await switches.off(7) == (False, ())
    assert await switches.off(8) == (False, ())


async def test_forgetting_a_member_erases_what_they_asked_and_nobody_elses(flags: FlagStore) -> None:
    await claimed(flags, ANN, "US", "en", nonce="a")
    await claimed(flags, MEI, "ES", "es", nonce="b")
    await flags.settle(APPLES, "b", ["es"], [], [REPLY])
    await flags.forget_member(ANN)
    assert await flags.withdraw(APPLES.message_id, ANN, "US") == []
    assert await flags.withdraw(APPLES.message_id, MEI, "ES") == [REPLY]


async def test_forgetting_a_server_erases_all_of_it_and_no_other(
    flags: FlagStore, switches: FlagSwitchStore
) -> None:
    await claimed(flags, ANN, "US", "en", nonce="a")
    await flags.settle(APPLES, "a", ["en"], [], [REPLY])
    await flags.claim(TEA, ANN, "US", ["en"], "b", now=5)
    await switches.set_guild(7, on=False)
    await switches.set_guild(8, on=False)
    for store in (flags, switches):
        await store.forget_guild(7)
        await store.forget_member(MEI)
    assert await flags.forget_message(APPLES.message_id) == []
    assert [claim.message_id for claim in await flags.unfinished()] == [TEA.message_id]
    assert ((await switches.off(7))[0], (await switches.off(8))[0]) == (False, True)
