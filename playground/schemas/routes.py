"""From a concrete path to Discord's template for it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache


class Routes:
    """Templates such as `/channels/{channel_id}/messages`, found by a path that fits."""

    def __init__(self, templates: Iterable[str]) -> None:
        self._by_length: dict[int, list[list[str]]] = {}
        for template in templates:
            steps = template.strip("/").split("/")
            self._by_length.setdefault(len(steps), []).append(steps)
        for same_length in self._by_length.values():
            same_length.sort(key=lambda steps: [step.startswith("{") for step in steps])
        self.template = lru_cache(4096)(self._template)

    def _template(self, path: str) -> str | None:
        """The template of a path (without query); a literal step outranks a `{name}`."""
        given = path.strip("/").split("/")
        for steps in self._by_length.get(len(given), ()):
            if all(map(_fits, steps, given)):
                return "/" + "/".join(steps)
        return None


def _fits(step: str, given: str) -> bool:
    if not step.startswith("{"):
        return step == given
    return given.isdecimal() if step.endswith("_id}") else given != ""
