import asyncio
import sys
from datetime import timedelta

import pytest

from playground import Playground
from playground.driver import Card, Person
from playground.driver.waiting import wait_for
from tests.cogs.auto.conftest import SetUp
from tests.engine import StubEngine
from tests.teahouse import Running

APPLES = "我今天在超市买了很多苹果"
APPLES_EN = "I bought a lot of apples at the supermarket today"
APPLES_ES = "Hoy compré muchas manzanas en el supermercado"
LIBRARY = "The library closes early on Sundays"
BUTTON = "Translate · 翻译"


def buttons(person: Person) -> list[Card]:
    return [card for card in person.visible() if card.buttons]


async def has_buttons(person: Person, number: int) -> list[Card]:
    """Wait until there are so many buttons of ours."""
    look = lambda: len(buttons(person)) == number or None  # noqa: E731
    assert await wait_for(person._world, look, 8), [card.text for card in person.visible()]
    return buttons(person)


async def test_a_button_shows_each_reader_their_own_language_in_private(
    set_up: SetUp, ann: Person, mei: Person, sofia: Person, teahouse: Running, engine: StubEngine
) -> None:
    await set_up(way="tap")
    await mei.writes(APPLES)
    [card] = await has_buttons(ann, 1)
    assert card.buttons == [BUTTON]
    assert engine.calls == []
    await teahouse.restart()
    english = await ann.presses(card, BUTTON)
    assert english.ephemeral
    assert APPLES_EN in english.text
    assert "**Mei 林梅**" in english.text
    assert APPLES_ES in (await sofia.presses(card, BUTTON)).text
    assert "没有需要译成简体中文的内容" in (await mei.presses(card, BUTTON)).text


async def test_one_button_covers_a_run_of_messages_and_moves_down_with_it(
    set_up: SetUp, ann: Person, mei: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await set_up(way="tap")
    # The library imports extensions anew at each start of the bot.
    monkeypatch.setattr(sys.modules["cogs.auto.tap"], "PAUSE_SECONDS", 0.1)
    await mei.writes(APPLES)
    [first] = await has_buttons(ann, 1)
    await ann.writes(LIBRARY)
    await mei.writes("谢谢")
    assert await wait_for(ann._world, lambda: all(card.id != first.id for card in buttons(ann)) or None, 3)
    [card] = await has_buttons(ann, 1)
    assert card.id == ann.visible()[-1].id
    shown = await ann.presses(card, BUTTON)
    assert shown.text.index(APPLES_EN) < shown.text.index("Thank you")
    assert LIBRARY not in shown.text


async def test_a_button_goes_with_the_last_message_that_it_covers(
    set_up: SetUp, ann: Person, mei: Person, teahouse: Running
) -> None:
    await set_up(way="tap")
    said = [await mei.writes(text) for text in (APPLES, "谢谢")]
    [card] = await has_buttons(ann, 1)
    await mei.deletes(said[0])
    shown = await ann.presses(card, BUTTON)
    assert APPLES_EN not in shown.text
    await mei.deletes(said[1])
    await has_buttons(ann, 0)


async def test_an_edit_that_everybody_reads_leaves_the_button_to_the_others(
    set_up: SetUp, ann: Person, mei: Person
) -> None:
    await set_up(way="tap")
    said = [await mei.writes(text) for text in (APPLES, "谢谢")]
    [card] = await has_buttons(ann, 1)
    await mei.edits(said[0], "哈哈哈")
    await ann.sees_nothing_new()
    assert "Thank you" in (await ann.presses(card, BUTTON)).text
    await mei.edits(said[1], "哈哈哈")
    await has_buttons(ann, 0)


async def test_a_message_that_everybody_reads_gets_no_button(set_up: SetUp, ann: Person) -> None:
    await set_up(way="tap", languages=("en",))
    await ann.writes(LIBRARY)
    await ann.writes("hahaha")
    await ann.sees_nothing_new()


async def test_lively_talk_falls_back_to_a_button_says_so_once_and_comes_back(
    set_up: SetUp, ann: Person, mei: Person, engine: StubEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.features.auto.pace.MOST", 3)
    monkeypatch.setattr("bot.features.auto.pace.CALM", 1)
    monkeypatch.setattr("bot.features.auto.pace.WINDOW", timedelta(seconds=3))
    engine.reply = "The weather is really nice today"
    await set_up()
    for _ in range(3):
        await mei.writes("今天天气真的很好啊我们出去玩吧")
        await ann.writes("lol")
    await mei.writes("今天天气真的很好啊我们出去玩吧")
    card = await ann.sees("It is lively here")
    assert card.buttons == [BUTTON]
    await asyncio.sleep(3.1)
    await ann.writes("lol")
    said = await mei.writes("再见")
    reply = await ann.sees("Goodbye")
    assert reply.raw["message_reference"]["message_id"] == str(said.id)


async def test_an_engine_that_is_down_is_no_error_in_the_channel_but_a_button(
    set_up: SetUp, ann: Person, mei: Person, engine: StubEngine
) -> None:
    await set_up()
    engine.status = 400
    await mei.writes(APPLES)
    card = await ann.sees("I cannot translate just now")
    answer = await ann.presses(card, BUTTON)
    assert answer.ephemeral
    assert "No translation service could be reached" in answer.text
    engine.status = 200
    await ann.writes("lol")
    await mei.writes("谢谢")
    await ann.sees("Thank you")


async def test_an_edit_that_no_engine_translates_leaves_no_stale_translation(
    set_up: SetUp, ann: Person, mei: Person, engine: StubEngine
) -> None:
    await set_up()
    said = await mei.writes("谢谢")
    await ann.sees("Thank you")
    engine.status = 400
    await mei.edits(said, APPLES)
    await has_buttons(ann, 1)
    assert all("Thank you" not in card.text for card in ann.visible())


async def test_a_forged_or_pruned_button_is_answered_kindly(
    set_up: SetUp, ann: Person, mei: Person, play: Playground, teahouse: Running
) -> None:
    await set_up(way="tap")
    await mei.writes(APPLES)
    [card] = await has_buttons(ann, 1)
    play.world.rewrite_custom_id(card.id, "auto:tap:", "auto:tap:x")
    assert "no longer there" in (await ann.presses(card, BUTTON)).text
    play.world.rewrite_custom_id(card.id, "auto:tap:x", "auto:tap:")
    await teahouse.run_sql("UPDATE auto_answers SET channel_id = 1")
    assert "no longer there" in (await ann.presses(card, BUTTON)).text


async def test_who_does_not_want_to_be_translated_is_left_out_of_what_a_button_shows(
    set_up: SetUp, ann: Person, mei: Person
) -> None:
    await set_up(way="tap")
    await mei.writes(APPLES)
    [card] = await has_buttons(ann, 1)
    await mei.presses(await mei.runs("language"), "language:opt:out")
    assert "Nothing here needs translating" in (await ann.presses(card, BUTTON)).text
