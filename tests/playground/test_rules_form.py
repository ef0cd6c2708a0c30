"""No body, however odd, gets more than a refusal."""

import copy
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from playground.refusal import Refusal
from playground.rules import check_command, check_message, check_modal
from playground.rules.form import Form
from tests.playground.refusals import problems_of

BUTTON = {"type": 2, "style": 1, "label": "Share", "custom_id": "share", "emoji": {"name": "🍵"}}
PICK = {
    "type": 3,
    "custom_id": "pick",
    "options": [{"label": "a", "value": "a", "default": True}],
    "max_values": 1,
}
TEXT = {"type": 10, "content": "hello", "id": 3}
PICTURE = {"type": 11, "media": {"url": "https://example.org/tea.png"}, "spoiler": False}
CARD = {
    "flags": 1 << 15,
    "allowed_mentions": {"parse": ["users"], "roles": ["1"]},
    "components": [
        {"type": 17, "accent_color": 5, "components": [TEXT, {"type": 1, "components": [BUTTON]}]},
        {"type": 9, "components": [{"type": 10, "content": "beside"}], "accessory": PICTURE},
        {"type": 12, "items": [{"media": {"url": "https://example.org/tea.png"}}]},
        {"type": 14, "spacing": 1, "divider": True},
        {"type": 1, "components": [PICK]},
    ],
}
OLD = {
    "content": "hello",
    "embeds": [
        {"title": "a", "fields": [{"name": "b", "value": "c"}], "timestamp": "2025-01-01", "color": 5}
    ],
    "poll": {"question": {"text": "?"}, "answers": [{"poll_media": {"text": "yes"}}], "duration": 5},
    "nonce": "1",
}
MODAL = {
    "custom_id": "correct",
    "title": "Correct",
    "components": [
        {
            "type": 18,
            "label": "Words",
            "component": {"type": 4, "custom_id": "a", "style": 1, "min_length": 1},
        },
        {"type": 18, "label": "Why", "component": {**PICK, "type": 22}},
    ],
}
CHOICES = [{"name": "Chinese", "name_localizations": {"de": "Chinesisch"}, "value": "zh"}]
COMMAND = {
    "name": "settings",
    "description": "Settings.",
    "name_localizations": {"zh-CN": "设置"},
    "contexts": [0],
    "options": [
        {
            "type": 1,
            "name": "add",
            "description": "Add.",
            "options": [
                {"type": 3, "name": "to", "description": "To.", "required": True, "choices": CHOICES}
            ],
        }
    ],
}
CHECKS: list[tuple[Callable[[object], None], dict[str, Any]]] = [
    (check_message, CARD),
    (check_message, OLD),
    (check_modal, MODAL),
    (check_command, COMMAND),
]
ODD: list[object] = [None, True, -1, 0, 3, 17, 2.5, "", "x" * 5000, "🍵", [], [[]], [None], {}, {"type": 2}]


def places(body: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(body, dict | list):
        for step in body if isinstance(body, dict) else range(len(body)):
            yield (*path, step)
            yield from places(body[step], (*path, step))


@pytest.mark.parametrize(("check", "body"), CHECKS)
def test_what_the_odd_bodies_are_made_of_is_taken(check: Callable[[object], None], body: object) -> None:
    check(body)


@pytest.mark.parametrize(("check", "body"), CHECKS)
def test_whatever_stands_anywhere_in_a_body_gets_no_more_than_a_refusal(
    check: Callable[[object], None], body: Any
) -> None:
    refused = 0
    for *path, last in places(body):
        for value in ODD:
            changed = copy.deepcopy(body)
            node = changed
            for step in path:
                node = node[step]
            node[last] = value
            refused += _is_refused(check, changed)
    assert refused > 100


def _is_refused(check: Callable[[object], None], body: object) -> bool:
    try:
        check(body)
    except Refusal as refusal:
        return refusal.code in (50006, 50035)
    return False


@pytest.mark.parametrize("body", [None, 5, "words", [1]])
def test_what_is_no_object_is_told_once(body: object) -> None:
    form = Form(body)
    form.text("title", 5, required=True)
    assert problems_of(form.refuse_if_wrong) == {("", "DICT_TYPE_CONVERT")}


def test_a_whole_number_may_be_written_with_a_point() -> None:
    assert Form({"duration": 24.0}).whole("duration", 1, 768) == 24
    form = Form({"duration": 24.5})
    assert form.whole("duration", 1, 768) is None
    assert problems_of(form.refuse_if_wrong) == {("duration", "NUMBER_TYPE_COERCE")}


def test_nothing_wrong_is_no_refusal() -> None:
    form = Form({"title": "tea"})
    assert form.text("title", 3, low=3, required=True) == "tea"
    form.refuse_if_wrong()
