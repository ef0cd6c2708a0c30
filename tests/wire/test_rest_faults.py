"""What Discord's REST API does to an answer."""

import asyncio

from playground import Playground
from playground.driver import Person
from tests.teahouse import Running

CALLBACK = "POST /interactions/*/callback"
FOLLOW_UP = "POST /webhooks/*"


async def test_an_answer_that_is_limited_comes_late_but_comes(ann: Person, play: Playground) -> None:
    play.faults.limit(CALLBACK, retry_after=0.3, times=1)
    assert "Hello" in (await ann.runs("translate", text="你好")).text


async def test_an_answer_that_failed_on_the_way_is_sent_again(ann: Person, play: Playground) -> None:
    play.faults.fail(CALLBACK, status=502, times=1)
    assert "Hello" in (await ann.runs("translate", text="你好", timeout=8)).text


async def test_an_answer_that_arrived_although_discord_said_no_is_not_doubled(
    ann: Person, play: Playground
) -> None:
    play.faults.fail(CALLBACK, status=500, times=1, after_accepting=True)
    card = await ann.runs("translate", text="你好", timeout=8)
    assert "Hello" in card.text
    assert "Hello" in (await ann.runs("translate", text="你好")).text


async def test_sharing_that_discord_forbids_says_so_and_can_be_tried_again(
    ann: Person, sofia: Person, play: Playground
) -> None:
    card = await ann.runs("translate", text="你好")
    play.faults.fail(CALLBACK, status=403, times=1)
    answer = await ann.presses(card, "Share")
    assert "Discord does not let me do that here" in answer.text
    await ann.presses(card, "Share")
    assert not (await sofia.sees("Hello")).ephemeral


async def test_a_share_that_arrived_although_discord_said_no_is_there_once(
    ann: Person, sofia: Person, play: Playground
) -> None:
    card = await ann.runs("translate", text="你好")
    play.faults.fail(CALLBACK, status=500, times=1, after_accepting=True)
    await ann.presses(card, "Share", timeout=8)
    await asyncio.sleep(2)
    assert len([seen for seen in sofia.visible() if "Hello" in seen.text]) == 1
    assert "already been shared" in (await ann.presses(card, "Share")).text


async def test_a_limit_of_an_hour_on_registering_commands_does_not_keep_the_bot_away(
    ann: Person, teahouse: Running, play: Playground
) -> None:
    await teahouse.forget_commands()
    play.faults.limit("PUT /applications/*/commands", retry_after=3600)
    await teahouse.restart()
    assert "Hello" in (await ann.runs("translate", text="你好")).text
