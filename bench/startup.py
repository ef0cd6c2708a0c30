"""How long each bot takes from its start until it is ready, and how large it then is."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from bench.process import COMMANDS, started
from bench.report import Figure, Goal, Series
from bench.world import with_servers
from playground import Playground

_ROUNDS = 5
_MOST = 100
_Found = dict[tuple[str, int], list[float]]  # by bot and number of servers, a value for each round


async def measure(engine_url: str, home: Path) -> list[Figure]:
    """Start-up and size with one server and with a hundred, the bots in turn."""
    seconds: _Found = defaultdict(list)
    megabytes: _Found = defaultdict(list)
    for _ in range(_ROUNDS):
        for servers in (1, _MOST):
            for name in COMMANDS:
                async with (
                    Playground(with_servers(servers)) as play,
                    started(name, play, engine_url, home) as bot,
                ):
                    seconds[name, servers].append(bot.ready_after)
                    megabytes[name, servers].append(bot.resident)
    return [
        _figure("start to ready, 1 server", "s", seconds, 1, None),
        _figure("start to ready, 100 servers", "s", seconds, _MOST, Goal(1.5)),
        _figure("memory just ready, 1 server", "MB", megabytes, 1, None),
        _figure("memory just ready, 100 servers", "MB", megabytes, _MOST, Goal(150)),
    ]


def _figure(name: str, unit: str, found: _Found, servers: int, goal: Goal | None) -> Figure:
    teahouse, bare = (Series(tuple(found[bot, servers])) for bot in ("teahouse", "bare"))
    return Figure(name, unit, teahouse, bare, goal)
