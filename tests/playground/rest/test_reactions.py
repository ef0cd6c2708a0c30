from urllib.parse import quote

import pytest

from playground import Denied, Person, Playground
from tests.playground.api import Api, connected


def path(card_channel: int, card_id: int, emoji: str) -> str:
    return f"/channels/{card_channel}/messages/{card_id}/reactions/{quote(emoji)}"


async def test_a_reaction_is_counted_and_knows_whose_it_is(api: Api, mei: Person, ann: Person) -> None:
    said = await mei.writes("tea?")
    await ann.reacts(said, "🍵")
    assert (await api("PUT", path(said.channel_id, said.id, "🍵") + "/@me")).status == 204
    message = (await api("GET", f"/channels/{said.channel_id}/messages/{said.id}")).json
    assert [(r["emoji"]["name"], r["count"], r["me"]) for r in message["reactions"]] == [("🍵", 2, True)]
    who = await api("GET", path(said.channel_id, said.id, "🍵"))
    assert str(ann.id) in [user["id"] for user in who.json]


async def test_the_bot_hears_of_it_coming_and_going(play: Playground, mei: Person) -> None:
    said = await mei.writes("tea?")
    async with connected(play) as socket:
        await socket.identify(play, 1 << 10)
        await mei.reacts(said, "🇨🇳")
        added = await socket.until("MESSAGE_REACTION_ADD")
        assert (added["emoji"], added["user_id"]) == ({"id": None, "name": "🇨🇳"}, str(mei.id))
        await mei.unreacts(said, "🇨🇳")
        assert (await socket.until("MESSAGE_REACTION_REMOVE"))["emoji"]["name"] == "🇨🇳"


async def test_a_servers_own_emoji_is_known_and_others_are_not(
    play: Playground, api: Api, mei: Person
) -> None:
    said = await mei.writes("tea?")
    [tea] = play.world.home.emojis.values()
    assert (await api("PUT", path(said.channel_id, said.id, f"tea:{tea.id}") + "/@me")).status == 204
    for unknown in ("nope:123", "abc", "好"):
        assert (await api("PUT", path(said.channel_id, said.id, unknown) + "/@me")).code == 10014


async def test_all_of_them_are_cleared_by_who_manages_messages(api: Api, mei: Person, ann: Person) -> None:
    said = await mei.writes("tea?")
    for emoji in "🍵🐈🍜":
        await ann.reacts(said, emoji)
    await api("DELETE", path(said.channel_id, said.id, "🍵"))
    await api("DELETE", path(said.channel_id, said.id, "🐈") + f"/{ann.id}")
    assert [r["emoji"]["name"] for r in (await ann.sees("tea?")).raw["reactions"]] == ["🍜"]
    await api("DELETE", path(said.channel_id, said.id, "").rstrip("/"))
    assert "reactions" not in (await ann.sees("tea?")).raw


async def test_twenty_different_ones_are_enough(ann: Person, mei: Person) -> None:
    said = await mei.writes("tea?")
    for n in range(20):
        await ann.reacts(said, chr(0x1F34A + n))
    with pytest.raises(Denied) as refused:
        await ann.reacts(said, "🐈")
    assert refused.value.code == 30010
