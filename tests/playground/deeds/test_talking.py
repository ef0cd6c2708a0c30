from playground import Person, Playground
from tests.playground.api import channel_of
from tests.playground.tab import Tab


async def test_a_forward_brings_a_message_along(tab: Tab, play: Playground, ann: Person) -> None:
    said = await ann.writes("tea is good")
    food = str(channel_of(play, "food").id)
    await tab.post("forward", 204, channel=str(said.channel_id), message=str(said.id), to=food)
    brought = await tab.until("MESSAGE_CREATE")
    while not brought.get("message_snapshots"):
        brought = await tab.until("MESSAGE_CREATE")
    assert brought["channel_id"] == food
    assert brought["message_snapshots"][0]["message"]["content"] == "tea is good"


async def test_nobody_forwards_what_she_cannot_see(tab: Tab, play: Playground) -> None:
    kai = play.person("Kai")
    hidden = await kai.writes("salary", channel="staff")
    food = str(channel_of(play, "food").id)
    refused = await tab.post("forward", 403, channel=str(hidden.channel_id), message=str(hidden.id), to=food)
    assert refused["code"] == 50001


async def test_what_is_pinned_is_listed_and_taken_down(kais: Tab, play: Playground, ann: Person) -> None:
    said = await ann.writes("the rules")
    where = {"channel": str(said.channel_id), "message": str(said.id)}
    await kais.post("pin", 204, **where)
    pins = f"channels/{said.channel_id}/pins"
    assert [pin["content"] for pin in await kais.get(pins)] == ["the rules"]
    await kais.post("unpin", 204, **where)
    assert await kais.get(pins) == []


async def test_only_those_who_may_pin(tab: Tab, ann: Person) -> None:
    said = await ann.writes("me, me")
    refused = await tab.post("pin", 403, channel=str(said.channel_id), message=str(said.id))
    assert refused["code"] == 50013


async def test_a_sticker_is_sent(tab: Tab, play: Playground) -> None:
    channel = str(channel_of(play, "tea-house").id)
    [sticker] = play.world.home.stickers.values()
    sent = await tab.post("write", channel=channel, content="", sticker_ids=[str(sticker.id)])
    assert sent["sticker_items"][0]["name"] == "Teapot"
