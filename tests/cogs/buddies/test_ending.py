from playground import Playground
from playground.actions import following
from playground.driver import Person
from tests.cogs.buddies.meeting import meeting, threads
from tests.cogs.onboarding.arriving import live
from tests.teahouse import Running

END, REPORT, NEVER = "End · 结束", "Report · 举报", "Not with this person again · 不想再遇到这位"


async def test_either_reports_and_ends_it_and_nobody_learns_what_was_said_or_why(
    play: Playground, teahouse: Running, kai: Person, ann: Person, mei: Person, sofia: Person
) -> None:
    await live(teahouse, play, kai)
    here, there = await meeting(play, teahouse, ann, mei)
    await there.writes("谢谢你，给我看看你的猫")
    begin = await here.sees("May I introduce you?")
    assert "not what was written" in (await here.presses(begin, REPORT)).text
    await here.presses(begin, REPORT)
    [told] = [each for each in kai.visible("staff") if "reports the meeting" in each.text]
    assert f"`{mei.id}`" in told.text
    assert "猫" not in told.text

    overview = await kai.runs("meetings")
    assert f"<@{mei.id}>" in overview.text
    assert "猫" not in overview.text
    assert "para la moderación" in (await sofia.runs("meetings", force=True)).text

    sure = await here.presses(begin, NEVER)
    assert sure.ephemeral
    assert "use /meet" in (await here.presses(sure, "Not with this person again")).text
    await there.sees("这次结伴到此结束")
    await play.until(lambda: following.of(threads(play)[0]).archived)
    assert ann.id not in following.of(threads(play)[0]).member_ids
    assert teahouse.services
    assert teahouse.services.auto.places.configured(play.world.home.id) == []
    assert "这次结伴已经结束" in (await there.presses(begin, END)).text


async def test_where_no_channel_is_hidden_a_report_says_whom_to_ask(
    play: Playground, teahouse: Running, kai: Person, ann: Person, mei: Person
) -> None:
    await live(teahouse, play, kai)
    here, _ = await meeting(play, teahouse, ann, mei)
    await kai.deletes_channel("staff")
    begin = await here.sees("May I introduce you?")
    assert "write to a moderator yourself" in (await here.presses(begin, REPORT)).text


async def test_who_leaves_the_server_ends_the_meeting_for_the_other(
    play: Playground, teahouse: Running, kai: Person, ann: Person, mei: Person
) -> None:
    await live(teahouse, play, kai)
    _, there = await meeting(play, teahouse, ann, mei)
    await ann.leaves()
    await there.sees("这次结伴到此结束")
    assert await there.runs("meet")
