import pytest

from playground import Person, Playground
from playground.wire import Json
from tests.playground.api import Api, channel_of


@pytest.fixture
async def hook(play: Playground, api: Api) -> Json:
    reply = await api("POST", f"/channels/{channel_of(play, 'tea-house').id}/webhooks", {"name": "Mirror"})
    made: Json = reply.json
    return made


def address(hook: Json) -> str:
    return f"/webhooks/{hook['id']}/{hook['token']}"


async def test_it_posts_under_any_name_and_says_so_only_if_waited_for(
    api: Api, hook: Json, ann: Person
) -> None:
    body = {"content": "hello", "username": "Mei 林梅", "avatar_url": "https://example.org/a.png"}
    assert (await api("POST", address(hook), body)).status == 204
    reply = await api("POST", f"{address(hook)}?wait=true", body)
    assert reply.json["author"]["username"] == "Mei 林梅"
    assert reply.json["webhook_id"] == hook["id"]
    assert [card.text for card in ann.visible()].count("hello") == 2


async def test_its_messages_are_edited_and_deleted_with_its_token_alone(
    api: Api, hook: Json, mei: Person
) -> None:
    made = (await api("POST", f"{address(hook)}?wait=true", {"content": "one"})).json
    path = f"{address(hook)}/messages"
    assert (await api("PATCH", f"{path}/{made['id']}", {"content": "two"})).json["content"] == "two"
    assert (await api("DELETE", f"{path}/{made['id']}")).status == 204
    said = await mei.writes("mine")
    assert (await api("DELETE", f"{path}/{said.id}")).code == 10008


async def test_a_wrong_token_opens_nothing(api: Api, hook: Json) -> None:
    assert (await api("POST", f"/webhooks/{hook['id']}/wrong", {"content": "x"})).code == 50027
    assert (await api("POST", "/webhooks/1/wrong", {"content": "x"})).code == 10015


@pytest.mark.parametrize("name", ["My Discord", "clyde"])
async def test_a_name_that_discord_forbids_is_refused(api: Api, hook: Json, name: str) -> None:
    body = {"content": "x", "username": name}
    assert (await api("POST", address(hook), body)).code == 50035


async def test_it_posts_into_a_thread_of_its_channel_only(
    play: Playground, api: Api, hook: Json, ann: Person
) -> None:
    inside = await ann.starts_thread("corner")
    outside = await ann.starts_thread("abroad", channel="food")
    made = await api("POST", f"{address(hook)}?wait=true&thread_id={inside.place_id}", {"content": "in"})
    assert made.json["channel_id"] == str(inside.place_id)
    wrong = await api("POST", f"{address(hook)}?thread_id={outside.place_id}", {"content": "out"})
    assert wrong.code == 10003


async def test_in_a_forum_it_needs_a_name_for_the_post(play: Playground, api: Api) -> None:
    forum = channel_of(play, "questions")
    hook = (await api("POST", f"/channels/{forum.id}/webhooks", {"name": "Asker"})).json
    assert (await api("POST", address(hook), {"content": "why?"})).code == 220001
    named = {"content": "why?", "thread_name": "Why"}
    assert (await api("POST", f"{address(hook)}?wait=true", named)).json["content"] == "why?"


async def test_they_are_listed_renamed_and_deleted(play: Playground, api: Api, hook: Json) -> None:
    listed = await api("GET", f"/channels/{hook['channel_id']}/webhooks")
    assert [one["id"] for one in listed.json] == [hook["id"]]
    renamed = await api("PATCH", f"/webhooks/{hook['id']}", {"name": "Echo"})
    assert renamed.json["name"] == "Echo"
    assert (await api("DELETE", f"/webhooks/{hook['id']}")).status == 204
    assert (await api("GET", f"/guilds/{play.world.home.id}/webhooks")).json == []
