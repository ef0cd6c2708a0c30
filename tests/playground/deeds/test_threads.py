from playground import Playground
from tests.playground.api import channel_of
from tests.playground.tab import Tab


async def threads_of(tab: Tab) -> dict[str, bool]:
    """Names of the threads in her world, and whether they are archived."""
    [guild] = (await tab.get("world"))["guilds"]
    return {thread["name"]: thread["thread_metadata"]["archived"] for thread in guild["threads"]}


async def test_a_thread_is_renamed_and_put_away_but_still_found(tab: Tab, play: Playground) -> None:
    parent = str(channel_of(play, "tea-house").id)
    thread = (await tab.post("thread", channel=parent, name="corner"))["id"]
    await tab.post("change_thread", 204, channel=thread, name="nook")
    await tab.post("change_thread", 204, channel=thread, archived=True)
    assert await threads_of(tab) == {"nook": True}
    await tab.post("change_thread", 204, channel=thread, archived=False)
    assert await threads_of(tab) == {"nook": False}


async def test_a_private_thread_is_seen_by_its_members_and_moderators(
    tab: Tab, kais: Tab, play: Playground
) -> None:
    parent = str(channel_of(play, "tea-house").id)
    thread = await kais.post("thread", channel=parent, name="surprise", private=True)
    assert thread["type"] == 12
    assert await threads_of(tab) == {}
    await kais.post("leave_thread", 204, channel=thread["id"])
    assert await threads_of(kais) == {"surprise": False}


async def test_locking_and_deleting_are_for_moderators(tab: Tab, kais: Tab, play: Playground) -> None:
    parent = str(channel_of(play, "tea-house").id)
    thread = (await tab.post("thread", channel=parent, name="corner"))["id"]
    assert (await tab.post("change_thread", 403, channel=thread, locked=True))["code"] == 50013
    await kais.post("change_thread", 204, channel=thread, locked=True)
    assert (await tab.post("write", 403, channel=thread, content="hello?"))["code"] == 50013
    assert (await tab.post("delete_thread", 403, channel=thread))["code"] == 50013
    await kais.post("delete_thread", 204, channel=thread)
    assert await threads_of(kais) == {}
