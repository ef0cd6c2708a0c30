import asyncio

from playground import Playground
from playground.driver import Person
from tests.cogs.onboarding.arriving import greeted, live
from tests.teahouse import Running


async def test_others_say_hi_once_each_and_the_card_counts_them(
    play: Playground, teahouse: Running, kai: Person, mei: Person, ann: Person
) -> None:
    await live(teahouse, play, kai)
    lin = play.stranger("Lin")
    await lin.joins()
    card = await greeted(lin)
    await asyncio.gather(mei.presses(card, "Say hi"), ann.presses(card, "Say hi"))
    card = await kai.sees("2 people said hi", channel="welcome", within=5)
    assert "2 个人打了招呼" in card.text
    assert "2 personas han saludado" in card.text
    assert "You have said hi already" in (await ann.presses(card, "Say hi")).text
    assert "let the others say hi" in (await lin.presses(card, "Say hi")).text
    assert "2 people said hi" in (await greeted(lin)).text


async def test_a_greeting_that_is_over_or_of_another_server_has_an_answer(
    play: Playground, teahouse: Running, kai: Person, ann: Person
) -> None:
    await live(teahouse, play, kai)
    lin = play.stranger("Lin")
    await lin.joins()
    card = await greeted(lin)
    play.world.rewrite_custom_id(card.id, "greeting:hi:", "greeting:hi:forged")
    card = await greeted(lin)
    assert "This greeting is over" in (await ann.presses(card, "Say hi")).text
