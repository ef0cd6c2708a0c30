"""`python -m bench`: measures everything, prints the table, writes build/bench.json."""

import asyncio
import json
import os
import platform
import sys
import tempfile
import time
from pathlib import Path

import discord

from bench import live, rates, startup, talk
from bench.engine import Engine
from bench.report import Figure, table

_JSON = Path("build/bench.json")


async def measure(home: Path) -> list[Figure]:
    """All figures, in the order of the report."""
    in_process = await rates.measure()
    async with Engine() as engine:
        starts = await startup.measure(engine.url, home)
        talked = await talk.measure(engine, home)
        lived = await live.measure(engine, home)
    return [*talked, *lived, *starts, *in_process]


def main() -> None:
    # Checking every payload against Discord's schemas would slow down the playground's side.
    os.environ.pop("DISCORD_SPECS", None)
    begin, load = time.monotonic(), os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="teahouse-bench-") as home:
        figures = asyncio.run(measure(Path(home)))
    machine = {
        "processor": f"{os.cpu_count()} x {_processor()}",
        "python": platform.python_version(),
        "discord.py": discord.__version__,
        "load before and after": f"{load:.1f}, {os.getloadavg()[0]:.1f}",
        "seconds": round(time.monotonic() - begin),
    }
    _JSON.parent.mkdir(exist_ok=True)
    report = {"machine": machine, "figures": [figure.as_json() for figure in figures]}
    _JSON.write_text(json.dumps(report, indent=1, ensure_ascii=False), encoding="utf-8")
    conditions = "; ".join(f"{name} {value}" for name, value in machine.items())
    sys.stdout.write(f"{table(figures)}\n{conditions}; also in {_JSON}\n")


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


if __name__ == "__main__":
    main()
