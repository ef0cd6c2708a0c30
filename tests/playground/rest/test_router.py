"""What every request goes through."""

import asyncio
import time

import aiohttp
import pytest

from playground import Person, Playground
from tests.playground.api import Api, channel_of, connected


@pytest.fixture
def messages(play: Playground) -> str:
    return f"/channels/{channel_of(play, 'tea-house').id}/messages"


def complaints(play: Playground) -> str:
    """What was complained of; it is then forgotten, so that the fixture finds nothing."""
    told = "\n".join(play.errors)
    play.errors.clear()
    return told


async def test_replies_are_json_without_a_charset(api: Api) -> None:
    reply = await api("GET", "/users/@me")
    assert reply.headers["Content-Type"] == "application/json"
    assert reply.json["username"] == "teahouse"


async def test_a_token_that_was_reset_opens_nothing(play: Playground, api: Api) -> None:
    old = {"Authorization": f"Bot {play.token}"}
    play.faults.reset_token()
    assert (await api("GET", "/users/@me")).status == 200
    async with (
        aiohttp.ClientSession(headers=old) as session,
        session.get(f"{play.api_url}/users/@me") as reply,
    ):
        assert reply.status == 401


async def test_an_unknown_route_is_loud(play: Playground, api: Api) -> None:
    assert (await api("GET", "/teapots")).status == 404
    assert "unknown route: GET /api/v10/teapots" in complaints(play)


async def test_an_unknown_field_is_loud(play: Playground, api: Api, messages: str) -> None:
    reply = await api("POST", messages, {"content": "hi", "sugar": 2})
    assert reply.code == 50035
    assert "does not take: sugar" in complaints(play)


async def test_a_body_that_is_no_json_is_refused(api: Api, messages: str) -> None:
    assert (await api("POST", messages, data=b"{")).code == 50109


async def test_a_limit_names_when_to_come_back_and_a_ban_lacks_the_via(
    play: Playground, api: Api, messages: str
) -> None:
    play.faults.limit("POST /channels/*/messages", retry_after=1.5)
    limited = await api("POST", messages, {"content": "hi"})
    assert (limited.status, limited.json["retry_after"], limited.json["global"]) == (429, 1.5, False)
    assert "Via" in limited.headers
    assert (await api("POST", messages, {"content": "hi"})).status == 200
    play.faults.limit("*", retry_after=1, global_=True, via=False)
    banned = await api("POST", messages, {"content": "hi"})
    assert banned.json["global"]
    assert "Via" not in banned.headers


async def test_a_server_error_may_come_before_or_after_accepting(
    play: Playground, api: Api, messages: str, ann: Person
) -> None:
    play.faults.fail("/channels/*", 500)
    play.faults.fail("/channels/*", 502, after_accepting=True)
    assert (await api("POST", messages, {"content": "lost"})).status == 500
    assert (await api("POST", messages, {"content": "kept"})).status == 502
    assert [card.text for card in ann.visible()][-1] == "kept"


async def test_a_connection_may_be_cut_before_or_after_accepting(
    play: Playground, api: Api, messages: str, ann: Person
) -> None:
    play.faults.cut("POST /channels/*/messages")
    play.faults.cut("POST /channels/*/messages", after_accepting=True)
    for text in ("lost", "kept"):
        with pytest.raises(aiohttp.ClientError):
            await api("POST", messages, {"content": text})
    assert [card.text for card in ann.visible()][-1] == "kept"
    assert (await api("POST", messages, {"content": "hi"})).status == 200


async def test_a_request_may_hang_until_the_caller_gives_up_or_the_fault_is_cleared(
    play: Playground, api: Api, messages: str, ann: Person
) -> None:
    play.faults.hang("POST /channels/*/messages", after_accepting=True)
    with pytest.raises(TimeoutError):
        await api("POST", messages, {"content": "kept"}, timeout=aiohttp.ClientTimeout(0.05))
    assert [card.text for card in ann.visible()][-1] == "kept"
    play.faults.hang("POST /channels/*/messages")
    waiting = asyncio.create_task(api("POST", messages, {"content": "lost"}))
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(asyncio.shield(waiting), 0.05)
    play.faults.clear()
    with pytest.raises(aiohttp.ClientError):
        await waiting
    assert [card.text for card in ann.visible()][-1] == "kept"


async def test_a_slow_route_waits(play: Playground, api: Api) -> None:
    play.faults.slow("/users/@me", seconds=0.05)
    before = time.monotonic()
    await api("GET", "/users/@me")
    assert time.monotonic() - before >= 0.05


async def test_rate_limits_are_off_until_switched_on(play: Playground, api: Api, messages: str) -> None:
    quiet = await api("GET", messages)
    assert "X-RateLimit-Bucket" not in quiet.headers
    play.rate_limits.on = True
    replies = [await api("POST", messages, {"content": str(n)}) for n in range(6)]
    assert [reply.headers["X-RateLimit-Remaining"] for reply in replies[:5]] == ["4", "3", "2", "1", "0"]
    assert replies[5].status == 429
    assert 4 < replies[5].json["retry_after"] <= 5


async def test_the_gateway_can_refuse_and_repeat(play: Playground, mei: Person) -> None:
    play.faults.refuse_gateway(times=1)
    with pytest.raises(aiohttp.WSServerHandshakeError, match="503"):
        async with connected(play):
            pass
    async with connected(play) as socket:
        await socket.identify(play, 1 << 9)
        play.faults.repeat_next("MESSAGE_CREATE")
        await mei.writes("twice")
        first, second = await socket.until("MESSAGE_CREATE"), await socket.until("MESSAGE_CREATE")
        assert first["id"] == second["id"]
        play.faults.reconnect()
        assert (await socket.next())["op"] == 7
        play.faults.invalidate(resumable=False)
        assert (await socket.next())["d"] is False
        assert not play.gateway.online
