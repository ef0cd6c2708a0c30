"""What a channel and a role may be."""

import pytest

from playground.rules import check_channel, check_new_channel, check_role
from tests.playground.refusals import problems_of


def test_a_channel_needs_a_name_and_a_kind_that_there_is() -> None:
    check_new_channel({"name": "food", "type": 15, "topic": "a" * 1025})
    assert problems_of(lambda: check_new_channel({"type": 16})) == {
        ("type", "BASE_TYPE_CHOICES"),
        ("name", "BASE_TYPE_REQUIRED"),
    }


@pytest.mark.parametrize(
    ("body", "path", "code"),
    [
        ({"name": "a" * 101}, "name", "BASE_TYPE_BAD_LENGTH"),
        ({"name": ""}, "name", "BASE_TYPE_REQUIRED"),
        ({"name": None}, "name", "BASE_TYPE_REQUIRED"),
        ({"topic": "a" * 1025}, "topic", "BASE_TYPE_MAX_LENGTH"),
        ({"nsfw": "yes"}, "nsfw", "BOOLEAN_TYPE_CONVERT"),
        (
            {"permission_overwrites": [{"id": "1", "type": 2}]},
            "permission_overwrites.0.type",
            "BASE_TYPE_CHOICES",
        ),
        ({"available_tags": [{"name": ""}]}, "available_tags.0.name", "BASE_TYPE_REQUIRED"),
    ],
)
def test_a_change_is_refused_where_it_is_wrong(body: dict[str, object], path: str, code: str) -> None:
    assert problems_of(lambda: check_channel(body)) == {(path, code)}


def test_a_change_names_only_what_changes() -> None:
    check_channel({})
    check_channel({"topic": None, "nsfw": True})


def test_a_role_has_a_name_and_a_color_of_bounds() -> None:
    check_role({})
    assert problems_of(lambda: check_role({"name": "a" * 101, "color": 1 << 24, "hoist": 1})) == {
        ("name", "BASE_TYPE_BAD_LENGTH"),
        ("color", "NUMBER_TYPE_MAX"),
        ("hoist", "BOOLEAN_TYPE_CONVERT"),
    }
