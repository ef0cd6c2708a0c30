from playground import Playground
from playground.actions import following
from playground.driver import Person
from tests.cogs.buddies.meeting import agreed, matched, meeting, threads
from tests.cogs.onboarding.arriving import live
from tests.teahouse import Running

LOOK, YES = "看看是谁", "好，介绍我们认识"
THREADS = "POST /channels/*/threads"


async def test_an_offer_stands_over_a_restart_and_a_crash_opens_no_second_thread(
    play: Playground, teahouse: Running, kai: Person, ann: Person, mei: Person
) -> None:
    await live(teahouse, play, kai)
    card = await agreed(play, teahouse, ann, mei)
    await teahouse.restart()
    await mei.presses(await mei.presses(card, LOOK), YES)
    here, _ = await matched(play, ann, mei)
    await here.sees("May I introduce you?")
    await teahouse.stop()
    # As it is after a kill between the thread and the note of it.
    await teahouse.start()
    await teahouse.run_sql("UPDATE meetings SET state = 'opening', thread_id = NULL")
    await teahouse.restart()
    await teahouse.until_none("(SELECT key FROM meetings WHERE state <> 'open')")
    assert len(threads(play)) == 1
    assert len([each for each in here.visible() if "May I introduce you?" in each.text]) == 1


async def test_a_server_error_after_discord_opened_the_thread_leaves_one(
    play: Playground, teahouse: Running, kai: Person, ann: Person, mei: Person
) -> None:
    await live(teahouse, play, kai)
    play.faults.fail(THREADS, 500, after_accepting=True)
    here, _ = await meeting(play, teahouse, ann, mei)
    assert len(threads(play)) == 2, "the library asked again"
    awake = [each for each in threads(play) if not following.of(each).archived]
    assert len(awake) == 1
    assert await here.writes("hello")


async def test_without_the_right_to_open_threads_admins_are_told_and_it_is_tried_again(
    play: Playground, teahouse: Running, kai: Person, ann: Person, mei: Person
) -> None:
    await live(teahouse, play, kai)
    card = await agreed(play, teahouse, ann, mei)
    for channel in ("tea-house", "welcome"):
        await play.deny_bot(channel, "CREATE_PRIVATE_THREADS")
    await mei.presses(await mei.presses(card, LOOK), YES)
    await kai.sees("I cannot open a private thread", channel="staff")
    assert threads(play) == []
    await play.deny_bot("tea-house")
    await teahouse.restart()
    await matched(play, ann, mei)


async def test_who_is_kicked_between_offer_and_answer_meets_nobody(
    play: Playground, teahouse: Running, kai: Person, ann: Person, mei: Person
) -> None:
    await live(teahouse, play, kai)
    card = await agreed(play, teahouse, ann, mei)
    await kai.kicks(ann)
    await play.until(lambda: not any("有人想认识你" in each.text for each in mei.visible()))
    assert threads(play) == []
    assert card.id


async def test_a_deleted_thread_or_channel_ends_the_meeting(
    play: Playground, teahouse: Running, kai: Person, ann: Person, mei: Person
) -> None:
    await live(teahouse, play, kai)
    await meeting(play, teahouse, ann, mei)
    await kai.deletes_channel("tea-house")
    await teahouse.until_none("(SELECT key FROM meetings WHERE state <> 'over')")
    page = await ann.at("food").runs("meet")
    assert "👋" not in str(page.raw)
