"""What the long test found, in words."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from soak.crowd import Ledger
from soak.verdict import Verdict

_SAMPLE_SECONDS = 2.0
_SHOWN = 5


@dataclass(slots=True)
class Memory:
    """Megabytes of the bot, sampled over its last life."""

    samples: list[float] = field(default_factory=list)

    async def watch(self, resident: Callable[[], float]) -> None:
        """Look at `resident`, in megabytes and 0 while the bot is down, until cancelled."""
        while True:
            size = resident()
            if not size:
                self.samples.clear()  # killed: it begins anew
            else:
                self.samples.append(size)
            await asyncio.sleep(_SAMPLE_SECONDS)

    def __str__(self) -> str:
        middle = self.samples[len(self.samples) // 3 :]
        return f"{middle[0]:.0f} MB a third into its last life, {middle[-1]:.0f} MB at its end"


def table(
    ledger: Ledger, troubles: Mapping[str, int], calls: int, verdict: Verdict, memory: Memory
) -> list[str]:
    """The lines of the report; of what went wrong the first few are named."""
    lines = ledger.lines.values()
    edited, deleted = sum(line.edited for line in lines), sum(line.deleted for line in lines)
    found = [
        f"said {len(lines)}, edited {edited}, deleted {deleted}; engine calls {calls}",
        "troubles: " + ", ".join(f"{kind} {count}" for kind, count in troubles.items()),
        f"memory: {memory}",
    ]
    for kind, wrong in verdict.faults().items():
        found += [f"{kind}: {len(wrong)} of {verdict.expected}", *(f"  {each}" for each in wrong[:_SHOWN])]
    return found
