import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.features.translation import ngram_source, word_model
from bot.features.translation.ngram_model import NgramModel

LATIN = ("en", "es", "fr", "de", "pt", "nl", "id")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("me gusta mucho esta canción", "es"),
        ("ich habe keine ahnung", "de"),
        ("jai pas compris la question", "fr"),
        ("geen idee waar hij is", "nl"),
    ],
)
def test_languages_of_one_script_are_told_apart(words: str, code: str) -> None:
    found, share = word_model.likeliest(words, LATIN, LATIN)
    assert found == code
    assert 0.9 < share <= 1


def test_an_unexpected_language_needs_more_evidence() -> None:
    everything = word_model.likeliest("goed", LATIN, LATIN)
    without = word_model.likeliest("goed", LATIN, ["en"])
    assert everything[0] == "nl"
    assert without[0] != "nl" or without[1] < everything[1]


def test_common_words_count() -> None:
    code, share = word_model.likeliest("kein plan digga", LATIN, LATIN)
    assert code == "de"
    assert share > 0.9


def test_without_any_letter_of_the_script_nothing_is_likelier_than_another() -> None:
    assert word_model.likeliest("123", LATIN, LATIN)[1] == pytest.approx(1 / len(LATIN))


def test_the_model_is_loaded_once() -> None:
    assert word_model.load() is word_model.load()
    assert word_model.loaded()


def test_threads_that_need_the_models_at_once_load_them_once(monkeypatch: pytest.MonkeyPatch) -> None:
    loads = []

    def slow(labels: object) -> dict[str, NgramModel]:
        loads.append(labels)
        time.sleep(0.05)
        return {}

    monkeypatch.setattr(ngram_source, "load", slow)
    word_model._models.cache_clear()
    with ThreadPoolExecutor() as pool:
        assert list(pool.map(lambda _: word_model.load(), range(4))) == [{}] * 4
    assert len(loads) == 1
    word_model._models.cache_clear()
