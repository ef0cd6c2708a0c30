from playground import Playground
from playground.driver import Person
from tests.cogs.buddies.meeting import agreed, knows, matched, meeting, threads
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
    assert "Nice to meet you" in (await ann.sees("Nice to meet you", within=10)).text


async def test_who_waits_for_three_days_becomes_a_third_if_both_agree(
    play: Playground, teahouse: Running, kai: Person, ann: Person, mei: Person, sofia: Person
) -> None:
    await live(teahouse, play, kai)
    here, there = await meeting(play, teahouse, ann, mei)
    await knows(teahouse, sofia, "en", "zh-Hans")
    assert "Estoy buscando" in (await sofia.presses(await sofia.runs("meet"), "Conocer a alguien")).text
    await teahouse.run_sql("UPDATE seekers SET since = since - 260000")
    await teahouse.restart()
    asks, asks_mei = "Would you have a third at the table?", "愿意添一把椅子吗"
    for host, text, look, yes in (
        (here, asks, "Have a look", "Yes, introduce us"),
        (there, asks_mei, "看看是谁", "好，介绍我们认识"),
    ):
        await host.presses(await host.presses(await host.sees(text, within=5), look), yes)
    card = await sofia.sees("Somebody would like to meet you", within=5)
    await sofia.presses(await sofia.presses(card, "Have a look"), "Sí, preséntanos")
    (third,) = await matched(play, sofia)
    assert await third.sees("May I introduce you?")
    assert len(threads(play)) == 1


async def test_a_card_that_was_posted_but_not_noted_is_not_posted_again(
    play: Playground, teahouse: Running, kai: Person, ann: Person, mei: Person
) -> None:
    await live(teahouse, play, kai)
    await agreed(play, teahouse, ann, mei)
    await teahouse.run_sql("UPDATE partners SET message_id = NULL")
    await teahouse.restart()
    await teahouse.until_none("(SELECT key FROM partners WHERE nonce IS NOT NULL AND message_id IS NULL)")
    assert len([each for each in mei.visible() if "有人想认识你" in each.text]) == 1


async def test_forged_and_outdated_presses_have_an_answer_and_change_nothing(
    play: Playground, teahouse: Running, kai: Person, ann: Person, mei: Person
) -> None:
    page = await ann.runs("meet")
    assert "cannot bring people together here yet" in (await ann.presses(page, "Meet someone")).text
    await live(teahouse, play, kai)
    assert "which languages you read" in (await ann.presses(page, "Meet someone")).text
    card = await agreed(play, teahouse, ann, mei)
    await ann.presses(await ann.runs("meet"), "Stop looking")
    await play.until(lambda: not any(each.id == card.id for each in mei.visible()))
    page = await mei.runs("meet")
    page = await mei.chooses(page, "不想遇到这些人…", [ann])
    assert "记下了" in page.text
    assert "I am looking" in (await ann.presses(await ann.runs("meet"), "Meet someone")).text
