"""The page's own words: the same keys in each language, the same placeholders, none missing, none unused."""

import json
import re
from pathlib import Path

import pytest

WEB = Path(__file__).parents[2] / "playground" / "web"
LOCALES = ("en-US", "zh-CN", "es-ES")
PLACEHOLDER = re.compile(r"\{\w+\}")
SCRIPTS = sorted(WEB.glob("*.js"))

# Keys that a script puts together from a value it got; each stands for all keys with the prefix.
COMPOSED = ("error.", "faults.", "role.", "select.type")


def strings(locale: str) -> dict[str, str]:
    catalogue: dict[str, str] = json.loads((WEB / "strings" / f"{locale}.json").read_text(encoding="utf-8"))
    return catalogue


def placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def quoted(source: str) -> set[str]:
    return set(re.findall(r"\"([a-z]\w*\.\w+)\"", source))


def asked_for(source: str) -> set[str]:
    """Keys a script names; those of plural() in the forms they come in."""
    counted = set(re.findall(r"\bplural\(\"([\w.]+)\"", source))
    topics = {key.split(".")[0] for key in strings("en-US")}
    plain = {key for key in quoted(source) - counted if key.split(".")[0] in topics}
    return plain | {f"{key}.{form}" for key in counted for form in ("one", "other")}


@pytest.mark.parametrize("locale", LOCALES[1:])
def test_every_language_has_the_keys_of_english(locale: str) -> None:
    assert strings(locale).keys() == strings("en-US").keys()


@pytest.mark.parametrize("locale", LOCALES[1:])
def test_translations_keep_the_placeholders(locale: str) -> None:
    english, other = strings("en-US"), strings(locale)
    assert [key for key in english if placeholders(english[key]) != placeholders(other[key])] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_string_is_empty(locale: str) -> None:
    assert [key for key, text in strings(locale).items() if not text.strip()] == []


@pytest.mark.parametrize("locale", LOCALES[1:])
def test_sentences_are_not_left_in_english(locale: str) -> None:
    english, other = strings("en-US"), strings(locale)
    sentences = {key: text for key, text in english.items() if len(PLACEHOLDER.sub("", text).split()) > 1}
    same = [key for key, text in sentences.items() if other[key] == text]
    assert same == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_key_a_script_asks_for_exists(script: Path) -> None:
    assert asked_for(script.read_text(encoding="utf-8")) - strings("en-US").keys() == set()


def test_every_string_is_used() -> None:
    source = "\n".join(script.read_text(encoding="utf-8") for script in SCRIPTS)
    used = asked_for(source)
    unused = [key for key in strings("en-US") if key not in used and not key.startswith(COMPOSED)]
    assert unused == []
