"""Looking through components."""

from __future__ import annotations

from collections.abc import Iterator

from playground.wire import Json


def walk(components: object) -> Iterator[Json]:
    """Every component at every depth, in the order they are read."""
    if isinstance(components, list):
        for item in components:
            yield from walk(item)
    elif isinstance(components, dict):
        if "type" in components:
            yield components
        for key in ("component", "components", "accessory"):
            yield from walk(components.get(key))
