import pytest

from playground import Denied, Person, Playground
from playground.wire import Json
from tests.playground.api import Api, channel_of, connected


def reference(message_id: int, channel_id: int) -> Json:
    return {"message_reference": {"type": 1, "message_id": str(message_id), "channel_id": str(channel_id)}}


async def test_a_forward_shows_the_message_as_it_was(play: Playground, mei: Person, ann: Person) -> None:
    said = await mei.writes("茶很好", files=[("cup.png", b"\x89PNG")])
    async with connected(play) as socket:
        await socket.identify(play, 1 << 9 | 1 << 15)
        brought = await ann.forwards(said, to="food")
        await mei.edits(said, "not any more")
        heard = await socket.until("MESSAGE_CREATE")
    [picture] = [each["message"] for each in heard["message_snapshots"]]
    assert (heard["content"], picture["content"], picture["attachments"][0]["filename"]) == (
        "",
        "茶很好",
        "cup.png",
    )
    assert "author" not in picture
    assert heard["message_reference"] == {
        "type": 1,
        "channel_id": str(said.channel_id),
        "message_id": str(said.id),
        "guild_id": str(play.world.home.id),
    }
    assert (await mei.sees("茶很好", channel="food")).id == brought.id


async def test_a_forward_of_a_forward_shows_the_first(ann: Person, mei: Person) -> None:
    once = await ann.forwards(await mei.writes("茶"), to="food")
    twice = await ann.forwards(once, to="homework")
    assert twice.text == "茶"


async def test_without_the_intent_the_picture_is_empty(play: Playground, ann: Person, mei: Person) -> None:
    said = await mei.writes("secret")
    async with connected(play) as socket:
        await socket.identify(play, 1 << 9)
        await ann.forwards(said, to="food")
        heard = await socket.until("MESSAGE_CREATE")
        assert heard["message_snapshots"][0]["message"]["content"] == ""


async def test_the_bot_forwards_what_it_can_read_and_adds_nothing(
    play: Playground, api: Api, kai: Person, mei: Person
) -> None:
    path = f"/channels/{channel_of(play, 'food').id}/messages"
    said = await mei.writes("茶")
    made = await api("POST", path, reference(said.id, said.channel_id))
    assert made.json["message_snapshots"][0]["message"]["content"] == "茶"
    assert (await api("POST", path, reference(said.id, said.channel_id) | {"content": "look"})).code == 50035
    await play.deny_bot("staff", "VIEW_CHANNEL")
    hidden = await kai.writes("salary", channel="staff")
    assert (await api("POST", path, reference(hidden.id, hidden.channel_id))).code == 50001
    assert (await api("POST", path, reference(1, said.channel_id))).code == 10008
    nowhere = {"message_reference": {"type": 1, "message_id": str(said.id)}}
    assert (await api("POST", path, nowhere)).code == 50035


async def test_a_line_of_discords_own_is_not_forwarded(ann: Person, kai: Person, mei: Person) -> None:
    await kai.pins(await mei.writes("keep"))
    line = next(card for card in ann.visible() if card.raw["type"] == 6)
    with pytest.raises(Denied):
        await ann.forwards(line, to="food")
