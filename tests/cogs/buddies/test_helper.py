import asyncio

from playground import Playground
from playground.driver import Card, Person
from tests.cogs.buddies.meeting import knows, matched, threads
from tests.cogs.onboarding.arriving import greeted, live
from tests.teahouse import Running


async def called(play: Playground) -> tuple[Person, Card]:
    """A newcomer who calls a helper, and their page."""
    lin = play.stranger("Lin", "zh-CN")
    await lin.joins()
    page = await lin.presses(await greeted(lin), "简体中文")
    page = await lin.presses(page, "我有点懵")
    return lin, await lin.presses(page, "找人帮忙")


async def test_a_call_is_taken_by_one_and_both_are_brought_together(
    play: Playground, teahouse: Running, kai: Person, mei: Person
) -> None:
    await live(teahouse, play, kai)
    await knows(teahouse, kai, "en", "zh-Hans")
    lin, _ = await called(play)
    call = await kai.sees("would like a hand", channel="staff")
    await teahouse.restart()
    answers = await asyncio.gather(kai.presses(call, "I'll help"), kai.presses(call, "I'll help"))
    assert sorted("is on it" in each.text for each in answers) == [False, True]
    assert sorted("Somebody was quicker" in each.text for each in answers) == [False, True]
    helper, newcomer = await matched(play, kai, lin)
    begin = await newcomer.sees("介绍你们认识")
    assert "May I introduce you?" in begin.text
    assert len(threads(play)) == 1
    assert await helper.writes("hello")


async def test_helpers_are_asked_among_themselves_and_say_how_many_and_when(
    play: Playground, teahouse: Running, kai: Person, ann: Person
) -> None:
    await live(teahouse, play, kai)
    await knows(teahouse, kai, "zh-Hans", "en")
    page = await kai.presses(await kai.runs("helper"), "I'd like to help")
    assert "Thank you for helping" in page.text
    page = await kai.chooses(page, "How many people at once?", ["1"])
    page = await kai.chooses(page, "Pause or go on", ["7"])
    assert "paused, until" in page.text
    await knows(teahouse, ann, "en", "zh-Hans")
    looking = await ann.presses(await ann.runs("meet"), "Meet someone")
    assert "I am looking" in looking.text
    await ann.presses(looking, "Stop looking")
    await kai.chooses(page, "Pause or go on", ["0"])
    page = await ann.presses(await ann.runs("meet"), "Meet someone")
    await ann.presses(page, "Yes, introduce us")
    asked = await kai.sees("有人想认识你", channel="staff")
    offer = await kai.presses(asked, "看看是谁")
    assert "glad of your help" in offer.text
    assert "not this time" in (await kai.presses(offer, "Not this time")).text
    await play.until(lambda: not any("有人想认识你" in each.text for each in kai.visible("staff")))


async def test_with_a_role_for_helpers_only_its_holders_volunteer(
    play: Playground, teahouse: Running, kai: Person, ann: Person
) -> None:
    flow = await live(teahouse, play, kai)
    role = await kai.creates_role("Helpers")
    await live(teahouse, play, kai, places={**flow.places, "helpers": role})
    page = await ann.runs("helper")
    assert "“Helpers”" in (await ann.presses(page, "I'd like to help")).text
    await kai.gives_role(ann, "Helpers")
    page = await ann.presses(page, "I'd like to help")
    assert "Use /helper" not in page.text
    assert "I'd like to help" in (await ann.presses(page, "Stop helping")).buttons
