import pytest

from bot.features.translation import word_model

LATIN = ("en", "es", "fr", "de", "pt", "nl", "id")


def test_shares_add_up_to_one() -> None:
    shares = word_model.weigh("me gusta mucho esta canción", LATIN, LATIN)
    assert sum(shares.values()) == pytest.approx(1)
    assert max(shares, key=shares.__getitem__) == "es"


def test_an_unexpected_language_needs_more_evidence() -> None:
    everything = word_model.weigh("goed", LATIN, LATIN)
    without = word_model.weigh("goed", LATIN, ["en"])
    assert without["nl"] < everything["nl"]
    assert without["en"] > everything["en"]


def test_common_words_count() -> None:
    assert word_model.weigh("kein plan digga", LATIN, LATIN)["de"] > 0.9


def test_the_model_is_loaded_once() -> None:
    assert word_model.load() is word_model.load()
    assert word_model.loaded()
