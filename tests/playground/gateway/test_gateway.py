"""Sessions over a bare websocket."""

import zlib

import aiohttp
import pytest

from playground import Person, Playground
from playground.gateway.intents import Intent
from tests.playground.api import connected

TALK = Intent.GUILDS | Intent.GUILD_MESSAGES
ALL = TALK | Intent.MESSAGE_CONTENT | Intent.GUILD_MEMBERS


async def test_ready_tells_of_the_bot_and_then_of_each_server(play: Playground) -> None:
    async with connected(play) as socket:
        ready = await socket.identify(play, TALK)
        assert ready["user"]["bot"]
        assert ready["resume_gateway_url"] == play.gateway_url
        guild = await socket.until("GUILD_CREATE")
        assert [guild["id"]] == [one["id"] for one in ready["guilds"]]
        assert "staff" in [channel["name"] for channel in guild["channels"]]


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"token": "wrong"}, 4004),
        ({"shard": [2, 2]}, 4010),
        ({"intents": int(ALL)}, 4014),
    ],
)
async def test_a_bad_identify_is_refused_with_its_code(
    play: Playground, form: dict[str, object], code: int
) -> None:
    play.faults.withdraw_intents("members")
    async with connected(play) as socket:
        await socket.send(2, {"token": play.token, "intents": 0, "properties": {}, **form})
        assert await socket.close_code() == code


async def test_without_the_intent_a_message_comes_without_its_content(play: Playground, mei: Person) -> None:
    async with connected(play) as socket:
        await socket.identify(play, TALK)
        await mei.writes("你好")
        assert (await socket.until("MESSAGE_CREATE"))["content"] == ""
        await mei.writes(f"<@{play.world.bot.id}> 你好")
        assert "你好" in (await socket.until("MESSAGE_CREATE"))["content"]


async def test_events_need_their_intents(play: Playground, mei: Person) -> None:
    async with connected(play) as socket:
        await socket.identify(play, Intent.GUILDS | Intent.GUILD_MESSAGES)
        await mei.types()
        await mei.dm.writes("psst")
        await mei.writes("aloud")
        await socket.until("MESSAGE_CREATE")
        assert "TYPING_START" not in [frame["t"] for frame in socket.heard]


async def test_what_the_bot_cannot_see_it_does_not_hear(play: Playground) -> None:
    await play.deny_bot("staff", "VIEW_CHANNEL")
    kai = play.person("Kai")
    async with connected(play) as socket:
        await socket.identify(play, ALL)
        await kai.writes("between us", channel="staff")
        await kai.writes("for all")
        assert (await socket.until("MESSAGE_CREATE"))["content"] == "for all"


async def test_a_resumed_session_hears_what_it_missed(play: Playground, mei: Person) -> None:
    async with connected(play) as socket:
        await socket.identify(play, ALL)
        await socket.until("GUILD_CREATE")
        play.faults.drop()
        assert await socket.close_code() == 4000
    await mei.writes("missed")
    async with connected(play) as again:
        await again.resume(play, socket.session_id, 2)
        assert (await again.until("MESSAGE_CREATE"))["content"] == "missed"
        await again.until("RESUMED")


async def test_an_unknown_session_cannot_be_resumed(play: Playground) -> None:
    async with connected(play) as socket:
        await socket.resume(play, "unheard of", 1)
        frame = await socket.next()
        assert (frame["op"], frame["d"]) == (9, False)


async def test_a_session_that_was_closed_properly_is_over(play: Playground) -> None:
    async with connected(play) as socket:
        await socket.identify(play, TALK)
    async with connected(play) as again:
        await again.resume(play, socket.session_id, 1)
        assert (await again.next())["op"] == 9


async def test_a_heartbeat_is_acknowledged(play: Playground) -> None:
    async with connected(play) as socket:
        await socket.send(1, None)
        assert (await socket.next())["op"] == 11


async def test_members_are_sent_on_request(play: Playground) -> None:
    async with connected(play) as socket:
        await socket.identify(play, ALL)
        form = {"guild_id": str(play.world.home.id), "query": "ann", "limit": 0, "nonce": "n"}
        await socket.send(8, form)
        chunk = await socket.until("GUILD_MEMBERS_CHUNK")
        assert [member["user"]["global_name"] for member in chunk["members"]] == ["Ann"]
        assert chunk["nonce"] == "n"


async def test_servers_are_shared_out_among_shards(play: Playground) -> None:
    theirs = (play.world.home.id >> 22) % 2
    for shard in (0, 1):
        async with connected(play) as socket:
            ready = await socket.identify(play, TALK, shard=[shard, 2])
            assert len(ready["guilds"]) == (shard == theirs)


async def test_a_client_that_asks_for_zlib_gets_one_stream(play: Playground) -> None:
    url = f"{play.gateway_url}?compress=zlib-stream"
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
        inflated = zlib.decompressobj().decompress(await socket.receive_bytes())
        assert b'"op": 10' in inflated
