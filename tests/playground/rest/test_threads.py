"""Threads and posts by the bot, and what it hears of them."""

import pytest

from playground import Denied, Person, Playground
from tests.playground.api import Api, channel_of, connected


async def test_a_thread_on_a_message_has_its_id_and_exists_once(
    play: Playground, api: Api, mei: Person, ann: Person
) -> None:
    said = await mei.writes("a long story")
    path = f"/channels/{said.channel_id}/messages/{said.id}"
    thread = await api("POST", f"{path}/threads", {"name": "Story"})
    assert (thread.status, thread.json["id"]) == (201, str(said.id))
    assert (await api("GET", path)).json["thread"]["name"] == "Story"
    assert (await api("POST", f"{path}/threads", {"name": "Again"})).code == 160004
    await ann.writes("go on", channel="Story")
    assert (await api("GET", f"/channels/{said.id}")).json["message_count"] == 1


async def test_the_bot_hears_of_threads_and_what_is_said_in_them(play: Playground, ann: Person) -> None:
    async with connected(play) as socket:
        await socket.identify(play, 1 | 1 << 9 | 1 << 15)
        inside = await ann.starts_thread("corner")
        created = await socket.until("THREAD_CREATE")
        assert (created["name"], created["newly_created"]) == ("corner", True)
        await inside.writes("psst")
        heard = await socket.until("MESSAGE_CREATE")
        while heard["content"] != "psst":
            heard = await socket.until("MESSAGE_CREATE")
        assert heard["channel_id"] == created["id"]


async def test_a_forum_post_is_a_thread_around_its_first_message(
    play: Playground, api: Api, ann: Person
) -> None:
    forum = channel_of(play, "questions")
    body = {"name": "Tea?", "message": {"content": "Which?"}, "applied_tags": [str(forum.tags[0].id)]}
    made = await api("POST", f"/channels/{forum.id}/threads", body)
    assert made.json["id"] == made.json["message"]["id"]
    assert made.json["applied_tags"] == [str(forum.tags[0].id)]
    asked = await ann.posts("And coffee?", "Well?", channel="questions")
    assert (await asked.sees("Well?")).raw["channel_id"] == str(asked.place_id)
    wrong = body | {"applied_tags": ["1"]}
    assert (await api("POST", f"/channels/{forum.id}/threads", wrong)).code == 50035


async def test_archived_threads_are_listed_apart_and_wake_when_written_in(
    api: Api, ann: Person, play: Playground
) -> None:
    inside = await ann.starts_thread("corner")
    path = f"/channels/{inside.place_id}"
    assert (await api("PATCH", path, {"archived": True})).json["thread_metadata"]["archived"]
    active, asleep = f"/guilds/{play.world.home.id}/threads/active", "/threads/archived/public"
    assert (await api("GET", active)).json["threads"] == []
    parent = channel_of(play, "tea-house").id
    assert len((await api("GET", f"/channels/{parent}{asleep}")).json["threads"]) == 1
    await inside.writes("anybody?")
    assert len((await api("GET", active)).json["threads"]) == 1


async def test_the_bot_joins_and_leaves(api: Api, ann: Person) -> None:
    inside = await ann.starts_thread("corner")
    path = f"/channels/{inside.place_id}"
    await api("PUT", f"{path}/thread-members/@me")
    assert (await api("GET", path)).json["member_count"] == 2
    await api("DELETE", f"{path}/thread-members/@me")
    assert "member" not in (await api("GET", path)).json


async def test_where_threads_are_denied_nobody_opens_one(ann: Person) -> None:
    with pytest.raises(Denied) as refused:
        await ann.starts_thread("here?", channel="welcome")
    assert refused.value.code == 50013


async def test_a_private_thread_is_there_for_its_members_only(
    play: Playground, api: Api, ann: Person, mei: Person, kai: Person
) -> None:
    parent = channel_of(play, "tea-house")
    made = await api("POST", f"/channels/{parent.id}/threads", {"name": "Ann's corner", "type": 12})
    assert (made.json["type"], made.json["thread_metadata"]["invitable"]) == (12, True)
    inside = f"/channels/{made.json['id']}"
    with pytest.raises(Denied, match="Missing Access"):
        ann.at("Ann's corner").visible()
    assert (await api("PUT", f"{inside}/thread-members/{ann.id}")).status == 204
    await api("POST", f"{inside}/messages", {"content": "psst"})
    assert [card.text for card in ann.at("Ann's corner").visible()] == ["", "psst"]
    assert (await kai.at("Ann's corner").sees("psst")).text == "psst"
    with pytest.raises(Denied, match="Missing Access"):
        mei.at("Ann's corner").visible()
    members = (await api("GET", f"{inside}/thread-members")).json
    assert {one["user_id"] for one in members} == {str(ann.id), str(play.world.bot.id)}
    assert (await api("GET", f"{inside}/thread-members/{ann.id}")).json["user_id"] == str(ann.id)
    assert (await api("GET", f"{inside}/thread-members/{mei.id}")).code == 10007
    assert (await api("DELETE", f"{inside}/thread-members/{ann.id}")).status == 204
    with pytest.raises(Denied, match="Missing Access"):
        ann.at("Ann's corner").visible()


async def test_without_a_type_a_thread_is_private_and_needs_that_permission(
    play: Playground, api: Api
) -> None:
    parent = channel_of(play, "tea-house")
    assert (await api("POST", f"/channels/{parent.id}/threads", {"name": "x"})).json["type"] == 12
    await play.deny_bot("tea-house", "CREATE_PRIVATE_THREADS")
    assert (await api("POST", f"/channels/{parent.id}/threads", {"name": "x"})).code == 50013


async def test_nobody_is_brought_where_they_do_not_see_the_channel(
    play: Playground, api: Api, ann: Person, kai: Person
) -> None:
    await kai.overrules("staff", "Teahouse", allow=["VIEW_CHANNEL"])
    staff = channel_of(play, "staff")
    made = (await api("POST", f"/channels/{staff.id}/threads", {"name": "x", "type": 12})).json
    assert (await api("PUT", f"/channels/{made['id']}/thread-members/{ann.id}")).code == 50001
    assert (await api("PUT", f"/channels/{made['id']}/thread-members/1")).code == 10013


async def test_an_archived_thread_only_wakes_and_a_locked_one_only_for_who_manages(
    play: Playground, api: Api, ann: Person
) -> None:
    inside = await ann.starts_thread("corner")
    path = f"/channels/{inside.place_id}"
    await api("PATCH", path, {"archived": True})
    assert (await api("PATCH", path, {"name": "nook"})).code == 50083
    assert (await api("PUT", f"{path}/thread-members/{play.person('Mei').id}")).code == 50083
    await inside.changes_thread(archived=False)
    await api("PATCH", path, {"locked": True})
    with pytest.raises(Denied):
        await inside.writes("let me")
    with pytest.raises(Denied):
        await inside.changes_thread(name="mine")


async def test_private_threads_that_are_archived_are_listed_apart(
    play: Playground, api: Api, ann: Person
) -> None:
    inside = await ann.starts_thread("corner", private=True)
    await inside.changes_thread(archived=True)
    path = f"/channels/{channel_of(play, 'tea-house').id}/threads/archived"
    assert (await api("GET", f"{path}/public")).json["threads"] == []
    assert [one["name"] for one in (await api("GET", f"{path}/private")).json["threads"]] == ["corner"]


async def test_what_is_no_thread_has_no_followers(play: Playground, api: Api) -> None:
    path = f"/channels/{channel_of(play, 'tea-house').id}/thread-members"
    assert (await api("GET", path)).code == 50024
    assert (await api("PUT", f"{path}/@me")).code == 50024
