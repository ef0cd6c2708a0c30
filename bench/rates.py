"""How many lines a second each stage of the translation takes, in this process."""

from __future__ import annotations

import time
from collections.abc import Callable

from bench.report import Figure, Goal, Series
from bench.texts import CHAT, MARKED_UP
from bot.features.translation import detect
from bot.features.translation.cache import Cache
from bot.features.translation.markup import protect, restore

_ROUNDS = 7
_LINES = 4000
_KEYS = 1000
_HITS = 200_000


async def measure() -> list[Figure]:
    """The rates of detection, of the shield and of the cache."""
    chat = [f"{CHAT[n % len(CHAT)]} {n}" for n in range(_LINES)]
    marked_up = [f"{MARKED_UP[n % len(MARKED_UP)]} {n}" for n in range(_LINES)]
    detect(CHAT[0])
    return [
        Figure("detection", "lines/s", _rate(chat, detect), goal=Goal(20_000, bound="at least")),
        Figure("shield, there and back", "messages/s", _rate(marked_up, _through_the_shield)),
        Figure("cache", "hits/s", await _cache_rate()),
    ]


def _rate(lines: list[str], work: Callable[[str], object]) -> Series:
    rates = []
    for _ in range(_ROUNDS):
        begin = time.process_time()
        for line in lines:
            work(line)
        rates.append(len(lines) / (time.process_time() - begin))
    return Series(tuple(rates))


def _through_the_shield(text: str) -> None:
    for unit in protect(text).units:
        restore(unit, unit.core)


async def _cache_rate() -> Series:
    cache: Cache[int, str] = Cache(_KEYS)
    rates = []

    async def fetch() -> str:
        return "answer"

    for key in range(_KEYS):
        await cache.get(key, fetch)
    for _ in range(_ROUNDS):
        begin = time.process_time()
        for n in range(_HITS):
            await cache.get(n % _KEYS, fetch)
        rates.append(_HITS / (time.process_time() - begin))
    return Series(tuple(rates))
