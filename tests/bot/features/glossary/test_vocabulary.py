import pytest

from bot.features.glossary.vocabulary import vocabulary
from db.glossary import Entry

DUMPLING = Entry(
    1,
    {
        "en": ("dumpling", "dumplings"),
        "zh-Hans": ("饺子",),
        "es": ("empanadilla",),
        "ja": ("餃子", "ギョーザ"),
    },
)
SOFTWARE = Entry(2, {"zh-Hans": ("软件",), "en": ("software",), "zh-Hant": ("軟體",)})
APP = Entry(3, {"en": ("RedNote",), "ja": ("*",)})
TEA = Entry(4, {"en": ("tea",), "zh-Hans": ("茶",), "es": ("*",)})


def told(text: str, source: str | None, target: str) -> str:
    """`text` with the words that are settled in place of its own."""
    around, renderings = vocabulary([DUMPLING, SOFTWARE, APP, TEA], source, target).split(text)
    return "".join(
        part
        for pair in zip(around, [f"<{each}>" for each in renderings] + [""], strict=True)
        for part in pair
    )


@pytest.mark.parametrize(
    ("text", "source", "target", "result"),
    [
        ("two dumplings", "en", "zh-Hans", "two <饺子>"),
        ("a Dumpling's skin", "en", "es", "a <empanadilla>'s skin"),
        ("我们去吃饺子吧", "zh-Hans", "en", "我们去吃<dumpling>吧"),
        ("一緒に餃子を食べよう", "ja", "en", "一緒に<dumpling>を食べよう"),
        ("ギョーザ二つ", "ja", "zh-Hans", "<饺子>二つ"),
        ("dos empanadillas", "es", "en", "dos <dumplings>"),
        ("dos empanadillas", "es", "zh-Hans", "dos <饺子>"),
        ("una empanadilla", "es", "ja", "una <餃子>"),
        ("dos empanadillas", "es", "fr", "dos empanadillas"),
        ("uma empanadilla", "pt", "en", "uma empanadilla"),
    ],
)
def test_a_word_is_said_in_every_direction_and_in_its_form(
    text: str, source: str, target: str, result: str
) -> None:
    assert told(text, source, target) == result


@pytest.mark.parametrize(
    ("text", "source", "target", "result"),
    [
        ("這個軟體", "zh-Hant", "en", "這個<software>"),
        ("水餃和餃子", "zh-Hant", "en", "水餃和<dumpling>"),
        ("two dumplings", "en", "zh-Hant", "two <餃子>"),
        ("这个软件", "zh-Hans", "zh-Hant", "这个<軟體>"),
    ],
)
def test_both_chinese_scripts_know_the_words_of_each_other(
    text: str, source: str, target: str, result: str
) -> None:
    assert told(text, source, target) == result


def test_a_word_in_one_language_is_left_alone_in_texts_of_every_language() -> None:
    for source, target in (("en", "es"), ("es", "zh-Hans"), ("zh-Hans", "en"), (None, "ko")):
        assert told("我 RedNote", source, target) == "我 <RedNote>"


def test_an_asterisk_leaves_the_word_as_it_is_in_that_language_only() -> None:
    assert told("tea", "en", "es") == "<tea>"
    assert told("喝茶", "zh-Hans", "es") == "喝<茶>"
    assert told("un tea", "es", "zh-Hans") == "un <茶>"
    assert told("tea", "en", "zh-Hans") == "<茶>"


def test_words_in_other_letters_are_known_inside_a_text() -> None:
    assert told("今晚吃dumplings", "zh-Hans", "es") == "今晚吃<empanadilla>"
    assert told("me gusta el tea de 饺子", "es", "en") == "me gusta el <tea> de <dumpling>"


def test_of_a_text_in_an_unknown_language_all_words_are_known() -> None:
    assert told("empanadillas 餃子", None, "zh-Hans") == "<饺子> <饺子>"


def test_a_word_of_two_letters_has_no_plural() -> None:
    [terms] = [vocabulary([Entry(1, {"en": ("go",), "zh-Hans": ("围棋",)})], "en", "zh-Hans")]
    assert terms.split("he goes to go") == (["he goes to ", ""], ["围棋"])
