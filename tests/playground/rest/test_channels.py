import pytest

from playground import Denied, Person, Playground
from playground.wire import Json
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


async def test_the_bot_needs_the_permission_to_make_and_change_channels(
    play: Playground, api: Api, kai: Person
) -> None:
    channels = f"/guilds/{play.world.home.id}/channels"
    assert (await api("POST", channels, {"name": "tips"})).code == 50013
    await kai.changes_role("Regular", permissions=["MANAGE_CHANNELS"])
    await kai.gives_role(play.person("teahouse"), "Regular")
    body = {"name": "Tips and tricks", "topic": "short ones", "nsfw": True}
    made = (await api("POST", channels, body)).json
    assert (made["name"], made["topic"], made["nsfw"]) == ("tips-and-tricks", "short ones", True)
    path = f"/channels/{made['id']}"
    changed = await api("PATCH", path, {"name": "tips", "parent_id": None, "nsfw": False})
    assert (changed.json["name"], changed.json["nsfw"]) == ("tips", False)
    assert (await api("DELETE", path)).json["id"] == made["id"]
    assert (await api("GET", path)).code == 10003


@pytest.mark.parametrize(
    "wrong",
    [{"name": "x", "parent_id": "1"}, {"topic": "a" * 1025}],
)
async def test_a_channel_that_discord_would_not_take_is_refused(
    play: Playground, api: Api, wrong: Json
) -> None:
    play.world.home.owner_id = play.world.bot.id
    path = f"/channels/{channel_of(play, 'food').id}"
    assert (await api("PATCH", path, wrong)).code == 50035


async def test_an_overwrite_is_put_and_taken_away_by_who_may_pass_on_what_it_says(
    play: Playground, api: Api
) -> None:
    everyone = play.world.home.id
    path = f"/channels/{channel_of(play, 'food').id}/permissions/{everyone}"
    deny = {"id": everyone, "type": 0, "allow": "0", "deny": str(1 << 11)}
    assert (await api("PUT", path, deny)).status == 204
    assert (await api("PUT", path, deny | {"deny": str(1 << 5)})).code == 50013
    assert (await api("DELETE", path)).status == 204
    assert (await api("DELETE", path)).code == 10009
    stranger = path.replace(f"permissions/{everyone}", "permissions/1")
    assert (await api("PUT", stranger, {"type": 1, "deny": "0"})).code == 10007


async def test_what_only_a_channel_takes_is_refused_of_a_thread(api: Api, ann: Person) -> None:
    inside = await ann.starts_thread("corner")
    assert (await api("PATCH", f"/channels/{inside.place_id}", {"topic": "tea"})).code == 50035
