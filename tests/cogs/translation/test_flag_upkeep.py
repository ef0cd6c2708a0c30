import asyncio

import pytest

from playground import Playground
from playground.driver import Card, Person
from playground.driver.waiting import wait_for
from tests.cogs.translation.test_flags import (
    APPLES,
    APPLES_EN,
    APPLES_ES,
    forgotten,
    gone,
    has_replies,
    replies,
)
from tests.engine import StubEngine
from tests.teahouse import Running

PEARS = "我今天在超市买了很多梨"
PEARS_EN = "I bought a lot of pears at the supermarket today"
PEARS_ES = "Hoy compré muchas peras en el supermercado"
WALK = "我们今天一起去公园喝茶聊天。"


@pytest.fixture(autouse=True)
def pears(engine: StubEngine) -> None:
    engine.answers.update({(PEARS, "en"): PEARS_EN, (PEARS, "es"): PEARS_ES})


@pytest.fixture
async def said(ann: Person, mei: Person) -> Card:
    """A message that is translated into English."""
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    await ann.sees(APPLES_EN)
    return said


async def reads(person: Person, to: Card, *texts: str) -> list[Card]:
    """The replies to a message, once they read so."""

    def shown() -> list[Card] | None:
        found = replies(person, to)
        return found if all(any(text in card.text for card in found) for text in texts) else None

    found = await wait_for(person._world, shown, 5)
    assert found, [card.text for card in replies(person, to)]
    return found


async def test_an_edit_renews_the_reply_where_it_is(ann: Person, mei: Person, said: Card) -> None:
    [before] = replies(ann, said)
    await mei.edits(said, PEARS)
    [after] = await reads(ann, said, PEARS_EN)
    assert after.id == before.id
    assert APPLES_EN not in after.text
    assert after.raw["mentions"] == []


async def test_all_languages_are_renewed(ann: Person, sofia: Person, mei: Person, said: Card) -> None:
    await sofia.reacts(said, "🇪🇸")
    await ann.sees(APPLES_ES)
    await mei.edits(said, PEARS)
    assert len(await reads(ann, said, PEARS_EN, PEARS_ES)) == 2


async def test_what_is_no_edit_costs_nothing(
    ann: Person, kai: Person, mei: Person, said: Card, engine: StubEngine, play: Playground
) -> None:
    calls = len(engine.calls)
    await kai.pins(said)
    await mei.sees_nothing_new()
    await mei.edits(said, PEARS)
    await reads(ann, said, PEARS_EN)
    await kai.unpins(said)
    await mei.sees_nothing_new()
    assert len(engine.calls) == calls + 1


async def test_of_two_edits_the_last_is_shown(
    ann: Person, mei: Person, said: Card, engine: StubEngine
) -> None:
    engine.delay = 0.2
    await mei.edits(said, PEARS)
    await asyncio.sleep(0.05)
    await mei.edits(said, f"{APPLES}\n你好")
    [reply] = await reads(ann, said, f"{APPLES_EN}\nHello")
    await asyncio.sleep(0.3)
    assert PEARS_EN not in replies(ann, said)[0].text
    assert replies(ann, said)[0].id == reply.id


async def test_an_edit_while_the_answer_is_on_its_way_is_not_lost(
    ann: Person, mei: Person, engine: StubEngine
) -> None:
    engine.delay = 0.5
    said = await mei.writes(APPLES)
    await ann.reacts(said, "🇺🇸")
    await engine.asked.wait()
    await mei.edits(said, PEARS)
    assert len(await reads(ann, said, PEARS_EN)) == 1


async def test_what_is_in_the_readers_language_now_needs_no_reply(
    ann: Person, mei: Person, said: Card, teahouse: Running
) -> None:
    await mei.edits(said, "I went to the supermarket today and bought a lot of pears")
    await gone(ann, said)
    await ann.unreacts(said, "🇺🇸")
    await forgotten(teahouse)


async def test_where_no_engine_answers_the_old_translation_stays_and_that_is_said(
    ann: Person, mei: Person, said: Card, engine: StubEngine
) -> None:
    engine.status = 500
    await mei.edits(said, PEARS)
    assert await reads(ann, said, "No translation service is answering right now", APPLES_EN)


async def test_a_longer_or_shorter_text_changes_the_number_of_messages(
    ann: Person, mei: Person, said: Card, engine: StubEngine, teahouse: Running
) -> None:
    engine.reply = lambda part: "We all went to the park to drink tea and to chat. " * part.count(WALK)
    [first] = replies(ann, said)
    await mei.edits(said, WALK * 130)
    await has_replies(ann, said, 2)
    assert replies(ann, said)[0].id == first.id
    engine.reply = None
    await mei.edits(said, PEARS)
    await reads(ann, said, PEARS_EN)
    await has_replies(ann, said, 1)
    assert replies(ann, said)[0].id == first.id
    await ann.unreacts(said, "🇺🇸")
    await gone(ann, said)
    await forgotten(teahouse)


async def test_a_reply_that_a_moderator_deleted_does_not_come_back(
    ann: Person, kai: Person, mei: Person, said: Card
) -> None:
    await kai.deletes(replies(ann, said)[0])
    await mei.edits(said, PEARS)
    await mei.sees_nothing_new()
    assert replies(ann, said) == []


async def test_a_flag_that_was_taken_away_meanwhile_takes_the_reply_along(
    ann: Person, mei: Person, said: Card, teahouse: Running
) -> None:
    other = await mei.writes(PEARS)
    await ann.reacts(other, "🇺🇸")
    await ann.sees(PEARS_EN)
    await teahouse.stop()
    await ann.unreacts(said, "🇺🇸")
    await teahouse.start()
    await gone(ann, said)
    assert len(replies(ann, other)) == 1


async def test_what_was_edited_or_deleted_meanwhile_is_noticed(
    ann: Person, mei: Person, said: Card, teahouse: Running
) -> None:
    other = await mei.writes(PEARS)
    await ann.reacts(other, "🇺🇸")
    await ann.sees(PEARS_EN)
    await teahouse.stop()
    await mei.edits(said, PEARS)
    await mei.deletes(other)
    await teahouse.start()
    await reads(ann, said, PEARS_EN)
    await gone(ann, other)


async def test_a_channel_that_is_gone_does_not_keep_the_others_from_being_seen_to(
    ann: Person, kai: Person, mei: Person, said: Card, teahouse: Running
) -> None:
    elsewhere = await mei.writes(PEARS, channel="food")
    await ann.at("food").reacts(elsewhere, "🇺🇸")
    await ann.at("food").sees(PEARS_EN)
    await teahouse.stop()
    await kai.deletes_channel("food")
    await ann.unreacts(said, "🇺🇸")
    await teahouse.start()
    await gone(ann, said)
