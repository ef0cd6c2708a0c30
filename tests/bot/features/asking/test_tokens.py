import pytest

from bot.features.asking import tokens


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("签证", "办签证要多久？"),
        ("簽證", "办签证要多久？"),
        ("签证", "辦簽證要多久？"),
        ("猫", "我家有一只猫"),
        ("らーめん", "東京のらーめんが好き"),
        ("ค่าเช่า", "ค่าเช่าห้องเท่าไหร่"),
        ("cafe", "Un café con leche"),
        ("STRASSE", "die Straße"),
        ("école", "ECOLE primaire"),
        ("김치", "김치 좋아해요"),
        ("ＡＢＣ", "abc"),
    ],
)
def test_words_are_found_in_a_text_of_their_script(words: str, text: str) -> None:
    assert set(tokens.searched(words)) <= tokens.indexed(text)
    assert tokens.searched(words)


def test_letters_in_another_order_are_another_word() -> None:
    assert not set(tokens.searched("证签")) <= tokens.indexed("办签证要多久")


def test_what_has_no_words_has_no_tokens() -> None:
    assert tokens.searched("?! 🍵 …") == []


def test_a_word_without_end_is_cut() -> None:
    assert [len(token) for token in tokens.searched("a" * 5_000)] == [40]
