from datetime import timedelta

import pytest

from bot.features.onboarding import Throttle
from tests.bot.features.onboarding.guests import ANN, CHANNEL, GUILD, MEI, START, Setting


async def test_whoever_joins_is_greeted_once_whatever_comes_twice(setting: Setting) -> None:
    await setting.live()
    for _ in range(2):
        await setting.greetings.joined(GUILD, ANN, setting.standing())
    assert setting.greetings.due() == {GUILD}
    (card,) = await setting.greetings.claim(GUILD)
    assert (card.user_ids, card.channel_id) == ((ANN,), CHANNEL)
    assert await setting.greetings.claim(GUILD) == []
    assert await setting.greetings.posted(card, 900) is None
    setting.restart()
    await setting.greetings.load()
    await setting.greetings.joined(GUILD, ANN, setting.standing())
    assert setting.greetings.due() == set()
    assert await setting.counted() == {("", "joined"): 1, ("", "greeted"): 1}


async def test_without_a_live_flow_nobody_is_noted(setting: Setting) -> None:
    await setting.live()
    await setting.flows.pause(GUILD)
    await setting.greetings.joined(GUILD, ANN, setting.standing())
    assert setting.greetings.due() == set()
    assert await setting.counted() == {}


async def test_the_delay_is_waited_for_also_over_a_restart(setting: Setting) -> None:
    await setting.live(delay=60)
    await setting.greetings.joined(GUILD, ANN, setting.standing())
    assert setting.greetings.due() == set()
    setting.now += timedelta(seconds=60)
    setting.restart()
    await setting.greetings.load()
    assert setting.greetings.due() == {GUILD}


async def test_the_moment_is_waited_for_also_over_a_restart(setting: Setting) -> None:
    await setting.live(moment="screening")
    await setting.greetings.joined(GUILD, ANN, setting.standing(pending=True))
    setting.restart()
    await setting.greetings.load()
    assert setting.greetings.expects(GUILD, ANN)
    await setting.greetings.changed(GUILD, ANN, setting.standing(pending=True))
    assert setting.greetings.due() == set()
    await setting.greetings.changed(GUILD, ANN, setting.standing())
    assert setting.greetings.due() == {GUILD}
    assert not setting.greetings.expects(GUILD, ANN)


async def test_the_first_message_is_a_moment_where_the_flow_says_so(setting: Setting) -> None:
    await setting.live(moment="first-message")
    await setting.greetings.joined(GUILD, ANN, setting.standing())
    await setting.greetings.changed(GUILD, ANN, setting.standing())
    assert setting.greetings.due() == set()
    await setting.greetings.wrote(GUILD, ANN, setting.standing())
    assert setting.greetings.due() == {GUILD}


async def test_a_crash_before_the_post_leaves_a_claim_that_is_found(setting: Setting) -> None:
    await setting.live()
    await setting.greetings.joined(GUILD, ANN, setting.standing())
    (claimed,) = await setting.greetings.claim(GUILD)
    assert await setting.greetings.unfinished() == []  # it is in hand
    setting.restart()
    await setting.greetings.load()
    (found,) = await setting.greetings.unfinished()
    assert found == claimed
    await setting.greetings.released(found)
    (again,) = await setting.greetings.claim(GUILD)
    assert again.user_ids == (ANN,)
    assert again.nonce != claimed.nonce


async def test_whoever_leaves_before_the_post_is_not_greeted(setting: Setting) -> None:
    await setting.live()
    await setting.greetings.joined(GUILD, ANN, setting.standing())
    assert await setting.greetings.left(GUILD, ANN) == []
    assert setting.greetings.due() == set()
    assert await setting.greetings.claim(GUILD) == []


async def test_a_card_whose_people_left_while_it_was_posted_is_to_be_taken_down(setting: Setting) -> None:
    await setting.live()
    await setting.greetings.joined(GUILD, ANN, setting.standing())
    (card,) = await setting.greetings.claim(GUILD)
    await setting.greetings.left(GUILD, ANN)
    left = await setting.greetings.posted(card, 900)
    assert left is not None
    assert left.message_id == 900


async def test_a_card_for_many_stays_until_the_last_of_them_leaves(setting: Setting) -> None:
    await setting.live(throttle=Throttle(digest_above=1))
    for user_id in (ANN, MEI):
        await setting.greetings.joined(GUILD, user_id, setting.standing())
    (card,) = await setting.greetings.claim(GUILD)
    await setting.greetings.posted(card, 900)
    assert [left.user_ids for left in await setting.greetings.left(GUILD, ANN)] == [(MEI,)]
    assert [left.user_ids for left in await setting.greetings.left(GUILD, MEI)] == [()]


async def test_the_minute_is_remembered_over_a_restart(setting: Setting) -> None:
    await setting.live(throttle=Throttle(per_minute=1))
    for user_id in (ANN, MEI):
        await setting.greetings.joined(GUILD, user_id, setting.standing())
    assert len(await setting.greetings.claim(GUILD)) == 1
    setting.restart()
    await setting.greetings.load()
    assert await setting.greetings.claim(GUILD) == []
    setting.now += timedelta(seconds=61)
    assert len(await setting.greetings.claim(GUILD)) == 1


async def test_too_young_an_account_is_held_back(setting: Setting) -> None:
    await setting.live(throttle=Throttle(account_age_days=3))
    young = setting.standing(created_at=START - timedelta(days=1))
    assert await setting.greetings.joined(GUILD, ANN, young)
    assert not await setting.greetings.joined(GUILD, ANN, young)
    assert setting.greetings.due() == set()


async def test_a_greeting_that_nobody_could_post_for_a_day_is_given_up(setting: Setting) -> None:
    await setting.live()
    await setting.greetings.joined(GUILD, ANN, setting.standing())
    setting.now += timedelta(hours=25)
    assert await setting.greetings.stale() == []
    assert await setting.greetings.claim(GUILD) == []


async def test_a_card_is_stale_after_a_week(setting: Setting) -> None:
    await setting.live()
    await setting.greetings.joined(GUILD, ANN, setting.standing())
    (card,) = await setting.greetings.claim(GUILD)
    await setting.greetings.posted(card, 900)
    setting.now += timedelta(days=6)
    assert await setting.greetings.stale() == []
    setting.now += timedelta(days=2)
    (old,) = await setting.greetings.stale()
    await setting.greetings.taken_down(old)
    assert await setting.greetings.stale() == []


@pytest.mark.parametrize(("days", "is_stale"), [(2, True), (30, False), (0, False)])
async def test_a_flow_says_how_long_its_cards_stand(setting: Setting, days: int, is_stale: bool) -> None:
    await setting.live(throttle=Throttle(stale_days=days))
    await setting.greetings.joined(GUILD, ANN, setting.standing())
    (card,) = await setting.greetings.claim(GUILD)
    await setting.greetings.posted(card, 900)
    setting.now += timedelta(days=8)
    assert bool(await setting.greetings.stale()) == is_stale


async def test_each_person_says_hi_once_and_only_in_their_own_server(setting: Setting) -> None:
    await setting.live()
    await setting.greetings.joined(GUILD, ANN, setting.standing())
    (card,) = await setting.greetings.claim(GUILD)
    assert [await setting.greetings.say_hi(GUILD, card.nonce, MEI) for _ in range(2)] == [True, False]
    assert await setting.greetings.hellos(GUILD, card.nonce) == 1
    assert await setting.greetings.card(GUILD + 1, card.nonce) is None


async def test_joins_are_missed_from_when_we_last_listened_but_not_for_more_than_a_day(
    setting: Setting,
) -> None:
    assert await setting.greetings.missed_since() is None
    await setting.greetings.listen()
    setting.now += timedelta(hours=2)
    assert await setting.greetings.missed_since() == START
    setting.now += timedelta(days=3)
    assert await setting.greetings.missed_since() == setting.now - timedelta(hours=24)


async def test_whoever_is_forgotten_waits_no_more(setting: Setting) -> None:
    await setting.live()
    await setting.greetings.joined(GUILD, ANN, setting.standing())
    await setting.greetings.forget_member(ANN)
    assert setting.greetings.due() == set()
