"""How many checks there were, how many held, and what was wrong or forgiven."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

KINDS = ("requests", "replies", "events")


class Counts:
    """The sums of one process; `as_dict()` and `merge()` carry them to another (plain JSON).

    The keys are `checked` and `valid` (by kind: requests, replies, events), `forgiven` (by reason) and
    `problems` (by sentence).
    """

    def __init__(self) -> None:
        self._sums: dict[str, dict[str, int]] = {"checked": {}, "valid": {}, "forgiven": {}, "problems": {}}

    def note(self, kind: str, problems: Iterable[str], forgiven: Iterable[str]) -> None:
        problems = list(problems)
        self._add("checked", kind)
        if not problems:
            self._add("valid", kind)
        for problem in problems:
            self._add("problems", f"{kind}: {problem}")
        for reason in forgiven:
            self._add("forgiven", reason)

    def as_dict(self) -> dict[str, dict[str, int]]:
        return {name: dict(sums) for name, sums in self._sums.items()}

    def merge(self, other: Mapping[str, Mapping[str, int]]) -> None:
        """Add what another process counted, as its `as_dict()` gave it."""
        for name, sums in other.items():
            for key, count in sums.items():
                self._add(name, key, count)

    def lines(self) -> list[str]:
        """What to print: a line per kind with its share, then what was forgiven, then what was wrong."""
        lines = []
        for kind in KINDS:
            checked, valid = self._sums["checked"].get(kind, 0), self._sums["valid"].get(kind, 0)
            share = f" ({valid / checked:.1%})" if checked else ""
            lines.append(f"{kind} {valid}/{checked} valid{share}")
        for title in ("forgiven", "problems"):
            ranked = sorted(self._sums[title].items(), key=lambda item: (-item[1], item[0]))
            lines += [f"{title} {count} x {what}" for what, count in ranked]
        return lines

    def _add(self, name: str, key: str, count: int = 1) -> None:
        sums = self._sums[name]
        sums[key] = sums.get(key, 0) + count
