import json

import aiohttp
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


ROW = {"type": 1, "components": [{"type": 2, "style": 1, "label": "Tea", "custom_id": "tea"}]}
TEXT = {"type": 10, "content": "only to read"}


async def test_the_applications_own_takes_components_to_press_of_both_kinds(api: Api, hook: Json) -> None:
    where = f"{address(hook)}?wait=true"
    old = await api("POST", where, {"content": "x", "components": [ROW]})
    assert old.json["components"][0]["components"][0]["custom_id"] == "tea"
    new = await api("POST", where, {"flags": 1 << 15, "components": [TEXT, ROW]})
    assert new.json["components"][0]["content"] == "only to read"
    mixed = {"content": "x", "flags": 1 << 15, "components": [TEXT]}
    assert (await api("POST", where, mixed)).code == 50035


async def test_one_of_no_application_takes_only_what_is_read_and_only_when_asked_to(
    play: Playground, api: Api, kai: Person
) -> None:
    await kai.makes_webhook("News")
    path = f"/channels/{channel_of(play, 'tea-house').id}/webhooks"
    [news] = (await api("GET", path)).json
    where = f"{address(news)}?wait=true"
    left_out = await api("POST", where, {"content": "x", "components": [ROW]})
    assert left_out.json["components"] == []
    body = {"flags": 1 << 15, "components": [TEXT]}
    assert (await api("POST", where, body)).code == 50006
    assert (await api("POST", f"{where}&with_components=true", body)).json["components"]
    pressed = {"content": "x", "components": [ROW]}
    assert (await api("POST", f"{where}&with_components=true", pressed)).code == 50035


async def test_an_edit_keeps_replaces_and_describes_files(api: Api, hook: Json) -> None:
    form = aiohttp.FormData()
    about = [{"id": n, "filename": f"{n}.txt", "description": f"file {n}"} for n in range(2)]
    form.add_field("payload_json", json.dumps({"content": "two", "attachments": about}))
    for n in range(2):
        form.add_field(f"files[{n}]", b"tea", filename=f"{n}.txt")
    made = (await api("POST", f"{address(hook)}?wait=true", data=form)).json
    assert [file["description"] for file in made["attachments"]] == ["file 0", "file 1"]
    path = f"{address(hook)}/messages/{made['id']}"
    kept = {"attachments": [{"id": made["attachments"][1]["id"]}]}
    assert [f["filename"] for f in (await api("PATCH", path, kept)).json["attachments"]] == ["1.txt"]
    assert len((await api("PATCH", path, {"content": "one"})).json["attachments"]) == 1
    gone = await api("PATCH", path, {"attachments": [{"id": made["attachments"][0]["id"]}]})
    assert gone.code == 50035
    assert (await api("PATCH", path, {"attachments": []})).json["attachments"] == []


async def test_an_edit_parses_mentions_by_its_own_allowance(api: Api, hook: Json, mei: Person) -> None:
    quiet = {"content": f"<@{mei.id}> @everyone", "allowed_mentions": {"parse": []}}
    made = (await api("POST", f"{address(hook)}?wait=true", quiet)).json
    assert (made["mentions"], made["mention_everyone"]) == ([], False)
    path = f"{address(hook)}/messages/{made['id']}"
    afresh = (await api("PATCH", path, {"content": f"<@{mei.id}>! @everyone"})).json
    assert ([user["id"] for user in afresh["mentions"]], afresh["mention_everyone"]) == ([str(mei.id)], True)
    assert (await api("PATCH", path, quiet)).json["mentions"] == []


async def test_what_it_posted_in_a_thread_is_found_in_that_thread_only(
    api: Api, hook: Json, ann: Person
) -> None:
    inside = await ann.starts_thread("corner")
    where = f"thread_id={inside.place_id}"
    made = (await api("POST", f"{address(hook)}?wait=true&{where}", {"content": "in"})).json
    path = f"{address(hook)}/messages/{made['id']}"
    assert (await api("GET", path)).code == 10008
    assert (await api("PATCH", path, {"content": "x"})).code == 10008
    assert (await api("PATCH", f"{path}?{where}", {"content": "inside"})).json["content"] == "inside"
    assert (await api("GET", f"{path}?{where}")).json["content"] == "inside"
    assert (await api("DELETE", f"{path}?{where}")).status == 204


async def test_a_thread_name_is_for_forums_and_without_a_thread_id(
    play: Playground, api: Api, hook: Json
) -> None:
    named = {"content": "why?", "thread_name": "Why"}
    assert (await api("POST", address(hook), named)).code == 220003
    forum = channel_of(play, "questions")
    asker = (await api("POST", f"/channels/{forum.id}/webhooks", {"name": "Asker"})).json
    tag = str(forum.tags[0].id)
    made = await api("POST", f"{address(asker)}?wait=true", named | {"applied_tags": [tag]})
    post = made.json["channel_id"]
    assert (await api("GET", f"/channels/{post}")).json["applied_tags"] == [tag]
    assert (await api("POST", f"{address(asker)}?thread_id={post}", named)).code == 220002
    assert (await api("POST", f"{address(asker)}?thread_id={post}", {"content": "so"})).status == 204


async def test_a_webhook_that_is_gone_is_unknown(api: Api, hook: Json) -> None:
    made = (await api("POST", f"{address(hook)}?wait=true", {"content": "one"})).json
    assert (await api("DELETE", address(hook))).status == 204
    for method, path in (
        ("GET", address(hook)),
        ("GET", f"{address(hook)}/messages/{made['id']}"),
        ("DELETE", f"{address(hook)}/messages/{made['id']}"),
    ):
        assert (await api(method, path)).code == 10015
    assert (await api("POST", address(hook), {"content": "x"})).code == 10015


async def test_it_moves_to_another_channel_and_gets_a_picture(play: Playground, api: Api, hook: Json) -> None:
    await play.deny_bot("staff", "VIEW_CHANNEL")
    food, staff = channel_of(play, "food"), channel_of(play, "staff")
    path = f"/webhooks/{hook['id']}"
    moved = await api("PATCH", path, {"channel_id": str(food.id), "avatar": "data:image/png;base64,AA"})
    assert moved.json["channel_id"] == str(food.id)
    assert moved.json["avatar"]
    assert (await api("PATCH", path, {"channel_id": str(staff.id)})).code == 50001


async def test_its_rate_limit_is_five_in_two_seconds(play: Playground, api: Api, hook: Json) -> None:
    play.rate_limits.on = True
    replies = [await api("POST", address(hook), {"content": str(n)}) for n in range(6)]
    assert [reply.status for reply in replies] == [204] * 5 + [429]
    assert replies[5].json["retry_after"] <= 2
