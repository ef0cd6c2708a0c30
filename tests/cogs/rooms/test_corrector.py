import asyncio

import pytest

from bot.features.rooms import Group
from playground.driver import Card, Person
from tests.engine import StubEngine
from tests.teahouse import Running

pytestmark = pytest.mark.usefixtures("linked")

MENU = "Suggest a better translation"
APPLES = "我今天在超市买了很多苹果"
APPLES_EN = "I bought a lot of apples at the supermarket today"
BETTER = "Today I got loads of apples at the supermarket"


async def recorded(person: Person, teahouse: Running) -> Card:
    """The copy, once the bot knows that it was posted."""
    card = await person.sees(APPLES_EN, channel="tea-house")
    async with asyncio.timeout(3):
        while await teahouse.count("copy_posts") < 2:  # noqa: ASYNC110  (a database tells nobody)
            await asyncio.sleep(0.01)
    return card


async def test_a_copy_shows_what_a_member_made_of_it_and_the_next_one_too(
    ann: Person, mei: Person, kai: Person, engine: StubEngine, teahouse: Running
) -> None:
    await mei.writes(APPLES, channel="food")
    copy = await recorded(ann, teahouse)
    form = await kai.menu(MENU, copy)
    assert APPLES in form.text
    await kai.submits(form, {"en": BETTER})
    shown = await ann.sees(BETTER, channel="tea-house")
    assert shown.id == copy.id
    assert "translated by a member" in shown.text
    asked = len(engine.calls)
    await mei.writes(APPLES, channel="food")
    async with asyncio.timeout(3):
        while sum(BETTER in each.text for each in ann.visible("tea-house")) < 2:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    assert len(engine.calls) == asked


async def test_a_message_that_needed_no_translation_is_none_of_ours(
    linked: Group, ann: Person, mei: Person, kai: Person
) -> None:
    await mei.writes("😂😂", channel="food")
    copy = await ann.sees("😂😂", channel="tea-house")
    assert "did not post this translation" in (await kai.menu(MENU, copy)).text
