from bot.features.translation import spelling


def test_words_are_left_without_case_width_marks_and_emoji() -> None:
    assert spelling.words("  Ｈello,   WORLD!! 😀❤️ ") == "hello world"
    assert spelling.words("don’t don't") == "dont dont"
    assert spelling.words("𝙻𝚊𝚝𝚎") == "late"


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
