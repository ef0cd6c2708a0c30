"""What people do with threads and posts, as the bot hears of it."""

import pytest

from playground import Denied, Person, Playground
from tests.playground.api import channel_of, connected

INTENTS = 1 | 1 << 9 | 1 << 15


async def test_the_starter_renames_and_archives_and_a_message_wakes_it(play: Playground, ann: Person) -> None:
    inside = await ann.starts_thread("corner")
    async with connected(play) as socket:
        await socket.identify(play, INTENTS)
        await inside.changes_thread(name="nook")
        assert (await socket.until("THREAD_UPDATE"))["name"] == "nook"
        await inside.changes_thread(archived=True)
        assert (await socket.until("THREAD_UPDATE"))["thread_metadata"]["archived"]
        await inside.writes("awake?")
        assert not (await socket.until("THREAD_UPDATE"))["thread_metadata"]["archived"]


async def test_who_manages_locks_and_deletes(play: Playground, ann: Person, kai: Person) -> None:
    inside = await ann.starts_thread("corner")
    async with connected(play) as socket:
        await socket.identify(play, INTENTS)
        await kai.at("corner").changes_thread(locked=True, archived=True)
        told = (await socket.until("THREAD_UPDATE"))["thread_metadata"]
        assert (told["locked"], told["archived"]) == (True, True)
        with pytest.raises(Denied):
            await inside.changes_thread(archived=False)
        with pytest.raises(Denied):
            await inside.deletes_thread()
        await kai.at("corner").deletes_thread()
        gone = await socket.until("THREAD_DELETE")
        assert (gone["id"], gone["parent_id"]) == (
            str(inside.place_id),
            str(channel_of(play, "tea-house").id),
        )


async def test_a_post_has_tags_and_can_be_renamed(play: Playground, ann: Person) -> None:
    async with connected(play) as socket:
        await socket.identify(play, INTENTS)
        post = await ann.posts("Tea?", "Which?", channel="questions", tags=["daily life 生活"])
        assert len((await socket.until("THREAD_CREATE"))["applied_tags"]) == 1
        await post.changes_thread(name="Which tea?", tags=[])
        told = await socket.until("THREAD_UPDATE")
        assert (told["name"], told["applied_tags"]) == ("Which tea?", [])
        with pytest.raises(LookupError, match="weather"):
            await post.changes_thread(tags=["weather"])


async def test_the_bot_knows_of_a_private_thread_when_it_is_brought_in(
    play: Playground, ann: Person, kai: Person
) -> None:
    bot = play.person("teahouse")
    await kai.overrules("tea-house", bot, deny=["MANAGE_THREADS"])
    async with connected(play) as socket:
        await socket.identify(play, INTENTS)
        inside = await ann.starts_thread("corner", private=True)
        await inside.writes("nobody hears")
        await inside.adds_to_thread(bot)
        heard = await socket.until("THREAD_CREATE")
        assert "newly_created" not in heard
        assert all("nobody hears" not in str(event["d"]) for event in socket.heard)
        line = await socket.until("MESSAGE_CREATE")
        assert (line["type"], line["mentions"][0]["id"]) == (1, str(bot.id))
        await inside.removes_from_thread(bot)
        left = await socket.until("THREAD_MEMBERS_UPDATE")
        while "removed_member_ids" not in left:
            left = await socket.until("THREAD_MEMBERS_UPDATE")
        assert left["removed_member_ids"] == [str(bot.id)]


async def test_a_mention_brings_into_a_private_thread_whom_it_names(ann: Person, mei: Person) -> None:
    inside = await ann.starts_thread("corner", private=True)
    await inside.writes(f"come in, <@{mei.id}>")
    assert (await mei.at("corner").sees("come in")).text
    await mei.at("corner").leaves_thread()
    with pytest.raises(Denied):
        mei.at("corner").visible()
    with pytest.raises(Denied):
        await mei.at("corner").joins_thread()


async def test_followers_come_and_go(ann: Person, mei: Person) -> None:
    inside = await ann.starts_thread("corner")
    there = mei.at("corner")
    await there.joins_thread()
    with pytest.raises(Denied):
        await there.removes_from_thread(ann)
    await there.leaves_thread()
    await inside.adds_to_thread(mei)
    assert inside.visible()[-1].raw["type"] == 1
