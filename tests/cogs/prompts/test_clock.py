import asyncio

import pytest

from playground import Playground
from playground.driver import Card, Person
from tests.cogs.prompts.conftest import new_stream, time_comes
from tests.teahouse import Running

ASKED = "Asked automatically"


def questions(person: Person, channel: str = "tea-house") -> list[Card]:
    return [card for card in person.at(channel).visible() if ASKED in card.text]


async def test_a_question_comes_once_in_three_languages_and_everybody_reads_it_in_theirs(
    play: Playground, kai: Person, mei: Person, ann: Person, teahouse: Running
) -> None:
    await new_stream(kai)
    play.faults.repeat_next("MESSAGE_CREATE")
    await time_comes(teahouse)
    card = await ann.sees(ASKED)
    assert {"**English**", "**简体中文**", "**español**"} <= set(card.text.replace("-# ", "").split("\n"))
    assert play.notified(card) == set()
    mine = await mei.presses(card, "In my language")
    assert mine.ephemeral
    assert "简体中文" in mine.text
    assert "English" not in mine.text
    await ann.sees_nothing_new()
    assert len(questions(ann)) == 1
    assert await teahouse.count("postings WHERE state = 'posted' AND thread_id = message_id") == 1
    assert await teahouse.count("auto_places") == 1


async def test_a_crash_after_posting_doubles_nothing_and_one_before_loses_nothing(
    kai: Person, ann: Person, teahouse: Running
) -> None:
    await new_stream(kai)
    await time_comes(teahouse)
    await ann.sees(ASKED)
    await asyncio.sleep(0.1)
    forgotten = "UPDATE postings SET state = 'claimed', message_id = NULL, at = at - 100"
    await teahouse.stop()
    async with teahouse.open_database(teahouse.settings.database_path):
        await teahouse.run_sql(forgotten)
    await teahouse.start()
    await teahouse.until_none("postings WHERE state = 'claimed'")
    assert len(questions(ann)) == 1
    (card,) = questions(ann)
    await kai.deletes(card)
    await teahouse.run_sql(forgotten)
    await ann.sees(ASKED)
    await teahouse.until_none("postings WHERE state = 'claimed'")
    assert len(questions(ann)) == 1


async def test_a_forum_gets_a_post_and_a_crash_doubles_none(
    play: Playground, kai: Person, ann: Person, teahouse: Running
) -> None:
    await new_stream(kai, "questions")
    await time_comes(teahouse)
    async with asyncio.timeout(3):
        while not await teahouse.count("postings WHERE state = 'posted'"):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    threads = len(list(play.world.threads_of(play.world.home)))
    await teahouse.run_sql("UPDATE postings SET state = 'claimed', message_id = NULL, at = at - 100")
    await teahouse.until_none("postings WHERE state = 'claimed'")
    assert len(list(play.world.threads_of(play.world.home))) == threads


async def test_a_deleted_channel_stops_the_stream_and_admins_are_told_once_what_to_press(
    kai: Person, teahouse: Running
) -> None:
    await new_stream(kai, "food")
    await kai.deletes_channel("food")
    told = await kai.sees("has stopped asking", channel="staff")
    assert "Its channel is gone" in told.text
    panel = await kai.presses(told, "Settings")
    assert panel.ephemeral
    panel = await kai.chooses(panel, "Ask in another channel", [str(kai.at("tea-house").place_id)])
    assert "Next:" in panel.text
    await kai.sees_nothing_new(channel="staff")
    assert await teahouse.count("streams") == 1


async def test_a_channel_that_is_closed_to_me_stops_the_stream(
    play: Playground, kai: Person, ann: Person, teahouse: Running
) -> None:
    panel = await new_stream(kai)
    await play.deny_bot("tea-house", "SEND_MESSAGES")
    await kai.presses(panel, "Ask now")
    told = await kai.sees("has stopped asking", channel="staff")
    assert "I may not write there" in told.text
    assert questions(ann) == []


@pytest.mark.parametrize("after_accepting", [True, False])
async def test_an_error_of_discords_doubles_and_loses_nothing(
    play: Playground, kai: Person, ann: Person, teahouse: Running, after_accepting: bool
) -> None:
    await new_stream(kai)
    play.faults.fail("POST /channels/*/messages", 500, after_accepting=after_accepting)
    await time_comes(teahouse)
    await ann.sees(ASKED, within=5)
    await teahouse.run_sql("UPDATE postings SET at = at - 100 WHERE state = 'claimed'")
    await teahouse.until_none("postings WHERE state = 'claimed'")
    assert len(questions(ann)) == 1


async def test_few_questions_left_are_told_once(kai: Person, ann: Person, teahouse: Running) -> None:
    panel = await new_stream(kai)
    await kai.chooses(panel, "Choose decks", ["festivals"])
    await time_comes(teahouse)
    await kai.sees("left that have not been asked", channel="staff")
    await time_comes(teahouse)
    await kai.sees_nothing_new(channel="staff")


async def test_asking_now_twice_on_one_panel_asks_once(kai: Person, ann: Person, teahouse: Running) -> None:
    panel = await new_stream(kai)
    await kai.presses(panel, "Ask now")
    await kai.presses(panel, "Ask now")
    await ann.sees(ASKED)
    assert len(questions(ann)) == 1
