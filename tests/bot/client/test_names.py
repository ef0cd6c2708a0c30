import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

import discord
import pytest
from discord import app_commands
from discord.ext.commands import Cog, GroupCog

import cogs
from bot.i18n import DEFAULT, LOCALES, Speaker, Strings
from playground import Playground
from playground.driver import Person
from tests.teahouse import Running


def _parameters() -> dict[str, list[str]]:
    """What code calls the parameters of each command, by its whole name."""
    found = {}
    for module in pkgutil.walk_packages(cogs.__path__, "cogs."):
        for cog in vars(importlib.import_module(module.name)).values():
            if isinstance(cog, type) and issubclass(cog, Cog):
                group = f"{cog.__cog_group_name__} " if issubclass(cog, GroupCog) else ""
                for each in cog.__cog_app_commands__:
                    if isinstance(each, app_commands.Command):
                        found[group + each.name] = [parameter.name for parameter in each.parameters]
    return found


PARAMETERS = _parameters()
WITH_OPTIONS = (
    discord.AppCommandOptionType.subcommand.value,
    discord.AppCommandOptionType.subcommand_group.value,
)
# Discord: "Application Command Object" and its options.
NAME_LENGTH, DESCRIPTION_LENGTH = 32, 100


@pytest.fixture
async def commands(play: Playground, teahouse: Running) -> list[dict[str, Any]]:
    """The commands as Discord was told of them."""
    return list(play.world.application.commands.values())


def walked(parts: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for part in parts:
        yield part
        yield from walked(part.get("options") or [])


async def test_every_name_and_description_is_localised_and_fits(commands: list[dict[str, Any]]) -> None:
    others = {locale for locale in LOCALES if locale != DEFAULT} | {"zh-TW", "es-419"}
    for part in walked(commands):
        names = {DEFAULT: part["name"], **part["name_localizations"]}
        assert others <= set(names), part["name"]
        assert all(0 < len(name) <= NAME_LENGTH for name in names.values())
        if part["description"]:
            texts = {DEFAULT: part["description"], **part["description_localizations"]}
            assert others <= set(texts), part["name"]
            assert all(0 < len(text) <= DESCRIPTION_LENGTH for text in texts.values())


async def test_the_english_of_the_code_is_that_of_the_catalogue(commands: list[dict[str, Any]]) -> None:
    say = Strings.load().speak(DEFAULT)
    for command in commands:
        if command["type"] != discord.AppCommandType.chat_input.value:
            assert say(f"menu-{command['name'].lower().replace(' ', '-')}") == command["name"]
        else:
            agrees(say, command, command["name"])


def agrees(say: Speaker, command: dict[str, Any], path: str) -> None:
    """A command, or a group with all that is in it, says what the catalogue says."""
    key = f"command-{path.replace(' ', '-')}"
    assert (say(key), say(f"{key}.description")) == (command["name"], command["description"])
    keys = {say(f"{key}-{name}"): f"{key}-{name}" for name in PARAMETERS.get(path, ())}
    for option in command["options"]:
        if option["type"] in WITH_OPTIONS:
            agrees(say, option, f"{path} {option['name']}")
        else:
            assert say(f"{keys[option['name']]}.description") == option["description"]


async def test_a_client_in_another_language_finds_the_command_by_its_own_name(
    mei: Person, sofia: Person
) -> None:
    assert "Hello" in (await mei.runs("翻译", text="你好", to="English")).text
    assert "Hello" in (await sofia.runs("traducir", text="你好", to="inglés")).text
