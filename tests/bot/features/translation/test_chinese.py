import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.translation import chinese


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("这个表情包太可爱了", "這個表情包太可愛了"),
        ("头发很长，祝你发财", "頭髮很長，祝你發財"),
        ("里面很干净", "裡面很乾淨"),
        ("皇后以后再说", "皇后以後再說"),
        ("干杯！", "乾杯！"),
    ],
)
def test_each_script_becomes_the_other(simplified: str, traditional: str) -> None:
    assert chinese.convert(simplified, "zh-Hant") == traditional
    assert chinese.convert(traditional, "zh-Hans") == simplified


def test_the_words_stay_the_writers_own() -> None:
    assert chinese.convert("看视频", "zh-Hant") == "看視頻"


def test_only_between_the_two_scripts_of_chinese_is_there_anything_to_convert() -> None:
    assert chinese.converts("zh-Hans", "zh-Hant")
    assert chinese.converts("zh-Hant", "zh-Hans")
    assert not chinese.converts("zh-Hans", "zh-Hans")
    assert not chinese.converts("ja", "zh-Hans")
    assert not chinese.converts(None, "zh-Hant")


@pytest.mark.parametrize("markup", ["<@123> **hi** `code` https://example.org ||x|| 😀 [X0X]", ""])
def test_what_is_not_chinese_stays_as_it_is(markup: str) -> None:
    assert chinese.convert(markup, "zh-Hant") == markup
    assert chinese.convert(markup, "zh-Hans") == markup


@given(st.text())
def test_letters_that_are_not_chinese_survive_in_any_text(text: str) -> None:
    kept = [char for char in text if char < "\u2e80"]
    for target in ("zh-Hans", "zh-Hant"):
        assert [char for char in chinese.convert(text, target) if char < "\u2e80"] == kept
