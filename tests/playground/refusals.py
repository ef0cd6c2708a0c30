"""Reading a refusal the way a test wants it: which field, which code."""

from collections.abc import Callable, Mapping

import pytest

from playground.refusal import Refusal


def problems_of(check: Callable[[], None]) -> set[tuple[str, str]]:
    """The (path, code) of everything an invalid form was refused for; fails where it was taken."""
    with pytest.raises(Refusal) as caught:
        check()
    assert (caught.value.status, caught.value.code) == (400, 50035)
    assert caught.value.errors is not None
    return set(_flat(caught.value.errors, ""))


def _flat(tree: Mapping[str, object], path: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for step, inner in tree.items():
        if isinstance(inner, list):
            found += [(path, problem["code"]) for problem in inner]
        elif isinstance(inner, Mapping):
            found += _flat(inner, f"{path}.{step}".strip("."))
    return found
