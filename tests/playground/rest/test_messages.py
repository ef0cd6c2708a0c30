import json

import aiohttp
import pytest

from playground import Denied, Person, Playground
from playground.actions.messages import delete_many
from playground.wire import Json
from tests.playground.api import Api, channel_of, connected


@pytest.fixture
def path(play: Playground) -> str:
    return f"/channels/{channel_of(play, 'tea-house').id}/messages"


async def test_an_enforced_nonce_posts_once(api: Api, path: str, ann: Person) -> None:
    body = {"content": "once", "nonce": "n1", "enforce_nonce": True}
    first, second = await api("POST", path, body), await api("POST", path, body)
    assert first.json["id"] == second.json["id"]
    assert [card.text for card in ann.visible()].count("once") == 1


async def test_history_is_read_before_after_and_around(api: Api, path: str) -> None:
    ids = [(await api("POST", path, {"content": str(n)})).json["id"] for n in range(5)]

    async def page(query: str) -> list[str]:
        return [message["content"] for message in (await api("GET", f"{path}?{query}")).json]

    assert await page("limit=2") == ["4", "3"]
    assert await page(f"limit=2&before={ids[2]}") == ["1", "0"]
    assert await page(f"limit=2&after={ids[1]}") == ["3", "2"]
    assert await page(f"limit=3&around={ids[2]}") == ["3", "2", "1"]
    assert (await api("GET", f"{path}?limit=101")).code == 50035


async def test_a_reply_shows_what_it_answers_and_notifies_its_author(
    api: Api, path: str, mei: Person
) -> None:
    said = await mei.writes("你好")
    reference = {"message_id": str(said.id)}
    reply = await api("POST", path, {"content": "hello", "message_reference": reference})
    assert reply.json["type"] == 19
    assert reply.json["referenced_message"]["content"] == "你好"
    assert [user["id"] for user in reply.json["mentions"]] == [str(mei.id)]
    missing = await api("POST", path, {"content": "hello", "message_reference": {"message_id": "1"}})
    assert missing.code == 50035


async def test_another_persons_message_is_deleted_but_never_edited(api: Api, path: str, mei: Person) -> None:
    said = await mei.writes("mine")
    assert (await api("PATCH", f"{path}/{said.id}", {"content": "yours"})).code == 50005
    assert (await api("DELETE", f"{path}/{said.id}")).status == 204
    assert (await api("GET", f"{path}/{said.id}")).code == 10008


async def test_many_are_deleted_at_once_and_one_alone_is_not(
    play: Playground, api: Api, path: str, mei: Person
) -> None:
    ids = [str((await mei.writes(text)).id) for text in "ab"]
    with pytest.raises(Denied):
        delete_many(play.world, play.world.bot.id, channel_of(play, "tea-house"), [int(ids[0])])
    async with connected(play) as socket:
        await socket.identify(play, 1 << 9)
        assert (await api("POST", f"{path}/bulk-delete", {"messages": ids})).status == 204
        assert (await socket.until("MESSAGE_DELETE_BULK"))["ids"] == ids


async def test_another_bot_purges_and_ours_hears_of_all_at_once(play: Playground, mei: Person) -> None:
    broom = play.other_bot("Broom", "MANAGE_MESSAGES")
    said = [await mei.writes(text) for text in "abc"]
    async with connected(play) as socket:
        await socket.identify(play, 1 << 9)
        await broom.deletes_many(said)
        assert (await socket.until("MESSAGE_DELETE_BULK"))["ids"] == [str(card.id) for card in said]
    with pytest.raises(Denied):
        await mei.deletes_many([await mei.writes(text) for text in "de"])
    one = await mei.writes("f")
    with pytest.raises(Denied):
        await broom.deletes_many([one, one])


async def test_typing_is_shown(play: Playground, api: Api, path: str) -> None:
    async with connected(play) as socket:
        await socket.identify(play, 1 << 11)
        await api("POST", path.replace("messages", "typing"))
        assert (await socket.until("TYPING_START"))["user_id"] == str(play.world.bot.id)


async def test_the_bot_has_no_access_where_it_sees_nothing_and_no_permission_where_it_only_reads(
    play: Playground, api: Api
) -> None:
    async def write(channel: str) -> int:
        place = channel_of(play, channel)
        return (await api("POST", f"/channels/{place.id}/messages", {"content": "hi"})).code

    await play.deny_bot("staff", "VIEW_CHANNEL")
    assert await write("staff") == 50001
    assert await write("welcome") == 50013
    assert await write("questions") == 50008


async def test_embeds_and_files_need_their_own_permissions(play: Playground, api: Api, path: str) -> None:
    await play.deny_bot("tea-house", "EMBED_LINKS")
    assert (await api("POST", path, {"embeds": [{"title": "tea"}]})).code == 50013
    assert (await api("POST", path, {"content": "tea"})).status == 200


async def test_people_are_held_to_the_same_rules(ann: Person) -> None:
    with pytest.raises(Denied) as refused:
        await ann.writes("hello?", channel="welcome")
    assert refused.value.code == 50013
    with pytest.raises(Denied) as too_long:
        await ann.writes("a" * 2001)
    assert too_long.value.code == 50035


async def test_components_get_ids_and_attachments_their_address(
    play: Playground, api: Api, path: str
) -> None:
    form = aiohttp.FormData()
    parts: list[Json] = [{"type": 14}, {"type": 13, "file": {"url": "attachment://tea.txt"}}]
    form.add_field("payload_json", json.dumps({"flags": 1 << 15, "components": parts}))
    form.add_field("files[0]", b"leaves", filename="tea.txt")
    line, file = (await api("POST", path, data=form)).json["components"]
    assert line == {"type": 14, "id": 1, "divider": True, "spacing": 1}
    assert (file["id"], file["name"], file["size"]) == (2, "tea.txt", 6)
    assert file["file"]["url"].startswith(f"{play.url}/cdn/attachments/")


async def test_without_its_intent_the_content_is_kept_back_here_too(
    play: Playground, api: Api, mei: Person
) -> None:
    said = await mei.writes("tea?")
    play.faults.withdraw_intents("message_content")
    [newest, *_] = (await api("GET", f"/channels/{said.channel_id}/messages?limit=1")).json
    alone = (await api("GET", f"/channels/{said.channel_id}/messages/{said.id}")).json
    assert (newest["content"], alone["content"], "guild_id" in alone) == ("", "", False)


async def test_what_a_select_starts_with_comes_back_with_its_id_as_text(api: Api, mei: Person) -> None:
    start = {"id": mei.place_id, "type": "channel"}
    select = {"type": 8, "custom_id": "where", "default_values": [start]}
    sent = await api(
        "POST", f"/channels/{mei.place_id}/messages", {"components": [{"type": 1, "components": [select]}]}
    )
    [row] = sent.json["components"]
    assert row["components"][0]["default_values"] == [{"id": str(mei.place_id), "type": "channel"}]
