from playground import Person, Playground
from tests.playground.api import Api


async def test_the_application_tells_its_owner_and_its_intents(play: Playground, api: Api) -> None:
    for path in ("/oauth2/applications/@me", "/applications/@me"):
        assert (await api("GET", path)).json["owner"]["username"] == "oldchen"
    before = (await api("GET", "/applications/@me")).json["flags"]
    play.faults.withdraw_intents("message_content")
    assert (await api("GET", "/applications/@me")).json["flags"] == before & ~(1 << 19)


async def test_the_gateways_address_is_this_servers(play: Playground, api: Api) -> None:
    assert (await api("GET", "/gateway")).json == {"url": play.gateway_url}
    assert (await api("GET", "/gateway/bot")).json["session_start_limit"]["remaining"] > 0


async def test_its_servers_are_listed(play: Playground, api: Api) -> None:
    assert [guild["name"] for guild in (await api("GET", "/users/@me/guilds")).json] == ["The Teahouse 茶馆"]
    assert (await api("GET", f"/users/@me/guilds?after={play.world.home.id}")).json == []


async def test_a_direct_channel_is_opened_once(api: Api, mei: Person) -> None:
    body = {"recipient_id": str(mei.id)}
    first, second = (
        await api("POST", "/users/@me/channels", body),
        await api("POST", "/users/@me/channels", body),
    )
    assert first.json["id"] == second.json["id"]
    assert [user["id"] for user in first.json["recipients"]] == [str(mei.id)]
    await api("POST", f"/channels/{first.json['id']}/messages", {"content": "psst"})
    assert (await mei.dm.sees("psst")).text == "psst"
