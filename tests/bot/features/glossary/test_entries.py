import pytest

from bot.errors import UserError
from bot.features.glossary import entries


def test_spellings_stand_between_bars_or_semicolons_of_any_width() -> None:
    assert entries.spellings(" dumpling |dumplings； the  dumpling ｜ dumpling ") == (
        "dumpling",
        "dumplings",
        "the dumpling",
    )
    assert entries.spellings(" * ") == ("*",)
    assert entries.spellings(" | ; ") == ()


def test_letters_with_accents_are_one_letter_each() -> None:
    assert entries.spellings("cafe\u0301") == ("café",)


def test_joiners_that_a_script_needs_may_stay() -> None:
    for word in ("می\u200cخواهم", "क्\u200dष"):
        assert entries.spellings(word) == (word,)


@pytest.mark.parametrize("word", ["C++", "C#", "AC/DC", "GPT-4", "R&B", "¿Qué tal?", "90%", "f(x)", "a_b"])
def test_what_people_call_things_is_a_word(word: str) -> None:
    assert entries.spellings(word) == (word,)


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("x" * 81, "glossary-too-long"),
        ("<#5>", "glossary-unsafe"),
        ("[a](https://x.example)", "glossary-unsafe"),
        ("discord.gg/x", "glossary-unsafe"),
        ("a\\b", "glossary-unsafe"),
        ("a\u2066b", "glossary-unsafe"),
        ("a\U000f0000b", "glossary-unsafe"),
        ("a\x00b", "glossary-unsafe"),
        ("【x0x】", "glossary-unsafe"),
        ("* | tea", "glossary-no-word"),
        ("…", "glossary-no-word"),
    ],
)
def test_what_could_break_a_message_is_no_word(word: str, key: str) -> None:
    with pytest.raises(UserError) as caught:
        entries.spellings(word)
    assert caught.value.key == key


def test_further_languages_stand_on_lines_by_any_name() -> None:
    assert entries.others("Japanese: 餃子 | ギョーザ\n\n德语：Teigtasche: gefüllt") == {
        "ja": ("餃子", "ギョーザ"),
        "de": ("Teigtasche: gefüllt",),
    }


def test_a_term_says_something_and_its_note_is_short() -> None:
    entry = entries.entry(1, {"en": ("tea",), "es": ()}, "  a \n b ")
    assert (entry.forms, entry.note) == ({"en": ("tea",)}, "a b")
    for forms, note in (({"en": ("*",)}, ""), ({"en": ("tea",)}, "x" * 201)):
        with pytest.raises(UserError):
            entries.entry(1, forms, note)
