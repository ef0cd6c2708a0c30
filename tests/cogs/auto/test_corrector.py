import asyncio

import pytest

from playground import Playground
from playground.driver import Card, Person
from playground.driver.waiting import wait_for
from tests.cogs.auto.conftest import SetUp
from tests.engine import StubEngine
from tests.teahouse import Running

MENU = "Suggest a better translation"
APPLES = "我今天在超市买了很多苹果"
APPLES_EN = "I bought a lot of apples at the supermarket today"
APPLES_ES = "Hoy compré muchas manzanas en el supermercado"
BETTER = "Today I got loads of apples at the supermarket"


async def recorded(person: Person, teahouse: Running) -> Card:
    """The translation, once the bot knows that it was posted."""
    card = await person.sees(APPLES_EN)
    async with asyncio.timeout(3):
        while not await teahouse.count("auto_cards"):  # noqa: ASYNC110  (a database tells nobody)
            await asyncio.sleep(0.01)
    return card


async def test_a_reply_shows_what_a_member_made_of_it_and_knows_it_the_next_time(
    set_up: SetUp, kai: Person, ann: Person, mei: Person, engine: StubEngine, teahouse: Running
) -> None:
    await set_up()
    await mei.writes(APPLES)
    card = await recorded(ann, teahouse)
    form = await kai.menu(MENU, card)
    assert APPLES in form.text
    await kai.submits(form, {"en": BETTER})
    shown = await ann.sees(BETTER)
    assert shown.id == card.id
    assert "by a member of this community" in shown.text
    assert "machine translation" not in shown.text
    asked = len(engine.calls)
    await kai.writes("Thank you for telling us about it")
    await mei.writes(APPLES)
    shown_twice = lambda: sum(BETTER in each.text for each in ann.visible()) == 2 or None  # noqa: E731
    assert await wait_for(ann._world, shown_twice, 3)
    assert all(call["q"] != APPLES for call in engine.calls[asked:])


async def test_of_a_compact_line_one_language_is_made_better_and_the_other_stays(
    set_up: SetUp, kai: Person, ann: Person, mei: Person, teahouse: Running
) -> None:
    await set_up(way="line", languages=("en", "zh-Hans", "es"))
    await mei.writes(APPLES)
    card = await recorded(ann, teahouse)
    await kai.submits(await kai.menu(MENU, card), {"en": BETTER})
    assert (await ann.sees(BETTER)).text.split("\n") == [
        f"-# **English** {BETTER}",
        f"-# **español** {APPLES_ES}",
        "-# machine translation by LibreTranslate",
        "-# by a member of this community",
    ]


async def test_a_card_in_a_thread_is_made_better_too(
    set_up: SetUp, kai: Person, mei: Person, play: Playground, teahouse: Running
) -> None:
    await set_up(way="thread")
    said = await mei.writes(APPLES)
    assert await wait_for(play.world, lambda: said.id in play.world.channels or None, 3)
    there = kai.at(str(play.world.channels[said.id].name))
    card = await recorded(there, teahouse)
    await there.submits(await there.menu(MENU, card), {"en": BETTER})
    assert (await there.sees(BETTER)).id == card.id


@pytest.mark.parametrize("lost", ["burst", "original"])
async def test_what_cannot_be_made_better_says_why(
    set_up: SetUp, kai: Person, ann: Person, mei: Person, play: Playground, teahouse: Running, lost: str
) -> None:
    await set_up()
    said = await mei.writes(APPLES)
    card = await recorded(ann, teahouse)
    if lost == "burst":
        await mei.writes("谢谢")
        await ann.sees("Thank")
    else:
        del play.world.channels[said.channel_id].messages[said.id]
    expected = {"burst": "spread over several messages", "original": "The original is gone"}[lost]
    assert expected in (await kai.menu(MENU, card)).text
