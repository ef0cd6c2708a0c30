"""`python -m soak [MINUTES]`: ends with 1 where anything was doubled, lost, left, stale or out of order."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from playground import Playground
from soak import report, town
from soak.crowd import PACE, Crowd
from soak.engine import Engine
from soak.host import Host
from soak.verdict import Verdict, judge
from soak.weather import Weather

_MINUTES = 10.0
_SEED = 20250113
_CALM_SECONDS = 20.0  # at the end, in which memory is measured with no crash
_PATIENCE_SECONDS = 90.0  # for what is still under way when everybody has gone home
_LOOKS_EVERY_SECONDS = 2.0


async def soak(minutes: float, home: Path) -> bool:
    """Run it, print what was found; whether all was well."""
    seconds = minutes * 60
    world, towns = town.build()
    async with Playground(world) as play, Engine(_SEED) as engine:
        host = Host(play, engine.url, home)
        await town.settle(host.database, towns)
        async with host:
            weather, memory = Weather(play, host.crash, _SEED), report.Memory()
            crowd = Crowd(world, towns, _SEED)
            watching = asyncio.create_task(memory.watch(lambda: host.resident))
            weather.break_out()
            await asyncio.gather(
                crowd.talk(seconds, weather.event), weather.storm(max(seconds - _CALM_SECONDS, 0))
            )
            engine.well = True
            play.faults.clear()
            verdict = await _settled(play, towns, crowd)
            watching.cancel()
            with suppress(asyncio.CancelledError):
                await watching
        conditions = f"{minutes:g} minutes, {PACE} deeds a second, {town.SERVERS} servers, seed {_SEED}"
        found = report.table(crowd.ledger, weather.counts, engine.calls, verdict, memory)
        sys.stdout.write("\n".join([conditions, *found, *play.errors, ""]))
        return verdict.good and not play.errors


async def _settled(play: Playground, towns: list[town.Town], crowd: Crowd) -> Verdict:
    """The verdict once all is well, or once patience ends."""
    deadline = asyncio.get_running_loop().time() + _PATIENCE_SECONDS
    while True:
        await asyncio.sleep(_LOOKS_EVERY_SECONDS)
        verdict = judge(play.world, towns, crowd.ledger)
        if verdict.good or asyncio.get_running_loop().time() > deadline:
            return verdict


def main() -> None:
    # Checking every payload against Discord's schemas would slow down the playground's side.
    os.environ.pop("DISCORD_SPECS", None)
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else _MINUTES
    with tempfile.TemporaryDirectory(prefix="teahouse-soak-") as home:
        good = asyncio.run(soak(minutes, Path(home)))
        if not good and (keep := os.environ.get("SOAK_LOG")):
            Path(keep).write_bytes((Path(home) / "teahouse.log").read_bytes())
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
