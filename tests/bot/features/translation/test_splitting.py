from hypothesis import given
from hypothesis import strategies as st

from bot.features.translation import splitting


def test_a_short_text_is_left_whole() -> None:
    assert splitting.split("One. Two.", 100) == ["One. Two."]


def test_a_long_text_is_cut_between_sentences() -> None:
    assert splitting.split("First one. Second one! Third?", 15) == ["First one. ", "Second one! ", "Third?"]
    assert splitting.split("今天很累。明天再说吧！", 18) == ["今天很累。", "明天再说吧！"]


def test_a_number_or_an_address_is_not_the_end_of_a_sentence() -> None:
    assert splitting.split("It is 3.14 now. Good", 16) == ["It is 3.14 now. ", "Good"]


@given(
    st.lists(
        st.sampled_from(["word", "[X0X]", "[X12X]", "。", ". ", " ", "很长的字", "a" * 40, "\n", "é"])
    ).map("".join)
)
def test_parts_are_short_enough_whole_when_joined_and_never_cut_a_token(text: str) -> None:
    parts = splitting.split(text, 12)
    assert "".join(parts) == text
    assert all(len(part.encode()) <= 12 for part in parts)
    assert sum(part.count("[X0X]") + part.count("[X12X]") for part in parts) == text.count(
        "[X0X]"
    ) + text.count("[X12X]")


def test_answers_are_joined_as_the_target_is_written() -> None:
    assert (
        splitting.join(["今天很累。", "明天再说。"], ["I am tired.", "Tomorrow."], "en")
        == "I am tired. Tomorrow."
    )
    assert (
        splitting.join(["I am tired. ", "Tomorrow."], ["我累了。", "明天。"], "zh-Hans") == "我累了。明天。"
    )
    assert splitting.join(["Only one"], [" 一个 "], "zh-Hans") == " 一个 "
