"""A thread in one room is a thread in all."""

import pytest

from bot.features.rooms import Group
from playground import Playground
from playground.driver import Person
from playground.driver.waiting import wait_for
from playground.world import Channel, ChannelType
from tests.cogs.rooms.conftest import channel
from tests.cogs.rooms.test_carrier import APPLES, APPLES_EN, APPLES_ES, LIBRARY, LIBRARY_ZH
from tests.engine import StubEngine
from tests.teahouse import Running

THREAD_NAMES = {
    ("苹果的故事", "en"): "The story of the apples",
    ("苹果的故事", "es"): "La historia de las manzanas",
    ("梨子的故事", "en"): "The story of the pears",
    ("梨子的故事", "es"): "La historia de las peras",
}


@pytest.fixture(autouse=True)
def names(engine: StubEngine) -> None:
    engine.answers |= THREAD_NAMES


async def thread(play: Playground, parent: str, name: str) -> Channel:
    """A thread of a channel, waited for."""
    place = channel(play, parent)

    def look() -> Channel | None:
        threads = (each for each in play.world.channels.values() if each.parent_id == place.id)
        return next((each for each in threads if each.name == name), None)

    found = await wait_for(play.world, look, 3)
    assert found, [each.name for each in play.world.channels.values() if each.parent_id == place.id]
    return found


async def test_a_thread_on_a_message_hangs_on_its_copies_elsewhere(
    linked: Group, ann: Person, mei: Person, play: Playground
) -> None:
    said = await mei.writes(APPLES, channel="food")
    english = await ann.sees(APPLES_EN, channel="tea-house")
    inside = await mei.starts_thread("苹果的故事", on=said)
    await inside.writes("🍎")
    there = await thread(play, "tea-house", "The story of the apples")
    assert there.id == english.id
    await ann.at("The story of the apples").sees("🍎")
    await ann.at("The story of the apples").writes(LIBRARY)
    await inside.sees(LIBRARY_ZH)


async def test_a_thread_on_a_copy_hangs_on_the_original(
    linked: Group, ann: Person, mei: Person, play: Playground
) -> None:
    said = await mei.writes(APPLES, channel="food")
    english = await ann.sees(APPLES_EN, channel="tea-house")
    inside = await ann.starts_thread("🍵", on=english)
    await inside.writes(LIBRARY)
    assert (await thread(play, "food", "🍵")).id == said.id


async def test_a_thread_of_its_own_hangs_on_the_line_that_announces_it(
    linked: Group, ann: Person, mei: Person, play: Playground
) -> None:
    inside = await mei.starts_thread("苹果的故事", channel="food")
    await inside.writes("🍎")
    line = await ann.sees("🧵", channel="tea-house")
    there = await thread(play, "tea-house", "The story of the apples")
    assert there.id == line.id
    await ann.at("The story of the apples").writes(LIBRARY)
    await inside.sees(LIBRARY_ZH)


async def test_what_happens_to_a_thread_happens_to_its_counterparts(
    linked: Group, kai: Person, ann: Person, mei: Person, play: Playground
) -> None:
    inside = await mei.starts_thread("苹果的故事", channel="food")
    await inside.writes("🍎")
    there = await thread(play, "tea-house", "The story of the apples")
    await inside.changes_thread(name="梨子的故事")
    assert await wait_for(play.world, lambda: there.name == "The story of the pears" or None, 3)
    await kai.at("梨子的故事").changes_thread(locked=True, archived=True)
    state = there.thread
    assert state
    assert await wait_for(play.world, lambda: (state.archived and state.locked) or None, 3)
    assert inside._place.name == "梨子的故事"


async def test_a_private_thread_stays_private(linked: Group, ann: Person, mei: Person) -> None:
    inside = await mei.starts_thread("秘密", channel="food", private=True)
    await inside.writes(APPLES)
    await ann.sees_nothing_new(channel="tea-house")


@pytest.fixture
async def forums(play: Playground, teahouse: Running, kai: Person) -> Group:
    """#questions in Chinese, #preguntas in Spanish."""
    await kai.creates_channel("preguntas", kind="forum")
    assert teahouse.services
    links = teahouse.services.links
    rooms = {channel(play, "questions").id: "zh-Hans", channel(play, "preguntas").id: "es"}
    group = await links.create(play.world.home.id, rooms)
    return await links.resume(group.guild_id, group.id)


async def test_a_forum_post_is_one_in_every_forum(
    forums: Group, mei: Person, sofia: Person, play: Playground
) -> None:
    post = await mei.posts("苹果的故事", APPLES, channel="questions")
    there = await thread(play, "preguntas", "La historia de las manzanas")
    assert there.type is ChannelType.PUBLIC_THREAD
    theirs = sofia.at("La historia de las manzanas")
    await theirs.sees(APPLES_ES)
    await theirs.writes("🍐")
    await post.sees("🍐")
    await post.writes("🍎")
    await theirs.sees("🍎")


async def test_a_forum_post_that_arrived_although_discord_said_no_is_not_repeated(
    forums: Group, mei: Person, sofia: Person, play: Playground
) -> None:
    play.faults.fail("POST /webhooks/*", 500, times=1, after_accepting=True)
    post = await mei.posts("苹果的故事", APPLES, channel="questions")
    await post.writes("🍎")
    await thread(play, "preguntas", "La historia de las manzanas")
    await sofia.at("La historia de las manzanas").sees("🍎", within=5)
    parent = channel(play, "preguntas").id
    assert len([each for each in play.world.channels.values() if each.parent_id == parent]) == 1


async def test_a_forum_post_whose_title_is_blocked_by_moderation_is_withheld_and_told(
    forums: Group, mei: Person, kai: Person, play: Playground
) -> None:
    await kai.overrules("staff", "Teahouse", allow=["VIEW_CHANNEL", "SEND_MESSAGES"])
    play.world.home.blocked_words.add("historia")
    await mei.posts("苹果的故事", APPLES, channel="questions")
    notice = await kai.sees("Automatic moderation", channel="staff")
    assert f"<#{channel(play, 'preguntas').id}>" in notice.text
