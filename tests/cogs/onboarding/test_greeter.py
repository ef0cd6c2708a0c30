import asyncio
import time

import pytest

from bot.features.onboarding import Throttle, Wording
from playground import Playground
from playground.driver import Person
from tests.cogs.onboarding.arriving import cards, greeted, live
from tests.teahouse import Running

GREETING = "POST /channels/*/messages"


async def test_a_join_told_twice_is_greeted_once_and_pings_the_newcomer_alone(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai)
    lin = play.stranger("Lin")
    play.faults.repeat_next("GUILD_MEMBER_ADD")
    await lin.joins()
    card = await greeted(lin)
    await lin.sees_nothing_new(channel="welcome")
    assert len(cards(lin)) == 1
    assert play.notified(card) == {"Lin"}
    assert "Welcome, " in card.text
    assert "欢迎你" in card.text
    assert "¡Hola, " in card.text


@pytest.mark.parametrize("moment", ["screening", "onboarding"])
async def test_whoever_has_not_got_through_discords_own_steps_waits(
    play: Playground, teahouse: Running, kai: Person, moment: str
) -> None:
    play.screens_newcomers(onboarding=True)
    await teahouse.restart()
    await live(teahouse, play, kai, moment=moment)
    lin = play.stranger("Lin")
    await lin.joins()
    await lin.sees_nothing_new(channel="welcome")
    if moment == "onboarding":
        await lin.passes_screening()
        await lin.sees_nothing_new(channel="welcome")
        await lin.completes_onboarding()
    else:
        await lin.passes_screening()
    assert play.notified(await greeted(lin)) == {"Lin"}


async def test_an_onboarding_that_the_server_does_not_have_is_not_waited_for(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai, moment="onboarding")
    lin = play.stranger("Lin")
    await lin.joins()
    await greeted(lin)


async def test_a_role_can_be_the_moment(play: Playground, teahouse: Running, kai: Person) -> None:
    role = next(role.id for role in play.world.home.roles.values() if role.name == "Regular")
    await live(teahouse, play, kai, moment="role", moment_role=role)
    lin = play.stranger("Lin")
    await lin.joins()
    await lin.sees_nothing_new(channel="welcome")
    await kai.gives_role(lin, "Regular")
    await greeted(lin)


async def test_the_first_message_can_be_the_moment(play: Playground, teahouse: Running, kai: Person) -> None:
    await live(teahouse, play, kai, moment="first-message")
    lin = play.stranger("Lin")
    await lin.joins()
    await lin.sees_nothing_new(channel="welcome")
    await lin.writes("hello")
    await greeted(lin)


async def test_without_the_members_intent_the_first_message_still_greets(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    play.faults.withdraw_intents("members")
    await teahouse.restart()
    await live(teahouse, play, kai, moment="first-message")
    lin = play.stranger("Lin")
    await lin.joins()
    await lin.writes("hello")
    await greeted(lin)


async def test_somebody_who_cannot_see_the_channel_is_named_and_not_pinged(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai)
    await kai.overrules("welcome", "@everyone", deny=["VIEW_CHANNEL"])
    await kai.overrules("welcome", play.person("teahouse"), allow=["VIEW_CHANNEL", "SEND_MESSAGES"])
    lin = play.stranger("@everyone **Lin**")
    await lin.joins()
    card = await kai.sees("欢迎你", channel="welcome", within=5)
    assert f"<@{lin.id}>" not in card.text
    assert r"\*\*Lin\*\*" in card.text
    assert play.notified(card) == set()


async def test_a_farewell_takes_the_place_of_the_greeting(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai)
    lin = play.stranger("Lin")
    await lin.joins()
    await lin.presses(await greeted(lin), "English")
    await lin.leaves()
    card = await kai.sees("Lin has left the teahouse", channel="welcome")
    assert card.buttons == []


async def test_whoever_leaves_and_is_back_at_once_is_here(
    play: Playground, teahouse: Running, kai: Person, ann: Person
) -> None:
    await live(teahouse, play, kai)
    await ann.leaves()
    await ann.joins()
    page = await ann.presses(await greeted(ann), "English")
    assert "1 of 10" in page.text


async def test_without_words_for_it_the_greeting_of_who_leaves_is_taken_down(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai, farewell=Wording())
    lin = play.stranger("Lin")
    await lin.joins()
    await kai.sees(f"<@{lin.id}>", channel="welcome", within=5)
    await kai.kicks(lin)
    await asyncio.sleep(0.2)
    assert cards(kai) == []


async def test_joins_while_the_bot_was_away_are_greeted_when_it_is_back(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai)
    await asyncio.sleep(0.5)  # until the bot has noted that it listens
    await teahouse.stop()
    lin = play.stranger("Lin")
    await lin.joins()
    await teahouse.start()
    await greeted(lin)
    await teahouse.restart()
    await lin.sees_nothing_new(channel="welcome")
    assert len(cards(lin)) == 1


async def test_a_hundred_joins_in_a_moment_are_a_few_cards_and_nobody_is_pinged_for_nothing(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai, throttle=Throttle(per_minute=3, digest_above=5))
    people = [play.stranger(f"Guest{n}") for n in range(100)]
    started = time.monotonic()
    for person in people:
        await person.joins()
    answer = await kai.runs("translate", text="你好")
    assert "Hello" in answer.text
    digest = await kai.sees("people have just joined", channel="welcome", within=10)
    assert time.monotonic() - started < 10
    assert "位新朋友" in digest.text
    assert play.notified(digest) == set()
    await asyncio.sleep(2.5)  # those who came last are looked for again
    assert len(cards(kai)) <= 3
    page = await people[70].presses(digest, "English")
    assert page.ephemeral


async def test_accounts_too_young_are_left_alone_and_the_admins_hear_of_it_once(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai, throttle=Throttle(account_age_days=3))
    for name in ("One", "Two"):
        await play.stranger(name, account_age_days=1).joins()
    await kai.sees("Accounts younger than your welcome allows", channel="staff", within=5)
    await kai.sees_nothing_new(channel="staff")
    assert cards(kai) == []


async def test_a_channel_that_is_gone_is_told_to_the_admins_and_the_greeting_waits(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    flow = await live(teahouse, play, kai)
    await kai.deletes_channel("welcome")
    lin = play.stranger("Lin")
    await lin.joins()
    await kai.sees("I cannot greet anybody", channel="staff", within=5)
    assert flow.channel


async def test_a_greeting_that_discord_refuses_is_told_to_the_admins_and_waits(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai)
    play.faults.fail(GREETING, status=400)
    lin = play.stranger("Lin")
    await lin.joins()
    await kai.sees("perhaps AutoMod blocks", channel="staff", within=5)
    assert cards(lin) == []
    await teahouse.restart()
    assert play.notified(await greeted(lin)) == {"Lin"}


async def test_a_greeting_that_arrived_although_discord_said_no_is_there_once(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai)
    play.faults.fail(GREETING, status=502, times=5, after_accepting=True)
    lin = play.stranger("Lin")
    await lin.joins()
    await greeted(lin)
    play.faults.clear()
    await asyncio.sleep(3)
    assert len(cards(lin)) == 1


async def test_a_deleted_greeting_is_forgotten_and_the_bot_goes_on(
    play: Playground, teahouse: Running, kai: Person
) -> None:
    await live(teahouse, play, kai)
    lin, bo = play.stranger("Lin"), play.stranger("Bo")
    await lin.joins()
    await kai.deletes(await greeted(lin))
    await lin.leaves()
    await bo.joins()
    await greeted(bo)
