"""Pins, by the routes of now and of before."""

import pytest

from playground import Denied, Person, Playground
from tests.playground.api import Api, channel_of, connected


@pytest.fixture
def path(play: Playground) -> str:
    return f"/channels/{channel_of(play, 'tea-house').id}"


async def test_a_pin_is_listed_until_it_is_taken_off(api: Api, path: str, mei: Person) -> None:
    first, second = await mei.writes("keep this"), await mei.writes("and this")
    assert (await api("PUT", f"{path}/messages/pins/{first.id}")).status == 204
    assert (await api("PUT", f"{path}/pins/{second.id}")).status == 204
    page = (await api("GET", f"{path}/messages/pins?limit=1")).json
    assert ([item["message"]["content"] for item in page["items"]], page["has_more"]) == (["and this"], True)
    before = page["items"][0]["pinned_at"].replace("+", "%2B")
    page = (await api("GET", f"{path}/messages/pins?before={before}")).json
    assert ([item["message"]["content"] for item in page["items"]], page["has_more"]) == (
        ["keep this"],
        False,
    )
    assert len((await api("GET", f"{path}/pins")).json) == 2
    for pinned in (f"messages/pins/{first.id}", f"pins/{second.id}"):
        await api("DELETE", f"{path}/{pinned}")
    assert (await api("GET", f"{path}/pins")).json == []


async def test_a_line_in_the_channel_says_what_was_pinned(play: Playground, mei: Person, kai: Person) -> None:
    said = await mei.writes("keep this")
    async with connected(play) as socket:
        await socket.identify(play, 1 | 1 << 9 | 1 << 15)
        await kai.pins(said)
        assert (await socket.until("MESSAGE_UPDATE"))["pinned"]
        assert (await socket.until("CHANNEL_PINS_UPDATE"))["last_pin_timestamp"]
        line = await socket.until("MESSAGE_CREATE")
        assert (line["type"], line["message_reference"]["message_id"]) == (6, str(said.id))
        await kai.pins(said)
        await kai.unpins(said)
        assert not (await socket.until("MESSAGE_UPDATE"))["pinned"]
        assert (await socket.until("CHANNEL_PINS_UPDATE"))["last_pin_timestamp"] is None
        assert all(event["t"] != "MESSAGE_CREATE" for event in socket.heard)


async def test_pinning_is_a_permission_of_its_own_and_for_what_somebody_wrote(
    play: Playground, api: Api, path: str, mei: Person, ann: Person
) -> None:
    said = await mei.writes("keep this")
    with pytest.raises(Denied):
        await ann.pins(said)
    await api("PUT", f"{path}/pins/{said.id}")
    line = next(card for card in ann.visible() if card.raw["type"] == 6)
    assert (await api("PUT", f"{path}/pins/{line.id}")).code == 50021
    assert (await api("PUT", f"{path}/pins/1")).code == 10008
    await play.deny_bot("tea-house", "PIN_MESSAGES")
    assert (await api("DELETE", f"{path}/pins/{said.id}")).code == 50013
