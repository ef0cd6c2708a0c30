"""A thread, a compact line, and how long translations are shown."""

import asyncio

import pytest

from db.auto import Way
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
LIBRARY_ZH = "图书馆星期天关门比较早"
DAY = 86_400
THREAD_STARTER = 21  # a type of message


def cards(person: Person) -> list[Card]:
    """What the bot posted; the first line of a thread only repeats the message that it is on."""
    bots = [card for card in person.visible() if card.raw["author"].get("bot")]
    return [card for card in bots if card.raw["type"] != THREAD_STARTER]


async def has_cards(person: Person, number: int) -> list[Card]:
    look = lambda: len(cards(person)) == number or None  # noqa: E731
    assert await wait_for(person._world, look, 3), [card.text for card in person.visible()]
    return cards(person)


async def thread_on(person: Person, message: Card) -> Person:
    """The person in the thread on a message, once it is there and something is said in it."""
    channels = person._world.channels
    assert await wait_for(person._world, lambda: message.id in channels or None, 3)
    return person.at(str(channels[message.id].name))


async def test_a_compact_line_gathers_all_languages_in_small_text(
    set_up: SetUp, ann: Person, mei: Person
) -> None:
    await set_up(way="line", languages=("en", "zh-Hans", "es"))
    await mei.writes(APPLES)
    card = await ann.sees(APPLES_EN)
    assert card.text.split("\n") == [
        f"-# **English** {APPLES_EN}",
        f"-# **español** {APPLES_ES}",
        "-# machine translation by LibreTranslate",
    ]


async def test_a_compact_line_follows_bursts_edits_and_deletions(
    set_up: SetUp, ann: Person, mei: Person, teahouse: Running
) -> None:
    await set_up(way="line")
    said = [await mei.writes(text) for text in ("你好", APPLES)]
    card = await ann.sees(APPLES_EN)
    assert card.text.startswith(f"-# **English** Hello\n-# {APPLES_EN}\n")
    await teahouse.restart()
    await mei.edits(said[0], "谢谢")
    card = await ann.sees("-# **English** Thank you")
    await mei.deletes(said[1])
    assert await wait_for(ann._world, lambda: APPLES_EN not in cards(ann)[0].text or None, 3)
    assert "Thank you" in cards(ann)[0].text
    await mei.deletes(said[0])
    await has_cards(ann, 0)


async def test_a_thread_on_the_message_holds_the_translations(
    set_up: SetUp, ann: Person, mei: Person, sofia: Person
) -> None:
    await set_up(way="thread", languages=("en", "zh-Hans", "es"))
    said = await mei.writes(APPLES)
    reader = await thread_on(ann, said)
    card = await reader.sees(APPLES_EN)
    assert APPLES_ES in card.text
    assert cards(ann) == []
    assert APPLES not in str(ann._world.channels[said.id].name)
    await mei.writes("谢谢")
    assert (await reader.sees("Thank you")).id == card.id
    await mei.edits(said, LIBRARY)
    await reader.sees(LIBRARY_ZH)


async def test_an_empty_thread_goes_with_its_message_and_one_where_people_talk_stays(
    set_up: SetUp, ann: Person, mei: Person, play: Playground
) -> None:
    await set_up(way="thread")
    said = await mei.writes(APPLES)
    await (await thread_on(ann, said)).sees(APPLES_EN)
    await mei.deletes(said)
    assert await wait_for(ann._world, lambda: said.id not in play.world.channels or None, 3)
    await ann.writes("lol")
    said = await mei.writes(APPLES)
    reader = await thread_on(ann, said)
    await reader.sees(APPLES_EN)
    await reader.writes("haha")
    await mei.deletes(said)
    await has_cards(reader, 0)
    assert said.id in play.world.channels


async def test_a_thread_that_a_person_has_opened_already_is_used(
    set_up: SetUp, ann: Person, mei: Person, engine: StubEngine
) -> None:
    await set_up(way="thread")
    engine.delay = 0.3
    said = await mei.writes(APPLES)
    thread = await mei.starts_thread("apples", on=said)
    await thread.sees(APPLES_EN)


async def test_inside_a_thread_there_is_no_other_thread_but_a_reply(
    set_up: SetUp, ann: Person, mei: Person
) -> None:
    await set_up("questions", way="thread")
    await mei.posts("谢谢", APPLES, channel="questions")
    card = await ann.at("谢谢").sees(APPLES_EN)
    assert card.raw.get("message_reference")


@pytest.mark.parametrize("way", ["reply", "thread", "tap"])
async def test_what_was_shown_long_enough_is_deleted_also_after_a_restart(
    set_up: SetUp, ann: Person, mei: Person, teahouse: Running, way: Way
) -> None:
    await set_up(way=way, stay_seconds=600)
    said = await mei.writes(APPLES)
    reader = await thread_on(ann, said) if way == "thread" else ann
    await has_cards(reader, 1)
    await teahouse.run_sql("UPDATE auto_answers SET expires_at = expires_at - 500")
    await teahouse.restart()
    await reader.sees_nothing_new()
    assert len(cards(reader)) == 1
    await teahouse.run_sql("UPDATE auto_answers SET expires_at = expires_at - 101")
    await teahouse.restart()
    await has_cards(reader, 0)
    await mei.edits(said, LIBRARY)
    await ann.sees_nothing_new()


async def test_an_answer_older_than_a_month_is_forgotten_and_stays_where_it_is(
    set_up: SetUp, ann: Person, mei: Person, teahouse: Running
) -> None:
    await set_up()
    said = await mei.writes(APPLES)
    await ann.sees(APPLES_EN)
    await teahouse.run_sql(f"UPDATE auto_answers SET made_at = made_at - {31 * DAY}")
    await teahouse.restart()
    await teahouse.until_none("auto_answers", "auto_originals", "auto_cards")
    await mei.deletes(said)
    await ann.sees_nothing_new()
    assert len(cards(ann)) == 1


async def test_what_the_library_says_of_no_permission_to_open_threads_costs_one_request(
    set_up: SetUp, ann: Person, mei: Person, play: Playground, engine: StubEngine
) -> None:
    await set_up(way="thread")
    await play.deny_bot("tea-house", "CREATE_PUBLIC_THREADS")
    await mei.writes(APPLES)
    await ann.sees_nothing_new(for_=0.5)
    await ann.writes(LIBRARY)
    await ann.sees_nothing_new()
    assert len(engine.calls) == 1


async def test_a_message_deleted_while_its_thread_is_being_opened_leaves_nothing(
    set_up: SetUp, ann: Person, mei: Person, play: Playground, teahouse: Running
) -> None:
    await set_up(way="thread")
    play.faults.slow("POST /channels/*/threads", 0.3)
    said = await mei.writes(APPLES)
    await asyncio.sleep(0.2)
    await mei.deletes(said)
    await asyncio.sleep(0.5)
    assert said.id not in play.world.channels
    assert await teahouse.count("auto_answers", "auto_originals", "auto_cards") == 0
