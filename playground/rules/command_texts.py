"""Names and descriptions of commands, their options and choices, in every language.

Discord's documentation, "Application Commands": "Application Command Naming" and "Localization"; the
locales are those of "Reference: Locales".
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping

from playground.rules.form import Form

NAME = 32
DESCRIPTION = 100
LOCALES = frozenset(
    (  # noqa: SIM905 words in a row are easier to compare with Discord's table than 34 lines
        "ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru "
        "sv-SE th tr uk vi zh-CN zh-TW"
    ).split()
)
_SCRIPTS_WITH_MARKS = ("DEVANAGARI ", "THAI ")


def examine_name(form: Form, *, free: bool = False) -> None:
    r"""A name and its translations: `^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$`, in lower case.

    The names of menus are `free`: any 1 to 32 characters, with capitals and spaces.
    """
    _examine_text(form, "name", NAME, None if free else _is_command_name)


def examine_description(form: Form) -> None:
    _examine_text(form, "description", DESCRIPTION, None)


def examine_choice_name(form: Form) -> None:
    _examine_text(form, "name", DESCRIPTION, None)


def size(command: Mapping[str, object]) -> int:
    """The characters that count towards a command's 8,000: names, descriptions and values, with the
    longest of all translations where there are any."""
    total = sum(_longest(command, field) for field in ("name", "description"))
    value = command.get("value")
    total += len(value) if isinstance(value, str) else 0
    return total + sum(size(part) for part in _parts(command))


def _parts(command: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    for field in ("options", "choices"):
        inner = command.get(field)
        if isinstance(inner, list):
            yield from (part for part in inner if isinstance(part, Mapping))


def _longest(command: Mapping[str, object], field: str) -> int:
    translations = command.get(f"{field}_localizations")
    texts = [command.get(field), *(translations.values() if isinstance(translations, Mapping) else ())]
    return max(len(text) if isinstance(text, str) else 0 for text in texts)


def _examine_text(form: Form, field: str, high: int, rule: Callable[[str], bool] | None) -> None:
    text = form.text(field, high, low=1, required=True)
    if rule and text and not rule(text):
        _invalid_name(form, field)
    translated = f"{field}_localizations"
    if not form.has(translated):
        return
    translations = form.form(translated)
    for locale in translations.body:
        if locale not in LOCALES:
            translations.wrong(locale, "BASE_TYPE_CHOICES", f"{locale} is not a locale of Discord's.")
            continue
        text = translations.text(locale, high, low=1, required=True)
        if rule and text and not rule(text):
            _invalid_name(translations, locale)


def _invalid_name(form: Form, field: str) -> None:
    form.wrong(field, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")


def _is_command_name(name: str) -> bool:
    return name == name.lower() and all(map(_may_be_in_a_name, name))


def _may_be_in_a_name(character: str) -> bool:
    category = unicodedata.category(character)[0]
    if character in "-_'" or category in "LN":
        return True
    return category == "M" and unicodedata.name(character, "").startswith(_SCRIPTS_WITH_MARKS)
