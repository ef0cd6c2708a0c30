"""What a modal may hold."""

from typing import Any

import discord
import pytest

from playground.rules import check_modal
from tests.playground.refusals import problems_of

Json = dict[str, Any]


def modal(*rows: Json, **fields: object) -> Json:
    return {"custom_id": "correct", "title": "Correct", "components": list(rows), **fields}


def label(component: Json, **fields: object) -> Json:
    return {"type": 18, "label": "Better words", "component": component, **fields}


def words(**fields: object) -> Json:
    return {"type": 4, "custom_id": "words", "style": 2, **fields}


def options(count: int) -> list[Json]:
    return [{"label": str(n), "value": str(n)} for n in range(count)]


async def test_a_modal_of_the_library_is_taken() -> None:
    made = discord.ui.Modal(title="Correct", custom_id="correct")
    made.add_item(discord.ui.TextDisplay("What would you say?"))
    made.add_item(
        discord.ui.Label(
            text="Better words",
            description="in your language",
            component=discord.ui.TextInput(custom_id="words", min_length=1, max_length=4000, default="茶"),
        )
    )
    picker = discord.ui.Select[discord.ui.Modal](
        custom_id="why", options=[discord.SelectOption(label="tone")]
    )
    made.add_item(discord.ui.Label(text="Why", component=picker))
    upload = discord.ui.FileUpload[discord.ui.Modal](custom_id="files", max_values=3)
    made.add_item(discord.ui.Label(text="Picture", component=upload))
    check_modal(made.to_dict())


async def test_an_old_text_input_in_a_row_is_taken() -> None:
    made = discord.ui.Modal(title="Correct", custom_id="correct")
    made.add_item(discord.ui.TextInput(label="Better words", custom_id="words"))
    check_modal(made.to_dict())


@pytest.mark.parametrize(
    ("body", "path", "code"),
    [
        (modal(label(words()), title="x" * 46), "title", "BASE_TYPE_BAD_LENGTH"),
        (modal(label(words()), title=None), "title", "BASE_TYPE_REQUIRED"),
        (modal(label(words()), custom_id=""), "custom_id", "BASE_TYPE_REQUIRED"),
        (modal(), "components", "BASE_TYPE_BAD_LENGTH"),
        (
            modal(*(label(words(custom_id=str(n))) for n in range(6))),
            "components",
            "BASE_TYPE_BAD_LENGTH",
        ),
        (modal(words()), "components.0.type", "UNION_TYPE_CHOICES"),
        (
            modal(label({"type": 2, "style": 1, "custom_id": "a", "label": "b"})),
            "components.0.component.type",
            "UNION_TYPE_CHOICES",
        ),
        (modal({"type": 18, "label": "x"}), "components.0.component", "BASE_TYPE_REQUIRED"),
        (modal(label(words(), label="x" * 46)), "components.0.label", "BASE_TYPE_BAD_LENGTH"),
        (modal(label(words(), description="x" * 101)), "components.0.description", "BASE_TYPE_MAX_LENGTH"),
        (modal(label(words(label="x"))), "components.0.component.label", "BASE_TYPE_FORBIDDEN"),
        (modal(label(words(style=3))), "components.0.component.style", "BASE_TYPE_CHOICES"),
        (modal(label(words(max_length=4001))), "components.0.component.max_length", "NUMBER_TYPE_MAX"),
        (
            modal(label(words(min_length=9, max_length=8))),
            "components.0.component.min_length",
            "NUMBER_TYPE_MAX",
        ),
        (
            modal(label(words(max_length=2, value="abc"))),
            "components.0.component.value",
            "BASE_TYPE_MAX_LENGTH",
        ),
        (
            modal(label(words()), label(words())),
            "components.1.component.custom_id",
            "COMPONENT_CUSTOM_ID_DUPLICATED",
        ),
        (
            modal({"type": 1, "components": [words()]}),
            "components.0.components.0.label",
            "BASE_TYPE_REQUIRED",
        ),
        (
            modal(label({"type": 5, "custom_id": "who", "disabled": True})),
            "components.0.component.disabled",
            "BASE_TYPE_FORBIDDEN",
        ),
        (
            modal(label({"type": 21, "custom_id": "one", "options": options(1)})),
            "components.0.component.options",
            "BASE_TYPE_BAD_LENGTH",
        ),
        (
            modal(label({"type": 22, "custom_id": "some", "options": options(11)})),
            "components.0.component.options",
            "BASE_TYPE_BAD_LENGTH",
        ),
        (
            modal(label({"type": 19, "custom_id": "files", "max_values": 11})),
            "components.0.component.max_values",
            "NUMBER_TYPE_MAX",
        ),
    ],
)
def test_a_broken_modal_is_refused_where_it_is_broken(body: Json, path: str, code: str) -> None:
    assert problems_of(lambda: check_modal(body)) == {(path, code)}


def test_the_choices_of_modals_are_taken() -> None:
    check_modal(
        modal(
            label({"type": 21, "custom_id": "one", "options": options(2)}),
            label({"type": 22, "custom_id": "some", "options": options(10), "max_values": 10}),
            label({"type": 23, "custom_id": "agreed", "default": True}),
        )
    )
