import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot.features.translation
from bot.features.translation import spelling
from bot.features.translation.memory import phrasebook
from tests import summary

LANGUAGES = ["en", "zh-Hans", "zh-Hant", "es", "ja", "ko", "fr", "de", "pt-BR", "ru"]
FILES = sorted((Path(bot.features.translation.__file__).parent / "phrasebook").glob("*.toml"))
TABLES = {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in FILES}
PHRASES: dict[str, dict[str, list[str]]] = {
    name: phrase for table in TABLES.values() for name, phrase in table.items()
}
PRIVATE = re.compile(
    r"where (are|do) (you|u) (from|live)|how old are|your age|\basl\b|which country|real name|nationality"
    r"|哪里人|哪國人|哪国人|住在?哪|多大了|几岁|幾歲|来自哪|來自哪"
    r"|de dónde eres|dónde vives|cuántos años|どこ出身|出身は|何歳|どこに住"
    r"|어디 사람|어디 살|몇 살|나이가"
    r"|d'où viens|tu viens d'où|où habites|quel âge|woher komm|wo wohnst|wie alt"
    r"|de onde você|onde você mora|quantos anos|откуда ты|ты откуда|где ты жив|сколько тебе лет",
    re.IGNORECASE,
)


# A greeting of German afternoons that is as good as "Hallo" at any hour.
TWO_MEANINGS = {("de", "guten tag")}


def every_spelling() -> Iterator[tuple[str, str, int, str]]:
    """(phrase, language, place in its list, spelling) of the whole book."""
    for name, phrase in PHRASES.items():
        for code, written in phrase.items():
            for place, text in enumerate(written):
                yield name, code, place, text


def test_there_are_two_hundred_and_fifty_phrases() -> None:
    summary.tell(f"phrasebook: {len(PHRASES)} phrases in 10 languages")
    assert len(PHRASES) >= 250
    assert sum(len(table) for table in TABLES.values()) == len(PHRASES), "an id stands in two files"


def test_every_phrase_is_in_every_language_in_the_same_order() -> None:
    assert [name for name, phrase in PHRASES.items() if list(phrase) != LANGUAGES] == []
    assert [name for name, phrase in PHRASES.items() if not all(phrase.values())] == []


def test_ids_are_small_words_with_hyphens() -> None:
    assert [name for name in PHRASES if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name)] == []


def test_spellings_are_short_and_hold_words() -> None:
    wrong = [
        text
        for *_, text in every_spelling()
        if text != text.strip() or not spelling.words(text) or len(text) > 80
    ]
    assert wrong == []


def test_nobody_is_asked_where_they_live_how_old_they_are_or_for_their_real_name() -> None:
    assert [text for *_, text in every_spelling() if PRIVATE.search(text)] == []


def test_a_spelling_stands_under_one_phrase_of_its_language() -> None:
    """The shown one may serve two where a language has one word for both, as `Hola`."""
    at = {(code, text.casefold()): set[str]() for _, code, _, text in every_spelling()}
    for name, code, _, text in every_spelling():
        at[code, text.casefold()].add(name)
    shared = {key for key, names in at.items() if len(names) > 1 and not all_show(key, names)}
    assert shared == TWO_MEANINGS


def all_show(key: tuple[str, str], names: set[str]) -> bool:
    code, text = key
    return all(PHRASES[name][code][0].casefold() == text for name in names)


@pytest.mark.parametrize("theme", TABLES)
async def test_every_further_spelling_is_understood_as_its_own_phrase(theme: str) -> None:
    for name, phrase in TABLES[theme].items():
        for code in LANGUAGES:
            target = "es" if code == "en" else "en"
            for text in phrase[code][1:]:
                found = await phrasebook().recall(text, code, target)
                assert found is not None, (name, code, text)
                assert re.sub("[¡!]", "", found.text) == phrase[target][0], (name, code, text)


def test_no_shown_spelling_ends_in_a_full_stop_or_an_exclamation_mark() -> None:
    """The mark is set to match what the person wrote."""
    ends = Counter(text[-1] for _, _, place, text in every_spelling() if place == 0)
    assert {end for end in ends if end in ".。!！"} == set()
