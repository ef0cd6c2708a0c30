import pytest

from bot.features.auto.recent import Recent


def test_what_was_set_longest_ago_is_forgotten_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.features.auto.recent.MOST", 2)
    recent: Recent[int, str] = Recent()
    recent[1] = "one"
    recent[2] = "two"
    recent[1] = "one again"
    recent[3] = "three"
    assert dict(recent) == {1: "one again", 3: "three"}
