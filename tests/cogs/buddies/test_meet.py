from playground import Playground
from playground.driver import Person
from tests.cogs.buddies.meeting import knows, matched
from tests.cogs.onboarding.arriving import live
from tests.teahouse import Running


async def test_two_who_learn_each_others_language_meet_and_read_each_other(
    play: Playground, teahouse: Running, kai: Person, ann: Person, mei: Person, sofia: Person
) -> None:
    await live(teahouse, play, kai)
    await knows(teahouse, ann, reads="en", learns="zh-Hans")
    await knows(teahouse, mei, reads="zh-Hans", learns="en")

    page = await mei.presses(await mei.runs("meet"), "认识一个人")
    assert "正在帮你找" in page.text

    page = await ann.presses(await ann.runs("meet"), "Meet someone")
    assert "I have found somebody" in page.text
    assert f"<@{mei.id}>" in page.text
    page = await ann.presses(page, "Yes, introduce us")
    assert "The rest is up to the other side" in page.text

    card = await mei.sees("有人想认识你")
    assert play.notified(card) == {"Mei"}
    assert str(ann.id) not in str(card.raw), "the channel must not learn who asks"
    assert "para otra persona" in (await sofia.presses(card, "看看是谁")).text
    offer = await mei.presses(card, "看看是谁")
    assert offer.ephemeral
    assert "英语（能交流）" in offer.text
    await mei.presses(offer, "好，介绍我们认识")
    await play.until(lambda: not any("有人想认识你" in each.text for each in ann.visible()))

    ann, mei = await matched(play, ann, mei)
    begin = await ann.sees("May I introduce you?")
    assert "介绍你们认识" in begin.text
    assert play.notified(begin) == {"Ann", "Mei"}
    await mei.writes("很高兴认识你")
    assert "Nice to meet you" in (await ann.sees("Nice to meet you", within=5)).text
