from playground import Playground
from playground.driver import Person
from tests.playground.api import Api, connected

GUILDS, MEMBERS = 1 << 0, 1 << 1
REJOINED, COMPLETED = 1 << 0, 1 << 1


async def test_a_stranger_joins_is_screened_and_onboarded_and_the_bot_hears_of_it(
    play: Playground, api: Api
) -> None:
    play.screens_newcomers(onboarding=True)
    guild = play.world.home.id
    assert (await api("GET", f"/guilds/{guild}/onboarding")).json["enabled"] is True
    lin = play.stranger("Lin")
    async with connected(play) as socket:
        await socket.identify(play, GUILDS | MEMBERS)
        await lin.joins()
        assert (await socket.until("GUILD_MEMBER_ADD"))["pending"] is True
        await lin.passes_screening()
        assert (await socket.until("GUILD_MEMBER_UPDATE"))["pending"] is False
        await lin.completes_onboarding()
        assert (await socket.until("GUILD_MEMBER_UPDATE"))["flags"] & COMPLETED
        await lin.leaves()
        await socket.until("GUILD_MEMBER_REMOVE")
        await lin.joins()
        assert (await socket.until("GUILD_MEMBER_ADD"))["flags"] == REJOINED


async def test_without_the_intent_nothing_is_heard_of_members(play: Playground, kai: Person) -> None:
    async with connected(play) as socket:
        await socket.identify(play, GUILDS)
        await play.stranger("Lin").joins()
        await kai.creates_channel("later")
        await socket.until("CHANNEL_CREATE")
        assert "GUILD_MEMBER_ADD" not in {frame["t"] for frame in socket.heard}


async def test_whoever_closes_their_dms_gets_none(play: Playground, api: Api, ann: Person) -> None:
    opened = (await api("POST", "/users/@me/channels", {"recipient_id": str(ann.id)})).json["id"]
    assert (await api("POST", f"/channels/{opened}/messages", {"content": "hi"})).status == 200
    await ann.closes_dms()
    assert (await api("POST", f"/channels/{opened}/messages", {"content": "hi"})).code == 50007
