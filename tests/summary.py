"""What a test run measured, added up over all its processes and printed at its end."""

import pytest

from playground import Playground
from playground.schemas import Counts

_COUNTS, _FIGURES = "schema_counts", "figures"

_counts = Counts()
_figures: list[str] = []


def count(playground: Playground) -> None:
    """Add what one playground has checked against Discord's schemas; fixtures call it at the end."""
    _counts.merge(playground.schemas.counts.as_dict())


def tell(figure: str) -> None:
    """Have a line printed: a rate, a share, a size."""
    _figures.append(figure)


class Summary:
    """The pytest plugin that prints; tests/conftest.py registers it."""

    def __init__(self) -> None:
        self._counts = Counts()
        self._figures: list[str] = []

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Hand this process's figures to the one that started it, or keep them if there is none."""
        if hasattr(session.config, "workeroutput"):
            session.config.workeroutput |= {_COUNTS: _counts.as_dict(), _FIGURES: _figures}
        else:
            self._add(_counts.as_dict(), _figures)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        told = getattr(node, "workeroutput", {})
        self._add(told.get(_COUNTS, {}), told.get(_FIGURES, []))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        terminalreporter.section("figures")
        for line in [*sorted(self._figures), *self._counts.lines()]:
            terminalreporter.write_line(line)

    def _add(self, counts: dict[str, dict[str, int]], figures: list[str]) -> None:
        self._counts.merge(counts)
        self._figures += figures
