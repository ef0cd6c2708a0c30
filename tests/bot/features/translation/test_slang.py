import pytest

from bot.features.translation.slang import MOST_NOTES, NO_SLANG, Entry, Slang, slang


def meanings(text: str, target: str) -> list[str]:
    return [note.form for note in slang().explain(text, target)]


@pytest.mark.parametrize(
    ("text", "target", "forms"),
    [
        ("这个游戏真的yyds！", "en", ["yyds"]),
        ("YYDS，绝绝子", "es", ["yyds", "绝绝子"]),
        ("ngl this song is fire, no cap", "zh-Hans", ["ngl", "no cap"]),
        ("我今天去超市", "en", []),
    ],
)
def test_expressions_inside_a_sentence_are_explained(text: str, target: str, forms: list[str]) -> None:
    assert meanings(text, target) == forms


def test_nobody_is_told_of_the_slang_of_their_own_language() -> None:
    assert meanings("这个游戏真的yyds", "zh-Hans") == []
    assert meanings("这个游戏真的yyds", "zh-Hant") == []


def test_part_of_a_latin_word_is_no_slang() -> None:
    assert meanings("midnight snacks, betting, capital", "zh-Hans") == []


def test_what_is_also_a_word_is_slang_only_where_it_stands_alone() -> None:
    assert meanings("艹", "en") == ["艹"]
    assert meanings("草莓很好吃", "en") == []


def test_a_form_of_two_languages_is_explained_in_that_of_the_message_else_in_both() -> None:
    chinese, japanese = (slang().explain("草", "en", source) for source in ("zh-Hans", "ja"))
    assert len(chinese) == len(japanese) == 1
    assert chinese != japanese
    assert set(slang().explain("草", "en")) == {*chinese, *japanese}


@pytest.mark.parametrize("text", ["💀", "☠️", "☠", "💀 💀💀"])
def test_an_emoji_that_is_slang_is_explained_where_it_stands_alone(text: str) -> None:
    assert [note.meaning for note in slang().explain(text, "zh-Hans")] == ["笑死了，只是夸张。"]


@pytest.mark.parametrize("text", ["", "🍵", "...", "?!", "💀🍵", "123"])
def test_what_has_no_letters_is_not_dying_of_laughter(text: str) -> None:
    assert meanings(text, "zh-Hans") == []


@pytest.mark.parametrize(
    "text",
    [
        "parce que c'est bien",
        "ich finde das schön",
        "credo che sia vero",
        "sus amigos llegan mañana",
        "それならいいですね",
        "ガチャを引きました",
        "りょうりが好きです",
        "오키나와에 가고 싶어요",
        "시리얼을 먹었어요",
    ],
)
def test_an_everyday_word_that_looks_like_slang_is_no_slang(text: str) -> None:
    assert meanings(text, "zh-Hans") == []


def test_a_wall_of_slang_gets_only_so_many_notes() -> None:
    assert len(slang().explain("yyds u1s1 绝绝子 种草 破防 躺平 内卷", "en")) == MOST_NOTES


def test_letters_and_digits_are_spelled_out() -> None:
    assert [note.full for note in slang().explain("xswl 666", "en")] == ["笑死", "溜溜溜"]
    assert [note.full for note in slang().explain("绝绝子", "en")] == [None]
    assert [note.full for note in slang().explain("chido, güey", "en")] == [None, None]


def test_without_entries_nothing_is_slang() -> None:
    assert NO_SLANG.explain("yyds", "en") == NO_SLANG.explain("", "en") == ()


async def test_a_message_that_is_one_expression_gets_its_natural_equivalent() -> None:
    found = await slang().recall("YYDS!!!", None, "en")
    assert found is not None
    assert (found.text, found.source) == ("the GOAT", "zh-Hans")
    assert await slang().recall("YYDS!!!", "ja", "en") is None
    assert await slang().recall("yyds 真的", None, "en") is None


async def test_where_nothing_is_natural_the_engines_are_asked() -> None:
    entry = Entry("zh", ("种草",), {"en": "to make somebody want it"}, {}, {})
    assert await Slang([entry]).recall("种草", "zh-Hans", "en") is None
