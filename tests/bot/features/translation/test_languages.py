import time

import pytest
from babel import Locale

from bot.features.translation import languages
from bot.features.translation.languages import (
    CODES,
    LANGUAGES,
    covers,
    find,
    from_locale,
    name,
    own_name,
    require_all,
    search,
)


def test_there_are_about_sixty_languages_and_each_has_engine_codes() -> None:
    assert len(CODES) >= 60
    assert all(language.google and language.mymemory for language in LANGUAGES.values())


def test_no_two_languages_claim_the_same_alias_or_locale() -> None:
    aliases = [alias for language in LANGUAGES.values() for alias in language.aliases]
    locales = [locale for language in LANGUAGES.values() for locale in language.discord]
    assert len(aliases) == len(set(aliases))
    assert len(locales) == len(set(locales))


@pytest.mark.parametrize(
    ("locale", "code"),
    [
        ("zh-CN", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh-Hant-MO", "zh-Hant"),
        ("zh", "zh-Hans"),
        ("en-GB", "en"),
        ("es-419", "es"),
        ("pt-BR", "pt-BR"),
        ("pt-PT", "pt"),
        ("sv-SE", "sv"),
        ("no", "nb"),
        ("fr-CA", "fr"),
        ("tlh", "en"),
    ],
)
def test_a_locale_becomes_a_language(locale: str, code: str) -> None:
    assert from_locale(locale) == code


# Discord's reference of locales names these.
CLIENT_LOCALES = [
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr",
    "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE",
    "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja",
    "zh-TW", "ko",
]  # fmt: skip


@pytest.mark.parametrize("locale", CLIENT_LOCALES)
def test_every_client_locale_of_discord_is_in_the_table(locale: str) -> None:
    assert any(locale in language.discord for language in LANGUAGES.values())


def test_readers_of_either_portuguese_are_served_by_both_and_chinese_scripts_are_kept_apart() -> None:
    assert covers("pt", "pt-BR")
    assert covers("pt-BR", "pt")
    assert covers("zh-Hans", "zh-Hans")
    assert not covers("zh-Hans", "zh-Hant")
    assert not covers("zh-Hant", "zh-Hans")
    assert not covers("en", "es")


def test_names_are_in_the_readers_language() -> None:
    assert name("zh-Hans", "en-US") == "Simplified Chinese"
    assert name("de", "zh-CN") == "德语"
    assert name("ja", "es-ES") == "japonés"
    assert name("de", "tlh") == "German"
    assert all(name(code, "es-ES") for code in CODES)


def test_own_names_are_those_of_babel() -> None:
    ours = {"id": "Bahasa Indonesia", "ms": "Bahasa Melayu", "eo": "esperanto", "pt-BR": "português (Brasil)"}
    for code in CODES:
        theirs = Locale.parse(code, sep="-").languages.get(code.replace("-", "_"))
        assert own_name(code) == ours.get(code, theirs)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("zh", "zh-Hans"),
        ("cn", "zh-Hans"),
        ("中文", "zh-Hans"),
        ("國語", "zh-Hans"),
        ("chino", "zh-Hans"),
        ("Chinese", "zh-Hans"),
        ("MANDARIN", "zh-Hans"),
        ("繁體中文", "zh-Hant"),
        ("allemand", "de"),
        ("ドイツ語", "de"),
        ("немецкий", "de"),
        ("ingles", "en"),
        ("英语", "en"),
        ("Ｅｎｇｌｉｓｈ", "en"),
        ("português", "pt"),
        ("portugués de Brasil", "pt-BR"),
        ("pt", "pt"),
        ("tagalog", "fil"),
        ("klingon", None),
        ("", None),
    ],
)
def test_a_language_is_found_by_any_of_its_names(query: str, code: str | None) -> None:
    assert find(query) == code


def test_every_language_is_found_by_its_code_and_its_own_name() -> None:
    for code in CODES:
        assert find(code) == code
        assert find(own_name(code)) == code


@pytest.mark.parametrize(
    ("query", "first"),
    [("portu", "pt-BR"), ("chi", "zh-Hans"), ("alem", "de"), ("日", "ja"), ("фран", "fr"), ("viet", "vi")],
)
def test_the_beginning_of_a_name_is_enough(query: str, first: str) -> None:
    assert search(query, "es-ES")[0] == first


def test_a_name_in_the_readers_language_comes_before_the_same_start_in_another() -> None:
    assert search("al", "es-ES")[0] == "de"  # alemán
    assert search("al", "en-US")[0] == "sq"  # Albanian


def test_an_empty_query_shows_the_recent_ones_and_then_the_most_used() -> None:
    shown = search(" ", "en-US", ["ja", "nonsense", "en"])
    assert shown[:3] == ["ja", "en", "zh-Hans"]
    assert len(shown) == 25
    assert len(set(shown)) == 25


def test_nothing_is_shown_for_what_no_language_is_called() -> None:
    assert search("qqqq", "en-US") == []
    assert search("!?", "en-US") == []


def test_an_autocomplete_answer_takes_less_than_five_milliseconds() -> None:
    languages.warm()
    queries = ["a", "chi", "中文", "languages", "ドイツ語", "i"]
    start = time.process_time()
    for _ in range(20):
        for query in queries:
            search(query, "en-US")
    assert (time.process_time() - start) / (20 * len(queries)) < 0.005


@pytest.mark.parametrize("locale", sorted({tag for row in LANGUAGES.values() for tag in row.discord}))
def test_every_name_that_we_show_is_understood_alone_and_in_a_list(locale: str) -> None:
    shown = {code: name(code, locale) for code in CODES}
    unique = {code: text for code, text in shown.items() if list(shown.values()).count(text) == 1}
    misread = {text: require_all(text) for code, text in unique.items() if require_all(text) != (code,)}
    assert misread == {}
    some = list(unique)[:8]
    assert require_all(", ".join(unique[code] for code in some)) == tuple(some)


@pytest.mark.parametrize(
    ("tag", "code"),
    [("zh-CN", "zh-Hans"), ("zh-TW", "zh-Hant"), ("en-US", "en"), ("es-419", "es"), ("sv-SE", "sv")],
)
def test_the_locales_of_discord_are_names_too(tag: str, code: str) -> None:
    assert find(tag) == code


@pytest.mark.parametrize("query", ["Portuguese", "葡萄牙语", "portugués"])
def test_a_language_is_not_taken_for_its_region(query: str) -> None:
    assert find(query) == "pt"
