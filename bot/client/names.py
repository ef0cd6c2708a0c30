"""Localised names and descriptions of commands, from the catalogues.

Keys are derived from the command: `command-translate`, its attribute `.description`,
`command-translate-to` for a parameter, `menu-translate` for a message menu. en-US is what the code
itself says; tests/bot/client/test_names.py holds the two together.
"""

from typing import Any

import discord
from discord import app_commands
from discord.app_commands import TranslationContextLocation as Location

from bot.i18n import DEFAULT, Strings, nearest

_DESCRIPTIONS = (
    Location.command_description,
    Location.group_description,
    Location.parameter_description,
)

# The library asks for each text in each of Discord's thirty locales, which is thousands of times a start.
_TRANSLATED = frozenset(locale for locale in discord.Locale if nearest(locale.value) != DEFAULT)


class CommandNames(app_commands.Translator):
    def __init__(self, strings: Strings) -> None:
        self._strings = strings

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """The text for `locale`, or None for a locale that gets the English of the code."""
        if locale not in _TRANSLATED:
            return None
        return self._strings.text(key_of(context), str(locale))


def key_of(context: app_commands.TranslationContextTypes) -> str:
    """The catalogue key of a name or description."""
    data: Any = context.data
    if context.location in (Location.parameter_name, Location.parameter_description):
        key = f"{_command(data.command)}-{data.name}"
    else:
        key = _command(data)
    return f"{key}.description" if context.location in _DESCRIPTIONS else key


def _command(command: Any) -> str:
    kind = "menu" if isinstance(command, app_commands.ContextMenu) else "command"
    return f"{kind}-{command.qualified_name.lower().replace(' ', '-')}"
