"""How commands may be declared."""

from typing import Any

import discord
import pytest

from playground.refusal import Refusal
from playground.rules import check_autocomplete, check_command, check_commands
from playground.rules.command_texts import LOCALES
from tests.playground.library import library_commands
from tests.playground.refusals import problems_of

Json = dict[str, Any]


def command(**fields: object) -> Json:
    return {"type": 1, "name": "translate", "description": "Translate a text.", **fields}


def option(**fields: object) -> Json:
    return {"type": 3, "name": "text", "description": "What to translate.", **fields}


def test_commands_of_the_library_are_taken() -> None:
    check_commands(library_commands())


def test_the_locales_are_those_of_the_library() -> None:
    ours_only = {"ar", "he"}  # Discord's since 2.7.1 was made
    assert {locale.value for locale in discord.Locale} | ours_only == LOCALES


@pytest.mark.parametrize(
    "name", ["翻译", "traducir", "ไทย", "ภาษา", "हिन्दी", "a-b_c'd", "übersetzen", "перевод", "1"]
)
def test_names_may_be_in_any_script(name: str) -> None:
    check_command(command(name=name))


@pytest.mark.parametrize("name", ["Translate", "two words", "tea🍵", "a.b", "Über", "a/b"])
def test_names_have_no_capitals_spaces_or_signs(name: str) -> None:
    assert problems_of(lambda: check_command(command(name=name))) == {
        ("name", "APPLICATION_COMMAND_INVALID_NAME")
    }


@pytest.mark.parametrize(
    ("body", "path", "code"),
    [
        (command(name="x" * 33), "name", "BASE_TYPE_BAD_LENGTH"),
        (command(name=""), "name", "BASE_TYPE_REQUIRED"),
        (command(description=""), "description", "BASE_TYPE_REQUIRED"),
        (command(description="x" * 101), "description", "BASE_TYPE_BAD_LENGTH"),
        (command(type=7), "type", "BASE_TYPE_CHOICES"),
        (command(name_localizations={"zh": "翻译"}), "name_localizations.zh", "BASE_TYPE_CHOICES"),
        (
            command(name_localizations={"de": "Übersetzen"}),
            "name_localizations.de",
            "APPLICATION_COMMAND_INVALID_NAME",
        ),
        (
            command(description_localizations={"de": "x" * 101}),
            "description_localizations.de",
            "BASE_TYPE_BAD_LENGTH",
        ),
        (command(contexts=[0, 0]), "contexts", "BASE_TYPE_CHOICES"),
        (command(integration_types=[2]), "integration_types", "BASE_TYPE_CHOICES"),
        (command(default_member_permissions="admin"), "default_member_permissions", "NUMBER_TYPE_COERCE"),
        (command(options=[option(type=12)]), "options.0.type", "BASE_TYPE_CHOICES"),
        (command(options=[option(name="Text")]), "options.0.name", "APPLICATION_COMMAND_INVALID_NAME"),
        (command(options=[option(description=None)]), "options.0.description", "BASE_TYPE_REQUIRED"),
        (command(options=[option(name=f"o{n}") for n in range(26)]), "options", "BASE_TYPE_MAX_LENGTH"),
        (
            command(options=[option(), option()]),
            "options.1.name",
            "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
        ),
        (
            command(options=[option(name="a"), option(name="b", required=True)]),
            "options.1",
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        ),
        (
            command(options=[option(choices=[{"name": str(n), "value": str(n)} for n in range(26)])]),
            "options.0.choices",
            "BASE_TYPE_MAX_LENGTH",
        ),
        (
            command(options=[option(choices=[{"name": "a", "value": 1}])]),
            "options.0.choices.0.value",
            "BASE_TYPE_CHOICES",
        ),
        (
            command(options=[option(choices=[{"name": "a", "value": "a"}], autocomplete=True)]),
            "options.0.autocomplete",
            "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
        ),
        (
            command(options=[option(type=6, autocomplete=True)]),
            "options.0.autocomplete",
            "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID",
        ),
        (command(options=[option(min_value=1)]), "options.0.min_value", "BASE_TYPE_FORBIDDEN"),
        (command(options=[option(max_length=6001)]), "options.0.max_length", "NUMBER_TYPE_MAX"),
        (command(options=[option(channel_types=[0])]), "options.0.channel_types", "BASE_TYPE_FORBIDDEN"),
        (command(options=[option(options=[option()])]), "options.0.options", "BASE_TYPE_FORBIDDEN"),
        (
            command(options=[option(), option(type=1, name="sub")]),
            "options",
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
        ),
        (
            command(options=[option(type=1, options=[option(type=1)])]),
            "options.0.options.0.type",
            "BASE_TYPE_CHOICES",
        ),
    ],
)
def test_a_broken_command_is_refused_where_it_is_broken(body: Json, path: str, code: str) -> None:
    assert problems_of(lambda: check_command(body)) == {(path, code)}


def test_a_menu_has_a_free_name_and_nothing_else() -> None:
    menu = {"type": 3, "name": "Translate this", "name_localizations": {"zh-CN": "翻译 这条"}}
    check_command(menu)
    assert problems_of(lambda: check_command({**menu, "description": "x", "options": [option()]})) == {
        ("description", "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION"),
        ("options", "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS"),
    }


def test_a_command_has_eight_thousand_characters_counting_the_longest_language() -> None:
    choices = [{"name": f"{n:0100}", "value": f"{n:0100}"} for n in range(19)]
    two = [option(name=name, description="d" * 98, choices=choices) for name in ("o1", "o2")]
    third = option(name="o3", description="d" * 98)
    full = command(name="n" * 10, description="d" * 90, options=[*two, third])
    check_command(full)  # 100 + 2 * 3,900 + 100
    third["description_localizations"] = {"de": "d" * 98, "fr": "d"}
    check_command(full)
    third["description_localizations"] = {"de": "d" * 99, "fr": "d"}
    assert problems_of(lambda: check_command(full)) == {("", "APPLICATION_COMMAND_TOO_LARGE")}


def test_names_are_unique_within_a_type() -> None:
    check_commands([command(name="tea"), {"type": 2, "name": "tea"}, {"type": 3, "name": "tea"}])
    assert problems_of(lambda: check_commands([command(), command()])) == {
        ("1.name", "APPLICATION_COMMANDS_DUPLICATE_NAME")
    }


@pytest.mark.parametrize(("kind", "most"), [(1, 100), (2, 15), (3, 15)])
def test_there_is_an_end_to_commands_of_a_type(kind: int, most: int) -> None:
    made = [command(name=f"c{n}") if kind == 1 else {"type": kind, "name": f"c{n}"} for n in range(most + 1)]
    check_commands(made[:most])
    with pytest.raises(Refusal) as caught:
        check_commands(made)
    assert caught.value.code == 30032


def test_autocomplete_offers_up_to_25_choices() -> None:
    offered = [{"name": f"language {n}", "value": str(n)} for n in range(26)]
    check_autocomplete(offered[:25])
    check_autocomplete([])
    assert problems_of(lambda: check_autocomplete(offered)) == {("choices", "BASE_TYPE_MAX_LENGTH")}
    assert problems_of(lambda: check_autocomplete(None)) == {("choices", "BASE_TYPE_REQUIRED")}


@pytest.mark.parametrize(
    ("choice", "path", "code"),
    [
        ({"name": "x" * 101, "value": "x"}, "choices.0.name", "BASE_TYPE_BAD_LENGTH"),
        ({"name": "x", "value": "x" * 101}, "choices.0.value", "BASE_TYPE_BAD_LENGTH"),
        ({"name": "x"}, "choices.0.value", "BASE_TYPE_REQUIRED"),
        ({"value": "x"}, "choices.0.name", "BASE_TYPE_REQUIRED"),
    ],
)
def test_a_broken_choice_is_refused(choice: Json, path: str, code: str) -> None:
    assert problems_of(lambda: check_autocomplete([choice])) == {(path, code)}
