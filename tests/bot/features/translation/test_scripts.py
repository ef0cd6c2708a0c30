import pytest

from bot.features.translation import scripts


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        ("这个表情包太可爱了", "zh-Hans"),
        ("這個貼圖好可愛喔", "zh-Hant"),
        ("晚安", None),
        ("你好", None),
        ("谢谢", "zh-Hans"),
        ("謝謝", "zh-Hant"),
        ("妳好", "zh-Hant"),
        ("以后再说", "zh-Hans"),
        ("什么", "zh-Hans"),
        ("干杯", "zh-Hans"),
        ("屬於你", "zh-Hant"),
        ("这个周末有人想去爬山嗎", "zh-Hans"),
    ],
)
def test_the_characters_tell_simplified_from_traditional(text: str, variant: str | None) -> None:
    assert scripts.chinese_variant(text) == variant


def test_some_characters_are_written_in_japan_only() -> None:
    assert scripts.japanese_only("駅前")
    assert scripts.japanese_only("人々")
    assert not scripts.japanese_only("學習汉字")


def test_letters_are_counted_by_script() -> None:
    assert scripts.shares("hi 你好, пока 1") == {"Latn": 2, "Hani": 2, "Cyrl": 4}
    assert scripts.words("two words, 你好", "Latn") == 2
    assert scripts.main_script("Jpan") == "Kana"


def test_an_answer_needs_letters_of_its_language_but_not_only_those() -> None:
    assert scripts.plausible("我们在 Discord 上玩 Minecraft 吧", "zh-Hans")
    assert not scripts.plausible("let us play", "zh-Hans")
    assert scripts.plausible("東京", "ja")
    assert scripts.plausible("123 😀", "ar")


@pytest.mark.parametrize(
    ("text", "could"), [("東京", True), ("最高", True), ("你好", False), ("谢谢", False), ("大家", False)]
)
def test_characters_that_japanese_lacks_are_known(text: str, could: bool) -> None:
    assert scripts.could_be_japanese(text) is could


def test_runs_tell_where_each_script_stands() -> None:
    assert list(scripts.runs("hi 你好, пока")) == [
        ("Latn", 0, "hi"),
        ("Hani", 3, "你好"),
        ("Cyrl", 7, "пока"),
    ]


def test_letters_without_spaces_weigh_as_the_words_they_make() -> None:
    assert scripts.weights("two words") == {"Latn": 2}
    assert 2 < scripts.weights("妈妈饺子")["Hani"] < 3
    assert scripts.weights("12 😀") == {}
