import pytest

from bot.features.onboarding import Interest
from bot.features.onboarding.interests import rewritten, written
from tests.bot.features.onboarding.flows import said

FOOD = Interest("food", said(en="Food", es="Comida"), "🍜", role=5)
TEA = Interest("tea", said(en="Tea"))


def test_they_are_written_one_in_a_line_and_read_back_the_same() -> None:
    text = written([FOOD, TEA], "en")
    assert text == "🍜 Food\nTea"
    assert rewritten([FOOD, TEA], "en", text) == (FOOD, TEA)


def test_labels_change_in_one_language_and_blank_lines_keep_what_there_was() -> None:
    food, tea = rewritten([FOOD, TEA], "es", "Cocina\n\n")
    assert (food.label.texts, food.emoji, food.role) == ({"en": "Food", "es": "Cocina"}, "🍜", 5)
    assert tea == TEA


@pytest.mark.parametrize(
    ("line", "emoji", "label"),
    [
        ("👩🏽‍🍳 Cooking", "👩🏽‍🍳", "Cooking"),
        ("🇪🇸Spanish", "🇪🇸", "Spanish"),
        ("❤️ love", "❤️", "love"),
        ("3D printing", "", "3D printing"),
        ("#hashtags", "", "#hashtags"),
        ("做饭", "", "做饭"),
    ],
)
def test_lines_behind_the_last_are_new_ones_with_their_emoji(line: str, emoji: str, label: str) -> None:
    *_, new = rewritten([FOOD], "en", f"\n{line}\n\n")
    assert (new.id, new.emoji, new.label.texts) == ("interest-1", emoji, {"en": label})


def test_an_emoji_alone_is_no_label() -> None:
    assert rewritten([FOOD], "en", "🍵\n🍵")[0] == FOOD


def test_new_ids_are_not_taken_ones() -> None:
    found = rewritten([Interest("interest-1", said(en="One"))], "en", "One\nTwo\nThree")
    assert [each.id for each in found] == ["interest-1", "interest-2", "interest-3"]
