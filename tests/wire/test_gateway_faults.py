"""What Discord does to a connection, and that nobody loses an answer by it."""

import asyncio

from playground import Playground
from playground.driver import Person
from tests.teahouse import Running


async def test_a_dropped_connection_is_resumed(ann: Person, play: Playground) -> None:
    play.faults.drop()
    assert "Hello" in (await ann.runs("translate", text="你好", timeout=15)).text


async def test_discord_may_ask_to_reconnect(ann: Person, play: Playground) -> None:
    play.faults.reconnect()
    assert "Hello" in (await ann.runs("translate", text="你好", timeout=15)).text


async def test_an_invalid_session_is_begun_anew(ann: Person, play: Playground) -> None:
    play.faults.invalidate(resumable=False)
    await play.ready()
    assert "Hello" in (await ann.runs("translate", text="你好", timeout=15)).text


async def test_a_repeated_command_is_answered_once(ann: Person, play: Playground) -> None:
    play.faults.repeat_next("INTERACTION_CREATE")
    await ann.runs("translate", text="你好", share=True)
    await asyncio.sleep(0.1)
    assert len([m for m in ann.visible() if "Hello" in m.text and not m.ephemeral]) == 1


async def test_a_repeated_press_shares_once(ann: Person, sofia: Person, play: Playground) -> None:
    card = await ann.runs("translate", text="你好")
    play.faults.repeat_next("INTERACTION_CREATE")
    await ann.presses(card, "Share")
    await asyncio.sleep(0.1)
    assert len([m for m in sofia.visible() if "Hello" in m.text]) == 1


async def test_a_gateway_that_refuses_at_first_is_tried_again(
    play: Playground, teahouse: Running, ann: Person
) -> None:
    await teahouse.stop()
    play.faults.refuse_gateway(times=1)
    await teahouse.start()
    assert "Hello" in (await ann.runs("translate", text="你好")).text


async def test_discord_that_cannot_be_reached_at_the_start_is_waited_for(
    play: Playground, teahouse: Running, ann: Person
) -> None:
    await teahouse.stop()
    play.faults.fail("GET /users/@me", status=503, times=2)
    await teahouse.start()
    assert "Hello" in (await ann.runs("translate", text="你好")).text


async def test_commands_that_cannot_be_registered_do_not_keep_the_bot_away(
    play: Playground, teahouse: Running, ann: Person
) -> None:
    await teahouse.forget_commands()
    play.faults.fail("PUT /applications/*/commands", status=503, times=9)
    await teahouse.restart()
    assert "Hello" in (await ann.runs("translate", text="你好")).text
