"""What a message's components may be."""

from typing import Any

import discord
import pytest

from playground.rules import check_components
from tests.playground.library import library_layout
from tests.playground.refusals import problems_of

Json = dict[str, Any]


def button(**fields: object) -> Json:
    return {"type": 2, "style": 1, "label": "Share", "custom_id": "share", **fields}


def without(component: Json, field: str) -> Json:
    return {name: value for name, value in component.items() if name != field}


def row(*controls: Json) -> Json:
    return {"type": 1, "components": list(controls)}


def select(**fields: object) -> Json:
    return {"type": 3, "custom_id": "pick", "options": [{"label": "a", "value": "a"}], **fields}


def text(content: str = "hello", **fields: object) -> Json:
    return {"type": 10, "content": content, **fields}


def problems(*components: Json, v2: bool = False, files: list[str] | None = None) -> set[tuple[str, str]]:
    return problems_of(lambda: check_components(list(components), v2=v2, files=files))


async def test_a_layout_of_the_library_is_taken() -> None:
    check_components(await library_layout(), v2=True, files=["tea.png"])


async def test_a_view_of_the_library_is_taken() -> None:
    view = discord.ui.View()
    view.add_item(discord.ui.Button(label="Share", custom_id="share"))
    options = [discord.SelectOption(label=f"option {n}", value=str(n)) for n in range(25)]
    view.add_item(discord.ui.Select(custom_id="pick", options=options, max_values=25))
    view.add_item(discord.ui.UserSelect(custom_id="who", min_values=0))
    check_components(view.to_components(), v2=False)


@pytest.mark.parametrize(
    ("control", "path", "code"),
    [
        (button(label="x" * 81), "label", "BASE_TYPE_MAX_LENGTH"),
        (without(button(), "label"), "label", "BASE_TYPE_REQUIRED"),
        (without(button(), "custom_id"), "custom_id", "BASE_TYPE_REQUIRED"),
        (button(custom_id="x" * 101), "custom_id", "BASE_TYPE_BAD_LENGTH"),
        (button(style=9), "style", "BASE_TYPE_CHOICES"),
        (button(url="https://example.org"), "url", "BASE_TYPE_FORBIDDEN"),
        (button(style=5, url="https://example.org"), "custom_id", "BASE_TYPE_FORBIDDEN"),
        (without(button(style=5), "custom_id"), "url", "BASE_TYPE_REQUIRED"),
        (without(button(style=5, url="javascript:1"), "custom_id"), "url", "URL_TYPE_INVALID_SCHEME"),
        (without(without(button(style=6), "custom_id"), "label"), "sku_id", "BASE_TYPE_REQUIRED"),
        (button(emoji={"name": ":tea:"}), "emoji.name", "COMPONENT_INVALID_EMOJI"),
        (select(options=[]), "options", "BASE_TYPE_BAD_LENGTH"),
        (select(placeholder="x" * 151), "placeholder", "BASE_TYPE_MAX_LENGTH"),
        (
            select(options=[{"label": "x", "value": str(n)} for n in range(26)]),
            "options",
            "BASE_TYPE_BAD_LENGTH",
        ),
        (select(options=[{"label": "x" * 101, "value": "x"}]), "options.0.label", "BASE_TYPE_BAD_LENGTH"),
        (
            select(options=[{"label": "x", "value": "x"}] * 2),
            "options.1.value",
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        ),
        (select(max_values=2), "max_values", "NUMBER_TYPE_MAX"),
        (select(min_values=2), "min_values", "NUMBER_TYPE_MAX"),
        ({"type": 5, "custom_id": "who", "options": []}, "options", "BASE_TYPE_FORBIDDEN"),
        ({"type": 4, "custom_id": "words", "style": 1}, "type", "UNION_TYPE_CHOICES"),
        ({"type": []}, "type", "UNION_TYPE_CHOICES"),
    ],
)
def test_a_broken_control_is_refused_where_it_is_broken(control: Json, path: str, code: str) -> None:
    assert problems(row(control)) == {(f"components.0.components.0.{path}", code)}


def test_a_row_holds_five_buttons_or_one_select() -> None:
    six = [button(custom_id=str(n)) for n in range(6)]
    check_components([row(*six[:5])], v2=False)
    assert problems(row(*six)) == {("components.0.components", "BASE_TYPE_BAD_LENGTH")}
    assert problems(row(button(), select())) == {
        ("components.0.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED")
    }
    assert problems(row()) == {("components.0.components", "BASE_TYPE_BAD_LENGTH")}


def test_a_message_has_five_rows() -> None:
    rows = [row(button(custom_id=str(n))) for n in range(6)]
    check_components(rows[:5], v2=False)
    assert problems(*rows) == {("components", "BASE_TYPE_MAX_LENGTH")}


def test_custom_ids_and_ids_are_unique_in_a_message() -> None:
    assert problems(row(button()), row(button())) == {
        ("components.1.components.0.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED")
    }
    assert problems(text(id=1), text(id=1), v2=True) == {("components.1.id", "COMPONENT_ID_DUPLICATED")}
    check_components([text(id=0), text(id=0)], v2=True)


def test_a_bare_button_does_not_stand_on_top() -> None:
    assert problems(button()) == {("components.0.type", "UNION_TYPE_CHOICES")}
    assert problems(button(), v2=True) == {("components.0.type", "UNION_TYPE_CHOICES")}


def test_forty_components_nested_ones_included() -> None:
    container = {"type": 17, "components": [text() for _ in range(38)]}
    check_components([container, text()], v2=True)
    assert problems(container, text(), text(), v2=True) == {
        ("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED")
    }


def test_all_texts_share_four_thousand_characters() -> None:
    check_components([text("x" * 2000), text("x" * 2000)], v2=True)
    assert problems(text("x" * 2000), text("x" * 2001), v2=True) == {
        ("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED")
    }


@pytest.mark.parametrize(
    ("component", "path", "code"),
    [
        (text(""), "content", "BASE_TYPE_REQUIRED"),
        ({"type": 9, "components": [text()]}, "accessory", "BASE_TYPE_REQUIRED"),
        ({"type": 9, "components": [text()], "accessory": text()}, "accessory.type", "UNION_TYPE_CHOICES"),
        (
            {"type": 9, "components": [text()] * 4, "accessory": button()},
            "components",
            "BASE_TYPE_BAD_LENGTH",
        ),
        (
            {"type": 9, "components": [button()], "accessory": button()},
            "components.0.type",
            "UNION_TYPE_CHOICES",
        ),
        ({"type": 12, "items": []}, "items", "BASE_TYPE_BAD_LENGTH"),
        ({"type": 12, "items": [{}]}, "items.0.media", "BASE_TYPE_REQUIRED"),
        ({"type": 13, "file": {"url": "https://example.org"}}, "file.url", "URL_TYPE_INVALID_SCHEME"),
        (
            {"type": 13, "file": {"url": "attachment://other.png"}},
            "file.url",
            "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
        ),
        ({"type": 14, "spacing": 3}, "spacing", "BASE_TYPE_CHOICES"),
        ({"type": 17, "components": []}, "components", "BASE_TYPE_BAD_LENGTH"),
        (
            {"type": 17, "components": [{"type": 17, "components": [text()]}]},
            "components.0.type",
            "UNION_TYPE_CHOICES",
        ),
        ({"type": 17, "accent_color": -1, "components": [text()]}, "accent_color", "NUMBER_TYPE_MIN"),
        ({"type": 18, "label": "x", "component": {}}, "type", "UNION_TYPE_CHOICES"),
    ],
)
def test_a_broken_layout_is_refused_where_it_is_broken(component: Json, path: str, code: str) -> None:
    assert problems(component, v2=True, files=["tea.png"]) == {(f"components.0.{path}", code)}
