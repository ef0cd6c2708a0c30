import asyncio

import pytest

from bot.features.translation.cache import Cache


class Fetching:
    """Counts how often it is asked, and answers when it is let go."""

    def __init__(self, fails: bool = False) -> None:
        self.calls = 0
        self.let_go = asyncio.Event()
        self._fails = fails

    async def __call__(self) -> str:
        self.calls += 1
        await self.let_go.wait()
        if self._fails:
            raise LookupError("no answer")
        return "answer"


async def test_thirty_people_who_ask_at_once_cost_one_request() -> None:
    cache: Cache[str, str] = Cache(4)
    fetching = Fetching()
    asking = [asyncio.create_task(cache.get("key", fetching)) for _ in range(30)]
    await asyncio.sleep(0)
    fetching.let_go.set()
    assert set(await asyncio.gather(*asking)) == {"answer"}
    assert await cache.get("key", fetching) == "answer"
    assert fetching.calls == 1


async def test_one_who_goes_away_does_not_stop_the_others() -> None:
    cache: Cache[str, str] = Cache(4)
    fetching = Fetching()
    first, second = (asyncio.create_task(cache.get("key", fetching)) for _ in range(2))
    await asyncio.sleep(0)
    first.cancel()
    fetching.let_go.set()
    assert await second == "answer"
    assert first.cancelled()


async def test_a_failure_reaches_all_who_wait_and_is_not_kept() -> None:
    cache: Cache[str, str] = Cache(4)
    failing = Fetching(fails=True)
    failing.let_go.set()
    outcomes = await asyncio.gather(*(cache.get("key", failing) for _ in range(3)), return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [LookupError] * 3
    working = Fetching()
    working.let_go.set()
    assert await cache.get("key", working) == "answer"


async def test_only_the_answers_used_last_are_kept() -> None:
    cache: Cache[str, str] = Cache(2)
    fetching = Fetching()
    fetching.let_go.set()
    for key in ("a", "b", "a", "c", "a", "b"):
        await cache.get(key, fetching)
    assert fetching.calls == 4  # a, b, c, and b again


async def test_closing_ends_what_is_under_way() -> None:
    cache: Cache[str, str] = Cache(2)
    asking = asyncio.create_task(cache.get("key", Fetching()))
    await asyncio.sleep(0)
    await cache.close()
    with pytest.raises(asyncio.CancelledError):
        await asking
