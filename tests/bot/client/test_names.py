from collections.abc import Iterator
from typing import Any

import discord
import pytest
from discord import app_commands

from bot.i18n import DEFAULT, LOCALES, Strings
from playground import Playground
from playground.driver import Person
from tests.teahouse import Running

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
            assert say(f"menu-{command['name'].lower()}") == command["name"]
            continue
        key = f"command-{command['name']}"
        assert (say(key), say(f"{key}.description")) == (command["name"], command["description"])
        for option in command["options"]:
            keys = {say(f"{key}-{name}"): f"{key}-{name}" for name in _parameters(command["name"])}
            assert say(f"{keys[option['name']]}.description") == option["description"]


async def test_a_client_in_another_language_finds_the_command_by_its_own_name(
    mei: Person, sofia: Person
) -> None:
    assert "Hello" in (await mei.runs("翻译", text="你好", to="English")).text
    assert "Hello" in (await sofia.runs("traducir", text="你好", to="inglés")).text


def _parameters(command: str) -> list[str]:
    from cogs.settings.language import LanguageCog
    from cogs.settings.server import ServerCog
    from cogs.translation.cog import TranslationCog

    found = [
        parameter.name
        for cog in (LanguageCog, ServerCog, TranslationCog)
        for each in cog.__cog_app_commands__
        if isinstance(each, app_commands.Command) and each.name == command
        for parameter in each.parameters
    ]
    assert found or command in ("language", "settings")
    return found
