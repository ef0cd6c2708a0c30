"""Announcements, and the text of voice and stage channels, translate themselves as text channels do."""

import pytest

from playground import Playground
from playground.driver import Person
from playground.world import ChannelType
from tests.cogs.auto.conftest import SetUp
from tests.cogs.auto.test_listener import APPLES, APPLES_EN, LIBRARY, LIBRARY_ZH, replies
from tests.teahouse import Running


@pytest.mark.parametrize("kind", ["announcement", "voice", "stage"])
async def test_what_is_written_there_is_translated_also_what_was_said_while_the_bot_was_away(
    kind: str, set_up: SetUp, kai: Person, ann: Person, mei: Person, teahouse: Running
) -> None:
    await kai.creates_channel("stammtisch", kind=kind)
    await set_up("stammtisch")
    here, theirs = mei.at("stammtisch"), ann.at("stammtisch")
    said = await here.writes(APPLES)
    await theirs.sees(APPLES_EN)
    await here.edits(said, "谢谢")
    await theirs.sees("Thank you")
    await teahouse.stop()
    await theirs.writes(LIBRARY)
    await teahouse.start()
    await here.sees(LIBRARY_ZH, within=4)
    assert len(replies(theirs)) == 2


@pytest.mark.parametrize(("kind", "opens"), [("announcement", True), ("voice", False), ("stage", False)])
async def test_the_way_of_threads_opens_one_where_discord_has_them_and_replies_elsewhere(
    kind: str, opens: bool, set_up: SetUp, kai: Person, ann: Person, mei: Person, play: Playground
) -> None:
    await kai.creates_channel("stammtisch", kind=kind)
    await set_up("stammtisch", way="thread")
    said = await mei.at("stammtisch").writes(APPLES)
    if opens:
        await play.until(lambda: said.id in play.world.channels)
        thread = play.world.channels[said.id]
        assert thread.type is ChannelType.ANNOUNCEMENT_THREAD
        await ann.at(str(thread.name)).sees(APPLES_EN)
    else:
        await ann.at("stammtisch").sees(APPLES_EN)
        assert said.id not in play.world.channels


async def test_a_category_with_a_voice_channel_that_i_may_not_enter_says_so(
    kai: Person, play: Playground
) -> None:
    await kai.creates_channel("stage-door", kind="category")
    await kai.creates_channel("stammtisch", kind="voice", category="stage-door")
    await kai.creates_channel("podium", kind="stage", category="stage-door")
    for name in ("stammtisch", "podium"):
        await play.deny_bot(name, "CONNECT")
    category = next(each for each in play.world.channels.values() if each.name == "stage-door")
    page = await kai.chooses(await kai.runs("auto"), "auto:open", [str(category.id)])
    assert "**Connect**" in page.text
    for name in ("stammtisch", "podium"):
        channel = next(each for each in play.world.channels.values() if each.name == name)
        assert f"<#{channel.id}>" in page.text
