import re
from importlib.resources import files
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.i18n import DEFAULT, LOCALES, Strings, nearest

ROOT = Path(__file__).parents[3]
OTHERS = [locale for locale in LOCALES if locale != DEFAULT]


class _Placeholders(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802, the visitor's
        self.names.add(node.id.name)


def catalogue(locale: str) -> dict[str, dict[str, set[str]]]:
    """File -> key -> placeholders, of one locale."""
    found: dict[str, dict[str, set[str]]] = {}
    for file in (files("bot.i18n") / "locales" / locale).iterdir():
        resource = FluentParser().parse(file.read_text("utf-8"))
        junk = [entry.content for entry in resource.body if isinstance(entry, ast.Junk)]
        assert junk == [], f"{locale}/{file.name} has lines that are not Fluent"
        found[file.name] = {}
        for message in resource.body:
            if isinstance(message, ast.Message):
                patterns = {"": message.value, **{f".{a.id.name}": a.value for a in message.attributes}}
                for suffix, pattern in patterns.items():
                    placeholders = _Placeholders()
                    placeholders.visit(pattern)
                    key = message.id.name + suffix
                    assert key not in found[file.name], f"{key} is there twice"
                    found[file.name][key] = placeholders.names
    return found


@pytest.mark.parametrize("locale", OTHERS)
def test_every_catalogue_has_every_key_with_the_same_placeholders(locale: str) -> None:
    assert catalogue(locale) == catalogue(DEFAULT)


def test_a_key_stands_in_one_file_only() -> None:
    keys = [key for file in catalogue(DEFAULT).values() for key in file]
    assert len(keys) == len(set(keys))


def test_every_key_is_used_and_every_key_that_is_used_exists() -> None:
    """Keys that code builds from parts are found by the parts: f"language-choose-{ability}"."""
    source = "".join(
        path.read_text("utf-8") for folder in ("bot", "cogs") for path in (ROOT / folder).rglob("*.py")
    )
    literal = set(re.findall(r"[\"']((?:[a-z]+-)+[a-z_-]+)[\"']", source))
    built = [
        re.compile(re.escape(text).replace(r"\{\}", "[a-z_-]+"))
        for text in {
            re.sub(r"\{.*\}", "{}", t)
            for t in re.findall(r"f[\"']((?:[a-z]+-)+\{[^\n]*?\})[\"'],?[)\s]", source)
        }
    ]
    keys = {key for file in catalogue(DEFAULT).values() for key in file}
    unused = [
        key
        for key in keys
        if not key.startswith(("command-", "menu-"))
        and key not in literal
        and not any(pattern.fullmatch(key) for pattern in built)
    ]
    assert unused == []
    prefixes = {key.split("-")[0] for key in keys}
    known_words = {"components-v2"}
    missing = [
        text
        for text in literal - keys - known_words
        if text.split("-")[0] in prefixes and text.count("-") > 1
    ]
    assert missing == []


@pytest.mark.parametrize(
    ("locale", "catalogue_locale"),
    [("zh-CN", "zh-CN"), ("zh-TW", "zh-CN"), ("es-419", "es-ES"), ("en-GB", "en-US"), ("fr", "en-US")],
)
def test_a_reader_without_a_catalogue_gets_the_nearest(locale: str, catalogue_locale: str) -> None:
    assert nearest(locale) == catalogue_locale


def test_a_sentence_takes_its_parameters_without_invisible_marks() -> None:
    say = Strings.load().speak("es-ES")
    assert say("translation-same-language", language="español") == "Esto ya está en español."


def test_plurals_follow_the_language() -> None:
    say = Strings.load().speak("en-US")
    assert say("doctor-permissions-right", guilds=1).endswith("1 server.")
    assert say("doctor-permissions-right", guilds=2).endswith("2 servers.")


def test_an_unknown_key_is_a_bug() -> None:
    with pytest.raises(LookupError):
        Strings.load().text("no-such-key", "en-US")


def test_readers_of_a_language_without_a_catalogue_get_the_one_of_the_others() -> None:
    strings = Strings.load()
    spoken = [strings.speak_to(language, "zh-CN")("language-none") for language in ("es", "th", "zh-Hant")]
    assert spoken == ["sin elegir", "未设置", "未设置"]
