import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.features.translation import spelling


def test_words_are_left_without_case_width_marks_and_emoji() -> None:
    assert spelling.words("  Ｈello,   WORLD!! 😀❤️ ") == "hello world"
    assert spelling.words("don’t don't") == "dont dont"
    assert spelling.words("𝙻𝚊𝚝𝚎") == "late"


@pytest.mark.parametrize(
    "text", ["𝙻𝚊𝚝𝚎", "Ｌａｔｅ", "🅻🅰🆃🅴", "🅛🅐🅣🅔", "ʟᴀᴛᴇ", "l̶a̶t̶e̶", "L\u0351a\u0351\u0316te", "Ⓛⓐⓣⓔ", "🄻🄰🅃🄴"]
)
def test_letters_are_seen_through_however_they_are_drawn(text: str) -> None:
    assert spelling.words(text) == "late"


@pytest.mark.parametrize("emoji", ["🅰️", "🅱️ 🅾️", "🇩🇪"])
def test_an_emoji_with_a_letter_in_it_is_an_emoji(emoji: str) -> None:
    assert spelling.normal_width(emoji) == emoji


@given(st.text())
def test_normal_width_needs_no_second_time(text: str) -> None:
    once = spelling.normal_width(text)
    assert spelling.normal_width(once) == once
    assert spelling.normal_words(once) == spelling.words(text)


def test_vowel_signs_are_part_of_words() -> None:
    assert spelling.words("ที่นี่!") == "ที่นี่"
    assert spelling.words("हिन्दी।") == "हिन्दी"


def test_accents_go_but_voicing_marks_stay() -> None:
    assert spelling.unaccented("también") == "tambien"
    assert spelling.unaccented("Tiếng Việt") == "Tieng Viet"
    assert spelling.unaccented("がぎ한글") == "がぎ한글"


def test_a_stretched_letter_is_meant_once() -> None:
    assert spelling.unstretched("sooooo") == "so"
    assert spelling.unstretched("good 1000") == "good 1000"
