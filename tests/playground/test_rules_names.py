"""What webhooks and threads may be called, and what a poll may ask."""

import pytest

from playground.rules import check_poll, check_thread_name, check_webhook_name
from tests.playground.library import library_poll
from tests.playground.refusals import problems_of


@pytest.mark.parametrize("name", ["Ann", "梅", "x" * 80, "herewith"])
def test_a_webhook_may_be_called_this(name: str) -> None:
    check_webhook_name(name)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "BASE_TYPE_REQUIRED"),
        ("  ", "BASE_TYPE_BAD_LENGTH"),
        ("x" * 81, "BASE_TYPE_BAD_LENGTH"),
        ("My DISCORD friend", "USERNAME_INVALID_CONTAINS"),
        ("Clyde", "USERNAME_INVALID_CONTAINS"),
        ("everyone", "USERNAME_INVALID"),
    ],
)
def test_a_webhook_may_not_be_called_this(name: str, code: str) -> None:
    assert problems_of(lambda: check_webhook_name(name, field="username")) == {("username", code)}


def test_a_thread_has_a_name_of_up_to_100_characters() -> None:
    check_thread_name("x" * 100)
    assert problems_of(lambda: check_thread_name("x" * 101)) == {("name", "BASE_TYPE_BAD_LENGTH")}
    assert problems_of(lambda: check_thread_name(None, field="thread_name")) == {
        ("thread_name", "BASE_TYPE_REQUIRED")
    }


def test_a_poll_of_the_library_is_taken() -> None:
    check_poll(library_poll())


@pytest.mark.parametrize(
    ("fields", "path", "code"),
    [
        ({"question": {"text": "x" * 301}}, "question.text", "BASE_TYPE_BAD_LENGTH"),
        ({"answers": []}, "answers", "BASE_TYPE_BAD_LENGTH"),
        ({"answers": [{"poll_media": {"text": "x"}}] * 11}, "answers", "BASE_TYPE_BAD_LENGTH"),
        (
            {"answers": [{"poll_media": {"text": "x" * 56}}]},
            "answers.0.poll_media.text",
            "BASE_TYPE_BAD_LENGTH",
        ),
        ({"answers": [{}]}, "answers.0.poll_media", "BASE_TYPE_REQUIRED"),
        ({"duration": 769}, "duration", "NUMBER_TYPE_MAX"),
        ({"layout_type": 2}, "layout_type", "BASE_TYPE_CHOICES"),
    ],
)
def test_a_broken_poll_is_refused(fields: dict[str, object], path: str, code: str) -> None:
    assert problems_of(lambda: check_poll(library_poll() | fields)) == {(path, code)}
