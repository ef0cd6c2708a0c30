import aiohttp
import pytest

from playground import Denied, Person, Playground
from tests.playground.api import Api, channel_of, connected


async def test_a_sticker_comes_with_its_name_and_its_picture(play: Playground, api: Api, mei: Person) -> None:
    async with connected(play) as socket:
        await socket.identify(play, 1 << 9 | 1 << 15)
        await mei.writes("", stickers=["Teapot"])
        heard = await socket.until("MESSAGE_CREATE")
    [item] = heard["sticker_items"]
    assert (heard["content"], item["name"], item["format_type"]) == ("", "Teapot", 1)
    whole = (await api("GET", f"/stickers/{item['id']}")).json
    assert (whole["type"], whole["guild_id"]) == (2, str(play.world.home.id))
    guild = f"/guilds/{play.world.home.id}"
    assert (await api("GET", f"{guild}/stickers")).json == [whole]
    assert (await api("GET", f"{guild}/stickers/{item['id']}")).json == whole
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{play.url}/cdn/stickers/{item['id']}.png") as picture,
    ):
        assert picture.content_type == "image/svg+xml"


async def test_the_bot_sends_those_of_the_server_only(play: Playground, api: Api) -> None:
    path = f"/channels/{channel_of(play, 'tea-house').id}/messages"
    [pot] = play.world.home.stickers
    assert (await api("POST", path, {"sticker_ids": [str(pot)]})).json["sticker_items"][0]["name"] == "Teapot"
    assert (await api("POST", path, {"sticker_ids": ["1"]})).code == 50081
    assert (await api("GET", "/stickers/1")).code == 10060
    assert (await api("GET", f"/guilds/{play.world.home.id}/stickers/1")).code == 10060


async def test_a_sticker_of_the_server_is_none_in_direct_messages(play: Playground, ann: Person) -> None:
    with pytest.raises(Denied, match="Invalid sticker"):
        await ann.dm.writes("", stickers=["Teapot"])
