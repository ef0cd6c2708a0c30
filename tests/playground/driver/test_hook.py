"""Other bots and their webhooks, as our bot hears of them."""

import pytest

from playground import Denied, Person, Playground
from tests.playground.api import Api, channel_of, connected

MESSAGES = 1 << 9 | 1 << 15


@pytest.fixture
def proxy(play: Playground) -> Person:
    return play.other_bot("PluralKit", "MANAGE_MESSAGES", "MANAGE_WEBHOOKS")


async def test_another_bot_writes_edits_and_deletes(play: Playground, proxy: Person) -> None:
    async with connected(play) as socket:
        await socket.identify(play, MESSAGES)
        said = await proxy.writes("beep")
        heard = await socket.until("MESSAGE_CREATE")
        assert (heard["author"]["id"], heard["author"]["bot"]) == (str(proxy.id), True)
        await proxy.edits(said, "boop")
        assert (await socket.until("MESSAGE_UPDATE"))["content"] == "boop"
        await proxy.deletes(said)
        assert (await socket.until("MESSAGE_DELETE"))["id"] == str(said.id)


async def test_a_proxy_deletes_what_a_member_wrote_and_posts_it_under_another_name(
    play: Playground, proxy: Person, mei: Person
) -> None:
    hook = await proxy.makes_webhook("Proxy")
    async with connected(play) as socket:
        await socket.identify(play, MESSAGES)
        said = await mei.writes("m: 你好")
        await proxy.deletes(said)
        card = await hook.posts("你好", name="小林")
        assert (await socket.until("MESSAGE_DELETE"))["id"] == str(said.id)
        heard = await socket.until("MESSAGE_CREATE")
        assert (heard["webhook_id"], heard["application_id"]) == (str(hook.id), str(proxy.id))
        assert (heard["author"]["username"], heard["author"]["id"]) == ("小林", str(hook.id))
        await hook.edits(card, "你好！")
        assert (await socket.until("MESSAGE_UPDATE"))["content"] == "你好！"
        await hook.deletes(card)
        assert (await socket.until("MESSAGE_DELETE"))["id"] == str(card.id)


async def test_a_persons_webhook_belongs_to_no_application(
    play: Playground, kai: Person, ann: Person
) -> None:
    hook = await kai.makes_webhook("News", channel="food")
    card = await hook.posts("menu", files=[("menu.txt", b"tea")])
    assert "application_id" not in card.raw
    inside = await ann.starts_thread("corner", channel="food")
    assert (await hook.posts("here", thread=inside)).channel_id == inside.place_id
    with pytest.raises(Denied):
        await ann.makes_webhook("Mine")


async def test_our_bot_sees_the_webhooks_of_others_without_the_token(
    play: Playground, api: Api, proxy: Person, kai: Person
) -> None:
    await proxy.makes_webhook("Proxy")
    await kai.makes_webhook("News")
    path = f"/channels/{channel_of(play, 'tea-house').id}/webhooks"
    await api("POST", path, {"name": "Own"})
    tokens = {one["name"]: "token" in one for one in (await api("GET", path)).json}
    assert tokens == {"Proxy": False, "News": True, "Own": True}
