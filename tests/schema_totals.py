"""Adds up, over all processes of a test run, what the playground checked against Discord's schemas."""

import pytest

from playground import Playground
from playground.schemas import Counts

_KEY = "schema_counts"

_here = Counts()


def count(playground: Playground) -> None:
    """Add what one playground has checked; the fixtures call this when they close it."""
    _here.merge(playground.schemas.counts.as_dict())


class SchemaTotals:
    """A pytest plugin that prints the sum; tests/conftest.py registers it where DISCORD_SPECS is set."""

    def __init__(self) -> None:
        self._total = Counts()

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Hand this process's counts to the one that started it, or keep them if there is none."""
        if hasattr(session.config, "workeroutput"):
            session.config.workeroutput[_KEY] = _here.as_dict()
        else:
            self._total.merge(_here.as_dict())

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        self._total.merge(getattr(node, "workeroutput", {}).get(_KEY, {}))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        terminalreporter.section("checked against Discord's schemas")
        for line in self._total.lines():
            terminalreporter.write_line(line)
